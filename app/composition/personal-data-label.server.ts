import type { Eraser } from '~/modules/accounts/erasure.server'
import type { PersonalDataSource } from '~/modules/accounts/personal-data.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { addressOf } from './address-of.server'

export const labelSources: readonly PersonalDataSource[] = [
  {
    name: 'label-opinions',
    labels: {
      fr: 'Les avis qui vous ont été demandés sur des demandes de label',
      en: 'Opinions that you were asked on label applications',
    },
    collect: async (userId) => {
      const email = await addressOf(userId)
      if (!email) return []
      const rows = await db.labelOpinion.findMany({
        where: { email },
        orderBy: { id: 'asc' },
        include: {
          versions: { orderBy: { id: 'asc' } },
          files: { where: { side: 'answer' }, orderBy: { id: 'asc' }, select: { file: { select: { name: true } } } },
        },
      })
      return rows.map(({ kind, name, state, answer, text, requestedAt, versions, files }) => ({
        files: files.map(({ file }) => file.name),
        former: versions.map((version) => version.text),
        kind,
        name,
        state,
        answer,
        text,
        requestedAt: requestedAt.toISOString(),
      }))
    },
  },
  {
    name: 'label-transfers',
    labels: {
      fr: 'Les demandes de label que vous avez proposées à une autre organisation, ou qui vous ont été proposées',
      en: 'Label applications that you offered to another organisation, or that were offered to you',
    },
    collect: async (userId) => {
      const email = await addressOf(userId)
      const rows = await db.labelTransfer.findMany({
        where: {
          OR: [{ offeredById: userId }, { settledById: userId }, ...(email ? [{ email }] : [])],
        },
        orderBy: { id: 'asc' },
        include: { from: { select: { name: true } }, to: { select: { name: true } } },
      })
      return rows.map(({ from, to, state, reason, answer, offeredAt, ...row }) => ({
        ...{ from: from.name, to: to?.name ?? null, state, offeredAt: offeredAt.toISOString() },
        // The address is theirs, or one that they typed.
        ...(row.email === null ? {} : { address: row.email }),
        ...(row.offeredById === userId ? { reason } : {}),
        ...(row.settledById === userId ? { answer } : {}),
      }))
    },
  },
  {
    name: 'label-hearings',
    labels: {
      fr: 'Ce que vous avez répondu au comité du label qui souhaitait entendre une organisation',
      en: 'What you answered to the label committee that wished to hear an organisation',
    },
    collect: async (userId) => {
      const rows = await db.labelHearing.findMany({ where: { answeredById: userId }, orderBy: { id: 'asc' } })
      return rows.map(({ hearingAt, answer, words }) => ({ hearingAt: hearingAt.toISOString(), answer, words }))
    },
  },
  {
    name: 'label-team-tools',
    labels: {
      fr: 'Vos recherches enregistrées dans les demandes de label, vos congés et suppléances, les dossiers où vous avez noté un constat',
      en: 'Your searches of label applications, your leaves and stand-ins, the files where you noted a finding',
    },
    collect: async (userId) => {
      const [views, leaves, examined] = await Promise.all([
        db.labelQueueView.findMany({ where: { ownerId: userId }, orderBy: { id: 'asc' } }),
        db.labelDelegation.findMany({ where: { OR: [{ fromId: userId }, { toId: userId }] }, orderBy: { id: 'asc' } }),
        db.labelFinder.findMany({
          where: { userId },
          orderBy: { applicationId: 'asc' },
          select: { application: { select: { number: true } } },
        }),
      ])
      return [
        ...views.map(({ name, query, isShared }) => ({ search: name, query, isShared })),
        ...leaves.map(({ fromId, startsOn, endsOn }) => ({
          ...{ startsOn, endsOn },
          role: fromId === userId ? 'away' : 'stand-in',
        })),
        ...examined.map(({ application }) => ({ examined: application.number })),
      ]
    },
  },
]

/** An opinion that a decision rested on stays in its file, without the name and the address of who gave it. */
export const labelEraser: Eraser = async (tx, userId) => {
  await tx.labelQueueView.deleteMany({ where: { ownerId: userId } })
  await tx.labelDelegation.deleteMany({ where: { OR: [{ fromId: userId }, { toId: userId }] } })
  await tx.labelAssignmentRule.deleteMany({ where: { instructorId: userId } })
  await tx.labelFinder.deleteMany({ where: { userId } })
  const email = await addressOf(userId, tx)
  if (!email) return null
  // Nobody answers any more at that address: the offer is over, and the application stays where it is.
  await tx.labelTransfer.updateMany({
    where: { email },
    data: { state: 'lapsed', email: null, settledAt: now() },
  })
  await tx.labelOpinion.updateMany({ where: { email, state: 'asked' }, data: { state: 'revoked' } })
  await tx.labelOpinion.updateMany({ where: { email }, data: { email: null, name: '' } })
  return null
}
