import type { Eraser } from '~/modules/accounts/erasure.server'
import type { PersonalDataSource } from '~/modules/accounts/personal-data.server'
import { underWayAlone } from '~/modules/referrals/queries-own.server'
import { settleCollection } from '~/modules/referrals/store-signatures.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { addressOf } from './address-of.server'

/** The referrals that a person writes, and those that they signed under the address of their account. */
export const referralSources: readonly PersonalDataSource[] = [
  {
    name: 'referrals',
    labels: { fr: 'Les saisines que vous écrivez', en: 'The referrals that you write' },
    collect: async (userId) => {
      const rows = await db.referral.findMany({
        where: { OR: [{ createdById: userId }, { authors: { some: { userId } } }] },
        orderBy: { createdAt: 'asc' },
      })
      return rows.map(({ number, title, state, answers, createdAt }) => ({
        ...{ number, title, state, answers },
        createdAt: createdAt.toISOString(),
      }))
    },
  },
  {
    name: 'referral-signatures',
    labels: { fr: 'Vos signatures de saisines', en: 'Your signatures of referrals' },
    collect: async (userId) => {
      const email = await addressOf(userId)
      const rows = email
        ? await db.referralSignature.findMany({
            where: { email },
            orderBy: { createdAt: 'asc' },
            include: { referral: { select: { number: true, title: true } } },
          })
        : []
      return rows.map(({ referral, name, email: address, communeCode, isShown, createdAt, confirmedAt }) => ({
        ...{ referral: referral.number, title: referral.title, name, address, communeCode, isShown },
        createdAt: createdAt.toISOString(),
        confirmedAt: confirmedAt?.toISOString() ?? null,
      }))
    },
  },
]

/**
 * Nobody leaves a public referral under way without anyone to answer for it. Signatures go with the account, drafts that were never public with their author, and what they were given to write. A
 * public referral stays: who wrote it is not named on its page.
 */
export const referralEraser: Eraser = async (tx, userId) => {
  const kept = await underWayAlone(tx, userId)
  if (kept !== null) return { code: 'erase-only-requester', detail: { referral: kept } }
  const email = await addressOf(userId, tx)
  const signed = email
    ? await tx.referralSignature.findMany({
        where: { email },
        select: { id: true, referralId: true, referral: { select: { state: true } } },
      })
    : []
  await tx.referralSignature.deleteMany({ where: { id: { in: signed.map(({ id }) => id) } } })
  for (const { referralId, referral } of signed)
    if (referral.state === 'collecting-signatures') await settleCollection(tx, referralId)
  await tx.referralAuthor.updateMany({ where: { userId, endedAt: null }, data: { endedAt: now(), email: '' } })
  if (email) await tx.referralAuthor.deleteMany({ where: { userId: null, email } })
  await tx.referral.deleteMany({
    where: { createdById: userId, organisationId: null, number: null, requesterKind: 'residents' },
  })
  return null
}
