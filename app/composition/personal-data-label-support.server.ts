import type { PersonalDataSource } from '~/modules/accounts/personal-data.server'
import { db } from '~/platform/db/db.server'

/** What was said for an organisation stays the organisation's; a profile that closes takes the mentor's name with it. */
export const labelSupportSources: readonly PersonalDataSource[] = [
  {
    name: 'label-commitments',
    labels: { fr: 'Ce que vous avez écrit du suivi d’un plan d’action', en: 'What you wrote on the follow-up of an action plan' }, // prettier-ignore
    collect: async (userId) => {
      const rows = await db.labelCommitmentStep.findMany({
        where: { authorId: userId },
        include: { commitment: { select: { application: { select: { number: true } } } } },
        orderBy: { at: 'asc' },
      })
      return rows.map(({ commitment, event, text, link, at }) => ({
        ...{ application: commitment.application.number, event, text, link },
        at: at.toISOString(),
      }))
    },
  },
  {
    name: 'label-mentoring',
    labels: { fr: 'Les parrainages pour lesquels votre profil a été proposé', en: 'The mentorings that your profile was proposed for' }, // prettier-ignore
    collect: async (userId) => {
      const rows = await db.labelSupport.findMany({
        where: { practitionerId: userId },
        include: { application: { select: { organisation: { select: { name: true } } } } },
        orderBy: { offeredAt: 'asc' },
      })
      return rows.map(({ application, state, offeredAt }) => ({
        ...{ organisation: application.organisation.name, state },
        offeredAt: offeredAt.toISOString(),
      }))
    },
  },
]
