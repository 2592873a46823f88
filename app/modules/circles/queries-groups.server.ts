import { namesOf } from '~/modules/members/queries.server'
import { db, type Prisma, type Tx } from '~/platform/db/db.server'
import type { Actor } from '~/platform/permissions'
import { fold } from '~/platform/pure/fold'
import type { GroupSubject } from './permissions'
import {
  digests,
  type Digest,
  groupRoles,
  type GroupRole,
  groupStates,
  type GroupState,
  type Joining,
  joinings,
  type Reading,
  readings,
} from './rules/group'

export const among = <T extends string>(known: readonly T[], value: string, otherwise: T): T =>
  known.find((one) => one === value) ?? otherwise

type Row = Prisma.ExchangeGroupGetPayload<object>
export type Group = Omit<Row, 'joining' | 'reading' | 'state'> & {
  joining: Joining
  reading: Reading
  state: GroupState
}
const toGroup = (row: Row): Group => ({
  ...row,
  // What is not known is read as the narrower.
  joining: among(joinings, row.joining, 'on-request'),
  reading: among(readings, row.reading, 'members'),
  state: among(groupStates, row.state, 'closed'),
})

export type Membership = {
  id: string
  userId: string
  role: GroupRole
  digest: Digest
  message: string
  askedAt: Date
  joinedAt: Date | null
}
type MemberRow = Prisma.GroupMemberGetPayload<object>
const toMembership = ({ id, userId, role, digest, message, askedAt, joinedAt }: MemberRow): Membership => ({
  ...{ id, userId, message, askedAt, joinedAt },
  role: among(groupRoles, role, 'asked'),
  digest: among(digests, digest, 'none'),
})

export async function groupBySlug(slug: string, reader: Tx = db): Promise<Group | null> {
  const row = await reader.exchangeGroup.findUnique({ where: { slug } })
  return row && toGroup(row)
}

/** These groups by title, as what is tied to them names them. */
export const groupsByIds = async (ids: readonly string[]): Promise<{ id: string; slug: string; title: string }[]> =>
  ids.length === 0
    ? []
    : db.exchangeGroup.findMany({
        where: { id: { in: [...ids] } },
        select: { id: true, slug: true, title: true },
        orderBy: { title: 'asc' },
      })

/** What this person is in a group, or null. */
export async function membershipIn(groupId: string, actor: Actor, reader: Tx = db): Promise<Membership | null> {
  if (actor.kind !== 'person') return null
  const row = await reader.groupMember.findUnique({ where: { groupId_userId: { groupId, userId: actor.id } } })
  return row && toMembership(row)
}

export const subjectOf = (group: Group, membership: Membership | null): GroupSubject => ({
  role: membership?.role ?? null,
  reading: group.reading,
  isActive: group.state === 'active',
})

/** A group as one person finds it. */
export type FoundGroup = { group: Group; membership: Membership | null; subject: GroupSubject }

export async function groupFor(slug: string, actor: Actor, reader: Tx = db): Promise<FoundGroup | null> {
  const group = await groupBySlug(slug, reader)
  if (!group) return null
  const membership = await membershipIn(group.id, actor, reader)
  return { group, membership, subject: subjectOf(group, membership) }
}

const countIn = { members: { where: { role: { not: 'asked' } } }, threads: true } as const

export type ListedGroup = {
  id: string
  slug: string
  title: string
  summary: string
  joining: Joining
  reading: Reading
  state: GroupState
  members: number
  threads: number
}

/** Every group, the open ones first; `words` are looked for in title and summary, accents aside. */
export async function listGroups({ words = '', state }: { words?: string; state?: GroupState } = {}): Promise<
  ListedGroup[]
> {
  const rows = await db.exchangeGroup.findMany({
    where: state ? { state } : {},
    include: { _count: { select: countIn } },
    orderBy: [{ state: 'asc' }, { title: 'asc' }],
  })
  const wanted = fold(words).split(' ')
  return rows
    .filter(({ title, summary }) => {
      const text = ` ${fold(`${title} ${summary}`)}`
      return wanted.every((word) => text.includes(` ${word}`))
    })
    .map(({ _count, ...row }) => {
      const { id, slug, title, summary, joining, reading, state: at } = toGroup(row)
      return { id, slug, title, summary, joining, reading, state: at, members: _count.members, threads: _count.threads }
    })
}

export const memberCount = (groupId: string, reader: Tx = db): Promise<number> =>
  reader.groupMember.count({ where: { groupId, role: { in: ['member', 'facilitator'] } } })

export type NamedMember = Membership & { name: string }

/** Those who are in a group, who leads it first, then by name; or those who ask to be. */
export async function membersOf(groupId: string, which: 'in' | 'asked', reader: Tx = db): Promise<NamedMember[]> {
  const rows = await reader.groupMember.findMany({
    where: { groupId, role: which === 'asked' ? 'asked' : { in: ['member', 'facilitator'] } },
  })
  const names = await namesOf(rows.map(({ userId }) => userId))
  return rows
    .map((row) => ({ ...toMembership(row), name: names.get(row.userId) ?? '' }))
    .sort((a, b) => a.role.localeCompare(b.role) || a.name.localeCompare(b.name, 'fr'))
}

/** A person's groups, with how many of their conversations hold something unread. */
export async function groupsOf(
  userId: string,
): Promise<(Pick<Group, 'id' | 'slug' | 'title' | 'summary' | 'state'> & { role: GroupRole; unread: number })[]> {
  const rows = await db.groupMember.findMany({ where: { userId }, include: { group: true } })
  const groupIds = rows.map(({ groupId }) => groupId)
  const [threads, read] = await Promise.all([
    db.groupThread.findMany({
      where: { groupId: { in: groupIds } },
      select: { id: true, groupId: true, lastPostAt: true },
    }),
    db.threadReading.findMany({ where: { userId, thread: { groupId: { in: groupIds } } } }),
  ])
  const readAt = new Map(read.map(({ threadId, readAt: at }) => [threadId, at]))
  return rows
    .map(({ group, role, joinedAt }) => {
      const { id, slug, title, summary, state } = toGroup(group)
      const since = joinedAt ?? new Date()
      const unread = threads.filter(
        (thread) => thread.groupId === id && thread.lastPostAt > (readAt.get(thread.id) ?? since),
      ).length
      return { id, slug, title, summary, state, role: among(groupRoles, role, 'asked'), unread }
    })
    .sort((a, b) => b.unread - a.unread || a.title.localeCompare(b.title, 'fr'))
}

/** How many ask to join the groups that this person leads; of all groups for the team. */
export async function requestsFor(
  userId: string,
  isTeam: boolean,
): Promise<{ slug: string; title: string; count: number; since: Date }[]> {
  const rows = await db.groupMember.findMany({
    where: {
      role: 'asked',
      group: { state: 'active', ...(isTeam ? {} : { members: { some: { userId, role: 'facilitator' } } }) },
    },
    include: { group: { select: { slug: true, title: true } } },
    orderBy: { askedAt: 'asc' },
  })
  const found = new Map<string, { slug: string; title: string; count: number; since: Date }>()
  for (const { group, askedAt } of rows) {
    const known = found.get(group.slug)
    if (known) known.count += 1
    else found.set(group.slug, { ...group, count: 1, since: askedAt })
  }
  return [...found.values()]
}

/** Every group, for search. */
export const groupsToFind = () =>
  db.exchangeGroup.findMany({ select: { slug: true, title: true, summary: true, purpose: true } })

/** The group of a membership that still receives its mails; null otherwise. */
export const groupOfMember = async (memberId: string): Promise<{ title: string } | null> =>
  (
    await db.groupMember.findFirst({
      where: { id: memberId, digest: { not: 'none' } },
      select: { group: { select: { title: true } } },
    })
  )?.group ?? null
