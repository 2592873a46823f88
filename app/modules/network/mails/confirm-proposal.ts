import type { Locale } from '~/platform/i18n/locale'
import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import { entryMails } from '../messages/entry-mails'
import { vocabularyMessages } from '../messages/vocabularies'
import type { EntryKind } from '../rules/entry-content'
import { proposalDays } from '../rules/proposal'

/** To who proposed an entry without an account: the link that sends it. It repeats nothing of what was written. */
export function confirmProposalMail(locale: Locale, { kind, path }: { kind: EntryKind; path: string }): ComposedMail {
  const messages = entryMails[locale].confirm
  return composeMail(locale, {
    subject: messages.subject(vocabularyMessages[locale].kind[kind].toLowerCase()),
    blocks: [
      messages.intro,
      { action: { label: messages.action, path } },
      messages.until(proposalDays),
      messages.notYou,
    ],
    reason: messages.reason,
  })
}
