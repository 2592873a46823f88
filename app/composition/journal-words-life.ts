/** What the acts of the life of a label are called in the public journal. */
export const lifeJournalWords = {
  fr: {
    'label.suspend-certificate': 'Label suspendu',
    'label.restore-certificate': 'Label rétabli',
    'label-life.answer-report': 'Réponse à un signalement sur un label',
    'label-life.confirm-report': 'Signalement sur un label',
    'label-life.contest-withdrawal': 'Recours contre le retrait d’un label',
    'label-life.decide-procedure': 'Décision dans une procédure sur un label',
    'label-life.forget-reports': 'Anciens signalements effacés',
    'label-life.observe': 'Observations du titulaire d’un label',
    'label-life.open-procedure': 'Label mis en cause',
    'label-life.propose-outcome': 'Décision sur un label proposée à la séance',
    'label-life.set-hearing': 'Audition du titulaire d’un label fixée',
  },
  en: {
    'label.suspend-certificate': 'Label suspended',
    'label.restore-certificate': 'Label restored',
    'label-life.answer-report': 'Answer to a report on a label',
    'label-life.confirm-report': 'Report on a label',
    'label-life.contest-withdrawal': 'Appeal against the withdrawal of a label',
    'label-life.decide-procedure': 'Decision in a procedure on a label',
    'label-life.forget-reports': 'Old reports erased',
    'label-life.observe': 'Observations of a label’s holder',
    'label-life.open-procedure': 'Label put in question',
    'label-life.propose-outcome': 'Decision on a label proposed to the sitting',
    'label-life.set-hearing': 'Hearing of a label’s holder set',
  },
}
