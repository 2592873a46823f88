import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../platform/pure/civil-date'
import {
  contestUntil,
  eventsOf,
  hearUntilFrom,
  isHearingSoonOver,
  isOver,
  type ProcedureContext,
  procedureEvents,
  procedureStates,
  procedureStep,
} from './procedure'

const settings = { instructionDays: 90, completionDays: 30, draftDays: 90, draftNoticeDays: 14, validityMonths: 36 }
const now = new Date('2026-11-28T10:00:00Z')
const context = (more: Partial<ProcedureContext> = {}): ProcedureContext => ({
  now,
  today: '2026-11-28',
  reason: 'Les engagements ne sont pas tenus.',
  hearUntil: '2026-12-10',
  saidAllAt: null,
  hearingAt: null,
  ...more,
})
const code = (...args: Parameters<typeof procedureStep>) => {
  const outcome = procedureStep(...args)
  return 'ok' in outcome ? outcome.ok.to : outcome.refused.code
}

describe('a label put in question', () => {
  it.each([
    ['hearing', 'keep', {}, 'kept'],
    ['hearing', 'suspend', {}, 'not-heard-yet'],
    ['hearing', 'withdraw', {}, 'not-heard-yet'],
    ['hearing', 'suspend', { hearUntil: '2026-11-28' }, 'not-heard-yet'],
    ['hearing', 'suspend', { hearUntil: '2026-11-27' }, 'suspended'],
    ['hearing', 'withdraw', { saidAllAt: now }, 'withdrawn'],
    ['hearing', 'withdraw', { saidAllAt: now, hearingAt: new Date('2026-12-02T08:00:00Z') }, 'not-heard-yet'],
    ['hearing', 'withdraw', { saidAllAt: now, hearingAt: now }, 'withdrawn'],
    ['hearing', 'withdraw', { saidAllAt: now, reason: '  ' }, 'reason-missing'],
    ['hearing', 'restore', {}, 'state-forbids'],
    ['suspended', 'restore', {}, 'restored'],
    ['suspended', 'withdraw', {}, 'not-heard-yet'],
    ['suspended', 'withdraw', { hearUntil: '2026-11-20' }, 'withdrawn'],
    ['withdrawn', 'contest', { contestUntil: '2026-11-28' }, 'contested'],
    ['withdrawn', 'contest', { contestUntil: '2026-11-27' }, 'contest-too-late'],
    ['withdrawn', 'contest', { contestUntil: null }, 'contest-too-late'],
    ['contested', 'uphold', {}, 'withdrawn'],
    ['contested', 'restore-on-appeal', {}, 'restored'],
    ['contested', 'drop-contest', { reason: '' }, 'withdrawn'],
  ] as const)('%s, %s: %j gives %s', (state, event, more, expected) => {
    expect(code(state, event, context(more))).toBe(expected)
  })

  it('is never suspended nor withdrawn before its holder was heard', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...procedureStates),
        fc.constantFrom(...procedureEvents),
        fc.integer({ min: 0, max: 400 }),
        (state, event, days) => {
          const to = code(state, event, context({ hearUntil: addDays('2026-11-28', days) }))
          if (event === 'suspend' || event === 'withdraw') expect(['not-heard-yet', 'state-forbids']).toContain(to)
        },
      ),
    )
  })

  it('ends, but for a withdrawal that may be contested', () => {
    for (const state of procedureStates)
      if (isOver(state) && state !== 'withdrawn')
        expect(['committee', 'holder', 'board'].flatMap((side) => eventsOf(state, side as 'holder'))).toEqual([])
  })

  it('counts its periods as the charter says, or as is usual', () => {
    expect(hearUntilFrom('2026-11-28', settings)).toBe('2026-12-13')
    expect(hearUntilFrom('2026-11-28', { ...settings, hearingDays: 30 })).toBe('2026-12-28')
    expect(contestUntil('2026-11-28', settings, false)).toBe('2027-01-27')
    expect(contestUntil('2026-11-28', { ...settings, appealDays: 10 }, false)).toBe('2026-12-08')
    expect(contestUntil('2026-11-28', settings, true)).toBeNull()
  })
})

describe('the reminder of the time to be heard', () => {
  it.each([
    ['2026-12-10', '2026-11-25', false, '2026-12-04', false],
    ['2026-12-10', '2026-11-25', false, '2026-12-05', true],
    ['2026-12-10', '2026-11-25', false, '2026-12-10', true],
    ['2026-12-10', '2026-11-25', false, '2026-12-11', false],
    ['2026-12-10', '2026-11-25', true, '2026-12-09', false],
    // A short time: not on the day that its holder was told.
    ['2026-12-10', '2026-12-08', false, '2026-12-08', false],
    ['2026-12-10', '2026-12-08', false, '2026-12-09', true],
  ] as const)('until %s, told on %s, all said %s, on %s: %s', (hearUntil, toldOn, saidAll, today, due) => {
    expect(isHearingSoonOver({ hearUntil, toldOn, saidAll }, today)).toBe(due)
  })
})
