import { tokenDigest } from '~/modules/accounts/tokens.server'
import { seenBy } from '~/modules/label/queries-schemes.server'
import { validityOn } from '~/modules/label/rules/certificate'
import { permissions } from '~/modules/label/permissions'
import { appealBody, appealRules } from '~/modules/label/rules/appeal'
import { conflictedOrganisations, isConflicted } from '~/modules/label/store.server'
import { neverHeldBy } from '~/modules/label/store-applicants.server'
import { sittingOn } from '~/modules/label/store-committee.server'
import { now, today } from '~/platform/clock.server'
import { db, type Prisma } from '~/platform/db/db.server'
import { type Actor, can, type Person } from '~/platform/permissions'
import { lifePermissions } from './permissions'
import {
  committeeEvents,
  contestUntil,
  eventsOf,
  hearUntilFrom,
  isHearing,
  procedureEvents,
  procedureState,
  publicEvents,
} from './rules/procedure'
import { reportKinds, reportOutcomes } from './rules/report'
import {
  contestSubject,
  applicationOf,
  type LabelHeld,
  labelOf,
  lifeSubject,
  type LoadedProcedure,
  loadProcedure,
  procedureSubject,
  wasAnswered,
  withdrawnOn,
} from './store.server'

const stepFields = { id: true, at: true, day: true, event: true, reason: true } as const
type StepRow = { id: string; at: Date; day: string; event: string; reason: string }
const stepsShown = (rows: readonly StepRow[]) =>
  rows.flatMap(({ id, at, day, event, reason }) => {
    const known = procedureEvents.find((one) => one === event)
    return known ? [{ id, at: at.toISOString(), day, event: known, reason }] : []
  })

async function observationsOf(procedureId: string) {
  const rows = await db.labelObservation.findMany({
    where: { procedureId },
    orderBy: { id: 'asc' },
    include: {
      files: { orderBy: { id: 'asc' }, select: { fileId: true, file: { select: { name: true, size: true } } } },
    },
  })
  return rows.map(({ id, at, text, files }) => ({
    id,
    at: at.toISOString(),
    text,
    files: files.map(({ fileId, file }) => ({ fileId, ...file })),
  }))
}

const shownOf = async (procedure: LoadedProcedure) => ({
  id: procedure.id,
  state: procedure.state,
  reason: procedure.reason,
  openedAt: procedure.openedAt.toISOString(),
  hearUntil: procedure.hearUntil,
  saidAll: procedure.saidAllAt !== null,
  hearing: procedure.hearingAt && { at: procedure.hearingAt.toISOString(), place: procedure.hearingPlace },
  appealDueOn: procedure.appealDueOn,
  steps: stepsShown(procedure.steps),
  observations: await observationsOf(procedure.id),
})
export type ShownProcedure = Awaited<ReturnType<typeof shownOf>>

const labelFacts = (label: LabelHeld) => ({
  number: label.number,
  title: label.title,
  organisation: label.organisation.name,
  validity: validityOn(label, today()),
})

async function proceduresOn(certificateId: string): Promise<LoadedProcedure[]> {
  const rows = await db.labelProcedure.findMany({
    where: { certificateId },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  const loaded = await Promise.all(rows.map(({ id }) => loadProcedure(db, id)))
  return loaded.flatMap((one) => one ?? [])
}

/** A label from the cooperative's side, with its procedures, the last first, and what the reader may do; null for whoever may not see it. */
export async function lifeOf(actor: Actor, applicationId: string) {
  const label = await labelOf(db, applicationId)
  if (!label) return null
  const procedures = await proceduresOn(label.id)
  const [last] = procedures
  const subject = await lifeSubject(db, actor, label, last ?? null)
  if (!can(actor, lifePermissions['label-life.see-life'], subject)) return null
  const facts = labelFacts(label)
  const isQuestioned = last !== undefined && (isHearing(last.state) || last.state === 'contested')
  const mayOpen = can(actor, lifePermissions['label-life.open-procedure'], subject) && !isQuestioned
  const isContested = last?.state === 'contested'
  const voted = last ? (isContested ? contestSubject : procedureSubject)(last.id) : ''
  const sitting = last ? await sittingOn(db, voted) : null
  const choices =
    last && can(actor, lifePermissions['label-life.decide-procedure'], subject) ? eventsOf(last.state, 'committee') : []
  return {
    ...facts,
    procedures: await Promise.all(procedures.map(shownOf)),
    hearingDays: daysToBeHeard(label),
    mayOpen: mayOpen && (facts.validity === 'valid' || facts.validity === 'suspended'),
    maySetHearing:
      last !== undefined && isHearing(last.state) && can(actor, lifePermissions['label-life.set-hearing'], subject),
    choices: committeeEvents.filter((event) => choices.includes(event)),
    mayAnswer: isContested && can(actor, lifePermissions['label-life.propose-answer'], subject),
    sitting: sitting && { ...sitting.meeting, startsAt: sitting.meeting.startsAt.toISOString() },
    proposed: last?.proposedEvent
      ? { event: last.proposedEvent, reason: last.proposedReason, letter: last.proposedLetter }
      : null,
    /** What a sitting may yet be asked to vote, and of which body; null where one is, or where nothing is to be voted. */
    toVote: isQuestioned && !sitting ? { role: isContested ? appealBody : subject.committee, subject: voted } : null,
    maySendLetters: can(actor, permissions['label.send-letter'], { ...subject, ...asGranted }),
  }
}
export type LifeRead = NonNullable<Awaited<ReturnType<typeof lifeOf>>>

/** What the file of a label is to who sends letters: it was submitted, and a refusal was never in question. */
const asGranted = { assignedToId: null, wasSubmitted: true, wasAppealed: false } as const

const daysToBeHeard = ({ charter }: LabelHeld): number =>
  Math.round((Date.parse(hearUntilFrom('2026-01-01', charter.settings)) - Date.parse('2026-01-01')) / 86_400_000)

/** The same for its holder; null for all others, and where no procedure was ever opened. */
export async function ownLifeOf(actor: Actor, applicationId: string) {
  const label = await labelOf(db, applicationId)
  if (!label || !can(actor, lifePermissions['label-life.see-own'], label)) return null
  const [last] = await proceduresOn(label.id)
  if (!last) return null
  const on = last.state === 'withdrawn' ? withdrawnOn(last) : null
  const until = on === null ? null : contestUntil(on, label.charter.settings, wasAnswered(last))
  return {
    ...labelFacts(label),
    procedure: await shownOf(last),
    represents: can(actor, lifePermissions['label-life.observe'], label),
    contestUntil: until !== null && today() <= until ? until : null,
    appealSuspends: appealRules(label.charter.settings).appealSuspends,
  }
}
export type OwnLifeRead = NonNullable<Awaited<ReturnType<typeof ownLifeOf>>>

/** True where a procedure was opened on the label that an application obtained. */
export const wasQuestioned = async (applicationId: string): Promise<boolean> =>
  (await db.labelProcedure.count({ where: { certificate: { applicationId } } })) > 0

/** What everyone may read of a label's life: the decisions that changed what it is worth, the last first. */
export async function publicLife(certificateId: string) {
  const rows = await db.labelProcedureStep.findMany({
    where: { procedure: { certificateId }, event: { in: publicEvents.filter((event) => event !== 'drop-contest') } },
    orderBy: { id: 'desc' },
    select: stepFields,
  })
  // What the holder wrote in an appeal is the board's to read; that there is one is public.
  return stepsShown(rows).map((step) => (step.event === 'contest' ? { ...step, reason: '' } : step))
}

/** What lately changed what labels are worth, withdrawals aside, the last first: for the feeds. */
export async function lifeNews(most: number, where: Prisma.CertificateWhereInput = {}) {
  const rows = await db.labelProcedureStep.findMany({
    where: { event: { in: ['suspend', 'restore', 'restore-on-appeal'] }, procedure: { certificate: where } },
    orderBy: { id: 'desc' },
    take: most,
    select: {
      ...{ id: true, at: true, event: true },
      procedure: {
        select: {
          certificate: { select: { number: true, title: true, organisation: { select: { name: true } } } },
        },
      },
    },
  })
  return rows.map(({ id, at, event, procedure: { certificate } }) => ({
    ...{ id, at, ...certificate },
    isSuspended: event === 'suspend',
  }))
}

/** A holder's file is read by the holder, and by those who see the procedure. */
export async function mayReadObservation(actor: Actor, storedFileId: string): Promise<boolean> {
  const rows = await db.labelObservationFile.findMany({
    where: { fileId: storedFileId },
    select: { observation: { select: { procedureId: true } } },
  })
  for (const { observation } of rows) {
    const procedure = await loadProcedure(db, observation.procedureId)
    if (!procedure) continue
    if (can(actor, lifePermissions['label-life.see-own'], procedure.label)) return true
    const subject = await lifeSubject(db, actor, procedure.label, procedure)
    if (can(actor, lifePermissions['label-life.see-life'], subject)) return true
  }
  return false
}

const named = {
  select: {
    number: true,
    title: true,
    applicationId: true,
    scheme: true,
    organisationId: true,
    organisation: { select: { name: true } },
  },
} as const

/** Procedures that await somebody: the committee's decision, or the board's answer. */
export const proceduresUnderWay = (states: readonly ('hearing' | 'suspended' | 'contested')[]) =>
  db.labelProcedure.findMany({
    where: { state: { in: [...states] } },
    orderBy: [{ hearUntil: 'asc' }, { id: 'asc' }],
    take: 200,
    select: { id: true, state: true, hearUntil: true, appealDueOn: true, openedById: true, certificate: named },
  })

/** The procedures on the labels of these organisations that await the holder. */
export const proceduresOfHolder = async (organisationIds: readonly string[]) =>
  organisationIds.length === 0
    ? []
    : (
        await db.labelProcedure.findMany({
          where: {
            state: { in: ['hearing', 'suspended'] },
            certificate: { organisationId: { in: [...organisationIds] } },
          },
          select: { id: true, state: true, hearUntil: true, saidAllAt: true, certificate: named },
        })
      ).map((row) => ({ ...row, state: procedureState(row.state) }))

/** Reports that were confirmed, those to answer first; never of a label that the reader has a part in. */
export async function reportsOf(actor: Person, { answered }: { answered: boolean }) {
  if (!can(actor, lifePermissions['label-life.see-reports'], null)) return null
  const rows = await db.labelReport.findMany({
    where: {
      confirmedAt: { not: null },
      answeredAt: answered ? { not: null } : null,
      certificate: {
        ...(await seenBy(actor)),
        application: neverHeldBy(await conflictedOrganisations(db, actor.id, now())),
      },
    },
    orderBy: { confirmedAt: answered ? 'desc' : 'asc' },
    take: 100,
    select: { id: true, kind: true, confirmedAt: true, outcome: true, certificate: named },
  })
  return rows.map(({ certificate, kind, outcome, confirmedAt, id }) => ({
    id,
    kind: reportKinds.find((one) => one === kind) ?? ('other' as const),
    outcome: reportOutcomes.find((one) => one === outcome) ?? null,
    confirmedOn: confirmedAt?.toISOString() ?? '',
    label: certificate,
  }))
}

/** One of them, whole; its author's address is shown to nobody. */
export async function reportOf(actor: Person, id: string) {
  const row = await db.labelReport.findUnique({ where: { id }, include: { certificate: named } })
  if (!row || row.confirmedAt === null || !can(actor, lifePermissions['label-life.see-reports'], null)) return null
  if (await isConflicted(db, actor, applicationOf(row.certificate), now())) return null
  const { scheme } = await seenBy(actor)
  if (scheme && !scheme.in.includes(row.certificate.scheme)) return null
  return {
    id,
    kind: reportKinds.find((one) => one === row.kind) ?? ('other' as const),
    text: row.text,
    confirmedOn: row.confirmedAt.toISOString(),
    outcome: reportOutcomes.find((one) => one === row.outcome) ?? null,
    answer: row.answer,
    label: row.certificate,
  }
}

/** What a report's link shows: what was written, and the answer. */
export async function reportByToken(token: string) {
  const row = await db.labelReport.findUnique({
    where: { tokenHash: tokenDigest(token) },
    include: { certificate: named },
  })
  return (
    row && {
      isConfirmed: row.confirmedAt !== null,
      text: row.text,
      answer: row.answer,
      outcome: reportOutcomes.find((one) => one === row.outcome) ?? null,
      number: row.certificate.number,
      title: row.certificate.title,
    }
  )
}
