import { charterById } from '~/modules/label/queries-charter.server'
import { committeeOf } from '~/modules/label/queries-schemes.server'
import type { Letter } from '~/modules/label/store-letters.server'
import { instructorsOf, isConflicted } from '~/modules/label/store.server'
import { now } from '~/platform/clock.server'
import type { Client, Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, hasRole, type LabelCommittee } from '~/platform/permissions'
import type { CivilDate } from '~/platform/pure/civil-date'
import { newId } from '~/platform/pure/ids'
import type { LifeSubject } from './permissions'
import { type ProcedureEvent, type ProcedureState, procedureState } from './rules/procedure'

const certificateFields = {
  id: true,
  number: true,
  title: true,
  organisationId: true,
  applicationId: true,
  scheme: true,
  grantedOn: true,
  validUntil: true,
  revokedOn: true,
  suspendedOn: true,
  isDemonstration: true,
  organisation: { select: { name: true } },
  application: { select: { charterId: true } },
} as const

const withCharter = async <T extends { application: { charterId: string } }>(row: T | null) =>
  row && { ...row, charter: (await charterById(row.application.charterId)).charter }

/** The label that an application obtained, with the charter that it was granted under. */
export const labelOf = async (client: Client | Tx, applicationId: string) =>
  withCharter(await client.certificate.findUnique({ where: { applicationId }, select: certificateFields }))
export const labelById = async (client: Client | Tx, id: string) =>
  withCharter(await client.certificate.findUnique({ where: { id }, select: certificateFields }))
export type LabelHeld = NonNullable<Awaited<ReturnType<typeof labelOf>>>

/** A procedure with its steps and its label; null where there is none. */
export async function loadProcedure(client: Client | Tx, id: string) {
  const row = await client.labelProcedure.findUnique({
    where: { id },
    include: { steps: { orderBy: { id: 'asc' } } },
  })
  const label = row && (await labelById(client, row.certificateId))
  return row && label ? { ...row, state: procedureState(row.state), label } : null
}
export type LoadedProcedure = NonNullable<Awaited<ReturnType<typeof loadProcedure>>>

const openStates: readonly ProcedureState[] = ['hearing', 'suspended', 'contested']
/** The procedure that is under way on a label. */
export const openProcedureOf = (client: Client | Tx, certificateId: string) =>
  client.labelProcedure.findFirst({ where: { certificateId, state: { in: [...openStates] } }, select: { id: true } })

/** The day of the withdrawal, as it was decided. */
export const withdrawnOn = ({ steps }: Pick<LoadedProcedure, 'steps'>): CivilDate | null =>
  steps.findLast(({ event }) => event === 'withdraw')?.day ?? null
export const wasAnswered = ({ steps }: Pick<LoadedProcedure, 'steps'>): boolean =>
  steps.some(({ event }) => event === 'uphold' || event === 'restore-on-appeal')

/** Those who sat in the committee on the day of the withdrawal. */
export async function committeeOn(client: Client | Tx, role: LabelCommittee, day: CivilDate): Promise<string[]> {
  const mandates = await client.mandate.findMany({
    where: { role, startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gte: day } }] },
    select: { userId: true },
  })
  return [...new Set(mandates.map(({ userId }) => userId))]
}

/** Those who examined the application, and who opened the procedure. */
export const instructorsOfLife = async (
  client: Client | Tx,
  applicationId: string,
  openedById: string | null,
): Promise<string[]> => [
  ...new Set([...(await instructorsOf(client, applicationId)), ...(openedById === null ? [] : [openedById])]),
]

/** The application that a label was granted on: whoever had it before is as partial as its holder. */
export const applicationOf = (label: { organisationId: string; applicationId: string }) => ({
  id: label.applicationId,
  organisationId: label.organisationId,
})

/** What an actor is to a label, from the cooperative's side. */
export async function lifeSubject(
  client: Client | Tx,
  actor: Actor,
  label: { organisationId: string; applicationId: string; scheme: string },
  procedure: LoadedProcedure | null = null,
): Promise<LifeSubject> {
  const committee = await committeeOf(client, label.scheme)
  if (actor.kind !== 'person')
    return { conflicted: false, instructed: false, wasContested: false, decidedFirst: false, committee }
  const wasContested = procedure?.steps.some(({ event }) => event === 'contest') ?? false
  const day = procedure && withdrawnOn(procedure)
  return {
    conflicted: await isConflicted(client, actor, applicationOf(label), now()),
    instructed: (await instructorsOfLife(client, label.applicationId, procedure?.openedById ?? null)).includes(
      actor.id,
    ),
    wasContested,
    decidedFirst:
      hasRole(actor, 'board') && day !== null && (await committeeOn(client, committee, day)).includes(actor.id),
    committee,
  }
}

type Written = {
  procedureId: string
  actor: Actor
  event: ProcedureEvent
  to: ProcedureState
  reason: string
  day: CivilDate
}

/** Writes a step of a procedure, and the state that it leads to. */
export async function writeStep(
  tx: Tx,
  { procedureId, actor, event, to, reason, day }: Written,
  data: { hearUntil?: CivilDate; appealDueOn?: CivilDate | null; saidAllAt?: null; hearingAt?: null } = {},
): Promise<void> {
  await tx.labelProcedure.update({ where: { id: procedureId }, data: { ...data, state: to, ...nothingProposed } })
  await tx.labelProcedureStep.create({
    data: {
      id: newId(),
      procedureId,
      at: now(),
      day,
      event,
      toState: to,
      actor: actorName(actor),
      reason: reason.trim(),
    },
  })
}

const nothingProposed = {
  proposedEvent: null,
  proposedReason: '',
  proposedById: null,
  proposedLetter: null,
  proposedLetterLocale: null,
}

/** Gives up what a sitting was to vote. */
export const dropProposed = async (tx: Tx, id: string): Promise<void> =>
  void (await tx.labelProcedure.update({ where: { id }, data: nothingProposed }))

type Proposed = {
  actor: Actor
  id: string
  act: 'label-life.propose-outcome' | 'label-life.propose-answer'
  event: ProcedureEvent
  reason: string
  meeting: string
  letter?: Letter | null
}

/** Keeps what a sitting will be asked to vote in the place of what was proposed before; the journal says for which one. */
export async function keepProposed(tx: Tx, proposed: Proposed): Promise<void> {
  const { actor, id, act, event, reason, meeting, letter = null } = proposed
  const data = {
    ...{ proposedEvent: event, proposedReason: reason.trim(), proposedById: actorName(actor) },
    ...{ proposedLetter: letter?.text ?? null, proposedLetterLocale: letter?.locale ?? null },
  }
  await tx.labelProcedure.update({ where: { id }, data })
  await writeJournal(tx, { actor, act, subject: { kind: 'label-procedure', id }, data: { meeting } })
}

/** What an item of an agenda is about, as governance names it: the committee's, and the board's on a contested withdrawal. */
export const contestSubject = (id: string): string => `label-contest:${id}`
export const procedureSubject = (id: string): string => `label-procedure:${id}`
