import { env } from '../env.server'
import { inLocale, type Locale } from '../i18n/locale'
import { type MailBlock, oneLine } from './blocks'
import { renderHtml } from './render-html'
import { renderText } from './render-text'
import { mailMessages } from './messages'

export type { MailBlock as Block } from './blocks'

export type MailContent = {
  subject: string
  blocks: readonly MailBlock[]
  /** Why the reader gets this mail, one sentence; a general one stands where it is left out. */
  reason?: string
  /** The path that ends this mailing, from `unsubscribePath`: in the foot of the mail, and in its headers. */
  unsubscribe?: string
}

export type ComposedMail = { subject: string; text: string; html: string; unsubscribe?: string }

/** An address of the portal, whole and in the reader's language: ('/label', 'en') → 'https://…/en/label'. */
export const absoluteLink = (path: string, locale: Locale): string =>
  new URL(inLocale(path, locale), env().portalUrl.origin).href

/**
 * Composes a mail in the reader's language, as text (lines of 72 characters) and as HTML, from the same blocks. Everything
 * given is taken as plain text: markup is escaped, control and direction characters are removed.
 */
export function composeMail(locale: Locale, { subject, blocks, reason, unsubscribe }: MailContent): ComposedMail {
  const messages = mailMessages[locale]
  const frame = {
    locale,
    subject: oneLine(subject, 160),
    signature: messages.signature,
    portal: env().portalUrl.host,
    home: absoluteLink('/', locale),
    reason: oneLine(reason ?? messages.reason, 400),
    contact: { label: messages.contact, href: absoluteLink('/contact', locale) },
    unsubscribe:
      unsubscribe === undefined ? null : { label: messages.unsubscribe, href: absoluteLink(unsubscribe, locale) },
    demonstration: env().demonstration ? messages.demonstration : null,
    link: (path: string) => absoluteLink(path, locale),
    fact: messages.fact,
  }
  return {
    subject: frame.subject,
    text: renderText(frame, blocks),
    html: renderHtml(frame, blocks),
    ...(frame.unsubscribe ? { unsubscribe: frame.unsubscribe.href } : {}),
  }
}
