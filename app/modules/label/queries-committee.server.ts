import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { readAnswerRow, readDecisionParts, readDecisionRow } from './read-decision.server'
import { areOpen, spreads } from './rules/scores'
import {
  adjournments,
  applicationSubject,
  labelAppealSubject,
  scorersOf,
  scoresOf,
  sentSheets,
  sittingOn,
} from './store-committee.server'
import { hearingOf } from './store-hearing.server'
import { standingProposal } from './store-proposals.server'

type File = { id: string; organisationId: string; scheme: string; scoresOpenedAt: Date | null }

/** The committee's scores on a file, as one of its members may see them: the others' only once they are open. */
export async function committeeScores(actor: Person, file: File, criteria: readonly string[]) {
  const [scorers, scores, sent] = await Promise.all([
    scorersOf(db, file),
    scoresOf(db, file.id),
    sentSheets(db, file.id),
  ])
  const isOpen = areOpen({ openedAt: file.scoresOpenedAt, mayScore: scorers.map(({ id }) => id), sent })
  return {
    isOpen,
    hasSent: sent.includes(actor.id),
    sent: scorers.filter(({ id }) => sent.includes(id)).map(({ name }) => name),
    awaited: scorers.filter(({ id }) => !sent.includes(id)).map(({ name }) => name),
    mine: scores
      .filter(({ userId }) => userId === actor.id)
      .map(({ criterionId, score, note }) => ({ criterionId, score, note })),
    spreads: isOpen ? spreads(criteria, scores, sent) : [],
  }
}

const shownOfEach = 3

/** The last reasons that were written on these criteria for other files, the latest first: consistency helps fairness. */
export async function pastReasons(id: string, criteria: readonly string[]) {
  const found = await Promise.all(
    criteria.slice(0, 20).map(async (criterionId) => {
      const rows = await db.decision.findMany({
        where: { applicationId: { not: id }, reasons: { contains: `"${criterionId}":` } },
        orderBy: { decidedOn: 'desc' },
        take: shownOfEach,
        select: {
          outcome: true,
          decidedOn: true,
          summary: true,
          reasons: true,
          support: true,
          actionPlan: true,
          application: { select: { number: true } },
        },
      })
      return rows.map((row) => ({
        criterionId,
        number: row.application.number ?? '',
        outcome: row.outcome,
        decidedOn: row.decidedOn,
        reason: readDecisionParts(row).reasons[criterionId] ?? '',
      }))
    }),
  )
  return found.flat()
}

/** The sitting that has the file on its agenda, what it will vote, and whether it was put off before. */
export async function committeeAgenda(id: string) {
  const [item, proposal, adjourned, hearing] = await Promise.all([
    sittingOn(db, applicationSubject(id)),
    standingProposal(db, { applicationId: id, appealId: null }),
    adjournments(db, id),
    hearingOf(id),
  ])
  return {
    sitting: item && shownSitting(item.meeting),
    proposal: proposal && { ...readDecisionRow(proposal), letter: proposal.letter },
    mayAdjourn: adjourned === 0,
    hearing,
  }
}

const shownSitting = <M extends { startsAt: Date }>(meeting: M) => ({
  ...meeting,
  startsAt: meeting.startsAt.toISOString(),
})

/** The board's sitting that has the appeal on its agenda, and the answer that it will vote. */
export async function appealAgenda({ id, appealId }: { id: string; appealId: string }) {
  const [item, proposal] = await Promise.all([
    sittingOn(db, labelAppealSubject(appealId)),
    standingProposal(db, { applicationId: id, appealId }),
  ])
  return {
    sitting: item && shownSitting(item.meeting),
    proposal: proposal && { ...readAnswerRow(proposal), letter: proposal.letter },
  }
}

/** Appeals that await the board's answer, the most urgent first. */
export const appealsToAnswer = () =>
  db.labelAppeal.findMany({
    where: { withdrawnAt: null, decidedOn: null },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: 100,
    select: {
      id: true,
      dueOn: true,
      application: { select: { id: true, number: true, title: true, organisation: { select: { name: true } } } },
    },
  })

/** The appeals on an application, the first first, with the board's answer. */
export async function appealsOf(applicationId: string) {
  const rows = await db.labelAppeal.findMany({ where: { applicationId }, orderBy: { id: 'asc' } })
  return rows.map((row) => ({
    id: row.id,
    filedAt: row.filedAt.toISOString(),
    grounds: row.grounds,
    dueOn: row.dueOn,
    isWithdrawn: row.withdrawnAt !== null,
    answer:
      row.decidedOn === null
        ? null
        : { ...readDecisionParts(row), outcome: row.outcome ?? '', decidedOn: row.decidedOn },
  }))
}
export type AppealRead = Awaited<ReturnType<typeof appealsOf>>[number]
