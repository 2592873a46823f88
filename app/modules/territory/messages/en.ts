import type { Translation } from '~/platform/i18n/messages'
import type { fr } from './fr'

export const en: Translation<typeof fr> = {
  kinds: {
    region: 'Region',
    departement: 'Département',
    bassin: 'Living area',
    petr: 'Territorial and rural hub (PETR)',
    epci: 'Group of communes',
    commune: 'Commune',
  },
  refusals: {
    'not-allowed': 'This import is for the administration of the portal only.',
    'changed-meanwhile': 'The territory was changed while the file was being read: start the import again.',
    'too-large': 'The file is too large.',
    'empty-file': 'The file is empty, or has nothing but its header line.',
    'not-json': 'The file is not readable JSON.',
    'wrong-kind':
      'The file is JSON, but neither GeoJSON (FeatureCollection) nor TopoJSON of communes with their INSEE codes.',
    'wrong-projection':
      'The coordinates are not in degrees (WGS 84): the file is probably in Lambert-93. Reproject it first.',
    'wrong-place':
      'Nothing in this file is in the Centre-Val de Loire region: wrong file, or longitude and latitude swapped.',
    'missing-columns':
      'The first line must name three columns: SIREN, name, members (the SIREN of the groups of communes).',
    problems: 'The file is refused; nothing was recorded.',
  },
  problems: {
    'siren-invalid': (value) => `“${value}” is not a SIREN (nine digits and a right key).`,
    'siren-is-epci': (value) => `${value} is the SIREN of a group of communes, not of a PETR.`,
    'name-missing': (value) => `PETR ${value} has no name.`,
    'name-invalid': (value) => `The name “${value}” is too long, has no letter, or holds invisible characters.`,
    'name-differs': (value) => `The same SIREN has another name further up (“${value}” here).`,
    'members-missing': (value) => `“${value}” has no member.`,
    'member-invalid': (value) => `The member “${value}” is not a SIREN.`,
    'member-unknown': (value) => `${value} is the SIREN of no group of communes of the region.`,
    'member-twice': (value) => `The group of communes ${value} would be in two PETR (CGCT, art. L5741-1).`,
    'quote-open': () => 'A quote opened here never closes.',
    'code-missing': (value) => `Object no. ${value} has no INSEE code.`,
    'code-twice': (value) => `Commune ${value} is there twice.`,
    'codes-unknown': (value) => `Codes of no commune of the region: ${value}.`,
    'communes-missing': (value) => `Communes of the region that are not there: ${value}.`,
    'geometry-invalid': (value) => `The contour of ${value} is empty or unreadable.`,
  },
  line: (line) => `line ${line}`,
  title: 'The territory',
  lede: (inhabitants, communes) =>
    `The Centre-Val de Loire region: ${inhabitants} inhabitants, ${communes} communes. Look for yours to see which group of communes, which hub and which département it belongs to.`,
  metaDescription:
    'Départements, living areas, groups of communes and communes of the Centre-Val de Loire region, with their inhabitants.',
  searchLabel: 'Name or postcode',
  searchHint: 'For instance Vierzon, Saint-Amand or 45000. Accents do not count.',
  searchTitle: (query) => `Places found for “${query}”`,
  nothingFound: 'No place of the region has this name or this postcode. Try the beginning of the name only.',
  moreFound: 'Only the first places are shown: be more specific.',
  tooLong: 'The search was cut: no place name is that long.',
  mapTitle: 'Map of the Centre-Val de Loire region',
  mapDescription: 'The six départements and the towns of the twenty-three living areas. The list is under the map.',
  placeMapTitle: (name) => `${name} in the region`,
  placeMapPoint: 'A point shows where it is among the six départements.',
  placeMapArea: 'Its area is shaded among the six départements.',
  departementsTitle: 'The six départements',
  bassinsTitle: 'The 23 living areas',
  bassinsLede:
    'The stops of the citizens’ tour of 2017. They are known by the name of their town: points, without a list of communes.',
  bassinNote:
    'A stop of the citizens’ tour of 2017. This living area is known by the name of its town: a point, without a list of communes.',
  practicesTitle: (count) => `Good practices (${count})`,
  practicesAround: (name, kilometres) => `Within ${kilometres} km of ${name}.`,
  practicesMap: 'See them on the map',
  practicesAll: 'See them all',
  noPractice: 'No good practice is shared here yet. Do you know one? It is told in six questions.',
  sharePractice: 'Share a practice',
  eventsTitle: 'Meetings',
  eventsAll: 'All the meetings of the région',
  bassinsListTitle: (count) => `Its living areas (${count})`,
  units: {
    departement: (count) => (count === 1 ? 'département' : 'départements'),
    bassin: (count) => (count === 1 ? 'living area' : 'living areas'),
    epci: (count) => (count === 1 ? 'group of communes' : 'groups of communes'),
    commune: (count) => (count === 1 ? 'commune' : 'communes'),
  },
  petrTitle: 'The territorial and rural hubs (PETR)',
  epciTitle: (count) => `Its groups of communes (${count})`,
  communesTitle: (count) => `Its communes (${count})`,
  factsTitle: 'In short',
  name: 'Name',
  kind: 'Kind',
  departement: 'Département',
  inhabitants: 'Inhabitants',
  communes: 'Communes',
  epci: 'Groups of communes',
  postcodes: (count) => (count > 1 ? 'Postcodes' : 'Postcode'),
  siren: 'SIREN',
  inseeCode: 'INSEE code',
  former: 'Also brings together',
  approximate: 'Estimated position: the middle of its group of communes, for want of better.',
  outside: (count) =>
    count > 1
      ? `${count} other communes of this group are outside the region; neither they nor their inhabitants are counted here.`
      : 'One other commune of this group is outside the region; neither it nor its inhabitants are counted here.',
  creditsTitle: 'Where these data come from',
  credits: {
    insee:
      'Communes, groups of communes, populations and postcodes: INSEE, DGCL and La Poste, brought together by Etalab (package decoupage-administratif, Licence Ouverte).',
    geonames: 'Positions of towns and villages:',
    geonamesName: 'GeoNames',
    geonamesLicence: 'CC BY 4.0',
    naturalEarth: 'Contours of the départements: Natural Earth, public domain.',
    imported: 'Contours: imported by the portal’s team from an official source.',
  },
  cli: {
    usage: `Usage: crdp territory <command>
  list                          what the portal knows of the territory
  import FILE [--dry-run] [--partial]
                                PETR (.csv: SIREN, name, members), contours of communes (GeoJSON or TopoJSON, WGS 84)
  update [--dry-run]            official contours, from the State's open data
--dry-run says what would be done and writes nothing; --partial accepts a file that has not every commune.
`,
    counts: (departements, bassins, petr, epci, communes) =>
      `${departements} départements, ${bassins} living areas, ${petr} PETR, ${epci} groups of communes, ${communes} communes.`,
    approximate: (count) => `Communes whose position is estimated: ${count}.`,
    contours: (source, count) => `Contours, ${source}: ${count}.`,
    unreadable: (file, reason) => `${file} cannot be read: ${reason}.`,
    petrDone: (count) => `PETR recorded: ${count}.`,
    petrDry: (count) => `The file is right: ${count} PETR. Nothing was recorded (--dry-run).`,
    contoursDone: (communes, all) =>
      `Contours recorded: ${communes} communes, ${all} with the territories that they make up.`,
    contoursDry: (communes, all) =>
      `The file is right: ${communes} communes, ${all} contours with the territories that they make up. Nothing was recorded (--dry-run).`,
    ignored: (count) => `Communes of other regions left aside: ${count}.`,
    fetching: (host) => `Reading the official contours from ${host}…`,
    unreachable: (host, reason) =>
      `This machine does not reach ${host} (${reason}). Nothing was changed. From a machine with internet access, download a file of contours of communes, then run: crdp territory import FILE`,
  },
}
