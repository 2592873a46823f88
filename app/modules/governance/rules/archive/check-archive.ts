import * as z from 'zod/mini'
import { canonicalJson, type Json } from '../../../../platform/pure/canonical-json'
import { choiceProblem } from '../choice'
import { choiceSchema } from '../poll-schema'
import type { Choice } from '../poll'
import { type ArchiveFault, type BoxCount, recountFaults } from './recount'
import {
  archiveGenesis,
  type ArchiveHeader,
  archiveHeaderSchema,
  hashTail,
  type Seal,
  sealedText,
  sealSchema,
  statedHash,
} from './archive'

export type ArchiveReport = {
  header: ArchiveHeader | null
  lines: number
  /** Lines that state a hash, right or wrong: a file without any never was an archive. */
  hashedLines: number
  ballots: number
  faults: readonly ArchiveFault[]
  faultCount: number
  /** False where colleges are withheld: nobody can then count again from what is published. */
  recounted: boolean
  /** The choice of the secret ballot that was looked for, by its code; null where no line has it. */
  found: Choice | null
  /** What remains to be asked of a signature: this text, by this key. */
  seal: (Seal & { text: string }) | null
}

const mostTold = 100
/** What was read as JSON is JSON: a million ballots are not looked through once more. */
const json = z.custom<Json>((value) => value !== undefined)
const secretBallot = z.strictObject({ ballot: z.string(), college: z.nullable(z.string()), choice: json })
const namedBallot = z.strictObject({
  right: z.string(),
  college: z.nullable(z.string()),
  weight: z.int().check(z.minimum(0)),
  choice: json,
})
const resultLine = z.strictObject({ result: z.unknown() })
const sealLine = z.strictObject({ seal: sealSchema })
/** A line is one kind or another by what it holds: to try each schema in turn would cost more than the rest. */
const holds = (content: unknown, key: 'seal' | 'result'): boolean =>
  typeof content === 'object' && content !== null && key in content
const decoder = new TextDecoder('utf-8', { fatal: true })

/** The JSON of a line without its hash; undefined where it is none. */
function contentOf(line: Uint8Array): unknown {
  try {
    return JSON.parse(`${decoder.decode(line.subarray(0, line.length - hashTail))}}`)
  } catch {
    return undefined
  }
}

/**
 * Checks an archive line after line, as its bytes come: each line against its hash and the one before it, then at the end the
 * counts of ballots against the rights that were used, and the result against a count of one's own. `hash` is SHA-256 in
 * hexadecimal of the hash before, a line feed and the bytes. `wanted`: the code of a ballot to find. No database, no clock; memory holds one number for each
 * different ballot.
 */
export function archiveChecker(hash: (previous: string, part: Uint8Array) => string, wanted: string | null = null) {
  const faults: ArchiveFault[] = []
  let faultCount = 0
  let lines = 0
  let hashedLines = 0
  /** What the next line may follow: after a line that was altered, either what it states or what it comes to; null: anything. */
  let previous: readonly string[] | null = [archiveGenesis]
  let header: ArchiveHeader | null = null
  let lastId = ''
  let result: unknown
  let seal: (Seal & { text: string }) | null = null
  const box: BoxCount = { groups: new Map(), ballots: 0 }
  const known = new Map<string, Choice | null>()
  let found: Choice | null = null
  const tell = (fault: ArchiveFault) => {
    faultCount += 1
    if (faults.length < mostTold) faults.push(fault)
  }

  function chained(line: Uint8Array): boolean {
    const stated = statedHash(line)
    if (stated === null) {
      tell({ kind: 'unreadable', line: lines })
      previous = null
      return false
    }
    hashedLines += 1
    const part = line.subarray(0, line.length - hashTail)
    if (previous === null || previous.some((before) => hash(before, part) === stated)) {
      previous = [stated]
      return true
    }
    tell({ kind: 'altered', line: lines })
    previous = [stated, ...previous.map((before) => hash(before, part))]
    return true
  }

  /** The choice that a text says, if it answers this poll; each different text is looked at once. */
  function choiceOf(text: string, raw: unknown, { definition }: ArchiveHeader): Choice | null {
    const before = known.get(text)
    if (before !== undefined) return before
    const parsed = choiceSchema.safeParse(raw)
    const choice = parsed.success && choiceProblem(definition, parsed.data) === null ? parsed.data : null
    known.set(text, choice)
    return choice
  }

  function ballot(content: unknown, of: ArchiveHeader): void {
    const parsed = of.secrecy === 'secret' ? secretBallot.safeParse(content) : namedBallot.safeParse(content)
    if (!parsed.success) return tell({ kind: 'unexpected', line: lines })
    const { college, choice: raw } = parsed.data
    const id = 'ballot' in parsed.data ? parsed.data.ballot : parsed.data.right
    const weight = 'weight' in parsed.data ? parsed.data.weight : 1
    if (id <= lastId) tell({ kind: id === lastId ? 'twice' : 'out-of-order', line: lines })
    lastId = id
    const text = canonicalJson(raw)
    const choice = choiceOf(text, raw, of)
    if (choice === null) return tell({ kind: 'choice-invalid', line: lines })
    if (college !== null && of.withheld.includes(college)) return tell({ kind: 'unexpected', line: lines })
    box.ballots += 1
    if (id === wanted && of.secrecy === 'secret') found = choice
    const key = `${college ?? ''}\n${weight}\n${text}`
    const group = box.groups.get(key)
    if (group) group.times += 1
    else box.groups.set(key, { college, weight, choice, times: 1 })
  }

  return {
    /** The next line, without its line feed. */
    line(line: Uint8Array): void {
      lines += 1
      if (seal !== null) return tell({ kind: 'after-the-seal', line: lines })
      const before = previous
      if (!chained(line)) return
      const content = contentOf(line)
      if (content === undefined) return tell({ kind: 'unreadable', line: lines })
      if (header === null) {
        const parsed = archiveHeaderSchema.safeParse(content)
        if (lines === 1 && parsed.success) header = parsed.data
        else if (lines === 1) tell({ kind: 'not-an-archive', line: lines })
        return
      }
      const sealed = holds(content, 'seal') ? sealLine.safeParse(content) : null
      if (sealed?.success) {
        seal = { ...sealed.data.seal, text: sealedText(lines - 1, before?.[0] ?? '') }
        if (seal.lines !== lines - 1) tell({ kind: 'line-count', line: lines, stated: seal.lines, found: lines - 1 })
        return
      }
      const read = holds(content, 'result') ? resultLine.safeParse(content) : null
      if (read?.success && result === undefined) result = read.data.result
      else if (result === undefined) ballot(content, header)
      else tell({ kind: 'unexpected', line: lines })
    },
    end(): ArchiveReport {
      if (seal === null) tell({ kind: 'cut', line: lines })
      if (header !== null && result !== undefined) for (const fault of recountFaults(header, box, result)) tell(fault)
      else if (seal !== null) tell({ kind: 'result-missing' })
      const recounted = header !== null && header.withheld.length === 0
      return { header, lines, hashedLines, ballots: box.ballots, faults, faultCount, recounted, found, seal }
    },
  }
}
