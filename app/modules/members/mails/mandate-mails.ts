import { formatDate } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import type { Role } from '~/platform/permissions'
import type { CivilDate } from '~/platform/pure/civil-date'
import { memberMessages } from '../messages'

type OfMandate = { role: Role; startsOn: CivilDate; endsOn: CivilDate | null; decision: string }

function facts(locale: Locale, { role, startsOn, endsOn, decision }: OfMandate): (readonly [string, string])[] {
  const { words, mails } = memberMessages[locale]
  return [
    [mails.role, words.roles[role]],
    [mails.firstDay, formatDate(startsOn, locale)],
    [mails.lastDay, endsOn === null ? mails.noEnd : formatDate(endsOn, locale)],
    [mails.decision, decision],
  ]
}

export function mandateGivenMail(locale: Locale, mandate: OfMandate): ComposedMail {
  const { words, mails } = memberMessages[locale]
  return composeMail(locale, {
    subject: mails.mandateGiven.subject(words.roles[mandate.role]),
    blocks: [
      mails.mandateGiven.intro,
      { facts: facts(locale, mandate) },
      { action: { label: mails.mandateGiven.action, path: '/espace' } },
    ],
  })
}

export function mandateEndedMail(locale: Locale, mandate: OfMandate, reason: string): ComposedMail {
  const { words, mails } = memberMessages[locale]
  return composeMail(locale, {
    subject: mails.mandateEnded.subject(words.roles[mandate.role]),
    blocks: [
      mails.mandateEnded.intro,
      { facts: [...facts(locale, mandate), [mails.reason, reason]] },
      { action: { label: mails.mandateEnded.action, path: '/espace' } },
    ],
  })
}

/** Thirty days before the end: to the person, and to the team that prepares what follows. */
export function mandateEndingMail(locale: Locale, mandate: OfMandate): ComposedMail {
  const { words, mails } = memberMessages[locale]
  return composeMail(locale, {
    subject: mails.mandateEnding.subject(words.roles[mandate.role]),
    blocks: [
      mails.mandateEnding.intro,
      { facts: facts(locale, mandate) },
      { action: { label: mails.mandateEnding.action, path: '/espace' } },
    ],
  })
}

export function mandateEndingTeamMail(
  locale: Locale,
  mandate: OfMandate & { id: string; person: string },
): ComposedMail {
  const { words, mails } = memberMessages[locale]
  return composeMail(locale, {
    subject: mails.mandateEnding.teamSubject(words.roles[mandate.role], mandate.person),
    blocks: [
      mails.mandateEnding.team,
      { facts: [[mails.person, mandate.person], ...facts(locale, mandate)] },
      { action: { label: mails.mandateEnding.teamAction, path: `/equipe/mandats/${mandate.id}` } },
    ],
  })
}
