import type { Eraser } from '~/modules/accounts/erasure.server'
import type { PersonalDataSource } from '~/modules/accounts/personal-data.server'
import { db } from '~/platform/db/db.server'

export const labelSources: readonly PersonalDataSource[] = [
  {
    name: 'label-opinions',
    labels: {
      fr: 'Les avis qui vous ont été demandés sur des demandes de label',
      en: 'Opinions that you were asked on label applications',
    },
    collect: async (userId) => {
      const user = await db.user.findUnique({ where: { id: userId }, select: { email: true } })
      if (!user?.email) return []
      const rows = await db.labelOpinion.findMany({
        where: { email: user.email },
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
    name: 'label-team-tools',
    labels: {
      fr: 'Vos recherches enregistrées dans les demandes de label, vos congés et suppléances',
      en: 'Your searches of label applications, your leaves and stand-ins',
    },
    collect: async (userId) => {
      const [views, leaves] = await Promise.all([
        db.labelQueueView.findMany({ where: { ownerId: userId }, orderBy: { id: 'asc' } }),
        db.labelDelegation.findMany({ where: { OR: [{ fromId: userId }, { toId: userId }] }, orderBy: { id: 'asc' } }),
      ])
      return [
        ...views.map(({ name, query, isShared }) => ({ search: name, query, isShared })),
        ...leaves.map(({ fromId, startsOn, endsOn }) => ({
          ...{ startsOn, endsOn },
          role: fromId === userId ? 'away' : 'stand-in',
        })),
      ]
    },
  },
]

/** An opinion that a decision rested on stays in its file, without the name and the address of who gave it. */
export const labelEraser: Eraser = async (tx, userId) => {
  await tx.labelQueueView.deleteMany({ where: { ownerId: userId } })
  await tx.labelDelegation.deleteMany({ where: { OR: [{ fromId: userId }, { toId: userId }] } })
  await tx.labelAssignmentRule.deleteMany({ where: { instructorId: userId } })
  const user = await tx.user.findUnique({ where: { id: userId }, select: { email: true } })
  if (!user?.email) return null
  await tx.labelOpinion.updateMany({ where: { email: user.email, state: 'asked' }, data: { state: 'revoked' } })
  await tx.labelOpinion.updateMany({ where: { email: user.email }, data: { email: null, name: '' } })
  return null
}
