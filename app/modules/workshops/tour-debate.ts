import { regionCode } from '~/modules/territory/rules/place'

/**
 * The citizens' tour of 2017 as a debate that is over: what is known of it, and nothing else. Days at which the panels met,
 * the reports came out or the Région answered are not recorded, so no stage tells them.
 */
export const tourDebate = {
  slug: 'faisons-vivre-une-democratie-permanente-2017',
  template: 'workshop-tour',
  state: 'answered',
  title: 'Tournée citoyenne des 23\u00a0bassins de vie',
  question: 'Faisons vivre une démocratie permanente',
  summary:
    'En 2017, la Région a parcouru les 23\u00a0bassins de vie de Centre-Val de Loire\u00a0: dans chacun, une **Fabrik**, atelier ' +
    'ouvert de trois heures, en soirée ou un samedi matin. La tournée était *contributive*\u00a0: chacun pouvait proposer une ' +
    'étape, une rencontre ou un acteur à rencontrer.',
  scope:
    'Comment faire vivre une démocratie permanente dans la région\u00a0: 3\u202f000\u00a0personnes ont contribué, 150\u00a0structures ont été ' +
    'rencontrées, 500\u00a0propositions ont été recueillies.',
  rules:
    '- Chaque Fabrik a un compte rendu, envoyé aux personnes qui ont laissé une adresse et mis en ligne.\n' +
    '- Toutes les contributions sont publiques.\n' +
    '- Les panels s’appuient sur les comptes rendus de leur département.\n' +
    '- La Région s’engage à dire comment elle tient compte des propositions, et à porter celles qui ne sont pas de son ressort ' +
    'à celles et ceux qu’elles concernent.',
  publics: 'Toute personne de la région, élues et élus, structures locales.',
  governance:
    'Six panels, un par département, de citoyennes et citoyens, d’élues et élus et de structures locales, **tirés au sort** ' +
    '(pour les élus, une intercommunalité est tirée et sa présidence désigne une personne)\u00a0: trois réunions entre janvier et ' +
    'septembre 2017, des recommandations au conseil régional, une réunion commune de synthèse. Le conseil régional des jeunes et le ' +
    'CESER ont été consultés.',
  authority: 'Région Centre-Val de Loire',
  territoryCode: regionCode,
  opensOn: '2017-02-08',
  closesOn: '2017-07-12',
} as const

/** Its one stage with dates of its own. */
export const tourStage = {
  kind: 'workshops',
  title: 'Les 23 Fabriks',
  text: 'Une Fabrik par jour, département par département, du Loiret à l’Indre-et-Loire.',
  startsOn: '2017-02-08',
  endsOn: '2017-07-12',
} as const
