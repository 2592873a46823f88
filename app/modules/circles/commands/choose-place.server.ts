import { accountById } from '~/modules/members/queries.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import type { Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { engagedAnsweredMail } from '../mails/community-mails'
import { communityPermissions } from '../permissions'
import { subscribeAccount } from '../store-communities.server'
import { findCommunity } from './find-community.server'

type Shown = { slug: string; shown: 'yes' | 'no'; ambassadorName: string; ambassadorWords: string }

/** Shows oneself among the ambassadors, under the name and words that one chose, or no longer. */
export const showAmbassador = (
  actor: Actor,
  { slug, shown, ambassadorName, ambassadorWords }: Shown,
): Promise<Outcome<{ slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    const found = await findCommunity(tx, actor, { slug }, communityPermissions['circles.choose-place'])
    if (!isOk(found)) return found
    const { community, place } = found.ok
    if (!place) return refused({ code: 'not-allowed' })
    if (shown === 'yes' && ambassadorName === '')
      return refused({ code: 'ambassador-name-missing', field: 'ambassadorName' })
    await tx.communityMember.update({
      where: { id: place.id },
      data: shown === 'yes' ? { ambassadorName, ambassadorWords } : { ambassadorName: null, ambassadorWords: '' },
    })
    await writeJournal(tx, { actor, act: 'circles.show-ambassador', subject: { kind: 'community', id: community.id }, data: { shown } }) // prettier-ignore
    return ok({ slug })
  })

/** What one receives of a community: the weekly summary of needs and offers, and its letter. */
export const chooseMailings = (
  actor: Actor,
  { slug, notices, letter }: { slug: string; notices: boolean; letter: boolean },
): Promise<Outcome<{ slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    const found = await findCommunity(tx, actor, { slug }, communityPermissions['circles.choose-place'])
    if (!isOk(found)) return found
    const { community, place, person } = found.ok
    const reader = await accountById(person.id, tx)
    if (!place || !reader) return refused({ code: 'not-allowed' })
    const digest = notices ? 'weekly' : 'none'
    if (digest !== place.digest)
      await tx.communityMember.update({ where: { id: place.id }, data: { digest, digestedAt: now() } })
    const mine = { communityId: community.id, userId: person.id }
    if (letter) await subscribeAccount(tx, { ...mine, email: reader.email, locale: reader.locale })
    else await tx.letterSubscription.deleteMany({ where: mine })
    await writeJournal(tx, { actor, act: 'circles.choose-mailings', subject: { kind: 'community', id: community.id } })
    return ok({ slug })
  })

/** A gardener answers whoever asks to be among the engaged; the answer leaves by mail. */
export const answerEngaged = (
  actor: Actor,
  { slug, userId, answer }: { slug: string; userId: string; answer: 'accept' | 'decline' },
): Promise<Outcome<{ slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    const found = await findCommunity(tx, actor, { slug }, communityPermissions['circles.tend-community'])
    if (!isOk(found)) return found
    const { community } = found.ok
    const where = { communityId_userId: { communityId: community.id, userId } }
    const asked = await tx.communityMember.findUnique({ where })
    if (!asked?.asksEngagedAt) return refused({ code: 'circle-known' })
    await tx.communityMember.update({
      where,
      data: { asksEngagedAt: null, ...(answer === 'accept' ? { circle: 'engaged' } : {}) },
    })
    await writeJournal(tx, { actor, act: 'circles.answer-engaged', subject: { kind: 'community', id: community.id }, data: { answer, person: userId } }) // prettier-ignore
    const reader = await accountById(userId, tx)
    if (reader)
      await enqueueMail(
        tx,
        { to: reader.email, ...engagedAnsweredMail(reader.locale, community, answer) },
        { key: `circles.answer-engaged:${asked.id}:${asked.asksEngagedAt.getTime()}` },
      )
    return ok({ slug })
  })
