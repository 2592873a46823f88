import * as z from 'zod/mini'
import { namesOf } from '~/modules/members/queries.server'
import { today } from '~/platform/clock.server'
import { db, type Prisma, type Tx } from '~/platform/db/db.server'
import type { Actor } from '~/platform/permissions'
import type { CommunitySubject } from './permissions'
import { among } from './queries-groups.server'
import { type Circle, circles, noticeKinds, noticesPerPage, noticeStates, type NoticeKind, type NoticeState, type Side, sides } from './rules/community' // prettier-ignore

const codes = z.array(z.string())

type Row = Prisma.CommunityGetPayload<object>
export type Community = Omit<Row, 'departements'> & { departements: string[] }
const toCommunity = (row: Row): Community => ({ ...row, departements: codes.parse(JSON.parse(row.departements)) })

export async function communityBy(
  where: { id: string } | { slug: string },
  reader: Tx = db,
): Promise<Community | null> {
  const row = await reader.community.findUnique({ where })
  return row && toCommunity(row)
}

export const allCommunities = async (): Promise<Community[]> =>
  (await db.community.findMany({ orderBy: { name: 'asc' } })).map(toCommunity)

const inForce = () => ({ startsOn: { lte: today() }, OR: [{ endsOn: null }, { endsOn: { gte: today() } }] })

export type Gardener = {
  id: string
  side: Side
  userId: string
  shownAs: string
  startsOn: string
  endsOn: string | null
}

/** Those who keep a community today, by side. */
export async function gardenersOf(communityId: string, reader: Tx = db): Promise<Gardener[]> {
  const rows = await reader.communityGardener.findMany({
    where: { communityId, ...inForce() },
    orderBy: { startsOn: 'asc' },
  })
  return rows.map((row) => ({ ...row, side: among(sides, row.side, 'institution') }))
}

export async function isGardener(communityId: string, userId: string, reader: Tx = db): Promise<boolean> {
  return (await reader.communityGardener.count({ where: { communityId, userId, ...inForce() } })) > 0
}

type MemberRow = Prisma.CommunityMemberGetPayload<object>
export type Place = Omit<MemberRow, 'circle'> & { circle: Circle }
const toPlace = (row: MemberRow): Place => ({ ...row, circle: among(circles, row.circle, 'citizens') })

export type FoundCommunity = { community: Community; place: Place | null; subject: CommunitySubject }

/** A community as one person finds it. */
export async function communityFor(
  where: { id: string } | { slug: string },
  actor: Actor,
  reader: Tx = db,
): Promise<FoundCommunity | null> {
  const community = await communityBy(where, reader)
  if (!community) return null
  if (actor.kind !== 'person') return { community, place: null, subject: { circle: null, isGardener: false } }
  const row = await reader.communityMember.findUnique({
    where: { communityId_userId: { communityId: community.id, userId: actor.id } },
  })
  const place = row && toPlace(row)
  const subject = { circle: place?.circle ?? null, isGardener: await isGardener(community.id, actor.id, reader) }
  return { community, place, subject }
}

/** How many stand in each circle. */
export async function circleCounts(communityId: string): Promise<Record<Circle, number>> {
  const rows = await db.communityMember.groupBy({ by: ['circle'], where: { communityId }, _count: { _all: true } })
  const counts = { engaged: 0, informed: 0, citizens: 0 }
  for (const { circle, _count } of rows) counts[among(circles, circle, 'citizens')] += _count._all
  return counts
}

/** Ambassadors, as each chose to be shown. */
export async function ambassadorsOf(communityId: string): Promise<{ id: string; name: string; words: string }[]> {
  const rows = await db.communityMember.findMany({
    where: { communityId, ambassadorName: { not: null } },
    orderBy: { ambassadorName: 'asc' },
  })
  return rows.map(({ id, ambassadorName, ambassadorWords }) => ({
    ...{ id, name: ambassadorName ?? '', words: ambassadorWords },
  }))
}

/** Who asks to be among the engaged, with their names. */
export async function engagedRequests(communityId: string): Promise<{ userId: string; name: string; at: string }[]> {
  const rows = await db.communityMember.findMany({
    where: { communityId, asksEngagedAt: { not: null } },
    orderBy: { asksEngagedAt: 'asc' },
  })
  const names = await namesOf(rows.map(({ userId }) => userId))
  return rows.map(({ userId, asksEngagedAt }) => ({
    ...{ userId, name: names.get(userId) ?? '' },
    at: (asksEngagedAt ?? new Date(0)).toISOString(),
  }))
}

export type Notice = {
  id: string
  kind: NoticeKind
  title: string
  body: string
  place: string
  state: NoticeState
  authorId: string
  communityId: string
  createdAt: Date
  expiresOn: string
  remindedAt: Date | null
  removalReason: string
}
const toNotice = (row: Prisma.CommunityNoticeGetPayload<object>): Notice => ({
  ...row,
  kind: among(noticeKinds, row.kind, 'need'),
  state: among(noticeStates, row.state, 'removed'),
})

export async function noticeById(id: string, reader: Tx = db) {
  const row = await reader.communityNotice.findUnique({
    where: { id },
    include: { community: { select: { id: true, slug: true, name: true } } },
  })
  return row && { ...toNotice(row), community: row.community }
}

type NoticeFilter = { communityId: string; kind?: NoticeKind; state?: NoticeState; authorId?: string }

/** A page of needs and offers, the latest first. */
export async function noticesOf(filter: NoticeFilter, page = 1): Promise<{ notices: Notice[]; total: number }> {
  const [rows, total] = await Promise.all([
    db.communityNotice.findMany({
      where: filter,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * noticesPerPage,
      take: noticesPerPage,
    }),
    db.communityNotice.count({ where: filter }),
  ])
  return { notices: rows.map(toNotice), total }
}

/** The words that one person may read about a notice: all the exchanges for its author, one's own otherwise. */
export async function exchangesOf(
  notice: { id: string; authorId: string },
  userId: string,
): Promise<
  { withId: string; name: string; words: { id: string; author: string; isMine: boolean; body: string; at: string }[] }[]
> {
  const rows = await db.noticeAnswer.findMany({
    where: { noticeId: notice.id, ...(notice.authorId === userId ? {} : { withId: userId }) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const names = await namesOf(rows.flatMap(({ authorId, withId }) => [authorId, withId]))
  return [...new Set(rows.map(({ withId }) => withId))].map((withId) => ({
    ...{ withId, name: names.get(withId) ?? '' },
    words: rows
      .filter((row) => row.withId === withId)
      .map(({ id, authorId, body, createdAt }) => ({
        ...{ id, author: names.get(authorId) ?? '', isMine: authorId === userId, body, at: createdAt.toISOString() },
      })),
  }))
}

/** The communities of a person: their circle, or that they keep it. */
export async function communitiesOf(
  userId: string,
): Promise<{ id: string; slug: string; name: string; circle: Circle | null; isGardener: boolean; requests: number }[]> {
  const [places, kept] = await Promise.all([
    db.communityMember.findMany({ where: { userId }, include: { community: true } }),
    db.communityGardener.findMany({ where: { userId, ...inForce() }, include: { community: true } }),
  ])
  const found = new Map(
    places.map(({ community, circle }) => [
      community.id,
      { ...community, circle: among(circles, circle, 'citizens') as Circle | null, isGardener: false, requests: 0 },
    ]),
  )
  for (const { community } of kept) {
    const requests = await db.communityMember.count({
      where: { communityId: community.id, asksEngagedAt: { not: null } },
    })
    found.set(community.id, {
      ...community,
      circle: found.get(community.id)?.circle ?? null,
      isGardener: true,
      requests,
    })
  }
  return [...found.values()].map(({ id, slug, name, circle, isGardener: keeps, requests }) => ({
    ...{ id, slug, name, circle, isGardener: keeps, requests },
  }))
}
