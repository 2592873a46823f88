import type { Eraser } from '~/modules/accounts/erasure.server'
import type { PersonalDataSource } from '~/modules/accounts/personal-data.server'
import { db } from '~/platform/db/db.server'
import { addressOf } from './address-of.server'

const file = { referral: { select: { number: true, title: true } } } as const

/** What the procedure of referrals holds on a person: supports, appeals, and what they wrote to examine files. */
export const referralProcedureSources: readonly PersonalDataSource[] = [
  {
    name: 'referral-supports',
    labels: { fr: 'Les saisines que vous soutenez', en: 'Referrals that you support' },
    collect: async (userId) =>
      (
        await db.referralSupport.findMany({
          where: { userId },
          include: { ...file, organisation: { select: { name: true } } },
          orderBy: { createdAt: 'asc' },
        })
      ).map(({ referral, organisation, isShown, createdAt }) => ({
        ...{
          referral: `${referral.number ?? ''}, ${referral.title}`,
          organisation: organisation?.name ?? null,
          isShown,
        },
        givenAt: createdAt.toISOString(),
      })),
  },
  {
    name: 'referral-mail-supports',
    labels: {
      fr: 'Les saisines que vous soutenez par votre adresse',
      en: 'Referrals that you support by your address',
    },
    collect: async (userId) => {
      const email = await addressOf(userId)
      const rows = email
        ? await db.referralMailSupport.findMany({ where: { email }, include: file, orderBy: { createdAt: 'asc' } })
        : []
      return rows.map(({ referral, name, email: address, createdAt, confirmedAt }) => ({
        ...{ referral: `${referral.number ?? ''}, ${referral.title}`, name, address },
        createdAt: createdAt.toISOString(),
        confirmedAt: confirmedAt?.toISOString() ?? null,
      }))
    },
  },
  {
    name: 'referral-appeals',
    labels: { fr: 'Les contestations que vous avez faites', en: 'Appeals that you made' },
    collect: async (userId) =>
      (
        await db.referralAppeal.findMany({ where: { madeById: userId }, include: file, orderBy: { madeAt: 'asc' } })
      ).map(({ referral, text, state, madeAt }) => ({
        ...{ referral: `${referral.number ?? ''}, ${referral.title}`, text, state },
        madeAt: madeAt.toISOString(),
      })),
  },
  {
    name: 'referral-instruction',
    labels: {
      fr: 'Vos notes, demandes de complément et propositions sur des saisines',
      en: 'Your notes, requests and proposals on referrals',
    },
    collect: async (userId) => {
      const [notes, requests, proposals] = await Promise.all([
        db.referralNote.findMany({ where: { authorId: userId }, include: file }),
        db.referralCompletion.findMany({ where: { requestedById: userId }, include: file }),
        db.referralProposal.findMany({ where: { proposedById: userId }, include: file }),
      ])
      return [
        ...notes.map(({ referral, text, createdAt }) => ({ referral, text, at: createdAt })),
        ...requests.map(({ referral, message, requestedAt }) => ({ referral, text: message, at: requestedAt })),
        ...proposals.map(({ referral, reason, proposedAt }) => ({ referral, text: reason, at: proposedAt })),
      ].map(({ referral, text, at }) => ({ referral: referral.number, text, at: at.toISOString() }))
    },
  },
]

/** One's own supports go with the account, and those of its address; what an organisation said by its representative stays the organisation's. */
export const referralSupportEraser: Eraser = async (tx, userId) => {
  await tx.referralSupport.deleteMany({ where: { userId, organisationId: null } })
  const email = await addressOf(userId, tx)
  if (email) await tx.referralMailSupport.deleteMany({ where: { email } })
  return null
}
