import type { Eraser } from '~/modules/accounts/erasure.server'
import type { PersonalDataSource } from '~/modules/accounts/personal-data.server'
import { db } from '~/platform/db/db.server'
import { addressOf } from './address-of.server'

export const labelLifeSources: readonly PersonalDataSource[] = [
  {
    name: 'label-reports',
    labels: { fr: 'Vos signalements sur des labels, tant que l’équipe n’a pas répondu', en: 'Your reports on labels, until the team answers' }, // prettier-ignore
    collect: async (userId) => {
      const email = await addressOf(userId)
      const rows = email
        ? await db.labelReport.findMany({
            where: { email },
            include: { certificate: { select: { number: true } } },
            orderBy: { createdAt: 'asc' },
          })
        : []
      return rows.map(({ certificate, kind, text, createdAt }) => ({
        ...{ label: certificate.number, kind, text },
        writtenAt: createdAt.toISOString(),
      }))
    },
  },
  {
    name: 'label-observations',
    labels: { fr: 'Ce que vous avez répondu quand un label a été mis en cause', en: 'What you answered when a label was put in question' }, // prettier-ignore
    collect: async (userId) => {
      const rows = await db.labelObservation.findMany({
        where: { authorId: userId },
        include: { procedure: { select: { certificate: { select: { number: true } } } } },
        orderBy: { at: 'asc' },
      })
      return rows.map(({ procedure, text, at }) => ({
        label: procedure.certificate.number,
        text,
        at: at.toISOString(),
      }))
    },
  },
]

/** A report goes on without its author; what was said for an organisation stays the organisation's. */
export const labelLifeEraser: Eraser = async (tx, userId) => {
  const email = await addressOf(userId, tx)
  if (!email) return null
  await tx.labelReport.deleteMany({ where: { email, confirmedAt: null } })
  await tx.labelReport.updateMany({ where: { email }, data: { email: null } })
  return null
}
