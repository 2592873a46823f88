import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countSupports, judgements, supportChoices, supportEvents, supportStates, supportStep } from './support'

const to = (...args: Parameters<typeof supportStep>) => {
  const outcome = supportStep(...args)
  return 'ok' in outcome ? outcome.ok.to : outcome.refused.code
}

describe('a support', () => {
  it.each([
    ['offered', 'accept', 'accepted'],
    ['offered', 'decline', 'declined'],
    ['offered', 'finish', 'state-forbids'],
    ['offered', 'judge', 'state-forbids'],
    ['offered', 'take-back', 'withdrawn'],
    ['declined', 'take-back', 'withdrawn'],
    ['accepted', 'take-back', 'state-forbids'],
    ['done', 'take-back', 'state-forbids'],
    ['withdrawn', 'accept', 'state-forbids'],
    ['withdrawn', 'take-back', 'state-forbids'],
    ['declined', 'accept', 'accepted'],
    ['declined', 'finish', 'state-forbids'],
    ['accepted', 'accept', 'state-forbids'],
    ['accepted', 'decline', 'declined'],
    ['accepted', 'finish', 'done'],
    ['accepted', 'judge', 'state-forbids'],
    ['done', 'judge', 'judged'],
    ['done', 'decline', 'state-forbids'],
    ['judged', 'judge', 'state-forbids'],
  ] as const)('%s, %s gives %s', (state, event, expected) => {
    expect(to(state, event)).toBe(expected)
  })

  it('is judged by nobody but its receiver, and only once it was accepted and done', () => {
    const event = fc.constantFrom(...supportEvents)
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (events) => {
        const path = events.reduce<string[]>(
          (states, one) => {
            const next = to(supportStates.find((state) => state === states.at(-1)) ?? 'offered', one)
            return next === 'state-forbids' ? states : [...states, next]
          },
          ['offered'],
        )
        if (path.at(-1) === 'judged') expect(path.slice(-3)).toEqual(['accepted', 'done', 'judged'])
      }),
    )
    for (const state of supportStates) expect(supportChoices(state, 'team')).not.toContain('judge')
  })

  it('is counted by state and by judgement', () => {
    const row = fc.constantFrom(...supportStates).chain((state) =>
      fc.record({
        state: fc.constant(state),
        judgement: state === 'judged' ? fc.constantFrom(...judgements) : fc.constant(null),
        count: fc.constant(1),
      }),
    )
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const counts = countSupports(rows)
        expect(supportStates.reduce((sum, state) => sum + counts[state], 0)).toBe(rows.length)
        expect(judgements.reduce((sum, one) => sum + counts[one], 0)).toBe(counts.judged)
      }),
    )
  })
})
