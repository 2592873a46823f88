import { describe, expect, it } from 'vitest'
import { addDays } from '~/platform/pure/civil-date'
import { isEnding, mandateState, mayEndMandate, mayGiveMandate } from './mandate'

const today = '2026-03-10'
const team = { role: 'team' as const, decidedOn: '2026-03-01', startsOn: '2026-03-10', endsOn: null }

describe('a mandate', () => {
  it.each([
    ['2026-03-11', null, 'upcoming'],
    ['2026-03-10', '2026-03-10', 'in-force'],
    ['2026-01-01', null, 'in-force'],
    ['2026-01-01', '2026-03-09', 'past'],
    ['2026-03-10', '2026-03-09', 'past'],
  ])('from %s to %s is %s', (startsOn, endsOn, state) => expect(mandateState({ startsOn, endsOn }, today)).toBe(state))

  it('is ending within thirty days', () => {
    expect(isEnding({ startsOn: '2026-01-01', endsOn: addDays(today, 30) }, today)).toBe(true)
    expect(isEnding({ startsOn: '2026-01-01', endsOn: addDays(today, 31) }, today)).toBe(false)
    expect(isEnding({ startsOn: '2026-01-01', endsOn: null }, today)).toBe(false)
    expect(isEnding({ startsOn: '2026-03-12', endsOn: '2026-03-20' }, today)).toBe(false)
  })

  it('stands on a decision already taken', () => {
    expect(mayGiveMandate(team, [], today)).toEqual({ ok: team })
    expect(mayGiveMandate({ ...team, decidedOn: '2026-03-11' }, [], today)).toMatchObject({
      refused: { code: 'decision-in-future' },
    })
    expect(mayGiveMandate({ ...team, startsOn: '2026-02-28' }, [], today)).toMatchObject({
      refused: { code: 'start-before-decision' },
    })
    expect(mayGiveMandate({ ...team, endsOn: '2026-03-09' }, [], today)).toMatchObject({
      refused: { code: 'end-before-start' },
    })
    expect(mayGiveMandate({ ...team, startsOn: '2026-03-02', endsOn: '2026-03-09' }, [], today)).toMatchObject({
      refused: { code: 'ended-already' },
    })
  })

  it('does not double another of the same role', () => {
    expect(mayGiveMandate(team, [{ role: 'team', startsOn: '2026-01-01', endsOn: null }], today)).toMatchObject({
      refused: { code: 'role-already-held', field: 'role' },
    })
    expect(mayGiveMandate(team, [{ role: 'team', startsOn: '2026-01-01', endsOn: '2026-03-10' }], today)).toMatchObject(
      { refused: { code: 'role-already-held' } },
    )
    expect(
      mayGiveMandate(team, [{ role: 'team', startsOn: '2026-01-01', endsOn: '2026-03-09' }], today),
    ).toHaveProperty('ok')
    expect(mayGiveMandate(team, [{ role: 'board', startsOn: '2026-01-01', endsOn: null }], today)).toHaveProperty('ok')
  })

  it('ends yesterday at the earliest, before its own end', () => {
    const held = { role: 'team', startsOn: '2026-01-01', endsOn: '2026-04-01' }
    expect(mayEndMandate(held, '2026-03-09', [], today)).toEqual({ ok: '2026-03-09' })
    expect(mayEndMandate(held, '2026-03-08', [], today)).toMatchObject({ refused: { code: 'end-in-past' } })
    expect(mayEndMandate(held, '2026-04-01', [], today)).toMatchObject({ refused: { code: 'end-not-earlier' } })
    expect(mayEndMandate({ ...held, endsOn: '2026-03-01' }, today, [], today)).toEqual({
      refused: { code: 'mandate-past' },
    })
  })

  it('always leaves an administrator', () => {
    const last = { role: 'administrator', startsOn: '2026-01-01', endsOn: null }
    expect(mayEndMandate(last, today, [], today)).toEqual({ refused: { code: 'last-administrator' } })
    expect(mayEndMandate(last, today, [{ startsOn: '2026-01-01', endsOn: today }], today)).toEqual({
      refused: { code: 'last-administrator' },
    })
    expect(mayEndMandate(last, today, [{ startsOn: '2026-03-11', endsOn: null }], today)).toEqual({ ok: today })
  })
})
