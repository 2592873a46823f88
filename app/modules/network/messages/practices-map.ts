import type { Messages, Translation } from '~/platform/i18n/messages'

/** The words of the map, apart from those of its page: the browser has them too. */
const fr = {
  count: (count: number, said: string) =>
    count === 0 ? 'Aucune pratique' : count === 1 ? 'Une pratique' : `${said}\u00a0pratiques`,
  title: 'Carte des pratiques',
  description: (count: string, region: string) =>
    `${count} sur la carte, ${region}. Chaque cercle est un lien\u00a0: un nombre rapproche la carte, un point ouvre une pratique. La liste dit la même chose.`,
  wholeRegion: 'toute la région',
  part: 'une partie de la région',
  shown: (count: string) => `${count} dans cette vue`,
  asList: 'Les lire en liste',
  elsewhere: (count: number, said: string) =>
    count === 1
      ? 'Une autre n’a pas de lieu plus précis qu’un département\u00a0: elle est dans la liste.'
      : `${said} autres n’ont pas de lieu plus précis qu’un département\u00a0: elles sont dans la liste.`,
  cluster: (count: string, place: string) => `${count}\u00a0pratiques autour de ${place}, rapprocher la carte`,
  site: (count: string, place: string) => `${count}\u00a0pratiques à ${place}, les voir en liste`,
  move: 'Déplacer la carte',
  north: 'Vers le nord',
  south: 'Vers le sud',
  west: 'Vers l’ouest',
  east: 'Vers l’est',
  zoomIn: 'Rapprocher',
  zoomOut: 'Éloigner',
  whole: 'Toute la région',
  legend: 'Comment lire la carte',
  legendOne: 'Une pratique',
  legendSite: 'Plusieurs pratiques au même endroit, dont voici le nombre (anneau double)',
  legendCluster: 'Des pratiques voisines, dont voici le nombre (cercle plein)',
  legendTown: 'Une commune, pour se repérer',
  keys: 'Au clavier\u00a0: les flèches déplacent la carte, + et − la rapprochent et l’éloignent, Tab va de cercle en cercle, Entrée ouvre.',
  precision: 'Chaque lieu est montré aussi précisément que son auteur ou autrice l’a voulu.',
  nearMe: 'Autour de moi',
  nearMeNote: 'Votre position, arrondie au kilomètre, ne sert qu’à cette page.',
  nearMeFailed: 'Votre position n’a pas pu être lue. Donnez plutôt le nom de votre commune.',
  loading: 'La carte se charge…',
  status: (count: string, marks: string) => `${count} dans cette vue, en ${marks}.`,
  marks: (count: number, said: string) => (count > 1 ? `${said} repères` : 'un repère'),
  closer: 'Rapprocher la carte ici',
  allHere: (count: string) => `Les ${count} pratiques de ce lieu`,
  failed: 'La carte n’a pas pu être mise à jour. La liste, elle, reste juste.',
}

const en: Translation<typeof fr> = {
  count: (count, said) => (count === 0 ? 'No practice' : count === 1 ? 'One practice' : `${said} practices`),
  title: 'Map of the practices',
  description: (count, region) =>
    `${count} on the map, ${region}. Each circle is a link: a number brings the map closer, a dot opens a practice. The list says the same.`,
  wholeRegion: 'the whole région',
  part: 'a part of the région',
  shown: (count) => `${count} in this view`,
  asList: 'Read them as a list',
  elsewhere: (count, said) =>
    count === 1
      ? 'One more has no closer place than a département: it is in the list.'
      : `${said} more have no closer place than a département: they are in the list.`,
  cluster: (count, place) => `${count} practices around ${place}, bring the map closer`,
  site: (count, place) => `${count} practices at ${place}, see them as a list`,
  move: 'Move the map',
  north: 'North',
  south: 'South',
  west: 'West',
  east: 'East',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  whole: 'The whole région',
  legend: 'How to read the map',
  legendOne: 'One practice',
  legendSite: 'Several practices at the same place, with their number (double ring)',
  legendCluster: 'Practices near one another, with their number (full circle)',
  legendTown: 'A commune, to find one’s way',
  keys: 'By keyboard: the arrows move the map, + and − zoom, Tab goes from circle to circle, Enter opens.',
  precision: 'Each place is shown as closely as its author wished.',
  nearMe: 'Around me',
  nearMeNote: 'Your position, rounded to a kilometre, is used for this page only.',
  nearMeFailed: 'Your position could not be read. Give the name of your commune instead.',
  loading: 'The map is loading…',
  status: (count, marks) => `${count} in this view, as ${marks}.`,
  marks: (count, said) => (count > 1 ? `${said} marks` : 'one mark'),
  closer: 'Bring the map closer here',
  allHere: (count) => `The ${count} practices of this place`,
  failed: 'The map could not be brought up to date. The list still holds.',
}

export const practicesMapMessages: Messages<typeof fr> = { fr, en }
