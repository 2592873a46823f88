import type { Tx } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import type { ComposedMail } from '~/platform/mail/layout'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import type { ApplicationFacts } from '../mails/applicant'
import type { LoadedApplication, Recipient } from '../store.server'

export const factsOf = (application: LoadedApplication): ApplicationFacts => ({
  id: application.id,
  number: application.number,
  title: application.title,
  organisation: application.organisation.name,
})

/** Queues one mail a person, each in their language, in the act's own transaction. `key` names the effect. */
export async function notify(
  tx: Tx,
  recipients: readonly Recipient[],
  key: string,
  compose: (locale: Locale) => ComposedMail,
): Promise<void> {
  for (const { id, email, locale } of recipients)
    await enqueueMail(tx, { to: email, ...compose(locale) }, { key: `${key}:${id}` })
}
