import { now, today } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { decidedMail } from '../mails/decided'
import type { Charter } from '../rules/charter'
import type { Decision } from '../rules/decision'
import { isGranted, type Transition } from '../rules/states'
import { type Letter, writeLetter } from '../store-letters.server'
import { type LoadedApplication, recordTransition, representativesOf } from '../store.server'
import { tellAdvisers } from '../tell-advisers.server'
import { factsOf, notify } from './notify.server'
import { recordDecision, writeCertificate } from './record-decision.server'

export type Decided = { certificateId: string | null }
type Taken = {
  actor: Actor
  application: LoadedApplication
  charter: Charter
  row: Transition
  decision: Decision
  letter: Letter | null
}

/** What a decision brings about, however it was taken: state, certificate, journal, mails. */
export async function applyDecision(tx: Tx, taken: Taken): Promise<Decided> {
  const { actor, application, charter, row, decision, letter } = taken
  const { id, number, organisationId } = application
  const [at, day, isClosing] = [now(), today(), decision.outcome === 'closed']
  const { settings } = charter
  const [reason, data] = [isClosing ? decision.summary : null, { decidedAt: at }]
  await recordTransition(tx, { application, row, actor, at, today: day, settings, reason, data })
  await recordDecision(tx, { actor, applicationId: id, decision, at, today: day })
  const certificate = isGranted(row.to)
    ? await writeCertificate(tx, { application, decision, settings, today: day })
    : null
  const letterId = letter && (await writeLetter(tx, actor, { ...letter, applicationId: id, kind: 'decision' }))
  await writeJournal(tx, {
    actor,
    act: isClosing ? 'label.close-application' : 'label.decide-application',
    subject: { kind: 'application', id },
    data: {
      number,
      outcome: decision.outcome,
      ...(certificate ? { certificate: certificate.id, certificateNumber: certificate.number } : {}),
      ...(letterId ? { letter: letterId } : {}),
    },
  })
  await notify(tx, await representativesOf(tx, organisationId, at), `label-decided:${id}`, (locale) =>
    decidedMail(locale, { application: factsOf(application), decision, charter, certificate, letterId }),
  )
  await tellAdvisers(tx, application, decision.outcome)
  return { certificateId: certificate?.id ?? null }
}
