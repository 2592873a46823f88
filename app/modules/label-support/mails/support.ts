import type { Locale } from '~/platform/i18n/locale'
import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import { supportMailMessages } from '../messages/mails'
import type { OfferAnswer } from '../rules/support'
import { aboutOf, type Facts, kindWithin, receiverPath, teamPath } from './followed'

/** To the receiver: what is offered. */
export function offeredMail(
  locale: Locale,
  facts: Facts,
  { kind, note }: { kind: string; note: string },
): ComposedMail {
  const { hello, open, offered } = supportMailMessages[locale]
  return composeMail(locale, {
    subject: offered.subject(aboutOf(facts)),
    blocks: [
      hello,
      offered.text(facts.title, kindWithin(kind, locale)),
      { quote: note },
      offered.next,
      { action: { label: open, path: receiverPath(facts) } },
    ],
  })
}

/** To the team: what the receiver answers. */
export function answeredMail(
  locale: Locale,
  facts: Facts,
  { kind, event, answer }: { kind: string; event: OfferAnswer; answer: string },
): ComposedMail {
  const { hello, open, answered } = supportMailMessages[locale]
  const isAccepted = event === 'accept'
  return composeMail(locale, {
    subject: answered.subject(aboutOf(facts), isAccepted),
    blocks: [
      hello,
      answered.text(facts.organisation.name, kindWithin(kind, locale), isAccepted),
      ...(answer ? [{ quote: answer }] : []),
      ...(isAccepted ? [answered.next] : []),
      { action: { label: open, path: teamPath(facts) } },
    ],
  })
}

/** To the mentor: who accepts them. */
export function mentorMail(locale: Locale, facts: Facts): ComposedMail {
  const { hello, mentor } = supportMailMessages[locale]
  return composeMail(locale, {
    subject: mentor.subject,
    blocks: [
      hello,
      mentor.text(facts.organisation.name, facts.title),
      mentor.next,
      { action: { label: mentor.action, path: '/espace/parrainages' } },
    ],
  })
}

/** To the receiver, once it took place: tell us if it helped. */
export function doneMail(locale: Locale, facts: Facts, { kind }: { kind: string }): ComposedMail {
  const { hello, done } = supportMailMessages[locale]
  return composeMail(locale, {
    subject: done.subject(aboutOf(facts)),
    blocks: [
      hello,
      done.text(kindWithin(kind, locale)),
      done.next,
      { action: { label: done.action, path: receiverPath(facts) } },
    ],
  })
}

/** To the receiver: an offer that awaited their answer is taken back. */
export function takenBackMail(
  locale: Locale,
  facts: Facts,
  { kind, note }: { kind: string; note: string },
): ComposedMail {
  const { hello, open, takenBack } = supportMailMessages[locale]
  return composeMail(locale, {
    subject: takenBack.subject(aboutOf(facts)),
    blocks: [
      hello,
      takenBack.text(kindWithin(kind, locale)),
      { quote: note },
      takenBack.next,
      { action: { label: open, path: receiverPath(facts) } },
    ],
  })
}

/** To the team: the mentor that was chosen declines. */
export function mentorDeclinedMail(locale: Locale, facts: Facts, reason: string): ComposedMail {
  const { hello, open, mentorDeclined } = supportMailMessages[locale]
  return composeMail(locale, {
    subject: mentorDeclined.subject(aboutOf(facts)),
    blocks: [
      hello,
      mentorDeclined.text(facts.organisation.name),
      ...(reason ? [{ quote: reason }] : []),
      mentorDeclined.next,
      { action: { label: open, path: teamPath(facts) } },
    ],
  })
}
