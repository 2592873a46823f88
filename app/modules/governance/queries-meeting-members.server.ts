import { entitledOn } from '~/modules/members/queries-membership.server'
import { db, type Prisma, type Tx } from '~/platform/db/db.server'
import { isLocale, type Locale } from '~/platform/i18n/locale'
import { capital } from '~/platform/pure/capital'
import { fold } from '~/platform/pure/fold'
import type { LoadedMeeting } from './queries-meetings.server'
import { heldOn } from './queries-presence.server'

/** Somebody entitled to take part in a meeting: a membership (assemblies), or an account (bodies). */
export type MeetingMember = {
  memberId: string
  name: string
  number: number | null
  college: string | null
  /** The account that acts for them; null for a member registered on paper. */
  accountId: string | null
  email: string | null
  locale: Locale
}

const account = { select: { id: true, email: true, locale: true, erasedAt: true } } as const
export const periodFacts = {
  college: true,
  membership: {
    select: { id: true, number: true, name: true, kind: true, email: true, user: account, representative: account },
  },
} satisfies Prisma.MembershipPeriodSelect
type PeriodRow = Prisma.MembershipPeriodGetPayload<{ select: typeof periodFacts }>

export function ofPeriod({ college, membership }: PeriodRow): MeetingMember {
  const acting = membership.kind === 'organisation' ? membership.representative : membership.user
  return {
    memberId: membership.id,
    name: membership.name,
    number: membership.number,
    college,
    accountId: acting && acting.erasedAt === null ? acting.id : null,
    email: acting?.email ?? membership.email,
    locale: isLocale(acting?.locale) ? acting.locale : 'fr',
  }
}

type UserRow = { id: string; name: string; email: string | null; locale: string | null }
const userFacts = { id: true, name: true, email: true, locale: true } as const
const ofUser = ({ id, name, email, locale }: UserRow): MeetingMember => ({
  ...{ memberId: id, name, number: null, college: null, accountId: id, email },
  locale: isLocale(locale) ? locale : 'fr',
})

async function find(
  meeting: LoadedMeeting,
  where: { period: Prisma.MembershipPeriodWhereInput; user: Prisma.UserWhereInput },
  take: number,
  reader: Tx,
): Promise<MeetingMember[]> {
  const { bodyRules, day } = meeting
  if (bodyRules) {
    const rows = await reader.user.findMany({
      where: { AND: [{ erasedAt: null, mandates: { some: heldOn(bodyRules.role, day) } }, where.user] },
      select: userFacts,
      orderBy: { id: 'asc' },
      take,
    })
    return rows.map(ofUser)
  }
  const rows = await reader.membershipPeriod.findMany({
    where: { AND: [entitledOn(day), where.period] },
    select: periodFacts,
    orderBy: { membershipId: 'asc' },
    take,
  })
  return rows.map(ofPeriod)
}

/** One of those entitled, or null. */
export const meetingMember = async (
  meeting: LoadedMeeting,
  memberId: string,
  reader: Tx = db,
): Promise<MeetingMember | null> =>
  (await find(meeting, { period: { membershipId: memberId }, user: { id: memberId } }, 1, reader))[0] ?? null

/** The memberships that a person acts for in a meeting: their own, and those of the organisations that they represent. */
export const membersActedFor = (meeting: LoadedMeeting, accountId: string, reader: Tx = db): Promise<MeetingMember[]> =>
  find(
    meeting,
    {
      period: {
        membership: {
          OR: [
            { kind: 'organisation', representativeId: accountId },
            { kind: { not: 'organisation' }, userId: accountId },
          ],
        },
      },
      user: { id: accountId },
    },
    50,
    reader,
  )

/** The next of those to tell, in the order of their ids. */
export const membersAfter = (
  meeting: LoadedMeeting,
  after: string | null,
  take: number,
  reader: Tx = db,
): Promise<MeetingMember[]> =>
  find(
    meeting,
    after === null
      ? { period: {}, user: {} }
      : { period: { membershipId: { gt: after } }, user: { id: { gt: after } } },
    take,
    reader,
  )

export const membersAmong = (
  meeting: LoadedMeeting,
  ids: readonly string[],
  reader: Tx = db,
): Promise<MeetingMember[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : find(meeting, { period: { membershipId: { in: [...ids] } }, user: { id: { in: [...ids] } } }, ids.length, reader)

/** By number, or by the beginning of a word of the name. */
export async function searchMembers(
  meeting: LoadedMeeting,
  words: string,
  take: number,
  reader: Tx = db,
): Promise<MeetingMember[]> {
  const text = words.trim().slice(0, 100)
  if (text === '') return []
  const number = /^\d{1,9}$/.test(text) ? Number(text) : null
  const folded = fold(text)
  return find(
    meeting,
    {
      period: {
        membership: number === null ? { foldedName: { contains: folded } } : { number },
      },
      user: { OR: [{ name: { contains: text } }, { name: { contains: capital(text) } }] },
    },
    take,
    reader,
  )
}
