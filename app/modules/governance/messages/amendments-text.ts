import type { Messages } from '~/platform/i18n/messages'
import type { AmendmentState } from '../rules/amendment'

/** What amendments are called wherever they are shown: the pages, the room's screen, the minutes. */
const fr = {
  amendment: {
    number: (number: number) => `Amendement\u00a0${number}`,
    by: (number: number, author: string) =>
      author === '' ? `Amendement\u00a0${number}` : `Amendement\u00a0${number}, de ${author}`,
    pollTitle: (number: number, item: string) => `Amendement\u00a0${number}\u00a0: ${item}`,
    reason: (reason: string) => `Motif\u00a0: ${reason}`,
    why: 'Motif',
    before: 'Texte avant',
    after: 'Texte proposé',
    outcome: 'Sort',
  },
  states: {
    proposed: 'Proposé',
    withdrawn: 'Retiré',
    adopted: 'Adopté',
    rejected: 'Rejeté',
    fallen: 'Tombé',
  } satisfies Record<AmendmentState, string>,
  difference: { removed: 'Retiré\u00a0:', added: 'Ajouté\u00a0:', end: 'Fin.', label: 'Ce que l’amendement change' },
}

export const amendmentTextMessages: Messages<typeof fr> = {
  fr,
  en: {
    amendment: {
      number: (number) => `Amendment ${number}`,
      by: (number, author) => (author === '' ? `Amendment ${number}` : `Amendment ${number}, by ${author}`),
      pollTitle: (number, item) => `Amendment ${number}: ${item}`,
      reason: (reason) => `Reason: ${reason}`,
      why: 'Reason',
      before: 'Text before',
      after: 'Text proposed',
      outcome: 'Outcome',
    },
    states: {
      proposed: 'Proposed',
      withdrawn: 'Withdrawn',
      adopted: 'Adopted',
      rejected: 'Rejected',
      fallen: 'Fallen',
    },
    difference: { removed: 'Removed:', added: 'Added:', end: 'End.', label: 'What the amendment changes' },
  },
}
