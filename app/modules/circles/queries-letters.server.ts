import * as z from 'zod/mini'
import { namesOf } from '~/modules/members/queries.server'
import { now } from '~/platform/clock.server'
import { db, type Prisma, type Tx } from '~/platform/db/db.server'
import { among } from './queries-groups.server'
import { type FrozenIssue, issueStates, type IssueState } from './rules/letter'

const frozen = z.object({
  title: z.string(),
  sections: z.array(z.object({ title: z.string(), body: z.string(), authorId: z.string() })),
})
export const readFrozen = (content: string): FrozenIssue => frozen.parse(JSON.parse(content))

const withParts = {
  community: { select: { id: true, slug: true, name: true } },
  sections: { orderBy: { position: 'asc' } },
} as const satisfies Prisma.LetterIssueInclude
type Row = Prisma.LetterIssueGetPayload<{ include: typeof withParts }>
export type Issue = Omit<Row, 'state'> & { state: IssueState }
// What is not known is read as sent: it no longer changes.
const toIssue = (row: Row): Issue => ({ ...row, state: among(issueStates, row.state, 'sent') })

export async function issueById(id: string, reader: Tx = db): Promise<Issue | null> {
  const row = await reader.letterIssue.findUnique({ where: { id }, include: withParts })
  return row && toIssue(row)
}

/** An issue as it is sent: what was frozen, or what its parts say now. */
export const contentOf = ({ content, title, sections }: Issue): FrozenIssue =>
  content === null
    ? { title, sections: sections.map(({ title: part, body, authorId }) => ({ title: part, body, authorId })) }
    : readFrozen(content)

/** The same with the names of its authors; an erased account has its pseudonym. */
export async function signedContent(issue: Issue) {
  const { title, sections } = contentOf(issue)
  const names = await namesOf(sections.map(({ authorId }) => authorId))
  return {
    title,
    sections: sections.map(({ authorId, ...section }) => ({ ...section, author: names.get(authorId) ?? '' })),
  }
}

/** Drafts of these communities' letters. */
export const draftsOf = (communityIds: readonly string[]) =>
  db.letterIssue.findMany({
    where: { communityId: { in: [...communityIds] }, state: 'draft' },
    include: { community: { select: { name: true } }, _count: { select: { sections: true } } },
    orderBy: { createdAt: 'desc' },
  })

const sent = { state: { in: ['sending', 'sent'] } }
export const lettersPerPage = 20

/** What was sent, the latest first; of one community, or of all. */
export async function sentLetters({ communityId, page = 1 }: { communityId?: string; page?: number } = {}): Promise<{
  letters: { slug: string; title: string; sentAt: string; community: string; communitySlug: string }[]
  total: number
}> {
  const where = { ...sent, ...(communityId === undefined ? {} : { communityId }) }
  const [rows, total] = await Promise.all([
    db.letterIssue.findMany({
      where,
      include: { community: { select: { name: true, slug: true } } },
      orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * lettersPerPage,
      take: lettersPerPage,
    }),
    db.letterIssue.count({ where }),
  ])
  const letters = rows.map(({ slug, title, sentAt, createdAt, community }) => ({
    ...{ slug, title, community: community.name, communitySlug: community.slug },
    sentAt: (sentAt ?? createdAt).toISOString(),
  }))
  return { letters, total }
}

/** A letter in the archive; null for a draft, which is nobody's yet. */
export async function sentLetter(slug: string): Promise<Issue | null> {
  const row = await db.letterIssue.findFirst({ where: { slug, ...sent }, include: withParts })
  return row && toIssue(row)
}

export async function* lettersToFind(): AsyncGenerator<{ slug: string; issue: FrozenIssue }> {
  for (const { slug, content } of await db.letterIssue.findMany({ where: sent, select: { slug: true, content: true } }))
    if (content !== null) yield { slug, issue: readFrozen(content) }
}

export const readersOf = (communityId: string): Promise<number> =>
  db.letterSubscription.count({ where: { communityId, confirmedAt: { not: null } } })

export const subscriptionOf = (communityId: string, userId: string, reader: Tx = db) =>
  reader.letterSubscription.findUnique({ where: { communityId_userId: { communityId, userId } } })

/** How long a link that confirms an address works. */
export const confirmDays = 7
export const confirmableSince = (): Date => new Date(now().getTime() - confirmDays * 86_400_000)

/** The subscription that a link confirms, or null where it was used, or is too old. */
export const waitingSubscription = (tokenHash: string, reader: Tx = db) =>
  reader.letterSubscription.findFirst({
    where: { tokenHash, confirmedAt: null, createdAt: { gt: confirmableSince() } },
    include: { community: { select: { name: true, slug: true } } },
  })

/** The community whose letter a subscription receives. */
export const communityOfSubscription = async (id: string): Promise<{ name: string } | null> =>
  (await db.letterSubscription.findUnique({ where: { id }, select: { community: { select: { name: true } } } }))
    ?.community ?? null

/** The community whose weekly summary a member still receives. */
export const communityOfMember = async (id: string): Promise<{ name: string } | null> =>
  (
    await db.communityMember.findFirst({
      where: { id, digest: { not: 'none' } },
      select: { community: { select: { name: true } } },
    })
  )?.community ?? null
