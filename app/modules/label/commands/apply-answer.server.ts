import { now, today } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { appealAnsweredMail } from '../mails/appeal'
import { type AppealOutcome, decisionOutcome } from '../rules/appeal'
import type { Charter } from '../rules/charter'
import type { Decision } from '../rules/decision'
import { isGranted, type Transition } from '../rules/states'
import { type Letter, writeLetter } from '../store-letters.server'
import { type LoadedApplication, recordTransition, representativesOf } from '../store.server'
import { tellAdvisers } from '../tell-advisers.server'
import { writeAccompaniment } from '../write-accompaniment.server'
import { factsOf, notify } from './notify.server'
import { writeCertificate } from './record-decision.server'

export type Answer = Omit<Decision, 'outcome'> & { outcome: AppealOutcome }

type Taken = {
  actor: Actor
  application: LoadedApplication
  charter: Charter
  row: Transition
  appealId: string
  answer: Answer
  letter: Letter | null
}

/** What the board's answer brings about, however it was taken. */
export async function applyAnswer(
  tx: Tx,
  { actor, application, charter, row, appealId, answer, letter }: Taken,
): Promise<{ certificateId: string | null }> {
  const [at, day, { settings }, { outcome, summary }] = [now(), today(), charter, answer]
  await recordTransition(tx, { application, row, actor, at, today: day, settings, data: { decidedAt: at } })
  await tx.labelAppeal.update({
    where: { id: appealId },
    data: {
      decidedOn: day,
      outcome,
      summary,
      reasons: canonicalJson(answer.reasons),
      support: canonicalJson(answer.support),
      actionPlan: canonicalJson(answer.actionPlan),
    },
  })
  const decision: Decision = { ...answer, outcome: decisionOutcome(outcome) }
  await writeAccompaniment(tx, { applicationId: application.id, decision, at })
  const certificate = isGranted(row.to)
    ? await writeCertificate(tx, { application, decision, settings, today: day })
    : null
  const letterId =
    letter && (await writeLetter(tx, actor, { ...letter, applicationId: application.id, kind: 'appeal' }))
  await writeJournal(tx, {
    actor,
    act: 'label.answer-appeal',
    subject: { kind: 'application', id: application.id },
    data: {
      number: application.number,
      outcome,
      ...(certificate ? { certificate: certificate.id, certificateNumber: certificate.number } : {}),
      ...(letterId ? { letter: letterId } : {}),
    },
  })
  await notify(
    tx,
    await representativesOf(tx, application.organisationId, at),
    `label-appeal-answered:${appealId}`,
    (locale) => appealAnsweredMail(locale, factsOf(application), { outcome, summary, certificate, letterId }),
  )
  await tellAdvisers(tx, application, decision.outcome)
  return { certificateId: certificate?.id ?? null }
}
