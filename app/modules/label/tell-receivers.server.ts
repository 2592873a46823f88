import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { isLocale, type Locale } from '~/platform/i18n/locale'
import type { ComposedMail } from '~/platform/mail/layout'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { factsOf, notify } from './commands/notify.server'
import { changedHandsMail, handedOnMail, takenUpMail } from './mails/transfer'
import { tellHolders } from './store-delegation.server'
import type { LoadedTransfer } from './store-transfer.server'
import { type LoadedApplication, representativesOf } from './store.server'

/** Who takes an application up. `people`: those who act for it, or did within the year. */
export type Receiver = { id: string; name: string; people: readonly string[] }

/** Mails those to whom an application is or was offered: who represents the organisation, or the address alone. */
export async function tellReceivers(
  tx: Tx,
  { toId, email }: Pick<LoadedTransfer, 'toId' | 'email'>,
  key: string,
  compose: (locale: Locale) => ComposedMail,
): Promise<void> {
  if (email !== null) {
    // In the language of the account of that address, where there is one: nothing else of it shows.
    const user = await tx.user.findUnique({ where: { email }, select: { locale: true } })
    const locale = isLocale(user?.locale) ? user.locale : 'fr'
    await enqueueMail(tx, { to: email, ...compose(locale) }, { key: `${key}:address` })
  } else if (toId !== null)
    for (const { id, email: to, locale } of await representativesOf(tx, toId, now()))
      await enqueueMail(tx, { to, ...compose(locale) }, { key: `${key}:${id}` })
}

type Taken = { transfer: LoadedTransfer; application: LoadedApplication; receiver: Receiver }

/** Tells both organisations, and whoever examines the file but for the receiver's people, that it changed hands. */
export async function tellOfTransfer(tx: Tx, { transfer, application, receiver }: Taken): Promise<void> {
  const [facts, at] = [factsOf(application), now()]
  const key = `label-transfer-accepted:${transfer.id}`
  await notify(tx, await representativesOf(tx, transfer.fromId, at), `${key}:from`, (locale) =>
    handedOnMail(locale, facts, receiver.name),
  )
  await notify(tx, await representativesOf(tx, receiver.id, at), `${key}:to`, (locale) => takenUpMail(locale, facts))
  const { assignedToId } = application
  if (assignedToId === null || receiver.people.includes(assignedToId)) return
  const holders = await tellHolders(tx, assignedToId)
  await notify(
    tx,
    holders.filter((one) => !receiver.people.includes(one.id)),
    `${key}:file`,
    (locale) => changedHandsMail(locale, facts, receiver.name),
  )
}
