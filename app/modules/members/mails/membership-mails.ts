import type { Locale } from '~/platform/i18n/locale'
import { type Block, type ComposedMail, composeMail } from '~/platform/mail/layout'
import { type MailFact, membershipMailMessages } from '../messages/membership-mails'

type Said = (typeof membershipMailMessages)['fr']
/** The mails whose subject says nothing that varies. */
type Plain = {
  [K in keyof Said]: Said[K] extends { subject: string; text: string; action: string } ? K : never
}[keyof Said]
/** Those whose subject names a member or a year. */
type Named = {
  [K in keyof Said]: Said[K] extends { subject: (name: string) => string; text: string; action: string } ? K : never
}[keyof Said]

export type MailFacts = readonly (readonly [fact: MailFact, value: string])[]
type Details = {
  facts?: MailFacts
  /** The text that goes with it: reasons, grounds. */
  quote?: string
  /** A paragraph before the facts. */
  more?: string
  path: string
}

function blocksOf(locale: Locale, { text, action }: { text: string; action: string }, details: Details): Block[] {
  const names = membershipMailMessages[locale].facts
  const { facts = [], quote, more, path } = details
  return [
    text,
    ...(quote ? [{ quote }] : []),
    ...(more ? [more] : []),
    ...(facts.length > 0 ? [{ facts: facts.map(([fact, value]) => [names[fact], value] as const) }] : []),
    { action: { label: action, path } },
  ]
}

/** A mail to the member about their membership. */
export function membershipMail(locale: Locale, kind: Plain, details: Details): ComposedMail {
  const said = membershipMailMessages[locale][kind]
  return composeMail(locale, { subject: said.subject, blocks: blocksOf(locale, said, details) })
}

/** A mail whose subject names somebody, or a year: to the board and the team, or about dues. */
export function namedMembershipMail(locale: Locale, kind: Named, name: string, details: Details): ComposedMail {
  const said = membershipMailMessages[locale][kind]
  return composeMail(locale, { subject: said.subject(name), blocks: blocksOf(locale, said, details) })
}
