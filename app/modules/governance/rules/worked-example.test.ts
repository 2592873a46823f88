import { describe, expect, it } from 'vitest'
import { exampleOf } from '../../statutes/examples'
import { decisionRuleFor } from './decision-rule'
import { workedExample } from './worked-example'

const about = {
  body: null,
  assemblyKind: 'ordinary',
  call: 1,
  resolutionKind: 'ordinary',
  method: 'yes-no',
  college: null,
} as const

describe('an example to try', () => {
  it('may be lost by heads and won by weights', () => {
    const rule = decisionRuleFor({ version: 2, statutes: exampleOf('scic-sas') }, about)
    if ('refused' in rule) throw new Error(rule.refused.code)
    const votes = (college: string, yes: number, no: number) => ({ college, for: yes, against: no, abstain: 0 })
    const { count, verdict } = workedExample(rule.ok, [
      votes('employees', 1, 0),
      votes('residents', 0, 50),
      votes('associations', 1, 0),
      votes('local-authorities', 1, 0),
      votes('partners', 0, 0),
    ])
    expect(count).toMatchObject({ total: { for: 3, against: 50 } })
    expect(verdict.outcome).toBe('adopted')
  })

  it('counts heads where there are no colleges', () => {
    const rule = decisionRuleFor({ version: 1, statutes: exampleOf('association') }, about)
    if ('refused' in rule) throw new Error(rule.refused.code)
    const outcome = (yes: number, no: number) =>
      workedExample(rule.ok, [{ college: null, for: yes, against: no, abstain: 3 }]).verdict.outcome
    expect([outcome(5, 4), outcome(4, 4)]).toEqual(['adopted', 'rejected'])
  })
})
