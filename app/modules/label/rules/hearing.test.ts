import { describe, expect, it } from 'vitest'
import { answerProblem, hearingAnswers, mayHear, recordProblem } from './hearing'
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
})
