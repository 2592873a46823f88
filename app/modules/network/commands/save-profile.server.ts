import { placeByCode } from '~/modules/territory/queries.server'
import type { SeenPlace } from '~/modules/territory/rules/given-place'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { fold } from '~/platform/pure/fold'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { ProfileForm } from '../forms-profile'
import { entryActs } from '../permissions'
import { entrySlug } from '../rules/entry-row'
import { indexProfile } from '../store-profiles.server'

export type SaveProfile = { profile: ProfileForm; place: SeenPlace | null; isOpen: boolean }

/** Opens, changes or closes one's own profile. One that the team removed stays closed until the team is written to. */
export async function saveProfile(
  actor: Actor,
  { profile, place, isOpen }: SaveProfile,
): Promise<Outcome<{ slug: string; isOpen: boolean }>> {
  if (actor.kind !== 'person' || !can(actor, entryActs['network.keep-profile'], { userId: actor.id }))
    return refused({ code: 'not-allowed' })
  const area = place ? await placeByCode(place.territory) : undefined
  return transact(async (tx) => {
    const known = await tx.practitioner.findUnique({ where: { userId: actor.id } })
    if (known?.state === 'removed') return refused({ code: 'profile-removed' })
    const { name, headline, about, availability, content } = profile
    const row = {
      name,
      foldedName: fold(name),
      headline,
      about,
      availability,
      content: canonicalJson(content),
      territoryCode: place?.territory ?? null,
      departement: area?.kind === 'departement' ? area.code : (area?.departement ?? null),
      state: isOpen ? 'open' : 'closed',
      updatedAt: now(),
    }
    const slug = known?.slug ?? entrySlug(name, actor.id)
    await tx.practitioner.upsert({
      where: { userId: actor.id },
      create: { userId: actor.id, slug, ...row },
      update: row,
    })
    await indexProfile(
      tx,
      { slug, name, headline, about, availability, territoryCode: null, departement: null, content },
      isOpen,
    )
    await writeJournal(tx, {
      actor,
      act: isOpen ? 'network.open-profile' : 'network.close-profile',
      subject: { kind: 'account', id: actor.id },
    })
    return ok({ slug, isOpen })
  })
}
