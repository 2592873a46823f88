import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Acting, mayStopRepresenting } from './membership'

const a: Acting = { mandateId: 'a', userId: 'ua', role: 'representative' }
const b: Acting = { mandateId: 'b', userId: 'ub', role: 'representative' }
const c: Acting = { mandateId: 'c', userId: 'uc', role: 'contributor' }

describe('stopping to represent an organisation', () => {
  it('is free where another represents it', () => expect(mayStopRepresenting([a, b, c], 'a', 3)).toEqual({ ok: a }))
  it('is free for a contributor', () => expect(mayStopRepresenting([a, c], 'c', 3)).toEqual({ ok: c }))
  it('is free for the last of all, without application', () =>
    expect(mayStopRepresenting([a], 'a', 0)).toEqual({ ok: a }))
  it('waits for the open applications', () =>
    expect(mayStopRepresenting([a], 'a', 2)).toEqual({
      refused: { code: 'last-representative-application', detail: { count: 2 } },
    }))
  it('waits for a successor while others act', () =>
    expect(mayStopRepresenting([a, c], 'a', 0)).toEqual({ refused: { code: 'last-representative-others' } }))
  it('knows nobody else', () => expect(mayStopRepresenting([a], 'z', 0)).toEqual({ refused: { code: 'not-found' } }))

  it('never leaves an open application or other people without a representative', () => {
    const people = fc.uniqueArray(
      fc.record({
        mandateId: fc.uuid(),
        userId: fc.uuid(),
        role: fc.constantFrom('representative' as const, 'contributor' as const),
      }),
      { selector: (p) => p.mandateId, minLength: 1 },
    )
    fc.assert(
      fc.property(people, fc.nat(3), fc.nat(), (all, open, pick) => {
        const one = all[pick % all.length]
        if (
          !one ||
          !all.some((p) => p.role === 'representative') ||
          !('ok' in mayStopRepresenting(all, one.mandateId, open))
        )
          return
        const left = all.filter((p) => p !== one)
        expect(left.some((p) => p.role === 'representative') || (left.length === 0 && open === 0)).toBe(true)
      }),
    )
  })
})
