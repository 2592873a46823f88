import { today } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { receivedMail } from '../mails/applicant'
import { fileMovedMail } from '../mails/instructor'
import type { CharterSettings } from '../rules/charter'
import { applyToClock, dueOn, newClock } from '../rules/clock'
import { type LoadedApplication, representativesOf } from '../store.server'
import { factsOf, notify } from './notify.server'
import { tellHolders } from '../store-delegation.server'

type Submission = {
  application: LoadedApplication
  number: string
  isFirst: boolean
  at: Date
  settings: CharterSettings
}

/** The receipt to everyone who represents the applicant; to whoever has the file, that it is completed. */
export async function announceSubmission(
  tx: Tx,
  { application, number, isFirst, at, settings }: Submission,
): Promise<void> {
  const { id, revision, organisationId, assignedToId } = application
  const clock = applyToClock({ ...newClock, daysUsed: application.daysUsed }, 'starts', today())
  const facts = { ...factsOf(application), number }
  await notify(tx, await representativesOf(tx, organisationId, at), `label-received:${id}:${revision}`, (locale) =>
    receivedMail(locale, facts, dueOn(clock, settings.instructionDays)),
  )
  if (isFirst || assignedToId === null) return
  await notify(tx, await tellHolders(tx, assignedToId), `label-completed:${id}:${revision}`, (locale) =>
    fileMovedMail(locale, facts, 'completed'),
  )
}
