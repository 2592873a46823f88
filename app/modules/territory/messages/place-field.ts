import type { Messages, Translation } from '~/platform/i18n/messages'
import type { Precision } from '../rules/given-place'

const precision: Record<Precision, string> = {
  exact: 'À l’endroit exact du repère',
  commune: 'À la commune',
  epci: 'À l’intercommunalité',
  departement: 'Au département',
  region: 'À la région seulement',
}
const precisionHint: Record<Precision, string> = {
  exact: 'Tout le monde verra le point que vous placez.',
  commune: 'La carte montre le centre de la commune. C’est le choix habituel.',
  epci: 'La commune n’est ni gardée ni montrée.',
  departement: 'Seul le département est gardé.',
  region: 'Aucun lieu plus précis n’est gardé.',
}

const fr = {
  legend: 'Où',
  place: 'Commune',
  placeHint:
    'Son nom ou son code postal, par exemple Vierzon ou 36100. Une intercommunalité ou un département convient aussi.',
  choices: 'Laquelle\u202f?',
  name: 'Lieu, en quelques mots',
  nameHint: 'Par exemple\u00a0: salle des fêtes, quartier des rives.',
  precisionTitle: 'Ce que la carte montre',
  precision,
  precisionHint,
  point: 'Position du repère',
  pointHint:
    'Latitude puis longitude, par exemple 47.2213, 2.0684. Elle ne sert que si vous montrez l’endroit exact\u202f; laissée vide, la carte montre la commune.',
  map: 'Placer le repère',
  mapHelp:
    'Glissez le repère, touchez la carte, ou déplacez-le avec les flèches du clavier (avec Majuscule, de plus loin). Les touches + et − rapprochent et éloignent.',
  pin: 'Repère',
  moved: (point: string) => `Repère placé à ${point}`,
  suggestions: (count: number) =>
    count === 0 ? 'Aucun lieu de ce nom.' : count === 1 ? 'Un lieu proposé.' : `${count}\u00a0lieux proposés.`,
  refusals: {
    'place-unknown':
      'Aucun lieu de la région ne porte ce nom ni ce code postal. Vérifiez l’orthographe, ou donnez une commune voisine.',
    'place-choose': 'Plusieurs lieux répondent à ces mots\u00a0: choisissez le vôtre.',
    'point-unreadable':
      'Cette position ne se lit pas\u00a0: écrivez la latitude puis la longitude, comme 47.2213, 2.0684.',
    'point-too-far': 'Le repère est à plus de 25\u00a0km du lieu nommé\u00a0: déplacez-le, ou changez de commune.',
  },
}

const en: Translation<typeof fr> = {
  legend: 'Where',
  place: 'Commune',
  placeHint:
    'Its name or postcode, for instance Vierzon or 36100. A grouping of communes or a département will do too.',
  choices: 'Which one?',
  name: 'Place, in a few words',
  nameHint: 'For instance: village hall, riverside district.',
  precisionTitle: 'What the map shows',
  precision: {
    exact: 'The exact spot of the pin',
    commune: 'The commune',
    epci: 'The grouping of communes',
    departement: 'The département',
    region: 'The région only',
  },
  precisionHint: {
    exact: 'Everyone will see the point that you place.',
    commune: 'The map shows the middle of the commune. This is the usual choice.',
    epci: 'The commune is neither kept nor shown.',
    departement: 'Only the département is kept.',
    region: 'No closer place is kept.',
  },
  point: 'Position of the pin',
  pointHint:
    'Latitude then longitude, for instance 47.2213, 2.0684. It is used only if you show the exact spot; left empty, the map shows the commune.',
  map: 'Place the pin',
  mapHelp:
    'Drag the pin, tap the map, or move it with the arrow keys (with Shift, further). The + and − keys zoom in and out.',
  pin: 'Pin',
  moved: (point) => `Pin placed at ${point}`,
  suggestions: (count) =>
    count === 0 ? 'No place of this name.' : count === 1 ? 'One place suggested.' : `${count} places suggested.`,
  refusals: {
    'place-unknown': 'No place of the région has this name or postcode. Check the spelling, or give a commune nearby.',
    'place-choose': 'Several places answer to these words: choose yours.',
    'point-unreadable': 'This position cannot be read: write the latitude then the longitude, such as 47.2213, 2.0684.',
    'point-too-far': 'The pin is more than 25 km from the place named: move it, or change the commune.',
  },
}

export const placeFieldMessages: Messages<typeof fr> = { fr, en }
