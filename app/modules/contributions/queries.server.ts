import { db, type Tx } from '~/platform/db/db.server'
import {
  isRead,
  isContributionState,
  type ContributionState,
  isOrigin,
  type Origin,
  isCommentKind,
  type CommentKind,
} from './rules/contribution'
import { isRemovalReason, type RemovalReason } from './rules/moderation'

/** Removed texts are replaced by the reason: nobody reads them here, not even those who are signed in. */
export type ShownRemoval = { reason: RemovalReason; note: string; at: Date; isAppealed: boolean }
export type ShownComment = {
  id: string
  kind: CommentKind
  text: string
  authorName: string
  createdAt: Date
  isWithdrawn: boolean
  removal: ShownRemoval | null
  answers: readonly ShownComment[]
}

const removalRow = {
  where: { endedAt: null },
  orderBy: { removedAt: 'desc' as const },
  take: 1,
  select: { reason: true, note: true, removedAt: true, appealedAt: true, appealOutcome: true },
}
type RemovalRow = {
  reason: string
  note: string
  removedAt: Date
  appealedAt: Date | null
  appealOutcome: string | null
}
const toRemoval = (rows: readonly RemovalRow[]): ShownRemoval | null => {
  const [row] = rows
  if (!row) return null
  const isAppealed = row.appealedAt !== null && row.appealOutcome === null
  return {
    reason: isRemovalReason(row.reason) ? row.reason : 'off-topic',
    note: row.note,
    at: row.removedAt,
    isAppealed,
  }
}

const commentRow = {
  id: true,
  kind: true,
  text: true,
  authorName: true,
  state: true,
  createdAt: true,
  removals: removalRow,
} as const
type CommentRow = { id: string; kind: string; text: string; authorName: string; state: string; createdAt: Date; removals: RemovalRow[] } // prettier-ignore

function toComment(row: CommentRow & { answers?: CommentRow[] }): ShownComment {
  const isShown = row.state === 'published'
  return {
    id: row.id,
    kind: isCommentKind(row.kind) ? row.kind : 'reply',
    text: isShown ? row.text : '',
    authorName: isShown ? row.authorName : '',
    createdAt: row.createdAt,
    isWithdrawn: row.state === 'withdrawn',
    removal: row.state === 'removed' ? toRemoval(row.removals) : null,
    answers: (row.answers ?? []).map(toComment),
  }
}

export const commentsPerPage = 50

/** The arguments and replies of a contribution, from the oldest, with what answers each. */
export async function commentsOf(
  contributionId: string,
  page: number,
): Promise<{ comments: ShownComment[]; pages: number }> {
  const where = { contributionId, parentId: null }
  const [rows, count] = await Promise.all([
    db.contributionComment.findMany({
      where,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * commentsPerPage,
      take: commentsPerPage,
      select: {
        ...commentRow,
        answers: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take: 100, select: commentRow },
      },
    }),
    db.contributionComment.count({ where }),
  ])
  return { comments: rows.map(toComment), pages: Math.max(1, Math.ceil(count / commentsPerPage)) }
}

const numbered = { select: { number: true, title: true, state: true } } as const

export type ShownContribution = {
  id: string
  number: number
  state: ContributionState
  origin: Origin
  originNote: string
  event: { slug: string; title: string } | null
  theme: string
  title: string
  text: string
  authorName: string
  communeCode: string | null
  latitude: number | null
  longitude: number | null
  picture: { id: string; words: string; width: number; height: number } | null
  supports: number
  discussed: number
  createdAt: Date
  publishedAt: Date | null
  endedAt: Date | null
  endedReason: string
  mergedInto: { number: number; title: string } | null
  splitFrom: { number: number; title: string } | null
  merged: readonly { number: number; title: string }[]
  parts: readonly { number: number; title: string }[]
  removal: ShownRemoval | null
  citations: readonly { kind: string; title: string; path: string }[]
  isDemonstration: boolean
}

/** A contribution as everyone sees it: without its words where they are not to be read. Null for one that waits to be read first. */
export async function contributionPage(debateId: string, number: number): Promise<ShownContribution | null> {
  const row = await db.contribution.findUnique({
    where: { debateId_number: { debateId, number } },
    include: {
      mergedInto: numbered,
      splitFrom: numbered,
      merged: { ...numbered, orderBy: { number: 'asc' } },
      parts: { ...numbered, orderBy: { number: 'asc' } },
      removals: { ...removalRow, where: { endedAt: null, commentId: null } },
      citations: { orderBy: [{ kind: 'asc' }, { citedAt: 'asc' }], select: { kind: true, title: true, path: true } },
    },
  })
  if (!row || !isContributionState(row.state) || row.state === 'held') return null
  const event = row.eventId
    ? await db.event.findUnique({ where: { id: row.eventId }, select: { slug: true, title: true, publishedAt: true } })
    : null
  const isShown = isRead(row.state)
  const { pictureId: id, pictureText: words, pictureWidth: width, pictureHeight: height } = row
  return {
    ...row,
    state: row.state,
    origin: isOrigin(row.origin) ? row.origin : 'web',
    event: event?.publishedAt ? { slug: event.slug, title: event.title } : null,
    title: isShown ? row.title : '',
    text: isShown ? row.text : '',
    authorName: isShown ? row.authorName : '',
    picture: isShown && id && width && height ? { id: row.id, words, width, height } : null,
    removal: row.state === 'removed' ? toRemoval(row.removals) : null,
  }
}

/** Which of these numbers are contributions that everyone may read, with what they are called. */
export async function readableNumbers(
  debateId: string,
  numbers: readonly number[],
  client: Tx = db,
): Promise<Map<number, { id: string; title: string }>> {
  const rows = await client.contribution.findMany({
    where: { debateId, number: { in: [...numbers] }, state: { in: ['published', 'merged', 'split'] } },
    select: { id: true, number: true, title: true },
  })
  return new Map(rows.map(({ number, id, title }) => [number, { id, title }]))
}

/** The content of a picture that everyone may see. */
export async function readablePicture(contributionId: string): Promise<{ hash: string } | null> {
  const row = await db.contribution.findUnique({
    where: { id: contributionId },
    select: { state: true, picture: { select: { hash: true } } },
  })
  return row?.picture && isContributionState(row.state) && isRead(row.state) ? row.picture : null
}

/** The number of a contribution that its follower is mailed about, or null where they no longer are. */
export async function followedTitle(id: string): Promise<number | null> {
  const [contributionId = '', participantId = ''] = id.split('/')
  const row = await db.contributionFollow.findUnique({
    where: { contributionId_participantId: { contributionId, participantId } },
    select: { contribution: { select: { number: true } } },
  })
  return row?.contribution.number ?? null
}
