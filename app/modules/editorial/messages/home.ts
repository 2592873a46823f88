import type { Messages, Translation } from '~/platform/i18n/messages'

const fr = {
  metaTitle: 'La démocratie ne s’arrête pas aux élections',
  description:
    'Le portail de la Coopérative Régionale de Démocratie Permanente, Centre-Val de Loire\u00a0: trouver une pratique, faire reconnaître une démarche, demander un débat public.',
  title: 'La démocratie ne s’arrête pas aux élections.',
  lede: 'Partagez une pratique, faites reconnaître une démarche, saisissez la coopérative d’un sujet\u00a0: les règles sont les mêmes pour tout le monde, et publiques.',
  find: 'Trouver une pratique près de chez moi',
  refer: 'Saisir la coopérative',
  mapTitle: 'Les 23 bassins de vie du Centre-Val de Loire',
  mapDescription: 'Carte de la région et de ses six départements. Chaque point est un bassin de vie et mène à sa page.',
  openTitle: 'Ouvert en ce moment',
  openLabel: 'Label',
  openApplications: 'Demander le label',
  openApplicationsFacts:
    'Associations, entreprises, coopératives, collectivités, universités\u00a0: les mêmes règles pour toutes.',
  openApplicationsTerm: 'ouvert',
  openCharter: 'Charte',
  charterTitle: (version: number) => `La charte du label, version ${version}`,
  charterFacts: (articles: string, criteria: string, since: string) =>
    `${articles}\u00a0articles, ${criteria}\u00a0critères, en vigueur depuis le ${since}.`,
  charterTerm: 'en vigueur',
  openQuestion: 'Nous écrire',
  openQuestionTitle: 'Poser une question, proposer une rencontre',
  openQuestionFacts: 'Toute habitante, tout habitant peut écrire à la coopérative. L’équipe répond par courriel.',
  figuresTitle: 'En chiffres',
  figures: {
    labels: (count: number) => (count > 1 ? 'labels en vigueur' : 'label en vigueur'),
    labelsText: 'Chacun avec ses raisons, critère par critère, et une page qui dit s’il est valable.',
    labelsLink: 'Consulter le registre',
    organisations: (count: number) => (count > 1 ? 'organismes inscrits' : 'organisme inscrit'),
    organisationsText: 'Associations, entreprises, collectivités et établissements publics.',
    communes: 'communes',
    communesText: (epci: string, areas: string) =>
      `${epci}\u00a0intercommunalités, ${areas}\u00a0bassins de vie, six départements.`,
    communesLink: 'Trouver la mienne',
    residents: 'habitants',
    residentsText: 'Lire, chercher et vérifier se font sans compte.',
    residentsLink: 'Comment ça marche',
  },
  functionsTitle: 'Ce que fait la coopérative',
  functionsLede: 'Quatre fonctions, trois postures à tenir ensemble\u00a0: faire, garantir, soutenir.',
  functions: {
    label: {
      title: 'Faire reconnaître\u00a0: le label',
      text: 'Une démarche de débat, un processus continu ou une organisation, examinée au regard d’une charte publique. La coopérative accepte ou refuse, dit pourquoi, et propose l’appui qui convient.',
      link: 'Comprendre le label',
    },
    debate: {
      title: 'Débattre\u00a0: l’instance de débat public',
      text: 'Des sujets d’intérêt collectif que personne n’a mis en discussion et qui dépassent un seul acteur. La coopérative fixe les règles, publie les résultats, garantit la qualité.',
      link: 'Saisir la coopérative',
    },
    network: {
      title: 'Partager\u00a0: le réseau',
      text: 'Des temps de rencontre, des groupes d’échange de pratiques, une carte participative de ce qui marche, ouverte aussi aux initiatives sans appui public ni privé.',
      link: 'Ouvrir la carte',
    },
    observatory: {
      title: 'Évaluer\u00a0: l’observatoire',
      text: 'La qualité et l’effet des démarches participatives, par des pairs avec des grilles partagées ou par un regard indépendant\u202f; et un retour aux personnes sur ce que leur effort est devenu.',
      link: 'Écrire pour faire évaluer une démarche',
    },
  },
  originTitle: 'D’où vient la coopérative',
  tour: {
    areas: 'bassins de vie parcourus',
    people: 'personnes',
    structures: 'structures rencontrées',
    proposals: 'propositions',
  },
  origin:
    'En 2017, la tournée citoyenne «\u202fFaisons vivre une démocratie permanente\u202f» a tenu un atelier ouvert, une Fabrik, dans chaque bassin de vie. Chaque proposition a reçu une destination.',
  originNext:
    'La région en a délibéré\u00a0: un cadre éthique, 4 ambitions, 11 objectifs, 7 chantiers. L’étude de faisabilité de la coopérative a été rendue le 17 mars 2021.',
  proposals: 'Ce que sont devenues les 500 propositions',
  destination: 'Destination',
  count: 'Propositions',
  destinations: {
    charter: 'Charte et cadre éthique',
    immediate: 'Mesures immédiates',
    projects: 'Chantiers',
    elsewhere: 'Autres niveaux de gouvernement',
    unusable: 'Non exploitables',
  },
  about: 'Qui nous sommes',
}

const en: Translation<typeof fr> = {
  metaTitle: 'Democracy does not stop at elections',
  description:
    'The portal of the Regional Cooperative of Permanent Democracy, Centre-Val de Loire, France: find a practice, have a process recognised, ask for a public debate.',
  title: 'Democracy does not stop at elections.',
  lede: 'Share a practice, have a process recognised, refer a subject to the cooperative: the rules are the same for everyone, and public.',
  find: 'Find a practice near me',
  refer: 'Refer a subject',
  mapTitle: 'The 23 living areas of Centre-Val de Loire',
  mapDescription:
    'Map of the région and its six départements. Each point is a living area (bassin de vie) and leads to its page.',
  openTitle: 'Open now',
  openLabel: 'Label',
  openApplications: 'Apply for the label',
  openApplicationsFacts:
    'Associations, companies, cooperatives, local authorities, universities: the same rules for all.',
  openApplicationsTerm: 'open',
  openCharter: 'Charter',
  charterTitle: (version) => `The charter of the label, version ${version}`,
  charterFacts: (articles, criteria, since) => `${articles} articles, ${criteria} criteria, in force since ${since}.`,
  charterTerm: 'in force',
  openQuestion: 'Write to us',
  openQuestionTitle: 'Ask a question, propose a meeting',
  openQuestionFacts: 'Any resident may write to the cooperative. The team answers by mail.',
  figuresTitle: 'In figures',
  figures: {
    labels: (count) => (count === 1 ? 'label in force' : 'labels in force'),
    labelsText: 'Each with its reasons, criterion by criterion, and a page that says whether it is valid.',
    labelsLink: 'Read the register',
    organisations: (count) => (count === 1 ? 'organisation' : 'organisations'),
    organisationsText: 'Associations, companies, local authorities and public bodies.',
    communes: 'communes',
    communesText: (epci, areas) => `${epci} groupings of communes, ${areas} living areas, six départements.`,
    communesLink: 'Find mine',
    residents: 'residents',
    residentsText: 'Reading, searching and verifying need no account.',
    residentsLink: 'How it works',
  },
  functionsTitle: 'What the cooperative does',
  functionsLede: 'Four functions, three stances to hold together: doing, guaranteeing, supporting.',
  functions: {
    label: {
      title: 'Recognising: the label',
      text: 'A debate, a continuing process or an organisation, examined against a public charter. The cooperative accepts or refuses, says why, and offers the support that fits.',
      link: 'Understand the label',
    },
    debate: {
      title: 'Debating: the public debate body',
      text: 'Subjects of collective interest that nobody has put up for discussion and that exceed any one actor. The cooperative sets the rules, publishes the results, guarantees the quality.',
      link: 'Refer a subject',
    },
    network: {
      title: 'Sharing: the network',
      text: 'Meetings, groups that exchange practices, a participatory map of what works, open also to initiatives without public or private support.',
      link: 'Open the map',
    },
    observatory: {
      title: 'Evaluating: the observatory',
      text: 'The quality and the impact of participatory processes, by peers with shared grids or by an independent look; and feedback to people on what came of their effort.',
      link: 'Write to have a process evaluated',
    },
  },
  originTitle: 'Where the cooperative comes from',
  tour: { areas: 'living areas visited', people: 'people', structures: 'structures met', proposals: 'proposals' },
  origin:
    'In 2017 the citizens’ tour “Faisons vivre une démocratie permanente” held an open workshop, a Fabrik, in each living area. Each proposal was given a destination.',
  originNext:
    'The regional council then deliberated: one ethical framework, 4 ambitions, 11 objectives, 7 projects. The feasibility study of the cooperative was handed back on 17 March 2021.',
  proposals: 'What became of the 500 proposals',
  destination: 'Destination',
  count: 'Proposals',
  destinations: {
    charter: 'Charter and ethical framework',
    immediate: 'Immediate measures',
    projects: 'Projects (chantiers)',
    elsewhere: 'Other levels of government',
    unusable: 'Not usable',
  },
  about: 'Who we are',
}

export const homeMessages: Messages<typeof fr> = { fr, en }
