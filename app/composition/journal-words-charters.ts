/** What the acts on the charter of the label are called in the public journal. */
export const charterActs = {
  fr: {
    'charters.answer-comment': 'Réponse à un commentaire sur un projet de charte',
    'charters.comment': 'Commentaire sur un projet de charte',
    'charters.compute-effect': 'Effet d’un projet de charte calculé sur les demandes reçues',
    'charters.create-draft': 'Projet de charte commencé',
    'charters.give-up-draft': 'Projet de charte abandonné',
    'charters.hide-comment': 'Commentaire sur un projet de charte masqué',
    'charters.open-draft': 'Projet de charte ouvert aux commentaires',
    'charters.publish': 'Nouvelle version de la charte publiée',
    'charters.save-draft': 'Projet de charte modifié',
    'charters.show-comment': 'Commentaire sur un projet de charte de nouveau montré',
  },
  en: {
    'charters.answer-comment': 'Comment on a draft charter answered',
    'charters.comment': 'Comment on a draft charter',
    'charters.compute-effect': 'Effect of a draft charter on the applications received computed',
    'charters.create-draft': 'Draft charter begun',
    'charters.give-up-draft': 'Draft charter given up',
    'charters.hide-comment': 'Comment on a draft charter hidden',
    'charters.open-draft': 'Draft charter opened to comments',
    'charters.publish': 'New version of the charter published',
    'charters.save-draft': 'Draft charter changed',
    'charters.show-comment': 'Comment on a draft charter shown again',
  },
} as const
