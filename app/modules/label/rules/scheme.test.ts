import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { chosen, committeeMayChange, nameApart, offered, schemeKeyPattern, takesApplication } from './scheme'

const two = [
  { key: 'un', isOpen: true },
  { key: 'deux', isOpen: true },
]
const day = '2026-11-28'

describe('the labels on offer', () => {
  const charters = new Map([
    ['un', '2026-01-01'],
    ['deux', '2026-11-28'],
  ])
  it('are open, with a charter in force', () => {
    expect(offered(two, charters, day).map(({ key }) => key)).toEqual(['un', 'deux'])
    expect(offered(two, charters, '2026-11-27').map(({ key }) => key)).toEqual(['un'])
    expect(offered(two, new Map(), day)).toEqual([])
    expect(offered([{ key: 'un', isOpen: false }], charters, day)).toEqual([])
  })
  it('are chosen by whoever applies, unless there is one alone', () => {
    expect(chosen(two, null)).toBeUndefined()
    expect(chosen(two, '')).toBeUndefined()
    expect(chosen(two, 'deux')?.key).toBe('deux')
    expect(chosen(two, 'trois')).toBeUndefined()
    expect(chosen(two.slice(0, 1), null)?.key).toBe('un')
    // An address that names what is not there is never taken for another.
    expect(chosen(two.slice(0, 1), 'deux')).toBeUndefined()
  })
})

test.each([
  [{ isOpen: true, kinds: ['debate'] }, 'debate', 'ok'],
  [{ isOpen: true, kinds: ['debate'] }, 'process', 'scheme-not-for-kind'],
  [{ isOpen: false, kinds: ['debate'] }, 'debate', 'scheme-closed'],
] as const)('%j takes an application of nature %s: %s', (scheme, kind, expected) => {
  const taken = takesApplication(scheme, kind)
  expect('ok' in taken ? 'ok' : taken.refused.code).toBe(expected)
})

test('a committee changes only with nothing before it', () => {
  const load = fc.record({ inCommittee: fc.nat(3), underAppeal: fc.nat(3), inQuestion: fc.nat(3) })
  fc.assert(
    fc.property(load, (before) => {
      const isIdle = Object.values(before).every((count) => count === 0)
      expect('ok' in committeeMayChange(before)).toBe(isIdle)
    }),
  )
})

test.each(['organisations', 'debat-public', 'label2'])('%s is a key', (key) => expect(key).toMatch(schemeKeyPattern))
test.each(['', '2', 'Label', 'a--b', '-a', 'a-', 'é', 'a b', 'a/b'])('%j is no key', (key) =>
  expect(key).not.toMatch(schemeKeyPattern),
)

it('is named where there are several to tell apart', () => {
  const [one, other] = [
    { key: 'un', name: { fr: 'Un', en: 'One' } },
    { key: 'deux', name: { fr: 'Deux', en: 'Two' } },
  ]
  expect(nameApart([one], 'un')).toBeNull()
  expect(nameApart([one, other], 'deux')).toEqual(other.name)
  expect(nameApart([one, other], 'trois')).toBeNull()
})
