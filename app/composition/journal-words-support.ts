/** What the acts of the accompaniment of a label’s applicants are called in the public journal. */
export const supportJournalWords = {
  fr: {
    'label-support.answer-offer': 'Réponse à un appui proposé',
    'label-support.ask-yearly': 'Bilan annuel d’un label demandé',
    'label-support.finish-support': 'Appui donné',
    'label-support.judge-support': 'Avis sur un appui reçu',
    'label-support.name-support': 'Appui précisé',
    'label-support.offer-support': 'Appui proposé',
    'label-support.report-commitment': 'Engagement d’un plan d’action déclaré tenu',
    'label-support.save-yearly': 'Brouillon d’un bilan annuel gardé',
    'label-support.send-yearly': 'Bilan annuel d’un label envoyé',
    'label-support.settle-commitment': 'Réponse sur un engagement d’un plan d’action',
    'label-support.take-up-decision': 'Appuis et engagements d’une décision suivis',
  },
  en: {
    'label-support.answer-offer': 'Answer to a support offered',
    'label-support.ask-yearly': 'Yearly report of a label asked for',
    'label-support.finish-support': 'Support given',
    'label-support.judge-support': 'Opinion on a support received',
    'label-support.name-support': 'Support made precise',
    'label-support.offer-support': 'Support offered',
    'label-support.report-commitment': 'Commitment of an action plan said to be kept',
    'label-support.save-yearly': 'Draft of a yearly report kept',
    'label-support.send-yearly': 'Yearly report of a label sent',
    'label-support.settle-commitment': 'Answer on a commitment of an action plan',
    'label-support.take-up-decision': 'Supports and commitments of a decision followed',
  },
}
