import type { FileRefusal, ProblemCode } from '../rules/problem'
import type { PlaceKind } from '../rules/place'

const kinds: Record<PlaceKind, string> = {
  region: 'Région',
  departement: 'Département',
  bassin: 'Bassin de vie',
  petr: 'Pôle d’équilibre territorial et rural',
  epci: 'Intercommunalité',
  commune: 'Commune',
}

const refusals: Record<FileRefusal['code'], string> = {
  'not-allowed': 'Cet import est réservé à l’administration du portail.',
  'changed-meanwhile': 'Le territoire a été modifié pendant la lecture du fichier\u00a0: relancez l’import.',
  'too-large': 'Le fichier est trop grand.',
  'empty-file': 'Le fichier est vide, ou n’a que sa ligne d’en-têtes.',
  'not-json': 'Le fichier n’est pas du JSON lisible.',
  'wrong-kind':
    'Le fichier est bien du JSON, mais ni un GeoJSON (FeatureCollection) ni un TopoJSON de communes avec leur code INSEE.',
  'wrong-projection':
    'Les coordonnées ne sont pas en degrés (WGS\u00a084)\u00a0: le fichier est sans doute en Lambert-93. Reprojetez-le d’abord.',
  'wrong-place':
    'Rien dans ce fichier n’est dans la région Centre-Val de Loire\u00a0: mauvais fichier, ou longitude et latitude inversées.',
  'missing-columns':
    'La première ligne doit nommer trois colonnes\u00a0: SIREN, nom, membres (les SIREN des intercommunalités).',
  problems: 'Le fichier est refusé\u202f; rien n’a été enregistré.',
}

const problems: Record<ProblemCode, (value: string) => string> = {
  'siren-invalid': (value) => `«\u202f${value}\u202f» n’est pas un SIREN (neuf chiffres et une clé juste).`,
  'siren-is-epci': (value) => `${value} est le SIREN d’une intercommunalité, pas d’un PETR.`,
  'name-missing': (value) => `Le PETR ${value} n’a pas de nom.`,
  'name-invalid': (value) =>
    `Le nom «\u202f${value}\u202f» est trop long, sans lettre, ou contient des caractères invisibles.`,
  'name-differs': (value) => `Le même SIREN porte un autre nom plus haut («\u202f${value}\u202f» ici).`,
  'members-missing': (value) => `«\u202f${value}\u202f» n’a aucune intercommunalité membre.`,
  'member-invalid': (value) => `Le membre «\u202f${value}\u202f» n’est pas un SIREN.`,
  'member-unknown': (value) => `${value} n’est le SIREN d’aucune intercommunalité de la région.`,
  'member-twice': (value) => `L’intercommunalité ${value} serait dans deux PETR (CGCT, art. L5741-1).`,
  'quote-open': () => 'Un guillemet ouvert ici n’est jamais refermé.',
  'code-missing': (value) => `L’objet n°\u00a0${value} n’a pas de code INSEE.`,
  'code-twice': (value) => `La commune ${value} y est deux fois.`,
  'codes-unknown': (value) => `Codes qui ne sont ceux d’aucune commune de la région\u00a0: ${value}.`,
  'communes-missing': (value) => `Communes de la région qui n’y sont pas\u00a0: ${value}.`,
  'geometry-invalid': (value) => `Le contour de ${value} est vide ou illisible.`,
}

export const fr = {
  kinds,
  refusals,
  problems,
  line: (line: number) => `ligne ${line}`,
  title: 'Le territoire',
  lede: (inhabitants: string, communes: string) =>
    `La région Centre-Val de Loire\u00a0: ${inhabitants} habitants, ${communes} communes. Cherchez la vôtre pour savoir de quelle intercommunalité, de quel pôle et de quel département elle relève.`,
  metaDescription:
    'Départements, bassins de vie, intercommunalités et communes de la région Centre-Val de Loire, avec leurs habitants.',
  searchLabel: 'Nom ou code postal',
  searchHint: 'Par exemple Vierzon, Saint-Amand ou 45000. Les accents ne comptent pas.',
  searchTitle: (query: string) => `Lieux trouvés pour «\u202f${query}\u202f»`,
  nothingFound: 'Aucun lieu de la région ne porte ce nom ni ce code postal. Essayez le début du nom seulement.',
  moreFound: 'Seuls les premiers lieux sont montrés\u00a0: précisez votre recherche.',
  tooLong: 'La recherche a été coupée\u00a0: un nom de lieu n’est jamais si long.',
  mapTitle: 'Carte de la région Centre-Val de Loire',
  mapDescription: 'Les six départements et les villes des vingt-trois bassins de vie. La liste est sous la carte.',
  placeMapTitle: (name: string) => `${name} dans la région`,
  placeMapPoint: 'Un point le situe parmi les six départements.',
  placeMapArea: 'Son contour est teinté parmi les six départements.',
  departementsTitle: 'Les six départements',
  bassinsTitle: 'Les vingt-trois bassins de vie',
  bassinsLede:
    'Les étapes de la tournée citoyenne de 2017. Ils sont connus par le nom de leur ville\u00a0: ce sont des points, sans liste de communes.',
  bassinNote:
    'Étape de la tournée citoyenne de 2017. Ce bassin de vie est connu par le nom de sa ville\u00a0: un point, sans liste de communes.',
  practicesTitle: (count: string) => `Bonnes pratiques (${count})`,
  practicesAround: (name: string, kilometres: number) => `À moins de ${kilometres}\u00a0km de ${name}.`,
  practicesMap: 'Les voir sur la carte',
  practicesAll: 'Les voir toutes',
  noPractice:
    'Aucune bonne pratique n’y est encore partagée. Vous en connaissez une\u202f? Elle se raconte en six questions.',
  sharePractice: 'Partager une pratique',
  eventsTitle: 'Rencontres',
  eventsAll: 'Toutes les rencontres de la région',
  bassinsListTitle: (count: string) => `Ses bassins de vie (${count})`,
  units: {
    departement: (count: number) => (count > 1 ? 'départements' : 'département'),
    bassin: (count: number) => (count > 1 ? 'bassins de vie' : 'bassin de vie'),
    epci: (count: number) => (count > 1 ? 'intercommunalités' : 'intercommunalité'),
    commune: (count: number) => (count > 1 ? 'communes' : 'commune'),
  },
  petrTitle: 'Les pôles d’équilibre territorial et rural',
  epciTitle: (count: string) => `Ses intercommunalités (${count})`,
  communesTitle: (count: string) => `Ses communes (${count})`,
  factsTitle: 'En bref',
  name: 'Nom',
  kind: 'Nature',
  departement: 'Département',
  inhabitants: 'Habitants',
  communes: 'Communes',
  epci: 'Intercommunalités',
  postcodes: (count: number) => (count > 1 ? 'Codes postaux' : 'Code postal'),
  siren: 'SIREN',
  inseeCode: 'Code INSEE',
  former: 'Réunit aussi',
  approximate: 'Position estimée\u00a0: au milieu de son intercommunalité, faute de mieux.',
  outside: (count: number) =>
    count > 1
      ? `${count}\u00a0autres communes de cette intercommunalité sont hors de la région\u202f; ni elles ni leurs habitants ne sont comptés ici.`
      : 'Une autre commune de cette intercommunalité est hors de la région\u202f; ni elle ni ses habitants ne sont comptés ici.',
  creditsTitle: 'D’où viennent ces données',
  credits: {
    insee:
      'Communes, intercommunalités, populations et codes postaux\u00a0: INSEE, DGCL et La Poste, réunis par Etalab (paquet decoupage-administratif, Licence Ouverte).',
    geonames: 'Position des villes et villages\u00a0:',
    geonamesName: 'GeoNames',
    geonamesLicence: 'CC BY 4.0',
    naturalEarth: 'Contours des départements\u00a0: Natural Earth, domaine public.',
    imported: 'Contours\u00a0: importés par l’équipe du portail depuis une source officielle.',
  },
  cli: {
    usage: `Usage\u00a0: crdp territory <commande>
  list                          ce que le portail connaît du territoire
  import FICHIER [--dry-run] [--partial]
                                PETR (.csv\u00a0: SIREN, nom, membres), contours de communes (GeoJSON ou TopoJSON, WGS\u00a084)
  update [--dry-run]            contours officiels, depuis les données ouvertes de l’État
--dry-run dit ce qui serait fait, sans rien écrire\u202f; --partial accepte un fichier qui n’a pas toutes les communes.
`,
    counts: (departements: number, bassins: number, petr: number, epci: number, communes: string) =>
      `${departements} départements, ${bassins} bassins de vie, ${petr} PETR, ${epci} intercommunalités, ${communes} communes.`,
    approximate: (count: string) => `Communes dont la position est estimée\u00a0: ${count}.`,
    contours: (source: string, count: string) => `Contours, ${source}\u00a0: ${count}.`,
    unreadable: (file: string, reason: string) => `${file} ne peut pas être lu\u00a0: ${reason}.`,
    petrDone: (count: string) => `PETR enregistrés\u00a0: ${count}.`,
    petrDry: (count: string) => `Le fichier est juste\u00a0: ${count} PETR. Rien n’a été enregistré (--dry-run).`,
    contoursDone: (communes: string, all: string) =>
      `Contours enregistrés\u00a0: ${communes} communes, ${all} avec les territoires qu’elles composent.`,
    contoursDry: (communes: string, all: string) =>
      `Le fichier est juste\u00a0: ${communes} communes, ${all} contours avec les territoires qu’elles composent. Rien n’a été enregistré (--dry-run).`,
    ignored: (count: string) => `Communes d’autres régions laissées de côté\u00a0: ${count}.`,
    fetching: (host: string) => `Lecture des contours officiels sur ${host}…`,
    unreachable: (host: string, reason: string) =>
      `Cette machine n’atteint pas ${host} (${reason}). Rien n’a été changé. Depuis une machine reliée à Internet, téléchargez un fichier de contours de communes, puis lancez\u00a0: crdp territory import FICHIER`,
  },
}
