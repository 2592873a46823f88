import { formatNumber, plural } from '~/platform/i18n/format'
import type { Messages, Translation } from '~/platform/i18n/messages'

const figure = (count: number) => formatNumber(count, 'fr')

const fr = {
  network: 'Réseau',
  title: 'Ce qui se fait près de chez vous, et comment le refaire',
  metaTitle: 'Le réseau',
  description:
    'Pratiques, méthodes, ressources et personnes de la démocratie permanente en Centre-Val de Loire\u00a0: à lire, à reprendre, à partager.',
  lede: 'Des pratiques racontées par celles et ceux qui les font, les méthodes qu’elles utilisent, et les gens à qui en parler.',
  map: 'Voir la carte',
  share: 'Partager une pratique',
  mapTitle: 'Les pratiques partagées dans la région',
  mapDescription:
    'Plus un département est foncé, plus on y a partagé de pratiques. Un point est un lieu où il s’en trouve.',
  practiceCount: (count: number) => `${figure(count)} ${plural(count, 'fr', 'pratique', 'pratiques')}`,
  figures: {
    practices: (count: number) => plural(count, 'fr', 'pratique', 'pratiques'),
    methods: (count: number) => plural(count, 'fr', 'méthode', 'méthodes'),
    resources: (count: number) => plural(count, 'fr', 'ressource', 'ressources'),
    practitioners: (count: number) =>
      plural(count, 'fr', 'personne qui partage ses savoir-faire', 'personnes qui partagent leurs savoir-faire'),
  },
  latestTitle: 'Dernières pratiques',
  latestAll: 'Toutes les pratiques',
  latestNone: 'Aucune pratique n’est encore partagée. La première sera peut-être la vôtre.',
  methodsTitle: 'Des méthodes à reprendre',
  methodsLede: 'Les sept de la tournée de 2017, et celles qui s’y ajoutent.',
  methodsAll: 'Toutes les méthodes',
  eventsTitle: 'Prochaines rencontres',
  eventsAll: 'Tout le programme',
  groupsAll: 'Les groupes d’échange',
  peopleTitle: 'Des gens à qui en parler',
  peopleLede: 'Animatrices, agents, élus, bénévoles\u00a0: ils et elles ont choisi de se faire connaître.',
  peopleAll: 'Tout l’annuaire',
  peopleNone: 'Personne ne s’est encore fait connaître.',
  peopleOpen: 'Ouvrir ma fiche',
  resourcesAll: 'Les ressources',
  shareTitle: 'À votre tour',
  shareText: 'Trois minutes suffisent, sans compte. D’autres confirmeront, et vous compléterez si le cœur vous en dit.',
  shareMethod: 'Une méthode',
  shareResource: 'Une ressource',
  feed: {
    practice: (title: string) => `Nouvelle pratique\u00a0: ${title}`,
    method: (title: string) => `Nouvelle méthode\u00a0: ${title}`,
    resource: (title: string) => `Nouvelle ressource\u00a0: ${title}`,
  },
  list: {
    methodsTitle: 'Méthodes',
    methodsLede: 'À quoi chacune sert, quand en choisir une autre, comment elle se déroule.',
    methodsDescription:
      'Les méthodes de participation du réseau\u00a0: forum ouvert, débat mouvant, ciné-débat et les autres, décrites pour être refaites.',
    resourcesTitle: 'Ressources',
    resourcesLede:
      'Des guides, des outils, des rapports et des sites, proposés par celles et ceux qui s’en sont servis.',
    resourcesDescription:
      'Le lieu de ressources du réseau\u00a0: guides, outils, rapports, formations et sites sur la participation.',
    all: 'Tout',
    filterSize: 'Taille du groupe',
    filterKind: 'Nature',
    methodsNone: 'Aucune méthode pour cette taille de groupe.',
    resourcesNone: 'Aucune ressource ici pour le moment.',
    resourcesNoneText: 'Un guide, un outil ou un site vous a servi\u202f? Dites-le en trois lignes.',
    addMethod: 'Partager une méthode',
    addResource: 'Partager une ressource',
    seeAll: 'Tout voir',
  },
}

const english = (count: number) => formatNumber(count, 'en')

const en: Translation<typeof fr> = {
  network: 'Network',
  title: 'What is done near you, and how to do it again',
  metaTitle: 'The network',
  description:
    'Practices, methods, resources and people of permanent democracy in Centre-Val de Loire: to read, to reuse, to share.',
  lede: 'Practices told by those who do them, the methods that they use, and the people to talk to.',
  map: 'See the map',
  share: 'Share a practice',
  mapTitle: 'Practices shared in the région',
  mapDescription: 'The darker a département, the more practices were shared there. A dot is a place that has some.',
  practiceCount: (count) => `${english(count)} ${plural(count, 'en', 'practice', 'practices')}`,
  figures: {
    practices: (count) => plural(count, 'en', 'practice', 'practices'),
    methods: (count) => plural(count, 'en', 'method', 'methods'),
    resources: (count) => plural(count, 'en', 'resource', 'resources'),
    practitioners: (count) => plural(count, 'en', 'person who shares know-how', 'people who share know-how'),
  },
  latestTitle: 'Latest practices',
  latestAll: 'All practices',
  latestNone: 'No practice is shared yet. The first may be yours.',
  methodsTitle: 'Methods to reuse',
  methodsLede: 'The seven of the tour of 2017, and those that join them.',
  methodsAll: 'All methods',
  eventsTitle: 'Next meetings',
  eventsAll: 'The whole programme',
  groupsAll: 'Exchange groups',
  peopleTitle: 'People to talk to',
  peopleLede: 'Facilitators, officials, elected people, volunteers: they chose to make themselves known.',
  peopleAll: 'The whole directory',
  peopleNone: 'Nobody has made themselves known yet.',
  peopleOpen: 'Open my page',
  resourcesAll: 'Resources',
  shareTitle: 'Your turn',
  shareText:
    'Three minutes are enough, without an account. Others will confirm, and you complete it if you feel like it.',
  shareMethod: 'A method',
  shareResource: 'A resource',
  feed: {
    practice: (title) => `New practice: ${title}`,
    method: (title) => `New method: ${title}`,
    resource: (title) => `New resource: ${title}`,
  },
  list: {
    methodsTitle: 'Methods',
    methodsLede: 'What each is for, when to choose another, how it goes.',
    methodsDescription:
      'The network’s methods of participation: open space, moving debate, film debate and the others, described so as to be done again.',
    resourcesTitle: 'Resources',
    resourcesLede: 'Guides, tools, reports and sites, shared by those who used them.',
    resourcesDescription: 'The network’s resource place: guides, tools, reports, training and sites on participation.',
    all: 'All',
    filterSize: 'Size of the group',
    filterKind: 'Nature',
    methodsNone: 'No method for this size of group.',
    resourcesNone: 'No resource here for now.',
    resourcesNoneText: 'Was a guide, a tool or a site of use to you? Say so in three lines.',
    addMethod: 'Share a method',
    addResource: 'Share a resource',
    seeAll: 'See all',
  },
}

export const landingMessages: Messages<typeof fr> = { fr, en }
