import { describe, expect, it } from 'vitest'
import { answerProblem, heardAs, hearingAnswers, mayHear, recordProblem } from './hearing'
import { states } from './states'

const at = new Date('2026-03-10T09:00:00Z')
const [before, after] = [new Date('2026-03-10T08:59:59Z'), new Date('2026-03-10T09:00:00Z')]

describe('an applicant', () => {
  it('is heard before the committee alone', () => {
    expect(states.filter(mayHear)).toEqual(['in-committee'])
  })

  it('says something where it is heard in writing', () => {
    expect(hearingAnswers.map((answer) => answerProblem(answer, ''))).toEqual([null, 'hearing-words-missing', null])
    expect(answerProblem('in-writing', 'Voici.')).toBeNull()
  })

  it.each([
    ['coming', before, 'heard', 'Dit.', 'hearing-to-come'],
    [null, before, 'absent', '', 'hearing-to-come'],
    ['coming', after, 'heard', '', 'hearing-summary-missing'],
    ['coming', after, 'heard', 'Dit.', null],
    ['coming', after, 'absent', '', null],
    ['declined', before, 'absent', '', null],
    ['in-writing', before, 'heard', 'Écrit.', null],
  ] as const)('that answered %s is said at %s to have been %s', (answer, now, outcome, summary, problem) => {
    expect(recordProblem({ hearingAt: at, answer }, { outcome, summary }, now)).toBe(problem)
  })

  it.each([
    ['coming', 'heard', after, 'heard'],
    [null, 'heard', after, 'heard'],
    ['in-writing', 'heard', after, 'in-writing'],
    ['coming', 'absent', after, 'absent'],
    ['declined', 'absent', after, 'absent'],
    ['coming', null, after, null],
    // The minutes of a first sitting say nothing of what came after it.
    ['coming', 'heard', before, null],
  ] as const)('that answered %s, then %s, is told at %s in the minutes as %s', (answer, outcome, until, told) => {
    expect(heardAs({ hearingAt: at, answer, outcome }, until)).toBe(told)
  })
})
