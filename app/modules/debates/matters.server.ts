import { now, today } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { newId } from '~/platform/pure/ids'
import { newMatterMail } from './mails/garant-mails'
import { inOfficeOf } from './queries-garants.server'
import { matterDueOn, type MatterKind } from './rules/garants'

/** The number of a matter that the garants now have, and by when they must have answered. */
export async function takenUp(tx: Tx, debateId: string): Promise<{ number: number; confirmedAt: Date; dueOn: string }> {
  const last = await tx.garantMatter.aggregate({ where: { debateId }, _max: { number: true } })
  return { number: (last._max.number ?? 0) + 1, confirmedAt: now(), dueOn: matterDueOn(today()) }
}

/** Tells the garants in office that something waits for them. */
export async function tellGarants(
  tx: Tx,
  debate: { id: string; title: string },
  matter: { id: string; number: number; title: string; dueOn: string; kind: MatterKind },
): Promise<void> {
  const garants = await inOfficeOf(debate.id, tx)
  for (const { userId } of garants) {
    const user =
      userId === null
        ? null
        : await tx.user.findUnique({ where: { id: userId }, select: { email: true, locale: true } })
    if (!user?.email) continue
    const locale: Locale = user.locale === 'en' ? 'en' : 'fr'
    await enqueueMail(
      tx,
      { to: user.email, ...newMatterMail(locale, debate, matter) },
      { key: `debates.matter:${matter.id}:${userId}` },
    )
  }
}

type Raised = {
  kind: MatterKind
  /** What it is about: 'contribution:<id>'. */
  subject: string | null
  title: string
  text: string
  /** Who asks: an account, or an address that is known to be theirs. */
  authorId: string | null
  email: string | null
  authorName: string
  locale: Locale
  isPublic: boolean
}

/**
 * Brings a matter before the garants in the transaction of the act that raises it, whose permission that act has asked:
 * its author is known already, so that nothing waits for a confirmation. The answer reaches the raiser's module through
 * composition/matter-consequences.server.ts, by the kind of its subject.
 */
export async function raiseMatter(
  tx: Tx,
  debate: { id: string; title: string },
  raised: Raised,
): Promise<{ id: string; number: number; dueOn: string }> {
  const [id, taken] = [newId(), await takenUp(tx, debate.id)]
  await tx.garantMatter.create({
    data: { ...raised, ...taken, id, debateId: debate.id, state: 'waiting', createdAt: now() },
  })
  const { number, dueOn } = taken
  await tellGarants(tx, debate, { id, number, title: raised.title, dueOn, kind: raised.kind })
  return { id, number, dueOn }
}
