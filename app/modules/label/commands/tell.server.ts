import type { Tx } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import type { ComposedMail } from '~/platform/mail/layout'
import type { Recipient } from '../store.server'
import { notify } from './notify.server'

/** What leaves with an act: to how many people, and what the first of them reads. */
export type Told = { people: number; subject: string; text: string }
/** What an act did to a file, or would do. `isChanged`: false where it was so already. */
export type Done = { id: string; isChanged: boolean; told: Told | null }
/** Says what an act would do, and does nothing. */
export type Preview = { preview?: boolean }

/** As `notify`, and says what leaves; with `preview` nothing does. */
export async function tell(
  tx: Tx,
  recipients: readonly Recipient[],
  { key, compose, preview = false }: Preview & { key: string; compose: (locale: Locale) => ComposedMail },
): Promise<Told | null> {
  const [first] = recipients
  if (!first) return null
  if (!preview) await notify(tx, recipients, key, compose)
  const { subject, text } = compose(first.locale)
  return { people: recipients.length, subject, text }
}

/** True where one of these effects was queued already: the act was done. */
export const wasTold = async (tx: Tx, keys: readonly string[]): Promise<boolean> =>
  (await tx.outboxMessage.findFirst({ where: { key: { in: [...keys] } }, select: { id: true } })) !== null
