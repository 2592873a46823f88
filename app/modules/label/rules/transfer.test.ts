import { describe, expect, it } from 'vitest'
import { isOpen, states } from './states'
import { hasLapsed, isCheckedAgain, receiverProblem, transferableStates, transferProblem } from './transfer'

describe('an application that changes hands', () => {
  it.each([
    ['draft', null],
    ['submitted', null],
    ['under-review', null],
    ['to-complete', null],
    ['in-committee', 'transfer-in-committee'],
    ['granted', 'transfer-decided'],
    ['granted-with-plan', 'transfer-decided'],
    ['refused', 'transfer-decided'],
    ['under-appeal', 'transfer-decided'],
    ['closed', 'transfer-closed'],
  ] as const)('%s: %s', (state, problem) => {
    expect(transferProblem({ state, renewsId: null })).toBe(problem)
  })

  it('is one that is open, and before its committee', () => {
    expect(states.filter((state) => transferProblem({ state, renewsId: null }) === null)).toEqual(transferableStates)
    expect(transferableStates.every(isOpen)).toBe(true)
    expect(transferableStates.filter(isCheckedAgain)).toEqual(['submitted', 'under-review'])
  })

  it('is never the renewal of a label', () => {
    for (const state of states) expect(transferProblem({ state, renewsId: 'a-label' })).not.toBeNull()
    expect(transferProblem({ state: 'draft', renewsId: 'a-label' })).toBe('transfer-renewal')
  })
})

describe('who takes it up', () => {
  const free = {
    fromId: 'one',
    toId: 'other',
    isDemonstration: { application: false, receiver: false },
    underWay: 0,
    tookPart: 0,
  }
  it.each([
    [{}, null],
    [{ toId: 'one' }, 'transfer-to-oneself'],
    [{ isDemonstration: { application: true, receiver: false } }, 'transfer-demonstration'],
    [{ isDemonstration: { application: false, receiver: true } }, 'transfer-demonstration'],
    [{ isDemonstration: { application: true, receiver: true } }, null],
    [{ underWay: 1 }, 'transfer-under-way'],
    [{ tookPart: 1 }, 'transfer-took-part'],
    [{ tookPart: 1, underWay: 1 }, 'transfer-took-part'],
  ] as const)('%j: %s', (facts, problem) => {
    expect(receiverProblem({ ...free, ...facts })).toBe(problem)
  })
})

describe('an offer', () => {
  const draft = { state: 'draft', renewsId: null } as const
  it('holds until the end of its last day, while the application may change hands', () => {
    expect(hasLapsed(draft, '2026-03-31', '2026-03-31')).toBe(false)
    expect(hasLapsed(draft, '2026-03-31', '2026-04-01')).toBe(true)
    expect(hasLapsed({ ...draft, state: 'in-committee' }, '2026-03-31', '2026-03-01')).toBe(true)
  })
})
