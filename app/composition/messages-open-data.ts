import type { Messages, Translation } from '~/platform/i18n/messages'
import type { OpenCollection } from './open-data'

type Names = Record<OpenCollection['name'], string>

const fr = {
  title: 'Données ouvertes',
  description:
    'Tout ce que le portail montre à tout le monde, à reprendre\u00a0: fichiers du jour et interface de programmation.',
  lede: 'Tout ce que le portail montre à tout le monde se reprend librement, sans compte ni clé.',
  collections: 'Ce qui est ouvert',
  names: {
    practices: 'Pratiques',
    methods: 'Méthodes',
    resources: 'Ressources',
    events: 'Rencontres',
    labels: 'Labels',
  } satisfies Names,
  seen: 'Voir la page',
  collection: 'Données',
  addresses: 'Adresses',
  filters: 'Filtres',
  noFilter: 'Aucun',
  filtersNote:
    'Les filtres sont ceux de la page\u00a0: filtrez à l’écran, puis reprenez la fin de l’adresse. «\u202fpage\u202f» et «\u202fper_page\u202f» (200 au plus) font le reste.',
  use: 'S’en servir',
  useText:
    'Chaque réponse porte une marque (ETag)\u00a0: renvoyez-la dans If-None-Match pour ne recevoir que ce qui a changé. L’en-tête Link donne les pages suivantes, X-Total-Count le nombre de lignes. Les appels depuis d’autres sites sont permis.',
  example: 'Un exemple',
  openapi: 'Description complète (OpenAPI 3.1)',
  archive: 'Le fichier du jour',
  archiveText:
    'Toutes les données, en JSON, en CSV et en GeoJSON, dans une archive faite chaque nuit. Les sept dernières sont gardées.',
  noArchive: 'La première archive sera faite cette nuit.',
  day: 'Jour',
  size: 'Taille',
  hash: 'Empreinte SHA-256',
  download: (day: string) => `Télécharger l’archive du ${day}`,
  licences: 'Licences',
  licencesText:
    'Chaque fiche dit la sienne\u00a0: Licence Ouverte 2.0 ou CC BY-SA 4.0. Citez la coopérative, l’adresse de la fiche et ses crédits. Le reste est sous Licence Ouverte 2.0.',
  feeds: 'Flux et calendriers',
  news: 'Nouveautés (Atom)',
  calendar: 'Rencontres (iCalendar)',
  map: 'Mettre la carte sur votre site',
}

const en: Translation<typeof fr> = {
  title: 'Open data',
  description:
    'Everything that the portal shows to everyone, to be taken away: files of the day and a programming interface.',
  lede: 'Everything that the portal shows to everyone may be taken away freely, without an account or a key.',
  collections: 'What is open',
  names: { practices: 'Practices', methods: 'Methods', resources: 'Resources', events: 'Meetings', labels: 'Labels' },
  seen: 'See the page',
  collection: 'Data',
  addresses: 'Addresses',
  filters: 'Filters',
  noFilter: 'None',
  filtersNote:
    'The filters are those of the page: filter on the screen, then take the end of the address. “page” and “per_page” (200 at most) do the rest.',
  use: 'Using it',
  useText:
    'Each answer carries a mark (ETag): send it back in If-None-Match to receive only what changed. The Link header gives the next pages, X-Total-Count the number of rows. Calls from other sites are allowed.',
  example: 'An example',
  openapi: 'Full description (OpenAPI 3.1)',
  archive: 'The file of the day',
  archiveText: 'All the data, as JSON, CSV and GeoJSON, in an archive made every night. The last seven are kept.',
  noArchive: 'The first archive will be made tonight.',
  day: 'Day',
  size: 'Size',
  hash: 'SHA-256',
  download: (day) => `Download the archive of ${day}`,
  licences: 'Licences',
  licencesText:
    'Each page says its own: Licence Ouverte 2.0 or CC BY-SA 4.0. Cite the cooperative, the address of the page and its credits. The rest is under Licence Ouverte 2.0.',
  feeds: 'Feeds and calendars',
  news: 'News (Atom)',
  calendar: 'Meetings (iCalendar)',
  map: 'Put the map on your site',
}

export const openDataMessages: Messages<typeof fr> = { fr, en }
