import { accountByEmail } from '~/modules/members/queries.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { CommunityForm } from '../forms-communities'
import { communityPermissions } from '../permissions'
import { communityBy } from '../queries-communities.server'
import type { Side } from '../rules/community'
import { addCommunity, changeCommunity } from '../store-communities.server'
import { findCommunity } from './find-community.server'

/** The team opens a community on a territory. */
export const createCommunity = (
  actor: Actor,
  { isDemonstration = false, ...community }: CommunityForm & { isDemonstration?: boolean },
): Promise<Outcome<{ id: string; slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string; slug: string }>> => {
    if (actor.kind !== 'person' || !can(actor, communityPermissions['circles.create-community'], null))
      return refused({ code: 'not-found' })
    const made = await addCommunity(tx, { ...community, createdById: actor.id, isDemonstration })
    await writeJournal(tx, { actor, act: 'circles.create-community', subject: { kind: 'community', id: made.id }, data: { departements: community.departements } }) // prettier-ignore
    return ok(made)
  })

/** The gardeners and the team say what it is for and where. */
export const editCommunity = (
  actor: Actor,
  { slug, ...community }: CommunityForm & { slug: string },
): Promise<Outcome<{ slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    const found = await findCommunity(tx, actor, { slug }, communityPermissions['circles.tend-community'])
    if (!isOk(found)) return found
    await changeCommunity(tx, slug, community)
    await writeJournal(tx, { actor, act: 'circles.edit-community', subject: { kind: 'community', id: found.ok.community.id }, data: { departements: community.departements } }) // prettier-ignore
    return ok({ slug })
  })

type Naming = { slug: string; email: string; side: Side; shownAs: string; startsOn: string }

/** The team names a gardener to a free place: one of civil society, one of the institution. */
export const nameGardener = (actor: Actor, { slug, email, ...gardener }: Naming): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const community = await communityBy({ slug }, tx)
    const person = await accountByEmail(email, tx)
    const subject = { userId: person?.id ?? '' }
    if (!community || actor.kind !== 'person' || !can(actor, communityPermissions['circles.name-gardener'], subject))
      return refused({ code: 'not-found' })
    if (!person) return refused({ code: 'email-unknown', field: 'email' })
    const held = await tx.communityGardener.count({
      where: {
        ...{ communityId: community.id, side: gardener.side },
        OR: [{ endsOn: null }, { endsOn: { gte: gardener.startsOn } }],
      },
    })
    if (held > 0) return refused({ code: 'gardener-there', field: 'side' })
    const id = newId()
    await tx.communityGardener.create({
      data: { ...gardener, id, communityId: community.id, userId: person.id, endsOn: null, namedById: actor.id },
    })
    await writeJournal(tx, { actor, act: 'circles.name-gardener', subject: { kind: 'community', id: community.id }, data: { side: gardener.side, person: person.id } }) // prettier-ignore
    return ok({ id })
  })

/** A gardener's time ends: the place is free, and shown so. */
export const endGardener = (
  actor: Actor,
  { id, endsOn }: { id: string; endsOn: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const gardener = await tx.communityGardener.findUnique({ where: { id } })
    if (!gardener || !can(actor, communityPermissions['circles.name-gardener'], { userId: '' }))
      return refused({ code: 'not-found' })
    if (endsOn < gardener.startsOn) return refused({ code: 'end-before-start', field: 'endsOn' })
    await tx.communityGardener.update({ where: { id }, data: { endsOn } })
    await writeJournal(tx, { actor, act: 'circles.end-gardener', subject: { kind: 'community', id: gardener.communityId }, data: { side: gardener.side, person: gardener.userId } }) // prettier-ignore
    return ok({ id })
  })
