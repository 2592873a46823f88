import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { addFollowUp, addDecision, type NewDecision } from '~/modules/governance/store-decisions.server'

/** A decision of the register, as an act would enter it. */
export const createDecision = (more: Partial<NewDecision> = {}): Promise<{ id: string; number: string }> =>
  transact((tx) =>
    addDecision(tx, {
      body: 'assembly',
      title: 'Organiser un débat régional de test',
      text: 'L’assemblée décide d’organiser un débat sur les évolutions du travail.',
      reason: 'Le sujet concerne toute la région et personne ne l’a mis en débat.',
      outcome: 'adopted',
      decidedOn: '2026-03-02',
      recordedById: 'system:test',
      ...more,
    }),
  )

/** Something that it asks. */
export const createFollowUp = (
  decisionId: string,
  more: { userId?: string | null; dueOn?: string | null } = {},
): Promise<string> =>
  transact((tx) =>
    addFollowUp(tx, {
      decisionId,
      task: `Écrire le cahier des charges ${now().getTime()}`,
      who: 'Équipe',
      userId: null,
      dueOn: null,
      ...more,
    }),
  )
