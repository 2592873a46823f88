import { describe as group, expect, it } from 'vitest'
import { describe } from '../../criteria/rules/describe'
import { assignmentLabels, assignmentOf, conditionOf, conditionProblems, holds } from './assignment'

const facts = { initiativeKind: 'debate', applicantKind: 'association', departement: '18' } as const

group('a condition of assignment', () => {
  it.each([
    [[], [], true, 'l’initiative est débat, démarche de participation ou organisation'],
    [['debate'], [], true, 'l’initiative est débat'],
    [['process'], [], false, 'l’initiative est démarche de participation'],
    [[], ['18', '45'], true, 'le département du siège est Cher ou Loiret'],
    [['debate'], ['45'], false, null],
  ] as const)('over %j and %j: %s', (kinds, seats, held, said) => {
    const condition = conditionOf(kinds, seats)
    expect(conditionProblems(condition)).toEqual([])
    expect(holds(condition, facts)).toBe(held)
    if (said !== null)
      expect(describe(condition, assignmentLabels, 'fr').replaceAll(/[«»“”\u202f\u00a0]/g, '')).toBe(said)
  })

  it('that reads the seat does not hold where it is not known', () => {
    const unknown = { ...facts, departement: null }
    expect(holds(conditionOf([], ['18']), unknown)).toBe(false)
    expect(holds(conditionOf(['debate'], []), unknown)).toBe(true)
  })

  it.each([
    ['an unknown variable', { '==': [{ var: 'name' }, 'x'] }, 'unknown-variable'],
    ['a constant', true, 'constant-condition'],
    ['an unknown operator', { regex: ['a', 'b'] }, 'unknown-operator'],
    ['a number where a text is', { '==': [{ var: 'departement' }, 18] }, 'wrong-kind'],
  ])('with %s is refused', (_title, condition, code) =>
    expect(conditionProblems(condition).map((problem) => problem.code)).toContain(code),
  )
})

group('the rules', () => {
  const rules = [
    { condition: conditionOf(['process'], []), instructorId: 'a' },
    { condition: conditionOf([], ['18']), instructorId: 'b' },
    { condition: conditionOf([], []), instructorId: 'c' },
  ]

  it('give the file to the first that holds', () =>
    expect(assignmentOf(rules, facts, () => null)).toEqual({ rule: 1, instructorId: 'b', passed: [] }))

  it('pass over whoever may not have it, and say why', () =>
    expect(assignmentOf(rules, facts, (id) => (id === 'b' ? 'conflicted' : null))).toEqual({
      rule: 2,
      instructorId: 'c',
      passed: [{ rule: 1, why: 'conflicted' }],
    }))

  it('give it to nobody where none holds', () =>
    expect(assignmentOf(rules.slice(0, 1), facts, () => null)).toEqual({ rule: null, instructorId: null, passed: [] }))
})
