import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../platform/pure/civil-date'
import { isOpinionDue, mayBeReleased, noApplicantReminder, opinionDueDays } from './batch'
import { isOpen, states, whoHasTheHand } from './states'

const today = '2026-03-10'

describe('a reminder to the applicant', () => {
  it.each([
    ['to-complete', '2026-03-20', null],
    ['to-complete', today, null],
    ['to-complete', '2026-03-09', 'completion-term-passed'],
    ['to-complete', null, 'not-applicants-turn'],
    ['draft', '2026-06-01', 'not-applicants-turn'],
    ['submitted', null, 'not-applicants-turn'],
    ['under-review', null, 'not-applicants-turn'],
    ['in-committee', null, 'not-applicants-turn'],
    ['refused', null, 'not-applicants-turn'],
    ['under-appeal', null, 'not-applicants-turn'],
    ['closed', null, 'not-applicants-turn'],
  ] as const)('in %s, due %s: %s', (state, applicantDueOn, why) => {
    expect(noApplicantReminder({ state, applicantDueOn }, today)).toBe(why)
  })
})

describe('an opinion due', () => {
  it('is within the week, or late, and stays so', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
        expect(isOpinionDue(addDays(today, days), today)).toBe(days <= opinionDueDays)
      }),
    )
  })
})

describe('a file that may be freed', () => {
  it('is open, submitted, and not before a committee', () => {
    expect(states.filter(mayBeReleased)).toEqual(['submitted', 'under-review', 'to-complete'])
    for (const state of states.filter(mayBeReleased)) {
      expect(isOpen(state)).toBe(true)
      expect(['committee', 'appeal']).not.toContain(whoHasTheHand(state))
    }
  })
})
