import { plural } from '~/platform/i18n/format'
import type { Messages, Translation } from '~/platform/i18n/messages'

const fr = {
  kinds: {
    meeting: 'Rencontre',
    workshop: 'Atelier',
    exchange: 'Groupe d’échange',
    fabrik: 'Fabrik',
    training: 'Formation',
  },
  formats: { 'in-person': 'Sur place', online: 'En ligne', both: 'Sur place et en ligne' },
  states: { draft: 'Brouillon', published: 'Annoncée', held: 'Tenue', cancelled: 'Annulée' },
  modes: { open: 'Sur inscription', none: 'Entrée libre, sans inscription' },
  departements: {
    '18': 'Cher',
    '28': 'Eure-et-Loir',
    '36': 'Indre',
    '37': 'Indre-et-Loire',
    '41': 'Loir-et-Cher',
    '45': 'Loiret',
  },
  when: 'Quand',
  where: 'Où',
  how: 'Comment venir',
  organiser: 'Qui l’organise',
  seats: 'Places',
  attendance: 'Présence',
  format: 'Forme',
  online: 'En ligne',
  hoursUnknown: 'Heures non consignées',
  opened: 'Inscription ouverte',
  registered: (count: number, said: string) =>
    `${said}\u00a0${plural(count, 'fr', 'personne inscrite', 'personnes inscrites')}`,
  left: (count: number, said: string) =>
    count === 0
      ? 'complet'
      : `${said}\u00a0${plural(count, 'fr', 'place', 'places')} ${plural(count, 'fr', 'libre', 'libres')}`,
  waiting: (count: number, said: string) => `${said} en attente`,
  came: (count: number, said: string) =>
    `${said}\u00a0${plural(count, 'fr', 'personne est venue', 'personnes sont venues')}`,
  free: 'Entrée libre',
  demonstration: 'Démonstration',
  demonstrationText: 'Rencontre de démonstration\u00a0: elle n’existe que pour montrer le portail.',
  people: (count: number, said: string) => `${said}\u00a0${plural(count, 'fr', 'personne', 'personnes')}`,
}

const en: Translation<typeof fr> = {
  kinds: {
    meeting: 'Meeting',
    workshop: 'Workshop',
    exchange: 'Exchange group',
    fabrik: 'Fabrik',
    training: 'Training',
  },
  formats: { 'in-person': 'In person', online: 'On line', both: 'In person and on line' },
  states: { draft: 'Draft', published: 'Announced', held: 'Held', cancelled: 'Cancelled' },
  modes: { open: 'With registration', none: 'Open to all, without registration' },
  departements: {
    '18': 'Cher',
    '28': 'Eure-et-Loir',
    '36': 'Indre',
    '37': 'Indre-et-Loire',
    '41': 'Loir-et-Cher',
    '45': 'Loiret',
  },
  when: 'When',
  where: 'Where',
  how: 'How to come',
  organiser: 'Who organises it',
  seats: 'Seats',
  attendance: 'Attendance',
  format: 'Form',
  online: 'On line',
  hoursUnknown: 'Hours not recorded',
  opened: 'Registration open',
  registered: (count, said) => `${said} ${plural(count, 'en', 'person', 'people')} registered`,
  left: (count, said) => (count === 0 ? 'full' : `${said} ${plural(count, 'en', 'seat', 'seats')} free`),
  waiting: (_count, said) => `${said} waiting`,
  came: (count, said) => `${said} ${plural(count, 'en', 'person', 'people')} came`,
  free: 'Open to all',
  demonstration: 'Demonstration',
  demonstrationText: 'A meeting of the demonstration: it exists only to show the portal.',
  people: (count, said) => `${said} ${plural(count, 'en', 'person', 'people')}`,
}

export const eventMessages: Messages<typeof fr> = { fr, en }
