import { formatDate } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import type { OrganisationRole } from '~/platform/permissions'
import { memberMessages } from '../messages'

type OfOrganisation = { organisation: string; organisationId: string }
const path = (id: string): string => `/espace/organisations/${id}`
const roleFacts = (locale: Locale, role: OrganisationRole) => {
  const { words, mails } = memberMessages[locale]
  return [mails.role, `${words.organisationRoles[role]}. ${words.roleHints[role]}`] as const
}

export function invitationMail(
  locale: Locale,
  {
    organisation,
    person,
    role,
    token,
    expiresAt,
  }: { organisation: string; person: string; role: OrganisationRole; token: string; expiresAt: Date },
): ComposedMail {
  const { mails } = memberMessages[locale]
  return composeMail(locale, {
    subject: mails.invitation.subject(organisation),
    blocks: [
      mails.invitation.intro(person, organisation),
      {
        facts: [
          [mails.organisation, organisation],
          roleFacts(locale, role),
          [mails.until, formatDate(expiresAt, locale)],
        ],
      },
      { action: { label: mails.invitation.action, path: `/invitations/${token}` } },
      mails.invitation.once,
      mails.invitation.notYou,
    ],
  })
}

/** To whoever invited. */
export function answerMail(
  locale: Locale,
  {
    organisation,
    organisationId,
    accepted,
    person,
    email,
  }: OfOrganisation & { accepted: boolean; person: string | null; email: string },
): ComposedMail {
  const { mails } = memberMessages[locale]
  const { answered } = mails
  return composeMail(locale, {
    subject: accepted ? answered.acceptedSubject(organisation) : answered.declinedSubject(organisation),
    blocks: [
      accepted ? answered.accepted(person ?? mails.someone) : answered.declined(email),
      {
        facts: [
          [mails.organisation, organisation],
          [mails.email, email],
        ],
      },
      { action: { label: answered.action, path: path(organisationId) } },
    ],
  })
}

/** To the representatives; to the team where there is none. */
export function requestMail(
  locale: Locale,
  {
    organisation,
    organisationId,
    person,
    email,
    message,
    toTeam,
  }: OfOrganisation & { person: string; email: string; message: string; toTeam: boolean },
): ComposedMail {
  const { mails } = memberMessages[locale]
  const { request } = mails
  return composeMail(locale, {
    subject: request.subject(organisation),
    blocks: [
      toTeam ? request.introTeam(person) : request.intro(person),
      {
        facts: [
          [mails.organisation, organisation],
          [mails.person, person],
          [mails.email, email],
        ],
      },
      ...(message === '' ? [] : [{ quote: message }]),
      {
        action: {
          label: request.action,
          path: toTeam ? `/equipe/organisations/${organisationId}` : path(organisationId),
        },
      },
    ],
  })
}

export function requestAnswerMail(
  locale: Locale,
  { organisation, organisationId, role }: OfOrganisation & { role: OrganisationRole | null },
): ComposedMail {
  const { requestAnswered } = memberMessages[locale].mails
  return composeMail(
    locale,
    role === null
      ? { subject: requestAnswered.declinedSubject(organisation), blocks: [requestAnswered.declined] }
      : {
          subject: requestAnswered.acceptedSubject(organisation),
          blocks: [
            requestAnswered.accepted,
            { facts: [roleFacts(locale, role)] },
            { action: { label: requestAnswered.action, path: path(organisationId) } },
          ],
        },
  )
}

export function roleChangedMail(
  locale: Locale,
  { organisation, organisationId, role }: OfOrganisation & { role: OrganisationRole },
): ComposedMail {
  const { roleChanged } = memberMessages[locale].mails
  return composeMail(locale, {
    subject: roleChanged.subject(organisation),
    blocks: [
      roleChanged.intro,
      { facts: [roleFacts(locale, role)] },
      { action: { label: roleChanged.action, path: path(organisationId) } },
    ],
  })
}

/** To the person whose role was ended by somebody else. */
export function actingEndedMail(
  locale: Locale,
  { organisation, reason }: { organisation: string; reason: string },
): ComposedMail {
  const { actingEnded, ...mails } = memberMessages[locale].mails
  return composeMail(locale, {
    subject: actingEnded.subject(organisation),
    blocks: [actingEnded.intro, ...(reason === '' ? [] : [{ facts: [[mails.reason, reason]] as const }])],
  })
}

/** To the representatives, when somebody left. */
export function leftMail(
  locale: Locale,
  { organisation, organisationId, person }: OfOrganisation & { person: string },
): ComposedMail {
  const { actingEnded } = memberMessages[locale].mails
  return composeMail(locale, {
    subject: actingEnded.leftSubject(organisation),
    blocks: [actingEnded.left(person), { action: { label: actingEnded.action, path: path(organisationId) } }],
  })
}

/** The team has named a representative: to that person, and to those who were there before. */
export function assignedMail(
  locale: Locale,
  {
    organisation,
    organisationId,
    person,
    reason,
  }: OfOrganisation & { /** Null for the person named. */ person: string | null; reason: string },
): ComposedMail {
  const { assigned, ...mails } = memberMessages[locale].mails
  return composeMail(locale, {
    subject: person === null ? assigned.subject(organisation) : assigned.othersSubject(organisation),
    blocks: [
      person === null ? assigned.intro : assigned.others(person),
      {
        facts: [
          [mails.organisation, organisation],
          [mails.reason, reason],
        ],
      },
      { action: { label: assigned.action, path: path(organisationId) } },
    ],
  })
}
