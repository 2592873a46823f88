import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOk } from '../../../platform/pure/outcome'
import { isClockRunning, isDecided, isOpen, isPublic, isReadOnly, whoHasTheHand } from './state-facts'
import { events, eventsFor, sides, states, transition, type TransitionContext, transitions } from './states'

const willing: Omit<TransitionContext, 'side'> = {
  today: '2026-06-02',
  mandatoryMissing: 0,
  needsSignatures: true,
  signaturesReached: true,
  reason: 'parce que',
  requesterDueOn: '2026-06-01',
  dueOn: '2026-06-02',
  decisionId: 'd',
  appealUntil: '2026-06-02',
  appealDismissed: false,
  target: 'submitted',
}
/** What some rows ask beside, or against, the rest. */
const suited: Readonly<Record<string, Partial<TransitionContext>>> = {
  'deem-complete': { dueOn: '2026-06-01' },
  'dismiss-appeal': { appealed: 'inadmissible' },
  'dismiss-appeal-of-redirection': { appealed: 'redirected' },
}

describe('transition', () => {
  it('takes every row of the table, and for its own side alone', () => {
    for (const row of transitions)
      for (const side of sides) {
        const outcome = transition(row.from, row.event, { ...willing, ...suited[row.event], side })
        if (side === row.side) expect(outcome).toEqual({ ok: row })
        else expect(outcome).toMatchObject({ refused: { code: 'wrong-side' } })
      }
  })

  it('refuses all that the table does not have', () => {
    for (const state of states)
      for (const event of events) {
        if (transitions.some((row) => row.from === state && row.event === event)) continue
        expect(transition(state, event, { ...willing, side: 'requester' })).toEqual({
          refused: { code: 'state-forbids', detail: { state, event } },
        })
      }
  })

  it('refuses each guarded row when what it asks is left out', () => {
    for (const { from, event, side, guards } of transitions) {
      if (!guards) continue
      expect(transition(from, event, { side, today: '2026-06-02' })).toMatchObject({ refused: { code: guards[0] } })
    }
  })

  it.each([
    ['draft', 'collect-signatures', 'requester', { needsSignatures: false }, 'signatures-not-needed'],
    ['draft', 'submit', 'requester', { signaturesReached: false }, 'signatures-missing'],
    ['draft', 'submit', 'requester', { mandatoryMissing: 1 }, 'mandatory-missing'],
    ['submitted', 'request-completion', 'team', { reason: ' \n' }, 'reason-missing'],
    ['submitted', 'request-completion', 'team', { dueOn: '2026-06-01' }, 'too-late-to-ask'],
    ['submitted', 'deem-complete', 'system', {}, 'clock-not-passed'],
    ['to-complete', 'expire', 'system', { requesterDueOn: '2026-06-02' }, 'term-not-passed'],
    ['admissibility', 'admit', 'committee', { decisionId: null }, 'decision-missing'],
    ['admissibility', 'reject', 'committee', { reason: '' }, 'reason-missing'],
    ['inadmissible', 'appeal', 'requester', { appealUntil: '2026-06-01' }, 'appeal-too-late'],
    ['inadmissible', 'appeal', 'requester', { appealDismissed: true }, 'appeal-dismissed'],
    ['under-appeal', 'dismiss-appeal', 'board', { appealed: 'redirected' }, 'was-redirected'],
    ['under-appeal', 'dismiss-appeal-of-redirection', 'board', { appealed: 'inadmissible' }, 'was-inadmissible'],
    ['submitted', 'join', 'team', { target: 'withdrawn' }, 'target-over'],
    ['submitted', 'join', 'team', { target: 'joined' }, 'target-over'],
    ['submitted', 'join', 'team', { target: 'collecting-signatures' }, 'target-over'],
    ['joined', 'separate', 'requester', { target: 'admissible' }, 'target-admissible'],
  ] as const)('%s, %s by %s with %j: %s', (state, event, side, context, code) => {
    expect(transition(state, event, { ...willing, ...context, side })).toMatchObject({ refused: { code } })
  })

  it('lets anyone but residents submit without signatures, and asks once more on the last day', () => {
    const context = { today: '2026-06-02', side: 'requester', mandatoryMissing: 0, needsSignatures: false } as const
    expect(isOk(transition('draft', 'submit', context))).toBe(true)
    const asked = { ...willing, side: 'team', dueOn: willing.today } as const
    expect(isOk(transition('submitted', 'request-completion', asked))).toBe(true)
  })
})

describe('the procedure', () => {
  const after = (state: string) => transitions.filter(({ from }) => from === state)

  it('has one row at most for an event in a state', () => {
    const keys = transitions.map(({ from, event }) => `${from} ${event}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('reaches every state from a draft, and can always end', () => {
    const reached = new Set<string>(['draft'])
    for (const state of reached) for (const { to } of after(state)) reached.add(to)
    expect([...reached].sort()).toEqual([...states].sort())
    const ends = new Set<string>(states.filter((state) => !isOpen(state)))
    for (let turn = 0; turn < states.length; turn += 1)
      for (const { from, to } of transitions) if (ends.has(to)) ends.add(from)
    expect(ends.size).toBe(states.length)
  })

  it('moves on from what is over only by an appeal against a decision', () => {
    for (const state of states)
      if (!isOpen(state))
        expect(after(state).map(({ event }) => event)).toEqual(
          isDecided(state) && state !== 'admissible' ? ['appeal'] : [],
        )
  })

  it('lets the requester withdraw wherever the file is open', () => {
    expect(states.filter((state) => eventsFor(state, 'requester').includes('withdraw'))).toEqual(states.filter(isOpen))
  })

  it('gives the hand to a side that has something to do', () => {
    for (const state of states) {
      const side = whoHasTheHand(state)
      if (side) expect(eventsFor(state, side).filter((event) => event !== 'withdraw')).not.toEqual([])
      else expect(isOpen(state) && state !== 'joined').toBe(false)
    }
  })

  it('runs a clock exactly while the cooperative has the hand', () => {
    for (const { from, to, clock } of transitions) {
      if (!isClockRunning(to)) expect(`${from} ${to} ${clock}`).toBe(`${from} ${to} stops`)
      else expect(['begins', 'resumes']).toContain(clock)
    }
  })

  it('lets the requester write only in a draft and when asked to complete, and shows no draft', () => {
    expect(states.filter((state) => !isReadOnly(state))).toEqual(['draft', 'to-complete'])
    expect(states.filter((state) => !isPublic({ state, number: 'S-2026-0001' }))).toEqual(['draft'])
    expect(isPublic({ state: 'withdrawn', number: null })).toBe(false)
  })

  it('never leaves withdrawn, expired or admissible, whatever is tried', () => {
    const tries = fc.array(fc.tuple(fc.constantFrom(...events), fc.constantFrom(...sides), fc.boolean()), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(tries, (list) => {
        let state: (typeof states)[number] = 'draft'
        for (const [event, side, isWilling] of list) {
          const context = isWilling ? { ...willing, ...suited[event], side } : { side, today: '2026-06-02' }
          const outcome = transition(state, event, context)
          if (['withdrawn', 'expired', 'admissible'].includes(state)) expect(isOk(outcome)).toBe(false)
          if (isOk(outcome)) state = outcome.ok.to
        }
      }),
    )
  })
})
