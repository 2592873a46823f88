import * as z from 'zod/mini'
import { canonicalJson, type Json } from '../../../../platform/pure/canonical-json'
import type { Choice } from '../poll'
import {
  choiceSchema,
  decisionRuleSchema,
  electorateCountSchema,
  pollDefinitionSchema,
  secrecySchema,
} from '../poll-schema'

/** docs/formats/election-archive.md says the format for whoever writes another verifier. */
export const archiveFormat = 'crdp-election/1'

const count = z.int().check(z.minimum(0))
const college = z.nullable(z.string())

/** Paper ballots that say the same, as two people entered them. */
const paperBallots = z.strictObject({ choice: choiceSchema, times: count })

export const archiveHeaderSchema = z.strictObject({
  format: z.literal(archiveFormat),
  portal: z.string(),
  poll: z.string(),
  title: z.string(),
  meeting: z.strictObject({ id: z.string(), title: z.string(), startsAt: z.string() }),
  definition: pollDefinitionSchema,
  secrecy: secrecySchema,
  /** How ballots are put in the box. */
  scheme: z.string(),
  rule: decisionRuleSchema,
  /** Rights by college as frozen; present or represented at the opening, or who voted since. */
  electorate: z.array(electorateCountSchema),
  electorateHash: z.string(),
  seed: z.string(),
  openedAt: z.string(),
  closedAt: z.string(),
  /** Rights used by college, and how; nulls where fewer than the least size voted there. */
  votes: z.array(
    z.strictObject({ college, online: z.nullable(count), room: z.nullable(count), post: z.nullable(count) }),
  ),
  paper: z.array(z.strictObject({ channel: z.enum(['room', 'post']), college, ballots: z.array(paperBallots) })),
  /** What the chair voted by name, where it prevails on a tie. */
  chair: z.nullable(z.enum(['for', 'against', 'abstain', 'blank'])),
  /** Colleges whose ballots and totals are not published: too few voted there. */
  withheld: z.array(z.string()),
})
export type ArchiveHeader = z.infer<typeof archiveHeaderSchema>

/** One ballot of the archive: by its receipt code where it is secret, by the right's id where it is named. */
export type ArchivedBallot =
  | { ballot: string; college: string | null; choice: Choice }
  | { right: string; college: string | null; weight: number; choice: Choice }

export const sealSchema = z.strictObject({
  lines: count,
  algorithm: z.literal('Ed25519'),
  publicKey: z.string().check(z.regex(/^[\w-]{43}$/)),
  signature: z.string().check(z.regex(/^[\w-]{86}$/)),
})
export type Seal = z.infer<typeof sealSchema>

/** What comes before the first line. */
export const archiveGenesis = '0'.repeat(64)
const mark = ',"hash":"'
/** Bytes of a line from `,"hash":"` to its end. */
export const hashTail = mark.length + 64 + 2

/** The part of a line that its hash covers, after the hash before it and a line feed: canonical JSON without its last brace. */
export const hashedPart = (content: Json): string => canonicalJson(content).slice(0, -1)
export const lineOf = (part: string, hash: string): string => `${part}${mark}${hash}"}\n`

/** The hash at the end of a line; null where the line does not end so. */
export function statedHash(line: Uint8Array): string | null {
  const tail = ascii(line.subarray(Math.max(0, line.length - hashTail)))
  return tail.startsWith(mark) && tail.endsWith('"}') && /^[0-9a-f]{64}$/.test(tail.slice(mark.length, -2))
    ? tail.slice(mark.length, -2)
    : null
}

/** Bytes beyond ASCII become signs that no mark has. */
const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

/** The text that the portal's key signs: the format, how many lines come before the seal, and the hash of the last of them. */
export const sealedText = (lines: number, hash: string): string => `${archiveFormat}\n${lines}\n${hash}`
