import { createHash } from 'node:crypto'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { instantValue } from '~/platform/db/prepared.server'
import { insertRows, placesOf, queryRaw } from '~/platform/db/raw.server'
import { tokens } from '~/platform/search/tokens'
import type { ContributionEvent, ContributionState, Origin } from './rules/contribution'
import { afterEvent, isContributionState } from './rules/contribution'
import { wordsOf } from './rules/same-text'

export const fingerprintOf = (said: { title: string; text: string }): string =>
  createHash('sha256').update(wordsOf(said)).digest('base64url')

/** Contributions are written in French, whatever the language of the page. */
export const termsOf = (text: string): string[] => [...new Set(tokens(text, 'fr'))]
/** A text is found by its first words. */
const mostTerms = 150

const addTerms = (tx: Tx, rows: readonly (Said & { debateId: string; number: number })[]) =>
  insertRows(
    tx,
    'ContributionTerm',
    ['debateId', 'term', 'number'],
    rows.flatMap(({ debateId, number, title, text }) =>
      termsOf(`${title}\n${text}`)
        .slice(0, mostTerms)
        .map((term) => [debateId, term, number]),
    ),
  )

const counted = ['published', 'held', 'removed'] as const
type Counted = (typeof counted)[number]
const isCounted = (state: ContributionState): state is Counted => counted.some((one) => one === state)

/** Adds to a debate's counts, in the transaction that changes what they count. */
export async function count(
  tx: Tx,
  debateId: string,
  change: Partial<Record<Counted | 'supports', number>>,
): Promise<void> {
  const increments = Object.fromEntries(Object.entries(change).map(([name, by]) => [name, { increment: by }]))
  await tx.contributionTally.upsert({ where: { debateId }, create: { debateId, ...change }, update: increments })
}

type Said = { title: string; text: string }
export type Whereabouts = {
  communeCode: string | null
  departement: string | null
  latitude: number | null
  longitude: number | null
}
export const nowhere: Whereabouts = { communeCode: null, departement: null, latitude: null, longitude: null }
export type GivenPicture = {
  pictureId: string | null
  pictureText: string
  pictureWidth: number | null
  pictureHeight: number | null
}
export const noPicture: GivenPicture = { pictureId: null, pictureText: '', pictureWidth: null, pictureHeight: null }

export type NewContribution = Said &
  Whereabouts &
  Partial<GivenPicture> & {
    id: string
    debateId: string
    state: 'published' | 'held'
    origin: Origin
    originNote?: string
    eventId?: string | null
    theme: string
    authorName: string
    authorId: string | null
    participantId: string | null
    enteredById?: string | null
    splitFromId?: string | null
    isDemonstration: boolean
  }

const written = [
  'id', 'debateId', 'number', 'state', 'origin', 'originNote', 'eventId', 'theme', 'title', 'text', 'authorName',
  'authorId', 'participantId', 'communeCode', 'departement', 'latitude', 'longitude', 'pictureId', 'pictureText',
  'pictureWidth', 'pictureHeight', 'splitFromId', 'fingerprint', 'createdAt', 'publishedAt', 'enteredById',
  'isDemonstration', 'supports', 'discussed', 'endedReason',
] as const // prettier-ignore
const unsaid = { originNote: '', eventId: null, splitFromId: null, enteredById: null, endedReason: '', ...noPicture }

/**
 * Writes contributions, each under its debate's next number, in the order given; the caller has asked who may, and writes the
 * journal.
 */
export async function writeContributions(
  tx: Tx,
  rows: readonly NewContribution[],
): Promise<{ id: string; number: number }[]> {
  const lasts = new Map<string, number>()
  for (const debateId of new Set(rows.map((row) => row.debateId))) {
    const [last] = await queryRaw(tx, 'SELECT MAX("number") AS "number" FROM "Contribution" WHERE "debateId" = ?', [
      debateId,
    ])
    lasts.set(debateId, Number(last?.['number'] ?? 0))
  }
  const at = instantValue(now())
  const whole = rows.map((row) => {
    const number = (lasts.get(row.debateId) ?? 0) + 1
    lasts.set(row.debateId, number)
    const publishedAt = row.state === 'published' ? at : null
    return { ...unsaid, ...row, number, fingerprint: fingerprintOf(row), createdAt: at, publishedAt, supports: 0, discussed: 0 } // prettier-ignore
  })
  await insertRows(
    tx,
    'Contribution',
    written,
    whole.map((row) => written.map((name) => row[name])),
  )
  await addTerms(
    tx,
    whole.filter(({ state }) => state === 'published'),
  )
  for (const debateId of lasts.keys()) {
    const of = (state: Counted) => whole.filter((row) => row.debateId === debateId && row.state === state).length
    const [published, held] = [of('published'), of('held')]
    await count(tx, debateId, { ...(published > 0 ? { published } : {}), ...(held > 0 ? { held } : {}) })
  }
  return whole.map(({ id, number }) => ({ id, number }))
}

/** One contribution, as `writeContributions`. */
export async function writeContribution(tx: Tx, row: NewContribution): Promise<{ id: string; number: number }> {
  const [one] = await writeContributions(tx, [row])
  if (!one) throw new Error('a contribution was not written')
  return one
}

const moved = {
  id: true,
  debateId: true,
  number: true,
  state: true,
  title: true,
  text: true,
  publishedAt: true,
} as const

/**
 * Moves a contribution along the table of states, with what is found and counted of it. Gives false where its state does not
 * allow it (another window was first).
 */
export async function moveContribution(
  tx: Tx,
  id: string,
  event: ContributionEvent,
  data: { mergedIntoId?: string | null; endedReason?: string } = {},
): Promise<boolean> {
  const row = await tx.contribution.findUnique({ where: { id }, select: moved })
  if (!row || !isContributionState(row.state)) return false
  const [from, to] = [row.state, afterEvent(row.state, event)]
  if (to === null) return false
  const at = now()
  await tx.contribution.update({
    where: { id },
    data: {
      state: to,
      publishedAt: to === 'published' ? (row.publishedAt ?? at) : row.publishedAt,
      endedAt: to === 'published' || to === 'removed' ? null : at,
      ...data,
    },
  })
  const { debateId, number } = row
  if (to === 'published') await addTerms(tx, [row])
  else await tx.contributionTerm.deleteMany({ where: { debateId, number } })
  await count(tx, debateId, {
    ...(isCounted(from) ? { [from]: -1 } : {}),
    ...(isCounted(to) ? { [to]: 1 } : {}),
  })
  return true
}

export type SameText = { number: number; state: string }

/** The contributions of a debate that say the same, by fingerprint; a removed one too, so that it does not come back. */
export async function sameTexts(
  tx: Tx,
  debateId: string,
  fingerprints: readonly string[],
): Promise<Map<string, SameText>> {
  const rows = await queryRaw(
    tx,
    `SELECT "fingerprint", "number", "state" FROM "Contribution"
     WHERE "debateId" = ? AND "fingerprint" IN ${placesOf(fingerprints.length)}
     AND "state" IN ('held', 'published', 'removed', 'merged') ORDER BY "number" DESC`,
    [debateId, ...fingerprints],
  )
  // The first number is set last.
  return new Map(
    rows.map((row) => [String(row['fingerprint']), { number: Number(row['number']), state: String(row['state']) }]),
  )
}

export const follow = (tx: Tx, contributionId: string, participantId: string): Promise<unknown> =>
  tx.contributionFollow.upsert({
    where: { contributionId_participantId: { contributionId, participantId } },
    create: { contributionId, participantId, createdAt: now() },
    update: {},
  })
