import Ajv2020 from 'ajv/dist/2020'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answer, reportSchema, schemaOf, toText, withExpression, written } from '../../criteria/rules/formats.test-data'
import { checkReferral } from './check'
import { requesterKinds } from './referral'
import { factsOfFile, referralFileSchema } from './referral-file'
import { referralRulesSchema } from './referral-rules'
import { shipped, shippedJson } from './shipped.test-data'

describe('the formats of docs/formats', () => {
  const schemas = {
    'referral-rules': withExpression(schemaOf('Version of the rules of admissibility', referralRulesSchema, {})),
    referral: schemaOf('Referral', referralFileSchema, answer),
    'referral-report': reportSchema('Report of the check of a referral against the rules of admissibility', {
      format: { const: 'crdp-referral-report/1' },
      rulesVersion: { type: 'integer', minimum: 1 },
      requesterKind: { enum: requesterKinds },
    }),
  }

  it.each(Object.entries(schemas))(
    '%s.schema.json is what the code reads and writes (vitest -u writes it again)',
    async (name, schema) => {
      await expect(toText(schema)).toMatchFileSnapshot(written(name))
    },
  )

  const ajv = new Ajv2020({ allErrors: true, strict: false })
  const errorsOf = (name: keyof typeof schemas, value: unknown) => {
    const validate = ajv.compile(Object(schemas[name]))
    validate(value)
    return validate.errors ?? []
  }

  it('accept the shipped rules, the examples and their reports', () => {
    expect(errorsOf('referral-rules', shippedJson.rules)).toEqual([])
    const validate = ajv.compile(Object(schemas['referral-report']))
    for (const file of [shipped.complete, shipped.incomplete]) {
      expect(errorsOf('referral', file)).toEqual([])
      fc.assert(
        fc.property(
          fc.subarray(Object.keys(file.answers)),
          fc.constantFrom(...requesterKinds),
          (kept, requesterKind) => {
            const answers = Object.fromEntries(Object.entries(file.answers).filter(([id]) => kept.includes(id)))
            const facts = { ...factsOfFile(file, shipped.rules), requesterKind }
            validate(checkReferral(shipped.rules, { facts, answers, evidence: {}, today: '2026-09-15' }))
            expect(validate.errors ?? []).toEqual([])
          },
        ),
        { numRuns: 30 },
      )
    }
  })

  it('refuse what the portal refuses', () => {
    expect(errorsOf('referral-rules', { ...shipped.rules, extra: 1 })).not.toEqual([])
    expect(errorsOf('referral', { ...shipped.complete, answers: { a: 1.5 } })).not.toEqual([])
    expect(errorsOf('referral', { ...shipped.complete, commitment: 'promised' })).not.toEqual([])
  })
})
