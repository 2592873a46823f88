import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Ajv2020 from 'ajv/dist/2020'
import { afterAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { ballotsSchema } from '../modules/governance/rules/ballot-files/ballots-json'
import { methods } from '../modules/governance/rules/poll'
import { tally } from './tally'

const formats = (name: string) => fileURLToPath(new URL(`../../docs/formats/${name}`, import.meta.url))
const draft = 'https://json-schema.org/draft/2020-12/schema'

const whole = { type: 'integer', minimum: 0 }
const names = { type: 'array', items: { type: 'string' } }
const byName = (value: object) => ({ type: 'object', additionalProperties: value })
const votes = { type: 'string', pattern: '^[0-9]+\\.[0-9]{5}$' }
const ranking = { type: 'array', items: names }
const closed = (properties: Record<string, object>) => ({
  type: 'object',
  properties: { round: { type: 'integer', minimum: 1 }, ...properties },
  required: ['round', ...Object.keys(properties)],
  additionalProperties: false,
})
const ties = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      occasion: { type: 'string' },
      tied: names,
      order: names,
      by: { enum: ['lot', 'eldest', 'stage'] },
      stage: { type: 'integer', minimum: 1 },
    },
    required: ['occasion', 'tied', 'order', 'by'],
    additionalProperties: false,
  },
}
const kind = (...kinds: string[]) => ({ enum: kinds })
const tallySchema = {
  $schema: draft,
  title: 'Count of a file of ballots, as crdp tally --json writes it',
  type: 'object',
  properties: {
    method: { enum: methods },
    winners: {
      ...names,
      description: 'By name, in the order of their election; for yes-no, "for", "against" or none.',
    },
    ballots: whole,
    blank: whole,
    seats: { type: 'integer', minimum: 1 },
    quota: { ...whole, description: 'STV only.' },
    withdrawn: names,
    rounds: {
      type: 'array',
      items: {
        anyOf: [
          closed({ kind: kind('count'), votes: byName(whole) }),
          closed({ kind: kind('approvals'), votes: byName(whole), ranking, ties }),
          closed({
            kind: kind('grades'),
            grades: names,
            votes: byName({ type: 'array', items: whole }),
            medians: byName({ type: 'string' }),
            ranking,
            ties,
          }),
          closed({
            kind: kind('removal'),
            better: { type: 'string' },
            worse: { type: 'string' },
            removed: { type: 'string', pattern: '^[0-9]+/[0-9]+$' },
            grades: names,
          }),
          closed({ kind: kind('pairs', 'paths'), votes: byName(byName(whole)) }),
          closed({ kind: kind('ranking'), ranking, ties }),
          closed({
            kind: kind('first-preferences', 'surplus', 'exclusion'),
            from: { type: ['string', 'null'] },
            votes: byName(votes),
            transfers: {
              type: 'array',
              items: {
                type: 'object',
                properties: { received: votes, papers: whole, value: votes },
                required: ['received', 'papers', 'value'],
                additionalProperties: false,
              },
            },
            nonTransferable: votes,
            rounding: votes,
            elected: {
              type: 'array',
              items: {
                type: 'object',
                properties: { candidate: { type: 'string' }, by: { enum: ['quota', 'last-vacancies'] } },
                required: ['candidate', 'by'],
                additionalProperties: false,
              },
            },
            excluded: { type: ['string', 'null'] },
            ties,
          }),
        ],
      },
    },
  },
  required: ['method', 'winners', 'rounds', 'ballots', 'blank', 'seats'],
  additionalProperties: false,
}
const { $schema: _, ...ballots } = z.toJSONSchema(ballotsSchema, { io: 'input' })
const schemas = { ballots: { $schema: draft, title: 'Ballots of a vote', ...ballots }, tally: tallySchema }

const folder = mkdtempSync(join(tmpdir(), 'tally-formats-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the formats of ballots and counts, in docs/formats', () => {
  it.each(Object.entries(schemas))(
    '%s.schema.json is what the code reads and writes (vitest -u writes it again)',
    async (name, schema) => {
      await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(formats(`${name}.schema.json`))
    },
  )

  const ajv = new Ajv2020({ allErrors: true, strict: false })
  const [isBallots, isTally] = [ajv.compile(schemas.ballots), ajv.compile(schemas.tally)]
  const examples = [...readFileSync(formats('README.md'), 'utf8').matchAll(/```json\n(\{ "method"[^`]*)```/g)].map(
    ([, example]): unknown => JSON.parse(example ?? ''),
  )

  it('documents one example of ballots a method', () => {
    expect(examples.map((example) => z.parse(z.object({ method: z.string() }), example).method)).toEqual(methods)
  })

  it.each(methods.map((method, index) => [method, index] as const))(
    'counts the example of %s',
    async (method, index) => {
      isBallots(examples[index])
      expect(isBallots.errors ?? []).toEqual([])
      const file = join(folder, `${method}.json`)
      writeFileSync(file, JSON.stringify(examples[index]))
      let out = ''
      const io = { stdout: (text: string) => void (out += text), stderr: (text: string) => expect(text).toBe('') }
      expect(await tally(['--method', method, file, '--json'], io)).toBe(0)
      isTally(JSON.parse(out))
      expect(isTally.errors ?? []).toEqual([])
    },
  )
})
