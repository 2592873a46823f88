import { db, transact } from '~/platform/db/db.server'
import { isLocale } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { takeEach } from '~/platform/rate-limit/limit.server'
import { practitionerMessageMail } from '../mails/practitioner-message'
import { entryActs } from '../permissions'
import { profileBySlug } from '../queries-practitioners.server'
import { isShown } from '../rules/practitioner'

/**
 * Writes to a practitioner through the portal: their address is shown to nobody, the writer's is in the message so that they
 * can answer. Nothing of it is kept but the mail that leaves.
 */
export async function writeToPractitioner(
  actor: Actor,
  { id, slug, message }: { id: string; slug: string; message: string },
): Promise<Outcome<true>> {
  if (actor.kind !== 'person' || !can(actor, entryActs['network.write-to-practitioner'], null))
    return refused({ code: 'not-allowed' })
  const profile = await profileBySlug(slug)
  if (!profile || profile.state !== 'open') return refused({ code: 'profile-closed' })
  if (!isShown(profile.content.shows, 'contact', 'account')) return refused({ code: 'no-contact' })
  const taken = await takeEach(
    counterOf('practitioner-message:account', actor.id),
    counterOf('practitioner-message:practitioner', profile.userId),
  )
  if ('refused' in taken) return taken
  const people = await db.user.findMany({
    where: { id: { in: [actor.id, profile.userId] }, erasedAt: null },
    select: { id: true, name: true, email: true, locale: true },
  })
  const [from, to] = [actor.id, profile.userId].map((userId) => people.find((person) => person.id === userId))
  if (!from?.email || !to?.email) return refused({ code: 'no-contact' })
  const locale = isLocale(to.locale) ? to.locale : 'fr'
  const mail = practitionerMessageMail(locale, { from: { name: from.name, email: from.email }, message })
  const { email } = to
  await transact(async (tx) => {
    await enqueueMail(tx, { to: email, ...mail }, { key: `network.practitioner-message:${id}` })
    await writeJournal(tx, {
      actor,
      act: 'network.write-to-practitioner',
      subject: { kind: 'account', id: profile.userId },
    })
  })
  return ok(true)
}
