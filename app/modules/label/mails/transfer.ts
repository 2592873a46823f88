import { formatDate } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { type Block, type ComposedMail, composeMail } from '~/platform/mail/layout'
import type { CivilDate } from '~/platform/pure/civil-date'
import { mailMessages } from '../messages/mails'
import { transferMessages } from '../messages/transfer'
import { offerPath } from '../rules/transfer'
import type { ApplicationFacts } from './applicant'

/** What is told of an application that changes hands: its title and who offers it, never its number to who has not taken it. */
export type Offered = Pick<ApplicationFacts, 'title' | 'organisation'>

const factsOf = (locale: Locale, { title, organisation }: Offered): Block => ({
  facts: [
    [mailMessages[locale].organisation, organisation],
    [mailMessages[locale].initiative, title],
  ],
})
const mail = (locale: Locale, subject: string, blocks: readonly Block[]): ComposedMail =>
  composeMail(locale, {
    subject,
    reason: transferMessages[locale].mails.reason,
    blocks: [mailMessages[locale].hello, ...blocks],
  })

/** To those who may accept: `toAddress` where nobody knows yet which organisation they represent. */
export function offeredMail(
  locale: Locale,
  application: Offered,
  offer: { id: string; reason: string; dueOn: CivilDate; toAddress: boolean },
): ComposedMail {
  const { offered } = transferMessages[locale].mails
  return mail(locale, offered.subject(application.organisation), [
    offered.text(application.organisation),
    { quote: offer.reason },
    factsOf(locale, application),
    offered.until(formatDate(offer.dueOn, locale)),
    ...(offer.toAddress ? [offered.toAddress] : []),
    { action: { label: offered.action, path: offerPath(offer.id) } },
  ])
}

/** To those who had it: another organisation has taken it up. */
export function handedOnMail(locale: Locale, application: Offered, to: string): ComposedMail {
  const { accepted } = transferMessages[locale].mails
  return mail(locale, accepted.subject(to), [accepted.text(to), factsOf(locale, application)])
}

/** To those who have it now. */
export function takenUpMail(locale: Locale, application: Offered & { id: string }): ComposedMail {
  const { accepted } = transferMessages[locale].mails
  return mail(locale, accepted.receivedSubject(application.title), [
    accepted.received(application.organisation),
    factsOf(locale, application),
    { action: { label: accepted.action, path: `/espace/label/${application.id}/suivi` } },
  ])
}

export function declinedMail(locale: Locale, application: Offered & { id: string }, answer: string): ComposedMail {
  const { declined, accepted } = transferMessages[locale].mails
  return mail(locale, declined.subject(application.title), [
    declined.text,
    ...(answer === '' ? [] : [declined.said, { quote: answer }]),
    factsOf(locale, application),
    { action: { label: accepted.action, path: `/espace/label/${application.id}/suivi` } },
  ])
}

export function takenBackMail(locale: Locale, application: Offered): ComposedMail {
  const { withdrawn } = transferMessages[locale].mails
  return mail(locale, withdrawn.subject(application.organisation), [
    withdrawn.text(application.organisation),
    factsOf(locale, application),
  ])
}

/** To both sides: nobody can accept it any more. */
export function lapsedMail(locale: Locale, application: Offered): ComposedMail {
  const { lapsed } = transferMessages[locale].mails
  return mail(locale, lapsed.subject(application.title), [lapsed.text, factsOf(locale, application)])
}

/** To whoever examines the file. */
export function changedHandsMail(locale: Locale, application: ApplicationFacts, to: string): ComposedMail {
  const { moved } = transferMessages[locale].mails
  return composeMail(locale, {
    subject: moved.subject(application.number ?? application.title),
    blocks: [
      mailMessages[locale].hello,
      moved.text(application.organisation, to),
      factsOf(locale, application),
      { action: { label: moved.action, path: `/equipe/label/${application.id}` } },
    ],
  })
}
