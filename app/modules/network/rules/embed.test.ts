import { describe, expect, it } from 'vitest'
import { frameCode, frameHeight, readOembed } from './embed'

const origin = 'https://portail.exemple.invalid'
const asked = (url: string, more: Record<string, string> = {}) =>
  readOembed(new URLSearchParams({ url, ...more }), origin)

describe('readOembed', () => {
  it.each([
    [`${origin}/reseau/carte`, '', '/reseau/carte/integree'],
    [`${origin}/en/reseau/carte?theme=mobility&zzz=1`, '?theme=mobility', '/en/reseau/carte/integree'],
    [`${origin}/reseau/carte/integree?theme=nothing`, '', '/reseau/carte/integree'],
    [`${origin}/reseau/carte?z=10&lat=47.1&lng=2.1`, '?z=10&lat=47.1&lng=2.1', '/reseau/carte/integree'],
  ])('%s', (url, query, path) => {
    expect(asked(url)).toEqual({ query, path, width: 800, height: 600 })
  })
  it.each([
    '',
    'zzz',
    'https://ailleurs.invalid/reseau/carte',
    `${origin}.ailleurs.invalid/reseau/carte`,
    `${origin}/reseau/pratiques`,
    `${origin}/`,
    'javascript:alert(1)',
  ])('«%s» is not the map', (url) => {
    expect(asked(url)).toBeNull()
  })
  it('takes no more room than it is given', () => {
    expect(asked(`${origin}/reseau/carte`, { maxwidth: '320', maxheight: '99999' })).toMatchObject({
      width: 320,
      height: 600,
    })
  })
})

describe('frameCode', () => {
  it('is HTML whatever the address', () => {
    const code = frameCode(`${origin}/reseau/carte/integree?q="><script>&theme=a`, 'La « carte »', 400)
    expect(code).not.toContain('<script>')
    expect(code).toContain('?q=&quot;&gt;&lt;script&gt;&amp;theme=a"')
  })
})

describe('frameHeight', () => {
  it.each([
    [null, 600],
    ['abc', 600],
    ['450', 450],
    ['50', 300],
    ['9999', 1200],
    ['-1', 600],
  ])('%s: %i', (text, height) => {
    expect(frameHeight(text)).toBe(height)
  })
})
