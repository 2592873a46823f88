import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../../platform/pure/canonical-json'
import { archiveGenesis, type ArchivedBallot, type ArchiveHeader, lineOf } from './archive'
import { archiveChecker } from './check-archive'
import { resultOf } from './recount'
import { archiveLines } from './write-archive'

const chain = (previous: string, part: string | Uint8Array) =>
  createHash('sha256').update(previous).update('\n').update(part).digest('hex')

const simple = { kind: 'more-than', share: { numerator: 1, denominator: 2 } } as const
const headerOf = (online: number): ArchiveHeader => ({
  format: 'crdp-election/1',
  portal: 'https://portail.exemple.fr',
  poll: 'vote',
  title: 'Approuver les comptes à l’été',
  meeting: { id: 'assemblée', title: 'Assemblée', startsAt: '2026-05-01T16:00:00.000Z' },
  definition: { method: 'yes-no', options: [], seats: 1, grades: [] },
  secrecy: 'secret',
  scheme: 'plain/1',
  rule: {
    statutesVersion: 2,
    quorum: { share: { numerator: 1, denominator: 4 }, of: 'entitled' },
    majority: { rule: simple, base: 'expressed', countAbstentions: false, countBlanks: false },
    ties: 'rejected',
    electionTies: 'lot',
    voting: { kind: 'one-member-one-vote' },
  },
  electorate: [{ college: null, rights: 9, weight: 9, present: 9, presentWeight: 9 }],
  electorateHash: 'f'.repeat(64),
  seed: '0123',
  openedAt: '2026-05-01T16:10:00.000Z',
  closedAt: '2026-05-01T16:20:00.000Z',
  votes: [{ college: null, online, room: 0, post: 0 }],
  paper: [],
  chair: null,
  withheld: [],
})

const ballotsOf = (count: number): ArchivedBallot[] =>
  Array.from({ length: count }, (_, place) => ({
    ballot: `CODE${String(place).padStart(4, '0')}`,
    college: null,
    choice: { method: 'yes-no', answer: place % 3 === 0 ? 'against' : 'for' },
  }))

async function archive(ballots = ballotsOf(5), header = headerOf(ballots.length)): Promise<Buffer> {
  const groups = ballots.map(({ choice }) => ({ college: null, weight: 1, choice }))
  const parts: string[] = []
  const sign = () => ({ publicKey: 'k'.repeat(43), signature: 's'.repeat(86) })
  for await (const line of archiveLines({ header, ballots, result: resultOf(header, groups), hash: chain, sign }))
    parts.push(line)
  return Buffer.from(parts.join(''))
}

function check(bytes: Buffer) {
  const checker = archiveChecker(chain)
  let from = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
    checker.line(bytes.subarray(from, at))
    from = at + 1
  }
  if (from < bytes.length) checker.line(bytes.subarray(from))
  return checker.end()
}
const kinds = (bytes: Buffer) => check(bytes).faults.map(({ kind }) => kind)
const lineAt = (bytes: Buffer, place: number) => bytes.subarray(0, place).filter((byte) => byte === 10).length + 1

describe('the archive of a vote', () => {
  it('is found right, and recounted', async () => {
    const report = check(await archive())
    expect(report).toMatchObject({ faults: [], lines: 8, ballots: 5, recounted: true })
    expect(report.seal?.text).toMatch(/^crdp-election\/1\n7\n[0-9a-f]{64}$/)
  })

  it('names every byte that is flipped, by its line, as the first fault', async () => {
    const bytes = await archive(ballotsOf(3))
    for (let place = 0; place < bytes.length; place += 1)
      for (const flip of [0x01, 0x80]) {
        const changed = Buffer.from(bytes)
        changed[place] = (bytes[place] ?? 0) ^ flip
        const [fault] = check(changed).faults
        const named = fault && 'line' in fault ? fault.line : fault?.kind
        // What the header says is not read once it is altered: the line is named, and the signature does not hold.
        expect(named, `byte ${place}`).toBe(lineAt(bytes, place))
      }
  })

  it('names a line that is removed, moved, doubled or added', async () => {
    const lines = (await archive()).toString().split('\n').slice(0, -1)
    const join = (some: readonly string[]) => Buffer.from(some.map((line) => `${line}\n`).join(''))
    expect(kinds(join(lines.toSpliced(2, 1)))).toContain('altered')
    expect(kinds(join(lines.toSpliced(2, 0, lines[2] ?? '')))).toEqual(expect.arrayContaining(['altered', 'twice']))
    expect(kinds(join(lines.with(1, lines[2] ?? '').with(2, lines[1] ?? '')))).toContain('out-of-order')
    expect(kinds(join([...lines, lines[1] ?? '']))).toEqual(['after-the-seal'])
    expect(kinds(join(lines.slice(0, -1)))).toEqual(['cut'])
    expect(kinds(join(lines.slice(0, 3)))).toContain('cut')
    expect(kinds(Buffer.from('bonjour\n'))[0]).toBe('unreadable')
    expect(kinds(Buffer.from(''))).toEqual(['cut'])
  })

  it('does not hold when a ballot is added with all its hashes made again: rights and result tell', async () => {
    expect(kinds(await archive(ballotsOf(6), headerOf(5)))).toEqual(['ballots-differ'])
    expect(kinds(await archive(ballotsOf(12), headerOf(12)))).toEqual(['too-many-votes'])
  })

  it('is the same whatever the order in which the ballots were counted', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ballotsOf(20), { minLength: 0 }), (some) => {
        const groups = (list: readonly ArchivedBallot[]) =>
          list.map(({ choice }) => ({ college: null, weight: 1, choice }))
        const inOrder = some.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
        const header = headerOf(some.length)
        expect(resultOf(header, groups(some))).toEqual(resultOf(header, groups(inOrder)))
      }),
    )
  })

  it('takes a ballot without a choice for a fault, and goes on', () => {
    const checker = archiveChecker(chain)
    let hash = archiveGenesis
    for (const content of [headerOf(1), { ballot: 'CODE', college: null }]) {
      const part = canonicalJson(content).slice(0, -1)
      hash = chain(hash, part)
      checker.line(Buffer.from(lineOf(part, hash).trimEnd()))
    }
    expect(checker.end().faults[0]).toEqual({ kind: 'unexpected', line: 2 })
  })
})
