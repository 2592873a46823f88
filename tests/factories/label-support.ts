import { decideApplication } from '~/modules/label/commands/decide-application.server'
import type { Decision } from '~/modules/label/rules/decision'
import { answerOffer } from '~/modules/label-support/commands/answer-offer.server'
import { askYearly } from '~/modules/label-support/commands/ask-yearly.server'
import { finishSupport } from '~/modules/label-support/commands/finish-support.server'
import { offerSupport } from '~/modules/label-support/commands/offer-support.server'
import { reportCommitment } from '~/modules/label-support/commands/report-commitment.server'
import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { addDays, addMonths } from '~/platform/pure/civil-date'
import { given, inCommittee, type Party } from './label'
import { createPerson } from './people'

export const promised = 'Publier une évaluation avec des participants'
export const system = { kind: 'system', job: 'test' } as const

/** An application decided by a committee of its own: with a plan, or refused; a support offered either way. */
export async function decided(
  party: Party,
  instructor: Person,
  outcome: 'granted-with-plan' | 'refused' = 'granted-with-plan',
): Promise<{ id: string; supportId: string; commitmentId: string; certificateId: string }> {
  const id = await inCommittee(party, instructor, ['evaluation'])
  const decision: Decision = {
    outcome,
    summary: 'L’évaluation reste à construire.',
    reasons: { evaluation: 'Le dossier ne dit pas qui évalue.' },
    support: [{ kind: 'method', note: 'Deux demi-journées pour la préparer.' }],
    actionPlan: outcome === 'refused' ? [] : [{ commitment: promised, dueOn: addDays(today(), 180) }],
  }
  const committee = await createPerson({ roles: ['label-committee'] })
  const { certificateId } = given(await decideApplication(committee, { id, decision }))
  const [support] = await db.labelSupport.findMany({ where: { applicationId: id }, select: { id: true } })
  const [commitment] = await db.labelCommitment.findMany({ where: { applicationId: id }, select: { id: true } })
  return {
    ...{ id, certificateId: certificateId ?? '' },
    ...{ supportId: support?.id ?? '', commitmentId: commitment?.id ?? '' },
  }
}

export const offeredSupport = async (instructor: Person, applicationId: string): Promise<string> =>
  given(
    await offerSupport(instructor, {
      ...{ applicationId, kind: 'training', note: 'Une journée de formation.' },
      ...{ methodId: '', practitioner: '' },
    }),
  ).id

export const acceptedSupport = async ({ applicant }: Party, supportId: string) =>
  given(await answerOffer(applicant, { id: supportId, event: 'accept', answer: '' }))

export async function doneSupport(party: Party, instructor: Person, supportId: string): Promise<void> {
  await acceptedSupport(party, supportId)
  given(await finishSupport(instructor, { id: supportId }))
}

export const reportedCommitment = async ({ applicant }: Party, id: string) =>
  given(await reportCommitment(applicant, { id, text: 'Elle est en ligne.', link: '', file: null }))

/** The yearly report that a label granted a year ago is asked for. */
export async function askedYearly(certificateId: string): Promise<string> {
  await db.certificate.update({ where: { id: certificateId }, data: { grantedOn: addMonths(today(), -12) } })
  given(await askYearly(system))
  return (await db.labelYearlyReport.findFirstOrThrow({ where: { certificateId }, select: { id: true } })).id
}

export const yearlyText = {
  wentWell: 'Les ateliers du soir.',
  changed: 'L’adjointe a changé.',
  hard: 'Faire venir les plus jeunes.',
  figure: '312',
  figureOf: 'personnes venues',
}
