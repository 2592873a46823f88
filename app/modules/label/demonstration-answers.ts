import type { CivilDate } from '~/platform/pure/civil-date'
import { addDays } from '~/platform/pure/civil-date'
import type { AnswerValue } from '../criteria/rules/answer-values'

/** Answers of a fictional, careful applicant, on a day: they meet what the form can check. */
export const carefulAnswers = (day: CivilDate): Record<string, AnswerValue> => ({
  equidistance:
    'Chaque acteur dispose du même temps de parole et publie un cahier de quatre pages, mis en forme par nos soins. L’ordre de passage est tiré au sort en public. Aucun financeur ne siège au comité qui suit la démarche, et les comptes rendus sont relus par deux personnes qui n’ont pas pris part au débat.',
  'equal-treatment': true,
  'rules-arbiter': 'joint-committee',
  'written-rules': true,
  'rules-published-on': addDays(day, 10),
  'opens-on': addDays(day, 45),
  influence: 'co-construction',
  'public-contributions': true,
  'report-delay': 15,
  'answer-each-proposal': true,
  'answer-delay': 4,
  'carry-proposals': true,
  'widening-actions': [
    'Porte-à-porte dans trois quartiers',
    'Ateliers avec les centres sociaux',
    'Permanences sur le marché du samedi',
  ],
  invitation: 'mixed',
  accessibility: [
    'Garde d’enfants pendant les rencontres',
    'Documents en français facile à lire',
    'Salles accessibles aux fauteuils',
  ],
  'free-of-charge': true,
  'open-formats': 'open-documents',
  'open-licence': true,
  partners: ['Une association d’éducation populaire voisine', 'L’intercommunalité'],
  sharing:
    'Nous publierons le déroulé des ateliers et le bilan des invitations, et nous les présenterons au groupe d’échange de pratiques du réseau.',
  evaluation:
    'Un questionnaire est remis à la fin de chaque rencontre. Un groupe de participants, tiré au sort, compare au bout d’un an ce qui avait été proposé et ce qui a été fait. Son bilan est public et discuté en réunion.',
  'feedback-delay': 12,
  'regular-meetings': 4,
  training: true,
})
