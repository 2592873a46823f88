import { placeByCode } from '~/modules/territory/queries.server'
import { now } from '~/platform/clock.server'
import { db, type Prisma } from '~/platform/db/db.server'
import { thresholds, verdictsOf } from './queries-changes.server'
import { isVerdict, type Standing, standingOf, type Thresholds, type Verdict } from './rules/confirmation'
import { type Differences, readDifferences } from './rules/difference'
import { type EntryKind, isEntryKind } from './rules/entry-content'
import { entryPath } from './rules/found-entry'

const shown = {
  select: { id: true, kind: true, slug: true, title: true, state: true, territoryCode: true, ownerId: true },
} as const

type ShownEntry = {
  id: string
  kind: string
  slug: string
  title: string
  state: string
  territoryCode: string | null
  ownerId: string | null
}
export type ChangeEntryFacts = Readonly<{
  id: string
  kind: EntryKind
  title: string
  path: string
  place: string
  state: string
}>

async function entryFacts(entry: ShownEntry): Promise<ChangeEntryFacts> {
  const kind = isEntryKind(entry.kind) ? entry.kind : 'practice'
  const place = entry.territoryCode ? ((await placeByCode(entry.territoryCode))?.name ?? '') : ''
  return { id: entry.id, kind, title: entry.title, path: entryPath(kind, entry.slug), place, state: entry.state }
}

export type WaitingChange = Readonly<{
  id: string
  kind: string
  entry: ChangeEntryFacts
  reason: string
  proposedAt: Date
  standing: Standing
  right: number
  against: number
  /** What the reader said of it. */
  own: Verdict | null
  /** Their own proposal, or their own entry. */
  mine: boolean
}>

const waits = { state: 'pending', entry: { state: { in: ['published', 'pending'] } } }

type WaitingRow = Prisma.EntryChangeGetPayload<{ include: typeof withVotes }>
const withVotes = { entry: shown, votes: { select: { verdict: true, voterId: true } } } as const

async function waitingOf(row: WaitingRow, readerId: string | null, known: Thresholds): Promise<WaitingChange> {
  const verdicts = verdictsOf(row.votes)
  const own = row.votes.find(({ voterId }) => voterId === readerId)?.verdict
  const right = verdicts.filter((verdict) => verdict === 'right').length
  return {
    id: row.id,
    kind: row.kind,
    entry: await entryFacts(row.entry),
    reason: row.reason,
    proposedAt: row.proposedAt,
    standing: standingOf(verdicts, row.proposedAt, now(), known),
    right,
    against: verdicts.length - right,
    own: isVerdict(own) ? own : null,
    mine: readerId !== null && (row.authorId === readerId || row.entry.ownerId === readerId),
  }
}

/** Changes that wait for who knows, the oldest first, a page at a time; `kind` keeps new entries, or edits, alone. */
export async function waitingChanges(
  readerId: string | null,
  { page = 1, kind, perPage = 20 }: { page?: number; kind?: 'creation' | 'edit' | undefined; perPage?: number } = {},
): Promise<{ changes: WaitingChange[]; total: number; pages: number; page: number }> {
  const where = { ...waits, ...(kind ? { kind: kind === 'creation' ? kind : { not: 'creation' } } : {}) }
  const total = await db.entryChange.count({ where })
  const pages = Math.max(1, Math.ceil(total / perPage))
  const asked = Math.min(Math.max(1, page), pages)
  const known = await thresholds()
  const rows = await db.entryChange.findMany({
    where,
    include: withVotes,
    orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
    skip: (asked - 1) * perPage,
    take: perPage,
  })
  const changes = await Promise.all(rows.map((row) => waitingOf(row, readerId, known)))
  return { changes, total, pages, page: asked }
}

/** Changes that answers have not settled: contested, or too old. The oldest first, fifty at most. */
export async function changesToDecide(readerId: string): Promise<WaitingChange[]> {
  const known = await thresholds()
  const old = new Date(now().getTime() - known.daysToModerator * 86_400_000)
  const rows = await db.entryChange.findMany({
    where: { ...waits, OR: [{ votes: { some: { verdict: { not: 'right' } } } }, { proposedAt: { lt: old } }] },
    include: withVotes,
    orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
    take: 50,
  })
  const changes = await Promise.all(rows.map((row) => waitingOf(row, readerId, known)))
  return changes.filter(({ standing }) => standing.now === 'with-moderator')
}

export type ChangeDetails = Readonly<{
  id: string
  entry: ChangeEntryFacts
  entryId: string
  ownerId: string | null
  authorId: string | null
  kind: string
  state: string
  differences: Differences
  reason: string
  proposedAt: Date
  decidedAt: Date | null
  decidedBy: string | null
  decision: string
  undoesId: string | null
  standing: Standing
  votes: readonly Readonly<{ verdict: Verdict; note: string; duplicateOf: { title: string; path: string } | null }>[]
  own: Verdict | null
}>

/** One change with what it does and what was said of it; null where there is none, or its entry is not shown. */
export async function changeDetails(id: string, readerId: string | null): Promise<ChangeDetails | null> {
  const row = await db.entryChange.findUnique({
    where: { id },
    include: { entry: shown, votes: { orderBy: { castAt: 'asc' } } },
  })
  if (!row || row.state === 'unconfirmed' || row.entry.state === 'unconfirmed') return null
  const others = row.votes.flatMap(({ duplicateOfId }) => duplicateOfId ?? [])
  const duplicates = new Map(
    (await db.entry.findMany({ where: { id: { in: others } }, ...shown })).map((entry) => [entry.id, entry]),
  )
  const own = row.votes.find(({ voterId }) => voterId === readerId)?.verdict
  const votes = await Promise.all(
    row.votes.map(async ({ verdict, note, duplicateOfId }) => {
      const other = duplicateOfId ? duplicates.get(duplicateOfId) : undefined
      return {
        verdict: isVerdict(verdict) ? verdict : ('right' as const),
        note,
        duplicateOf: other ? await entryFacts(other) : null,
      }
    }),
  )
  return {
    ...row,
    entry: await entryFacts(row.entry),
    ownerId: row.entry.ownerId,
    differences: readDifferences(row.changes),
    standing: standingOf(verdictsOf(row.votes), row.proposedAt, now(), await thresholds()),
    votes,
    own: isVerdict(own) ? own : null,
  }
}
