import { db } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { permissions } from './permissions'
import { charterById } from './queries-charter.server'
import { readAskedCompletion } from './rules/completion'
import { handsOf } from './queries-transfer.server'
import { readDecisionParts } from './read-decision.server'
import { transferEvent } from './rules/transfer'
import { countByCriterion, latestReport, readAnswers, readApplication } from './store.server'

const listed = {
  id: true,
  number: true,
  title: true,
  state: true,
  initiativeKind: true,
  updatedAt: true,
  dueOn: true,
  applicantDueOn: true,
  organisationId: true,
  organisation: { select: { name: true } },
  certificate: { select: { id: true, number: true, validUntil: true, revokedOn: true, suspendedOn: true } },
} as const

const organisationIds = (actor: Actor): string[] =>
  actor.kind === 'person' ? actor.organisations.map(({ id }) => id) : []

/** The applications of the organisations that a person acts for, the last touched first. */
export const applicationsOf = (actor: Actor) =>
  db.application.findMany({
    where: { organisationId: { in: organisationIds(actor) } },
    orderBy: { updatedAt: 'desc' },
    take: 200,
    select: listed,
  })

/** The labels of the organisations that a person acts for, the latest first. */
export const labelsHeldBy = (actor: Actor) =>
  db.certificate.findMany({
    where: { organisationId: { in: organisationIds(actor) } },
    orderBy: [{ grantedOn: 'desc' }, { id: 'desc' }],
    take: 200,
    select: { id: true, number: true, title: true, organisationId: true, organisation: { select: { name: true } } },
  })

/** The organisations that a person acts for, and the drafts open for each. */
export const organisationsWithDrafts = (actor: Actor) =>
  db.organisation.findMany({
    where: { id: { in: organisationIds(actor) } },
    orderBy: { name: 'asc' },
    select: {
      id: true,
      name: true,
      kind: true,
      applications: {
        where: { state: 'draft' },
        orderBy: { updatedAt: 'desc' },
        take: 50,
        select: { id: true, title: true, initiativeKind: true, updatedAt: true },
      },
    },
  })

/** An application with all that its form shows; null for whoever does not act for the applicant. */
export async function formOf(actor: Actor, id: string) {
  const read = await readApplication(id)
  if (!read || !can(actor, permissions['label.see-application'], read.application)) return null
  const version = await charterById(read.application.charterId)
  return { ...read, version, counts: countByCriterion(read.evidence) }
}
export type ApplicationForm = NonNullable<Awaited<ReturnType<typeof formOf>>>

/** The present request for completion, while the applicant has the hand. */
export async function openCompletion(applicationId: string) {
  const row = await db.completionRequest.findFirst({
    where: { applicationId, answeredAt: null },
    orderBy: { requestedAt: 'desc' },
  })
  return row && { reason: row.reason, dueOn: row.dueOn, criteria: readAskedCompletion(JSON.parse(row.criteria)) }
}

export async function decisionOf(applicationId: string) {
  const row = await db.decision.findUnique({ where: { applicationId } })
  return row && { ...readDecisionParts(row), outcome: row.outcome, decidedOn: row.decidedOn }
}
export type DecisionRead = NonNullable<Awaited<ReturnType<typeof decisionOf>>>

/** What happened to an application, the latest first. Who did it is said by side, never by name. */
export async function historyOf(applicationId: string) {
  const rows = await db.applicationTransition.findMany({
    where: { applicationId },
    orderBy: { id: 'desc' },
    select: { id: true, at: true, event: true, toState: true, reason: true },
  })
  const hands = rows.some(({ event }) => event === transferEvent) ? await handsOf(applicationId) : null
  return rows.map((row) => ({ ...row, moved: hands?.get(row.at.getTime()) ?? null }))
}

/** The applicant's side of an application once it is submitted. */
export async function followUpOf(actor: Actor, id: string) {
  const form = await formOf(actor, id)
  if (!form) return null
  const [history, completion, decision, certificate, report] = await Promise.all([
    historyOf(id),
    openCompletion(id),
    decisionOf(id),
    db.certificate.findUnique({ where: { applicationId: id } }),
    latestReport(db, id),
  ])
  // What the committee writes to the instruction is said between them.
  const told = history.map((row) => (row.event === 'send-back' ? { ...row, reason: null } : row))
  return { ...form, history: told, completion, decision, certificate, report }
}

const asSent = { answers: true, submittedAnswers: true } as const
const sentAnswers = ({ answers, submittedAnswers }: { answers: string; submittedAnswers: string | null }) =>
  readAnswers(submittedAnswers ?? answers)

/** The past application that an application began from, with its answers; null where there is none, or it is gone. */
export async function copiedBy(application: { copiedFromId: string | null }) {
  if (application.copiedFromId === null) return null
  const former = await db.application.findUnique({
    where: { id: application.copiedFromId },
    select: { number: true, ...asSent },
  })
  return former && { number: former.number, answers: sentAnswers(former) }
}

/** The label that an application asks to renew, and the answers that it was obtained with. */
export async function renewedBy(application: { renewsId: string | null }) {
  if (application.renewsId === null) return null
  const former = await db.certificate.findUnique({
    where: { id: application.renewsId },
    select: { number: true, application: { select: asSent } },
  })
  return former && { number: former.number, answers: sentAnswers(former.application) }
}

/** Those who act for an organisation, by name: to say who may submit. */
export async function representativeNames(organisationId: string, at: Date): Promise<string[]> {
  const mandates = await db.organisationMandate.findMany({
    where: {
      organisationId,
      role: 'representative',
      startsAt: { lte: at },
      OR: [{ endsAt: null }, { endsAt: { gt: at } }],
    },
    select: { user: { select: { name: true } } },
  })
  return mandates.map(({ user }) => user.name)
}
