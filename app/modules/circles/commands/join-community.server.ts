import { accountById } from '~/modules/members/queries.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import type { Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { engagedAskedMail } from '../mails/community-mails'
import { communityPermissions } from '../permissions'
import { gardenersOf } from '../queries-communities.server'
import { type Circle, moveTo } from '../rules/community'
import { addPlace, subscribeAccount } from '../store-communities.server'
import { findCommunity } from './find-community.server'

/** Enters a community by its outer circles; its letter comes with it. */
export const joinCommunity = (
  actor: Actor,
  { slug, circle }: { slug: string; circle: Circle },
): Promise<Outcome<{ slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    const found = await findCommunity(tx, actor, { slug }, communityPermissions['circles.join-community'])
    if (!isOk(found)) return found.refused.code === 'not-allowed' ? refused({ code: 'already-in' }) : found
    const { community, person } = found.ok
    const reader = await accountById(person.id, tx)
    const entered = circle === 'engaged' ? 'informed' : circle
    await addPlace(tx, { communityId: community.id, userId: person.id, circle: entered })
    if (reader) await subscribeAccount(tx, { communityId: community.id, userId: person.id, email: reader.email, locale: reader.locale }) // prettier-ignore
    await writeJournal(tx, { actor, act: 'circles.join-community', subject: { kind: 'community', id: community.id }, data: { circle: entered } }) // prettier-ignore
    return ok({ slug })
  })

/** Moves to another circle: outwards at once, among the engaged by asking the gardeners, who are told. */
export const moveCircle = (
  actor: Actor,
  { slug, circle }: { slug: string; circle: Circle },
): Promise<Outcome<{ move: 'at-once' | 'asks' | 'none' }>> =>
  transact(async (tx): Promise<Outcome<{ move: 'at-once' | 'asks' | 'none' }>> => {
    const found = await findCommunity(tx, actor, { slug }, communityPermissions['circles.choose-place'])
    if (!isOk(found)) return found
    const { community, place } = found.ok
    if (!place) return refused({ code: 'not-allowed' })
    const move = moveTo(place.circle, circle)
    if (move === 'none') return ok({ move })
    if (move === 'asks' && place.asksEngagedAt) return refused({ code: 'already-asked' })
    const at = now()
    await tx.communityMember.update({
      where: { id: place.id },
      data: move === 'asks' ? { asksEngagedAt: at } : { circle, asksEngagedAt: null },
    })
    await writeJournal(tx, { actor, act: 'circles.move-circle', subject: { kind: 'community', id: community.id }, data: { circle, move } }) // prettier-ignore
    if (move === 'asks')
      for (const { userId } of await gardenersOf(community.id, tx)) {
        const reader = await accountById(userId, tx)
        if (!reader) continue
        const mail = { to: reader.email, ...engagedAskedMail(reader.locale, community) }
        await enqueueMail(tx, mail, { key: `circles.move-circle:${place.id}:${at.getTime()}:${userId}` })
      }
    return ok({ move })
  })

/** Leaves a community: its circle, its letter, its list of ambassadors. */
export const leaveCommunity = (actor: Actor, { slug }: { slug: string }): Promise<Outcome<{ slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    const found = await findCommunity(tx, actor, { slug }, communityPermissions['circles.choose-place'])
    if (!isOk(found)) return found
    const { community, person } = found.ok
    const mine = { communityId: community.id, userId: person.id }
    await tx.communityMember.deleteMany({ where: mine })
    await tx.letterSubscription.deleteMany({ where: mine })
    await writeJournal(tx, { actor, act: 'circles.leave-community', subject: { kind: 'community', id: community.id } })
    return ok({ slug })
  })
