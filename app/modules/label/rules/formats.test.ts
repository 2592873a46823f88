import Ajv2020 from 'ajv/dist/2020'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answer, reportSchema, schemaOf, toText, withExpression, written } from '../../criteria/rules/formats.test-data'
import { applicationSchema } from './application'
import { charterSchema } from './charter'
import { check } from './check'
import { applicantKinds, initiativeKinds } from './kinds'
import { shipped, shippedJson } from './shipped.test-data'

describe('the formats of docs/formats', () => {
  const schemas = {
    charter: withExpression(schemaOf('Version of the charter of the label', charterSchema, {})),
    application: schemaOf('Application for the label', applicationSchema, answer),
    report: reportSchema('Report of the check of an application against a charter', {
      format: { const: 'crdp-report/1' },
      charterVersion: { type: 'integer', minimum: 1 },
      applicantKind: { enum: applicantKinds },
      initiativeKind: { enum: initiativeKinds },
    }),
  }

  it.each(Object.entries(schemas))(
    '%s.schema.json is what the code reads and writes (vitest -u writes it again)',
    async (name, schema) => {
      await expect(toText(schema)).toMatchFileSnapshot(written(name))
    },
  )

  const ajv = new Ajv2020({ allErrors: true, strict: false })
  const validator = (name: keyof typeof schemas) => {
    const validate = ajv.compile(Object(schemas[name]))
    return (value: unknown) => {
      validate(value)
      return validate.errors ?? []
    }
  }

  it('accept the shipped charter, the examples and their reports', () => {
    expect(validator('charter')(shippedJson.charter)).toEqual([])
    const [applicationErrors, reportErrors] = [validator('application'), validator('report')]
    for (const { answers, evidence, applicantKind, initiativeKind, ...rest } of [
      shipped.complete,
      shipped.incomplete,
    ]) {
      expect(applicationErrors({ answers, evidence, applicantKind, initiativeKind, ...rest })).toEqual([])
      fc.assert(
        fc.property(fc.subarray(Object.keys(answers)), fc.constantFrom(...initiativeKinds), (kept, kind) => {
          const some = Object.fromEntries(Object.entries(answers).filter(([criterion]) => kept.includes(criterion)))
          const report = check(shipped.charter, {
            answers: some,
            evidence,
            applicantKind,
            initiativeKind: kind,
            today: '2026-09-15',
          })
          expect(reportErrors(report)).toEqual([])
        }),
        { numRuns: 30 },
      )
    }
  })

  it('refuse what the portal refuses', () => {
    const charter = validator('charter')
    const [first, ...others] = shipped.charter.criteria
    const withRule = (rule: unknown) => ({
      ...shipped.charter,
      criteria: [{ ...first, rule: { kind: 'expression', expression: rule } }, ...others],
    })
    expect(charter(withRule({ '>=': [{ length: { var: 'answer' } }, 3] }))).toEqual([])
    for (const rule of [{ nope: [] }, { and: [] }, 1.5, null, { and: [true], or: [true] }])
      expect(charter(withRule(rule))).not.toEqual([])
    expect(charter({ ...shipped.charter, extra: 1 })).not.toEqual([])
    expect(validator('application')({ ...shipped.complete, answers: { a: 1.5 } })).not.toEqual([])
  })
})
