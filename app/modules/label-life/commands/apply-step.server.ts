import {
  restoreCertificate,
  revokeCertificate,
  suspendCertificate,
} from '~/modules/label/commands/change-standing.server'
import { notify } from '~/modules/label/commands/notify.server'
import { type Letter, writeLetter } from '~/modules/label/store-letters.server'
import { representativesOf } from '~/modules/label/store.server'
import { now, today } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { stepMail } from '../mails/procedure'
import { contestUntil, hearUntilFrom, type ProcedureEvent, type ProcedureState } from '../rules/procedure'
import { type LoadedProcedure, writeStep } from '../store.server'

type Step = {
  actor: Actor
  procedure: LoadedProcedure
  row: { event: ProcedureEvent; to: ProcedureState }
  reason: string
  /** What leaves with the board's answer. */
  letter?: Letter | null
}

/** What the step does to the label itself. */
async function changeStanding(tx: Tx, { actor, procedure, row, reason }: Step): Promise<void> {
  const { id: certificateId, number, revokedOn } = procedure.label
  const standing = { actor, certificateId, number }
  if (row.event === 'suspend') await suspendCertificate(tx, { ...standing, reason })
  if (row.event === 'withdraw') await revokeCertificate(tx, { ...standing, reason })
  if (row.event === 'restore' || row.event === 'restore-on-appeal') await restoreCertificate(tx, standing)
  // The withdrawal waited for the board's answer: it takes effect now, for the reasons that were given.
  if ((row.event === 'uphold' || row.event === 'drop-contest') && revokedOn === null) {
    const first = procedure.steps.findLast(({ event }) => event === 'withdraw')
    await revokeCertificate(tx, { ...standing, reason: first?.reason ?? reason })
  }
}

/** What a decision on a label brings about, however it was taken: the label's standing, the step, the journal, the mail. */
export async function applyStep(tx: Tx, step: Step): Promise<void> {
  const { actor, procedure, row, reason, letter = null } = step
  const { id, label } = procedure
  const { settings } = label.charter
  const day = today()
  await changeStanding(tx, step)
  const heard =
    row.event === 'suspend'
      ? { hearUntil: hearUntilFrom(day, settings), saidAllAt: null, hearingAt: null }
      : row.event === 'uphold' || row.event === 'drop-contest' || row.event === 'restore-on-appeal'
        ? { appealDueOn: null }
        : {}
  await writeStep(tx, { procedureId: id, actor, event: row.event, to: row.to, reason, day }, heard)
  const { applicationId } = label
  const letterId = letter && (await writeLetter(tx, actor, { ...letter, applicationId, kind: 'appeal' }))
  const subject = { kind: 'label-procedure', id }
  const data = { outcome: row.event, ...(letterId ? { letter: letterId } : {}) }
  await writeJournal(tx, { actor, act: 'label-life.decide-procedure', subject, data })
  const until = row.event === 'withdraw' ? contestUntil(day, settings, false) : null
  await notify(
    tx,
    await representativesOf(tx, label.organisationId, now()),
    `label-procedure:${id}:${procedure.steps.length}`,
    (locale) => stepMail(locale, label, { event: row.event, reason, until, letterId }),
  )
}
