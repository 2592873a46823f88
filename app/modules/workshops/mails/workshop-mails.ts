import { type MailedEvent, placeInWords } from '~/modules/events/mails/event-mails'
import { whenInWords } from '~/modules/events/messages/when'
import type { Locale } from '~/platform/i18n/locale'
import { type Block, type ComposedMail, composeMail } from '~/platform/mail/layout'
import { unsubscribePath } from '~/platform/mail/unsubscribe.server'
import { workshopMailMessages } from '../messages/mails'
import { confirmProposalPath, facilitationPath, workshopPath, workshopsPath } from '../rules/workshop-paths'

type Debate = { slug: string; title: string }

function facts(locale: Locale, event: MailedEvent): Block {
  const words = workshopMailMessages[locale]
  const where = placeInWords(event)
  return {
    facts: [[words.workshop, event.title], [words.when, whenInWords(event, locale)], ...(where ? [[words.where, where] as const] : [])], // prettier-ignore
  }
}

/** To an address that somebody typed: it carries nothing else that they typed. */
export function confirmProposalMail(
  locale: Locale,
  { debate, token, days }: { debate: string; token: string; days: number },
): ComposedMail {
  const { hello, confirm, reasonTyped } = workshopMailMessages[locale]
  return composeMail(locale, {
    subject: confirm.subject(debate),
    reason: reasonTyped,
    blocks: [
      hello,
      confirm.text(debate),
      { action: { label: confirm.action, path: confirmProposalPath(token) } },
      confirm.notYou(days),
    ],
  })
}

/** The link with which somebody notes what is said at the tables and works on the report. */
export function facilitatorMail(locale: Locale, event: MailedEvent, { token }: { token: string }): ComposedMail {
  const { hello, facilitator, reasonFacilitator } = workshopMailMessages[locale]
  return composeMail(locale, {
    subject: facilitator.subject(event.title),
    reason: reasonFacilitator,
    blocks: [
      hello,
      facilitator.text,
      facts(locale, event),
      { action: { label: facilitator.action, path: facilitationPath(token) } },
      facilitator.keep,
    ],
  })
}

export function validationMail(locale: Locale, event: MailedEvent, { token }: { token: string }): ComposedMail {
  const { hello, validation, reasonFacilitator } = workshopMailMessages[locale]
  return composeMail(locale, {
    subject: validation.subject(event.title),
    reason: reasonFacilitator,
    blocks: [
      hello,
      validation.text,
      facts(locale, event),
      { action: { label: validation.action, path: `${facilitationPath(token)}#compte-rendu` } },
      validation.keep,
    ],
  })
}

/** To an address left on a paper contribution. */
export function paperReportMail(
  locale: Locale,
  event: MailedEvent,
  { debate, workshopId, paperId }: { debate: Debate; workshopId: string; paperId: string },
): ComposedMail {
  const { hello, paper } = workshopMailMessages[locale]
  return composeMail(locale, {
    subject: paper.subject(event.title),
    reason: paper.reason,
    unsubscribe: unsubscribePath({ kind: 'workshop-paper', id: paperId }),
    blocks: [
      hello,
      paper.text(debate.title),
      facts(locale, event),
      { action: { label: paper.action, path: workshopPath(debate, { id: workshopId }) } },
      paper.next,
    ],
  })
}

export function acceptedMail(
  locale: Locale,
  { title, debate, event }: { title: string; debate: Debate; event: MailedEvent },
): ComposedMail {
  const { hello, accepted, reasonProposal } = workshopMailMessages[locale]
  return composeMail(locale, {
    subject: accepted.subject(title),
    reason: reasonProposal,
    blocks: [
      hello,
      accepted.text(title),
      facts(locale, event),
      accepted.next,
      { action: { label: accepted.action, path: workshopsPath(debate) } },
    ],
  })
}

export function declinedMail(
  locale: Locale,
  { title, debate, reason }: { title: string; debate: Debate; reason: string },
): ComposedMail {
  const { hello, declined, reasonProposal } = workshopMailMessages[locale]
  return composeMail(locale, {
    subject: declined.subject(title),
    reason: reasonProposal,
    blocks: [
      hello,
      declined.text(title),
      { quote: reason },
      { action: { label: declined.action, path: workshopsPath(debate) } },
    ],
  })
}
