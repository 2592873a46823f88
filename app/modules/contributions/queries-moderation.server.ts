import { db } from '~/platform/db/db.server'
import { isRemovalReason, type RemovalReason } from './rules/moderation'

export type LatestRemoval = { id: string; number: number; at: Date; reason: RemovalReason }

/** The last removals of a debate that are read by everyone: what was held and never published has no page. */
export async function latestRemovals(debateId: string): Promise<LatestRemoval[]> {
  const rows = await db.contributionRemoval.findMany({
    where: { debateId },
    orderBy: { removedAt: 'desc' },
    take: 30,
    select: { id: true, reason: true, removedAt: true, contribution: { select: { number: true } } },
  })
  return rows.flatMap(({ id, reason, removedAt, contribution }) =>
    isRemovalReason(reason) ? [{ id, number: contribution.number, at: removedAt, reason }] : [],
  )
}

const reported = {
  contribution: { select: { id: true, number: true, title: true, debateId: true } },
  comment: { select: { id: true, text: true } },
} as const

/** Reports that wait for an answer: the grave ones first, then the oldest. */
export const openReports = (debateId: string) =>
  db.contributionReport.findMany({
    where: { answeredAt: null, contribution: { debateId } },
    orderBy: [{ isUrgent: 'desc' }, { createdAt: 'asc' }],
    take: 100,
    select: { id: true, reason: true, text: true, isUrgent: true, createdAt: true, ...reported },
  })

/** What a flood holds, the oldest first. */
export const heldContributions = (debateId: string) =>
  db.contribution.findMany({
    where: { debateId, state: 'held' },
    orderBy: { number: 'asc' },
    take: 100,
    select: { id: true, number: true, title: true, text: true, authorName: true, createdAt: true },
  })

export type WaitingCounts = {
  debateId: string
  slug: string
  title: string
  urgent: number
  reports: number
  held: number
  oldest: Date | null
}

/** What waits for the team in each debate. */
export async function waitingForTeam(): Promise<WaitingCounts[]> {
  const [reports, held] = await Promise.all([
    db.contributionReport.findMany({
      where: { answeredAt: null },
      orderBy: { createdAt: 'asc' },
      take: 2_000,
      select: { isUrgent: true, createdAt: true, contribution: { select: { debateId: true } } },
    }),
    db.contributionTally.findMany({ where: { held: { gt: 0 } }, select: { debateId: true, held: true } }),
  ])
  const ids = [...new Set([...reports.map((one) => one.contribution.debateId), ...held.map((one) => one.debateId)])]
  const debates = await db.debate.findMany({
    where: { id: { in: ids } },
    select: { id: true, slug: true, title: true },
  })
  return debates.map(({ id, slug, title }) => {
    const its = reports.filter(({ contribution }) => contribution.debateId === id)
    return {
      debateId: id,
      slug,
      title,
      urgent: its.filter(({ isUrgent }) => isUrgent).length,
      reports: its.length,
      held: held.find(({ debateId }) => debateId === id)?.held ?? 0,
      oldest: its[0]?.createdAt ?? null,
    }
  })
}

/** A contribution as the team sees it, whatever its state: its own words, its comments, the reports that wait. */
export async function teamContribution(debateId: string, number: number) {
  return db.contribution.findUnique({
    where: { debateId_number: { debateId, number } },
    select: {
      id: true,
      number: true,
      state: true,
      title: true,
      text: true,
      theme: true,
      authorName: true,
      supports: true,
      comments: {
        orderBy: { createdAt: 'desc' },
        take: 200,
        select: { id: true, kind: true, text: true, authorName: true, state: true },
      },
      reports: {
        where: { answeredAt: null },
        orderBy: [{ isUrgent: 'desc' }, { createdAt: 'asc' }],
        select: { id: true, reason: true, text: true, isUrgent: true, commentId: true, createdAt: true },
      },
    },
  })
}
export type TeamContribution = NonNullable<Awaited<ReturnType<typeof teamContribution>>>
