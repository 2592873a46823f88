import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { entryActs } from '../permissions'
import { documentId, removeDocument } from '~/platform/search/index.server'
import { locales } from '~/platform/i18n/locale'
import { profilePath } from '../rules/found-profile'

/** The team takes away a profile that is against the charter, and may give it back to its owner, closed. */
export async function removeProfile(
  actor: Actor,
  { slug, isRemoved }: { slug: string; isRemoved: boolean },
): Promise<Outcome<{ isRemoved: boolean }>> {
  if (!can(actor, entryActs['network.remove-profile'], null)) return refused({ code: 'not-allowed' })
  return transact(async (tx) => {
    const profile = await tx.practitioner.findUnique({ where: { slug }, select: { userId: true, state: true } })
    if (!profile) return refused({ code: 'not-found' })
    if ((profile.state === 'removed') === isRemoved) return ok({ isRemoved })
    await tx.practitioner.update({
      where: { slug },
      data: { state: isRemoved ? 'removed' : 'closed', updatedAt: now() },
    })
    for (const locale of locales) await removeDocument(tx, documentId(profilePath(slug), locale))
    await writeJournal(tx, {
      actor,
      act: isRemoved ? 'network.remove-profile' : 'network.give-back-profile',
      subject: { kind: 'account', id: profile.userId },
    })
    return ok({ isRemoved })
  })
}
