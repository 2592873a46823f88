import { fileURLToPath } from 'node:url'
import Ajv2020 from 'ajv/dist/2020'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { kinds, operators } from '../../criteria/rules/operators'
import { limits } from '../../criteria/rules/expression'
import { applicationSchema } from './application'
import { charterSchema, expressionSchema } from './charter'
import { check } from './check'
import { answerLimits, applicantKinds, initiativeKinds } from './kinds'
import { statuses } from './report'
import { shipped, shippedJson } from './shipped.test-data'
import { totalNames } from './variables'

const written = (name: string) =>
  fileURLToPath(new URL(`../../../../docs/formats/${name}.schema.json`, import.meta.url))
const draft = 'https://json-schema.org/draft/2020-12/schema'
const toText = (schema: unknown) => `${JSON.stringify(schema, null, 2)}\n`

const whole = { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }
const shortText = { type: 'string', maxLength: limits.text }
const textList = { type: 'array', items: shortText, maxItems: limits.items }
const expression = {
  description: 'A literal or one operation: docs/formats/README.md. Kinds of value: ' + kinds.join(', ') + '.',
  anyOf: [
    { type: 'boolean' },
    whole,
    shortText,
    textList,
    ...Object.entries(operators).map(([operator, { least, most }]) => {
      const args = { type: 'array', items: { $ref: '#/$defs/expression' }, minItems: least, maxItems: most }
      return {
        type: 'object',
        properties: {
          [operator]:
            least === 1
              ? { anyOf: [args, { allOf: [{ not: { type: 'array' } }, { $ref: '#/$defs/expression' }] }] }
              : args,
        },
        required: [operator],
        additionalProperties: false,
      }
    }),
  ],
}
const answer = {
  anyOf: [
    { type: 'boolean' },
    whole,
    { type: 'string', maxLength: answerLimits.text },
    { type: 'array', items: { type: 'string', maxLength: answerLimits.item }, maxItems: answerLimits.items },
  ],
}

/** The schema that the portal itself reads with, as JSON Schema; what zod cannot say of an expression is added. */
function schemaOf(title: string, schema: z.core.$ZodType, custom: unknown): unknown {
  const { $schema: _, ...body } = z.toJSONSchema(schema, {
    unrepresentable: 'any',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === expressionSchema) Object.assign(jsonSchema, { $ref: '#/$defs/expression' })
      else if (zodSchema._zod.def.type === 'custom') Object.assign(jsonSchema, custom)
    },
  })
  return { $schema: draft, title, ...body }
}

const text = { $ref: '#/$defs/text' }
const object = (properties: Record<string, unknown>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})
const count = { type: 'integer', minimum: 0 }
const id = { type: 'string', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' }
const reportSchema = {
  $schema: draft,
  title: 'Report of the check of an application against a charter',
  ...object({
    format: { const: 'crdp-report/1' },
    charterVersion: { type: 'integer', minimum: 1 },
    applicantKind: { enum: applicantKinds },
    initiativeKind: { enum: initiativeKinds },
    checkedOn: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    eligible: { type: 'boolean' },
    reasons: {
      type: 'array',
      minItems: 1,
      items: object({
        code: { enum: ['eligible', 'mandatory-not-met', 'mandatory-missing', 'condition'] },
        condition: { anyOf: [id, { type: 'null' }] },
        criteria: { type: 'array', items: id },
        sentence: text,
      }),
    },
    totals: object(Object.fromEntries(totalNames.map((name) => [name, count]))),
    criteria: {
      type: 'array',
      items: object({
        id,
        article: count,
        citation: text,
        mandatory: { type: 'boolean' },
        weight: count,
        status: { enum: statuses },
        reason: text,
        whatWouldChangeIt: { anyOf: [text, { type: 'null' }] },
        unmet: {
          type: 'array',
          maxItems: 5,
          items: object({ path: { type: 'string' }, status: { enum: ['false', 'missing'] }, condition: text }),
        },
      }),
    },
  }),
  $defs: { text: object({ fr: { type: 'string', minLength: 1 }, en: { type: 'string', minLength: 1 } }) },
}

const withExpression = (schema: unknown) => ({
  ...Object(schema),
  $defs: { ...Object(Object(schema).$defs), expression },
})

describe('the formats of docs/formats', () => {
  const schemas = {
    charter: withExpression(schemaOf('Version of the charter of the label', charterSchema, {})),
    application: schemaOf('Application for the label', applicationSchema, answer),
    report: reportSchema,
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
