import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'
import { answerLimits } from './answer-limits'
import { expressionSchema } from './book'
import { limits } from './expression'
import { kinds, operators } from './operators'
import { statuses, totalNames } from './report'

/** Where the schema of a format is written. */
export const written = (name: string) =>
  fileURLToPath(new URL(`../../../../docs/formats/${name}.schema.json`, import.meta.url))
const draft = 'https://json-schema.org/draft/2020-12/schema'
export const toText = (schema: unknown) => `${JSON.stringify(schema, null, 2)}\n`

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
export const answer = {
  anyOf: [
    { type: 'boolean' },
    whole,
    { type: 'string', maxLength: answerLimits.text },
    { type: 'array', items: { type: 'string', maxLength: answerLimits.item }, maxItems: answerLimits.items },
  ],
}

/** The schema that the portal itself reads with, as JSON Schema; what zod cannot say of an expression is added. */
export function schemaOf(title: string, schema: z.core.$ZodType, custom: unknown): unknown {
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
/** The schema of a report; `own` is what its kind adds. */
export const reportSchema = (title: string, own: Record<string, unknown>) => ({
  $schema: draft,
  title,
  ...object({
    ...own,
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
})

export const withExpression = (schema: unknown) => ({
  ...Object(schema),
  $defs: { ...Object(Object(schema).$defs), expression },
})
