/** What the acts of reports and answers are called in the public journal. */
export const answerActs = {
  fr: {
    'answers.ask-body': 'Réponse demandée à une institution',
    'answers.change-body': 'Institution qui doit répondre\u00a0: contact changé',
    'answers.end-mailing': 'Suivi des réponses d’un débat arrêté',
    'answers.freeze-archive': 'Archive d’un débat figée',
    'answers.give-answer': 'Réponse à une recommandation',
    'answers.import-census': 'Recensement importé',
    'answers.publish-report': 'Rapport d’un débat publié',
    'answers.remind-bodies': 'Rappel à une institution qui doit répondre',
    'answers.report-progress': 'Suite d’une recommandation dite',
    'answers.send-link': 'Lien envoyé à une institution qui doit répondre',
    'answers.write-report': 'Rapport d’un débat modifié',
  },
  en: {
    'answers.ask-body': 'Answer asked of an institution',
    'answers.change-body': 'Institution that must answer: contact changed',
    'answers.end-mailing': 'Mails on a debate’s answers ended',
    'answers.freeze-archive': 'Archive of a debate frozen',
    'answers.give-answer': 'Answer to a recommendation',
    'answers.import-census': 'Census imported',
    'answers.publish-report': 'Report of a debate published',
    'answers.remind-bodies': 'Reminder to an institution that must answer',
    'answers.report-progress': 'What became of a recommendation',
    'answers.send-link': 'Link sent to an institution that must answer',
    'answers.write-report': 'Report of a debate edited',
  },
}
