import * as z from 'zod/mini'
import { now, today } from '~/platform/clock.server'
import { db, type Prisma } from '~/platform/db/db.server'
import { type Actor, can, type LabelCommittee, type Person } from '~/platform/permissions'
import { fold } from '~/platform/pure/fold'
import { permissions } from './permissions'
import { charterById } from './queries-charter.server'
import { committeeOf, schemes, schemesDecidedBy, schemesOf, seenBy } from './queries-schemes.server'
import { decisionOf, historyOf, openCompletion } from './queries-applicant.server'
import { type AskedCompletion, type Changes, readAskedCompletion } from './rules/completion'
import { initiativeKinds } from './rules/kinds'
import type { QueueFilter, QueueSort } from './rules/queue-filter'
import { nameApart } from './rules/scheme'
import { isOpen, isState, states } from './rules/states'
import { readChanges } from './record-changes.server'
import { awayFor, standInOf } from './store-delegation.server'
import { neverHeldBy } from './store-applicants.server'
import { fileSubject } from './store-committee.server'
import {
  conflictedOrganisations,
  countByCriterion,
  evidenceOf,
  findingsOf,
  instructedAmong,
  isConflicted,
  lastSentAt,
  latestReport,
  loadApplication,
  readAnswers,
} from './store.server'

export const queuePageSize = 20
const openStates = states.filter((state) => isOpen(state) && state !== 'draft')
const orders = {
  due: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { submittedAt: 'asc' }],
  number: [{ number: 'desc' }],
  submitted: [{ submittedAt: 'desc' }],
  organisation: [{ organisation: { foldedName: 'asc' } }, { number: 'asc' }],
} as const satisfies Record<QueueSort, readonly object[]>

/** Which files a filter asks for, among those that a person may see. */
async function queueWhere(person: Person, { state, who, kind, departement, text, late }: Omit<QueueFilter, 'page'>) {
  const [closed, seen] = await Promise.all([conflictedOrganisations(db, person.id, now()), seenBy(person)])
  // One's own files, and those of whoever one acts for while they are away.
  const assignedToId = who === 'none' ? null : who === 'me' ? { in: [person.id, ...(await awayFor(db, person))] } : who
  return {
    submittedAt: { not: null },
    ...seen,
    ...neverHeldBy(closed),
    ...(late ? { dueOn: { lt: today() } } : {}),
    ...(state === 'all' ? {} : { state: { in: state === 'open' ? openStates : [state] } }),
    ...(who === 'all' ? {} : { assignedToId }),
    ...(kind === null ? {} : { initiativeKind: kind }),
    ...(departement === null ? {} : { organisation: { communeCode: { startsWith: `com:${departement}` } } }),
    ...(text === ''
      ? {}
      : {
          OR: [
            { number: { contains: text } },
            { title: { contains: text } },
            { organisation: { foldedName: { contains: fold(text) } } },
          ],
        }),
  } satisfies Prisma.ApplicationWhereInput
}

/** The files that an examiner or a committee member may see, a page at a time; null for anybody else. */
export async function queueOf(actor: Actor, filter: QueueFilter) {
  if (!can(actor, permissions['label.see-queue'], null) || actor.kind !== 'person') return null
  const [where, decides, all] = await Promise.all([queueWhere(actor, filter), schemesDecidedBy(actor), schemes()])
  const [total, rows, instructors] = await Promise.all([
    db.application.count({ where }),
    db.application.findMany({
      where,
      orderBy: [...orders[filter.sort]],
      skip: (filter.page - 1) * queuePageSize,
      take: queuePageSize,
      select: {
        id: true,
        number: true,
        title: true,
        submittedTitle: true,
        state: true,
        scheme: true,
        initiativeKind: true,
        dueOn: true,
        submittedAt: true,
        organisation: { select: { name: true } },
        assignedTo: { select: { id: true, name: true } },
      },
    }),
    instructorsNow(),
  ])
  const instructed = await instructedAmong(
    db,
    actor,
    rows.filter(({ state: at }) => at === 'in-committee').map(({ id }) => id),
  )
  return {
    total,
    rows: rows.flatMap((row) =>
      isState(row.state)
        ? [
            {
              ...row,
              title: row.submittedTitle ?? row.title,
              state: row.state,
              scheme: nameApart(all, row.scheme),
              decidedByOthers: instructed.has(row.id),
              decidedByMine: decides.includes(row.scheme),
            },
          ]
        : [],
    ),
    instructors,
  }
}

/** The most that a file of the queue holds: years of applications. */
const mostRows = 20_000
const asInitiative = z.enum(initiativeKinds)

/** Every file that a filter asks for, page aside; null for whoever does not see the queue. */
export async function queueRows(actor: Actor, filter: QueueFilter) {
  if (!can(actor, permissions['label.see-queue'], null) || actor.kind !== 'person') return null
  const rows = await db.application.findMany({
    where: await queueWhere(actor, filter),
    orderBy: [...orders[filter.sort], { id: 'asc' }],
    take: mostRows,
    select: {
      ...{ id: true, number: true, title: true, submittedTitle: true, state: true, scheme: true, initiativeKind: true },
      ...{ dueOn: true, daysUsed: true, clockStartedOn: true, submittedAt: true },
      organisation: { select: { name: true, communeCode: true, territoryCode: true } },
      assignedTo: { select: { name: true } },
    },
  })
  return rows.flatMap(({ state, initiativeKind, ...row }) =>
    isState(state) ? [{ ...row, state, initiativeKind: asInitiative.parse(initiativeKind) }] : [],
  )
}

/** Those who examine applications now, by name. */
export async function instructorsNow(): Promise<{ id: string; name: string }[]> {
  const day = today()
  const mandates = await db.mandate.findMany({
    where: {
      role: 'label-instructor',
      startsOn: { lte: day },
      OR: [{ endsOn: null }, { endsOn: { gte: day } }],
      user: { erasedAt: null },
    },
    select: { user: { select: { id: true, name: true } } },
    orderBy: { user: { name: 'asc' } },
  })
  return [...new Map(mandates.map(({ user }) => [user.id, user])).values()]
}

/**
 * A file from the cooperative's side, with its findings: answers and pieces as they were sent, whatever the applicant
 * writes meanwhile. Null for whoever may not see it.
 */
export async function fileOf(actor: Actor, id: string) {
  const application = await loadApplication(db, id)
  if (!application) return null
  const subject = await fileSubject(db, actor, application)
  if (!can(actor, permissions['label.see-file'], subject)) return null
  const sentAt = await lastSentAt(db, id)
  const [version, evidence, findings, report, history, completion, decision, certificate, assignee] = await Promise.all(
    [
      charterById(application.charterId),
      evidenceOf(db, id, sentAt),
      findingsOf(db, id),
      latestReport(db, id),
      historyOf(id),
      openCompletion(id),
      decisionOf(id),
      db.certificate.findUnique({ where: { applicationId: id } }),
      application.assignedToId === null
        ? null
        : db.user.findUnique({ where: { id: application.assignedToId }, select: { id: true, name: true } }),
    ],
  )
  const standIn = application.assignedToId === null ? null : await standInOf(db, application.assignedToId)
  const { submittedAnswers } = application
  return {
    application: {
      ...application,
      title: application.submittedTitle ?? application.title,
      answers: submittedAnswers === null ? application.answers : readAnswers(submittedAnswers),
    },
    schemeName: nameApart(await schemes(), application.scheme),
    subject,
    version,
    evidence,
    counts: countByCriterion(evidence),
    findings,
    report,
    history,
    completion,
    decision,
    certificate,
    assignee,
    standIn,
  }
}
export type FileRead = NonNullable<Awaited<ReturnType<typeof fileOf>>>

/** What changed when the applicant last completed their file, with what had been asked; null before. */
export async function lastChanges(applicationId: string): Promise<{ asked: AskedCompletion; changes: Changes } | null> {
  const row = await db.completionRequest.findFirst({
    where: { applicationId, changes: { not: null } },
    orderBy: { answeredAt: 'desc' },
    select: { criteria: true, changes: true },
  })
  if (!row?.changes) return null
  return { asked: readAskedCompletion(JSON.parse(row.criteria)), changes: readChanges(row.changes) }
}

/** Evidence is read by the applicant's people, and by those who examine or decide without a conflict. */
export async function mayReadEvidence(actor: Actor, storedFileId: string): Promise<boolean> {
  const pieces = await db.evidence.findMany({
    where: { fileId: storedFileId },
    select: {
      application: {
        select: {
          id: true,
          organisationId: true,
          scheme: true,
          assignedToId: true,
          submittedAt: true,
          _count: { select: { appeals: true } },
        },
      },
    },
  })
  for (const { application } of pieces) {
    if (can(actor, permissions['label.see-application'], application)) return true
    const subject = {
      ...application,
      wasSubmitted: application.submittedAt !== null,
      wasAppealed: application._count.appeals > 0,
      committee: await committeeOf(db, application.scheme),
      conflicted: await isConflicted(db, actor, application, now()),
    }
    if (can(actor, permissions['label.see-file'], subject)) return true
  }
  return false
}

/** Applications that await this committee's decision. */
export const applicationsToDecide = async (committee: LabelCommittee) =>
  db.application.findMany({
    where: { state: 'in-committee', scheme: { in: await schemesOf(committee) } },
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: 200,
    select: { id: true, number: true, title: true },
  })
