import { appealsToAnswer } from '~/modules/label/queries-committee.server'
import { labelAppealSubject } from '~/modules/label/store-committee.server'
import { proceduresUnderWay } from '~/modules/label-life/queries.server'
import { contestSubject, procedureSubject } from '~/modules/label-life/store.server'
import { applicationsToDecide } from '~/modules/label/queries-officer.server'
import { schemesOf } from '~/modules/label/queries-schemes.server'
import { isLabelCommittee } from '~/modules/label/rules/scheme'
import { membershipsToDecide } from '~/modules/members/queries-membership.server'
import { openingSubject } from '~/modules/referrals/rules/proposal'
import { appealsToDecide, referralsToDecide } from '~/modules/referrals/queries-team.server'
import type { Locale } from '~/platform/i18n/locale'
import type { Role } from '~/platform/permissions'

/** Something that a sitting may decide on, as an item's subject: who it concerns is then kept out of the vote. */
export type AgendaSubject = { value: string; label: string }

const opening: Readonly<Record<Locale, string>> = {
  fr: 'Adoptée, cette résolution ouvre une saisine de l’assemblée',
  en: 'Adopted, this resolution opens a referral by the assembly',
}

/**
 * What the body whose mandates give this role may be asked to decide on: label applications, labels put in question, memberships applied for,
 * referrals and their appeals; null is the assembly.
 */
export async function agendaSubjects(role: Role | null, locale: Locale): Promise<AgendaSubject[]> {
  if (role !== null && isLabelCommittee(role)) {
    const schemes = await schemesOf(role)
    return [
      ...(await applicationsToDecide(role)).map(({ id, number, title }) => ({
        value: `application:${id}`,
        label: [number, title].filter(Boolean).join(', '),
      })),
      ...(await proceduresUnderWay(['hearing', 'suspended']))
        .filter(({ certificate }) => schemes.includes(certificate.scheme))
        .map(({ id, certificate: { number, title } }) => ({
          value: procedureSubject(id),
          label: [number, title].join(', '),
        })),
    ]
  }
  if (role === 'board')
    return [
      ...(await membershipsToDecide()).map(({ id, name }) => ({ value: `membership:${id}`, label: name })),
      ...(await appealsToDecide()),
      ...(await appealsToAnswer()).map(({ id, application: { number, title } }) => ({
        value: labelAppealSubject(id),
        label: [number, title].filter(Boolean).join(', '),
      })),
      ...(await proceduresUnderWay(['contested'])).map(({ id, certificate: { number, title } }) => ({
        value: contestSubject(id),
        label: [number, title].join(', '),
      })),
    ]
  if (role === 'ethics-committee') return referralsToDecide()
  return role === null ? [{ value: openingSubject, label: opening[locale] }] : []
}
