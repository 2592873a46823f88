import { createHash } from 'node:crypto'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { insertRows } from '~/platform/db/raw.server'
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

const addTerms = (tx: Tx, { debateId, number, title, text }: Said & { debateId: string; number: number }) =>
  insertRows(
    tx,
    'ContributionTerm',
    ['debateId', 'term', 'number'],
    termsOf(`${title}\n${text}`)
      .slice(0, mostTerms)
      .map((term) => [debateId, term, number]),
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

/** Writes a contribution under the debate's next number; the caller has asked who may, and writes the journal. */
export async function writeContribution(tx: Tx, row: NewContribution): Promise<{ id: string; number: number }> {
  const { id, debateId, state } = row
  const last = await tx.contribution.findFirst({
    where: { debateId },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  const number = (last?.number ?? 0) + 1
  const at = now()
  await tx.contribution.create({
    data: {
      ...row,
      number,
      fingerprint: fingerprintOf(row),
      createdAt: at,
      publishedAt: state === 'published' ? at : null,
    },
  })
  if (state === 'published') await addTerms(tx, { ...row, number })
  await count(tx, debateId, { [state]: 1 })
  return { id, number }
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
  if (to === 'published') await addTerms(tx, row)
  else await tx.contributionTerm.deleteMany({ where: { debateId, number } })
  await count(tx, debateId, {
    ...(isCounted(from) ? { [from]: -1 } : {}),
    ...(isCounted(to) ? { [to]: 1 } : {}),
  })
  return true
}

/** The contribution that says the same, if the debate has one; a removed one too, so that it does not come back. */
export const sameText = (
  tx: Tx,
  debateId: string,
  said: Said,
): Promise<{ id: string; number: number; state: string } | null> =>
  tx.contribution.findFirst({
    where: { debateId, fingerprint: fingerprintOf(said), state: { in: ['held', 'published', 'removed', 'merged'] } },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, state: true },
  })

export const follow = (tx: Tx, contributionId: string, participantId: string): Promise<unknown> =>
  tx.contributionFollow.upsert({
    where: { contributionId_participantId: { contributionId, participantId } },
    create: { contributionId, participantId, createdAt: now() },
    update: {},
  })
