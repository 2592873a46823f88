import type { Tx } from '~/platform/db/db.server'
import { type Actor, actorName } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import type { CivilDate } from '~/platform/pure/civil-date'
import { fold } from '~/platform/pure/fold'
import { newId } from '~/platform/pure/ids'
import { locales } from '~/platform/i18n/locale'
import { indexDocument } from '~/platform/search/index.server'
import { validUntilFrom } from '../rules/certificate'
import type { CharterSettings } from '../rules/charter'
import type { Decision } from '../rules/decision'
import { foundLabel, foundLabelKind } from '../rules/found-label'
import { departementOf, type LoadedApplication, nextCertificateNumber } from '../store.server'
import { writeAccompaniment } from '../write-accompaniment.server'

type Recorded = { actor: Actor; applicationId: string; decision: Decision; at: Date; today: CivilDate }

export async function recordDecision(tx: Tx, { actor, applicationId, decision, at, today }: Recorded): Promise<void> {
  await tx.decision.create({
    data: {
      id: newId(),
      applicationId,
      outcome: decision.outcome,
      decidedOn: today,
      recordedById: actorName(actor),
      recordedAt: at,
      summary: decision.summary,
      reasons: canonicalJson(decision.reasons),
      support: canonicalJson(decision.support),
      actionPlan: canonicalJson(decision.actionPlan),
    },
  })
  await writeAccompaniment(tx, { applicationId, decision, at })
}

type Granted = { application: LoadedApplication; decision: Decision; settings: CharterSettings; today: CivilDate }

/** The public proof of a grant: what the register lists, search finds and anyone can verify. */
export async function writeCertificate(
  tx: Tx,
  { application, decision, settings, today }: Granted,
): Promise<{ id: string; number: string; validUntil: CivilDate }> {
  const id = newId()
  const number = await nextCertificateNumber(tx, Number(today.slice(0, 4)))
  // A renewal takes over where the former label ends: no day is lost, and none counts twice.
  const former = application.renewsId
    ? await tx.certificate.findUnique({
        where: { id: application.renewsId },
        select: { validUntil: true, revokedOn: true },
      })
    : null
  const from = former && former.revokedOn === null && former.validUntil > today ? former.validUntil : today
  const validUntil = validUntilFrom(from, settings.validityMonths)
  await tx.certificate.create({
    data: {
      id,
      applicationId: application.id,
      organisationId: application.organisationId,
      number,
      title: application.title,
      foldedText: fold(`${application.title} ${application.organisation.name} ${number}`),
      initiativeKind: application.initiativeKind,
      scheme: application.scheme,
      departement: departementOf(application.organisation),
      grantedOn: today,
      validUntil,
      withPlan: decision.outcome === 'granted-with-plan',
      isDemonstration: application.isDemonstration,
    },
  })
  const found = foundLabel({ number, title: application.title, organisation: application.organisation.name })
  for (const locale of locales) await indexDocument(tx, { ...found, locale, kind: foundLabelKind })
  return { id, number, validUntil }
}
