import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  consentEvents,
  consentKinds,
  consentStates,
  consentTransition,
  consentTransitions,
  type Contribution,
  contributionKinds,
  contributionsIn,
  firstState,
  isOver,
  mayContribute,
  standingOf,
  stepsOf,
} from './consent'

const every = { nominations: 1, proposed: true, standing: 0, consents: 3, needed: 2, reason: 'Parce que' }

describe('the steps of a decision by consent', () => {
  it.each([
    ['decision', 'clarification', 'next', every, 'reactions'],
    ['decision', 'reactions', 'next', every, 'objections'],
    ['decision', 'objections', 'adopt', every, 'adopted'],
    ['decision', 'objections', 'adopt', { ...every, standing: 1 }, 'objection-stands'],
    ['decision', 'objections', 'adopt', { ...every, consents: 1 }, 'too-few-consents'],
    ['decision', 'objections', 'adopt', { ...every, consents: 0, needed: 0 }, 'too-few-consents'],
    ['decision', 'objections', 'adopt', { ...every, reason: ' ' }, 'reason-missing'],
    ['decision', 'objections', 'integrate', every, 'no-objection'],
    ['decision', 'objections', 'integrate', { ...every, standing: 2 }, 'integration'],
    ['decision', 'integration', 'propose-again', { ...every, standing: 1 }, 'objection-stands'],
    ['decision', 'integration', 'propose-again', every, 'objections'],
    ['decision', 'clarification', 'adopt', every, 'state-forbids'],
    ['decision', 'clarification', 'propose', every, 'state-forbids'],
    ['election', 'nominations', 'next', { ...every, nominations: 0 }, 'nobody-named'],
    ['election', 'nominations', 'next', every, 'changes'],
    ['election', 'changes', 'propose', { ...every, proposed: false }, 'nobody-proposed'],
    ['election', 'changes', 'propose', every, 'objections'],
    ['election', 'objections', 'adopt', every, 'adopted'],
  ] as const)('%s, %s, %s, %j: %s', (kind, state, event, context, result) => {
    const outcome = consentTransition(kind, state, event, context)
    expect('ok' in outcome ? outcome.ok.to : outcome.refused.code).toBe(result)
  })

  it.each(consentKinds)('of %s lead from the first to an end, each of them reached and left', (kind) => {
    const rows = consentTransitions.filter((one) => one.kind === kind)
    const reached = new Set([firstState(kind), ...rows.map(({ to }) => to)])
    for (const step of stepsOf(kind)) expect(reached).toContain(step)
    for (const state of reached) expect(rows.some(({ from }) => from === state)).toBe(!isOver(state))
  })

  it('never adopt while an objection stands, nor without consents, whatever the state', () => {
    const context = fc.record({
      nominations: fc.nat(3),
      proposed: fc.boolean(),
      standing: fc.nat(3),
      consents: fc.nat(5),
      needed: fc.nat(5),
      reason: fc.constantFrom('', 'oui'),
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...consentKinds),
        fc.constantFrom(...consentStates),
        fc.constantFrom(...consentEvents),
        context,
        (kind, state, event, given) => {
          const outcome = consentTransition(kind, state, event, given)
          if ('ok' in outcome && outcome.ok.to === 'adopted') {
            expect(given.standing).toBe(0)
            expect(given.consents).toBeGreaterThanOrEqual(Math.max(1, given.needed))
          }
          if (isOver(state)) expect('refused' in outcome).toBe(true)
        },
      ),
    )
  })
})

describe('what is said', () => {
  const said = (kind: Contribution['kind'], more: Partial<Contribution> = {}): Contribution => ({
    kind,
    round: 1,
    authorId: 'a',
    state: kind === 'objection' ? 'raised' : null,
    ...more,
  })
  it.each([
    ['clarification', 'question', [said('question')], null],
    ['clarification', 'reaction', [], 'not-now'],
    ['reactions', 'reaction', [], null],
    ['reactions', 'reaction', [said('reaction')], 'said-already'],
    ['objections', 'consent', [], null],
    ['objections', 'consent', [said('objection')], 'said-already'],
    ['objections', 'consent', [said('objection', { state: 'withdrawn' })], null],
    ['objections', 'objection', [said('consent')], null],
    ['objections', 'objection', [said('objection')], 'said-already'],
    ['objections', 'consent', [said('consent', { round: 0 })], null],
    ['integration', 'objection', [], 'not-now'],
    ['adopted', 'consent', [], 'not-now'],
  ] as const)('at %s, %s after %j: %j', (state, kind, mine, code) => {
    const outcome = mayContribute({ state, round: 1 }, kind, mine)
    expect('refused' in outcome ? outcome.refused.code : null).toBe(code)
  })

  it.each(consentStates)('has its step: %s', (state) =>
    expect(contributionsIn(state).length > 0).toBe(!['integration', 'adopted', 'abandoned'].includes(state)),
  )

  it('counts each member once, and an objection before a consent; the order never matters', () => {
    const contribution = fc.record({
      kind: fc.constantFrom(...contributionKinds),
      round: fc.constantFrom(1, 2),
      authorId: fc.constantFrom('a', 'b', 'c'),
      state: fc.constantFrom('raised', 'withdrawn', 'integrated', null),
    })
    fc.assert(
      fc.property(fc.array(contribution), (all) => {
        const { standing, consents } = standingOf(2, all)
        expect(standingOf(2, [...all].reverse())).toEqual({ standing, consents })
        const objectors = new Set(
          all.filter((one) => one.round === 2 && one.kind === 'objection' && one.state === 'raised').map((one) => one.authorId), // prettier-ignore
        )
        expect(consents + objectors.size).toBeLessThanOrEqual(3)
        expect(standingOf(3, all)).toEqual({ standing: 0, consents: 0 })
      }),
    )
  })
})
