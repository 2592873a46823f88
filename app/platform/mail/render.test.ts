import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type MailFrame, oneLine } from './blocks'
import { renderHtml } from './render-html'
import { renderText, wrap } from './render-text'

const frame: MailFrame = {
  locale: 'fr',
  subject: 'Objet',
  signature: 'La coopérative',
  portal: 'portail.exemple.fr',
  home: 'https://portail.exemple.fr/fr',
  reason: 'Parce que.',
  contact: { label: 'Nous écrire', href: 'https://portail.exemple.fr/fr/contact' },
  unsubscribe: null,
  demonstration: null,
  link: (path) => `https://portail.exemple.fr${path}`,
  fact: (name, value) => `${name}\u00a0: ${value}`,
}

test('markup, quotes and direction characters in what people wrote stay text', () => {
  const hostile = '<script>alert("x")</script>\u202e\u0000 & \'y\''
  const html = renderHtml({ ...frame, subject: oneLine(hostile, 160) }, [
    hostile,
    { heading: hostile },
    { list: [hostile] },
    { facts: [[hostile, hostile]] },
    { quote: hostile },
    { action: { label: hostile, path: '/a?b="><script>' } },
  ])
  expect(html).not.toContain('<script>')
  expect(html).not.toMatch(/[\u202e\u0000]/u)
  expect(html).not.toContain('<table')
  expect(renderText(frame, [{ quote: hostile }])).toContain('> <script>alert("x")</script> & \'y\'')
})

test('text lines have at most 72 characters, unless a single word is longer; no word is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-zé]{1,90}$/), { maxLength: 60 }), (words) => {
      const wrapped = wrap(words.join(' '), '- ', '  ')
      for (const line of wrapped.split('\n')) expect(line.length <= 72 || !line.slice(2).includes(' ')).toBe(true)
      expect(wrapped.slice(2).split(/\s+/).filter(Boolean)).toEqual(words)
    }),
  )
})

test('a link stays whole on its own line, and a no-break space is never a line’s end', () => {
  const path = `/jeton/${'x'.repeat(120)}`
  expect(renderText(frame, [{ action: { label: 'Ouvrir', path } }]).split('\n')).toContain(
    `https://portail.exemple.fr${path}`,
  )
  expect(wrap(`${'mot '.repeat(17)}suite\u00a0: fin`)).not.toMatch(/suite$/m)
})
