import { fileURLToPath } from 'node:url'
import Ajv2020 from 'ajv/dist/2020'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { exampleNames, exampleOf } from '../examples'
import { statutesSchema } from './statutes'

const file = fileURLToPath(new URL('../../../../docs/formats/statutes.schema.json', import.meta.url))
const schema = {
  ...z.toJSONSchema(statutesSchema, { target: 'draft-2020-12' }),
  title: 'Statutes: the legal form, members, votes, assemblies, bodies of a cooperative',
}

describe('docs/formats/statutes.schema.json', () => {
  it('is written from the schema that the portal reads with', () =>
    expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(file))

  it.each(exampleNames)('describes the example %s', (name) =>
    expect(new Ajv2020({ strict: false }).validate(schema, exampleOf(name))).toBe(true),
  )

  it('knows no other member', () =>
    expect(new Ajv2020({ strict: false }).validate(schema, { ...exampleOf('association'), more: 1 })).toBe(false))
})
