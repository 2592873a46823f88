import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOk } from '../../../platform/pure/outcome'
import {
  events,
  eventsFor,
  isClockRunning,
  isDecided,
  isOpen,
  isReadOnly,
  sides,
  states,
  transition,
  type TransitionContext,
  transitions,
  whoHasTheHand,
} from './states'

const willing: Omit<TransitionContext, 'side'> = {
  today: '2026-06-02',
  mandatoryMissing: 0,
  unjudged: 0,
  reason: 'parce que',
  applicantDueOn: '2026-06-01',
  decisionProblems: 0,
  adjournments: 0,
  appealUntil: '2026-06-30',
}

describe('transition', () => {
  it('takes every row of the table, and for its own side alone', () => {
    for (const row of transitions)
      for (const side of sides) {
        const outcome = transition(row.from, row.event, { ...willing, side })
        if (side === row.side) expect(outcome).toEqual({ ok: row })
        else expect(outcome).toMatchObject({ refused: { code: 'wrong-side' } })
      }
  })

  it('refuses all that the table does not have', () => {
    for (const state of states)
      for (const event of events) {
        if (transitions.some((row) => row.from === state && row.event === event)) continue
        expect(transition(state, event, { ...willing, side: 'applicant' })).toEqual({
          refused: { code: 'state-forbids', detail: { state, event } },
        })
      }
  })

  it.each([
    ['draft', 'submit', { side: 'applicant', mandatoryMissing: 1 }, 'mandatory-missing'],
    ['draft', 'submit', { side: 'applicant', mandatoryMissing: undefined }, 'mandatory-missing'],
    ['draft', 'expire', { side: 'system', applicantDueOn: '2026-06-02' }, 'term-not-passed'],
    ['draft', 'expire', { side: 'system', applicantDueOn: null }, 'term-not-passed'],
    ['under-review', 'request-completion', { side: 'instructor', reason: ' \n' }, 'reason-missing'],
    ['under-review', 'send-to-committee', { side: 'instructor', unjudged: 2 }, 'judgement-missing'],
    ['to-complete', 'complete', { side: 'applicant', mandatoryMissing: 3 }, 'mandatory-missing'],
    ['in-committee', 'refuse', { side: 'committee', decisionProblems: 1 }, 'decision-incomplete'],
    ['in-committee', 'close', { side: 'committee', reason: undefined }, 'reason-missing'],
  ] as const)('%s, %s with %j: %s', (state, event, context, code) => {
    expect(transition(state, event, { ...willing, ...context })).toMatchObject({ refused: { code } })
  })
})

describe('the procedure', () => {
  const after = (state: string) => transitions.filter(({ from }) => from === state)

  it('has one row at most for an event in a state', () => {
    const keys = transitions.map(({ from, event }) => `${from} ${event}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('reaches every state from a draft, ends nowhere but where it is over, and can always end', () => {
    const reached = new Set<string>(['draft'])
    for (const state of reached) for (const { to } of after(state)) reached.add(to)
    expect([...reached].sort()).toEqual([...states].sort())
    // A refusal is over unless it is contested.
    for (const state of states) expect(after(state).length > 0).toBe(isOpen(state) || state === 'refused')
    const ends = new Set<string>(states.filter((state) => !isOpen(state)))
    for (let turn = 0; turn < states.length; turn += 1)
      for (const { from, to } of transitions) if (ends.has(to)) ends.add(from)
    expect(ends.size).toBe(states.length)
  })

  it('gives the hand to a side that has something to do', () => {
    for (const state of states) {
      const side = whoHasTheHand(state)
      expect(side === null).toBe(!isOpen(state))
      if (side) expect(eventsFor(state, side).filter((event) => event !== 'withdraw')).not.toEqual([])
    }
  })

  it('runs the clock exactly while the cooperative has the hand', () => {
    for (const { from, to, clock } of transitions) {
      const effect =
        isClockRunning(from) === isClockRunning(to)
          ? isClockRunning(to)
            ? 'runs'
            : 'stops'
          : isClockRunning(to)
            ? 'starts'
            : 'stops'
      expect(`${from} ${to} ${clock}`).toBe(`${from} ${to} ${effect}`)
    }
  })

  it('lets the applicant write only in a draft and when asked to complete', () => {
    expect(states.filter((state) => !isReadOnly(state))).toEqual(['draft', 'to-complete'])
    expect(states.filter(isDecided)).toEqual(['granted', 'granted-with-plan', 'refused'])
  })

  it('never leaves a state that is over, whatever is tried', () => {
    const tries = fc.array(fc.tuple(fc.constantFrom(...events), fc.constantFrom(...sides), fc.boolean()), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(tries, (list) => {
        let state: (typeof states)[number] = 'draft'
        for (const [event, side, isWilling] of list) {
          const outcome = transition(state, event, isWilling ? { ...willing, side } : { side, today: '2026-06-02' })
          if (!isOpen(state)) expect(isOk(outcome)).toBe(false)
          if (isOk(outcome)) state = outcome.ok.to
        }
      }),
    )
  })
})
