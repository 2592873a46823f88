import { formatNumber, plural } from '~/platform/i18n/format'
import type { Messages } from '~/platform/i18n/messages'

const count = (value: number, one: string, other: string): string =>
  `${formatNumber(value, 'fr')} ${plural(value, 'fr', one, other)}`
const countEn = (value: number, one: string, other: string): string =>
  `${formatNumber(value, 'en')} ${plural(value, 'en', one, other)}`

const fr = {
  title: 'Le rapport',
  lede: 'Ce que le débat a dit, avec ses sources\u202f; qui y a pris part, qui manquait\u202f; ce qui est recommandé, et à qui.',
  description: (debate: string) =>
    `Rapport du débat «\u202f${debate}\u202f»\u00a0: synthèse, participation, recommandations.`,
  published: (date: string) => `Publié le ${date}`,
  version: (number: number) => `Version ${formatNumber(number, 'fr')}`,
  pdf: 'Rapport en PDF',
  answers: 'Les réponses',
  archive: 'Tout le débat en un fichier',
  notYet: 'Le rapport n’est pas encore publié',
  due: (date: string) => `Il est attendu pour le ${date}, 60 jours au plus après la clôture.`,
  overdue: (date: string) =>
    `Il était attendu pour le ${date}. Ce retard est montré ici jusqu’à la publication du rapport.`,
  before: 'Le rapport est écrit après la clôture du débat, en 60 jours au plus.',
  abandoned: 'Ce débat a été abandonné\u00a0: il n’aura pas de rapport.',
  parts: {
    synthesis: 'Ce que le débat a dit',
    participation: 'Qui a pris part, qui manquait',
    minority: 'Points de vue minoritaires',
    garants: 'Ce qu’en disent les garants',
  },
  garantsPage: 'Le journal et les avis des garants',
  recommendations: 'Les recommandations',
  addressed: 'Adressée à',
  sources: 'S’appuie sur',
  answer: 'Sa réponse',
  versions: 'Versions du rapport',
  versionLine: (number: number, date: string) => `Version ${formatNumber(number, 'fr')}, publiée le ${date}`,
  first: 'Première publication',
  hash: 'Empreinte (SHA-256)',
  recommendation: (number: string) => `Recommandation ${number}`,
  changes: (number: number) => `Ce qui change depuis la version ${formatNumber(number, 'fr')}`,
  latest: 'La dernière version',
  older: 'Cette version a été remplacée par une plus récente.',
  figures: {
    contributions: (value: number) => plural(value, 'fr', 'contribution', 'contributions'),
    supports: (value: number) => plural(value, 'fr', 'soutien', 'soutiens'),
    workshops: (value: number) => plural(value, 'fr', 'atelier', 'ateliers'),
    people: (value: number) => plural(value, 'fr', 'présence aux ateliers', 'présences aux ateliers'),
    papers: (value: number) => plural(value, 'fr', 'cahier d’acteur', 'cahiers d’acteurs'),
    votes: (value: number) => plural(value, 'fr', 'vote compté', 'votes comptés'),
    asked: (value: number) => plural(value, 'fr', 'réponse demandée', 'réponses demandées'),
    given: (value: number) => plural(value, 'fr', 'réponse donnée', 'réponses données'),
    origins: {
      web: 'En ligne',
      workshop: 'En atelier',
      post: 'Par courrier',
      paper: 'Sur papier',
      team: 'Saisies par l’équipe',
    },
    originTitle: 'Par où elles sont venues',
    origin: 'Origine',
    contributionsHead: 'Contributions',
    departementTitle: 'Par département, au regard de la population',
    departement: 'Département',
    people100: 'Pour 100\u00a0000 habitants',
    population: 'Habitants',
    communes: 'Communes d’où il en est venu',
    reached: (reached: string, all: string) => `${reached} sur ${all}`,
    epciTitle: 'Par intercommunalité',
    epci: 'Intercommunalité',
    silent: (people: string, all: string) =>
      `${people} habitants sur ${all} vivent dans une commune d’où rien n’est venu.`,
    silentEpci: (value: number) =>
      value === 0
        ? 'De chaque intercommunalité est venue au moins une contribution.'
        : `Rien n’est venu de ${count(value, 'intercommunalité', 'intercommunalités')}\u00a0:`,
    more: (value: number) => count(value, 'autre', 'autres'),
    unlocated: (value: number) =>
      value === 0
        ? 'Toutes disent leur commune.'
        : `${count(value, 'contribution ne dit', 'contributions ne disent')} pas d’où elle vient, ou vient d’ailleurs.`,
    surveyTitle: 'Ce que les personnes ont dit d’elles-mêmes',
    surveyLede: (value: number) =>
      `${count(value, 'personne a', 'personnes ont')} choisi de répondre, sans être identifiées\u00a0: ces chiffres disent qui a répondu, et non qui a participé. Les groupes de moins de cinq personnes sont réunis.`,
    tooFew: 'Trop peu de réponses pour être montrées.',
    censusShare: 'Part dans la population de la région',
    censusShareOf: (name: string) => `Part dans la population\u00a0: ${name}`,
    voted: (online: string, paper: string, of: string | null) =>
      `Votation\u00a0: ${online} votes en ligne et ${paper} sur papier sont comptés${of === null ? '' : `, pour ${of} personnes inscrites sur la liste`}. Chaque question a son résultat.`,
    census: (year: number, source: string) => `Population\u00a0: ${source}, ${String(year)}.`,
    answer: 'Réponse',
    answersHead: 'Réponses',
    share: 'Part',
  },
}

export const reportMessages: Messages<typeof fr> = {
  fr,
  en: {
    title: 'The report',
    lede: 'What the debate said, with its sources; who took part, who was missing; what is recommended, and to whom.',
    description: (debate) => `Report of the debate “${debate}”: synthesis, participation, recommendations.`,
    published: (date) => `Published on ${date}`,
    version: (number) => `Version ${formatNumber(number, 'en')}`,
    pdf: 'Report as PDF',
    answers: 'The answers',
    archive: 'The whole debate in one file',
    notYet: 'The report is not published yet',
    due: (date) => `It is awaited by ${date}, 60 days at most after the close.`,
    overdue: (date) => `It was awaited by ${date}. This delay is shown here until the report is published.`,
    before: 'The report is written after the debate closes, within 60 days.',
    abandoned: 'This debate was abandoned: it will have no report.',
    parts: {
      synthesis: 'What the debate said',
      participation: 'Who took part, who was missing',
      minority: 'Minority views',
      garants: 'What the garants say of it',
    },
    garantsPage: 'The garants’ journal and opinions',
    recommendations: 'The recommendations',
    addressed: 'Addressed to',
    sources: 'Draws on',
    answer: 'Its answer',
    versions: 'Versions of the report',
    versionLine: (number, date) => `Version ${formatNumber(number, 'en')}, published on ${date}`,
    first: 'First publication',
    hash: 'Hash (SHA-256)',
    recommendation: (number) => `Recommendation ${number}`,
    changes: (number) => `What changes since version ${formatNumber(number, 'en')}`,
    latest: 'The latest version',
    older: 'A more recent version has replaced this one.',
    figures: {
      contributions: (value) => plural(value, 'en', 'contribution', 'contributions'),
      supports: (value) => plural(value, 'en', 'support', 'supports'),
      workshops: (value) => plural(value, 'en', 'workshop', 'workshops'),
      people: (value) => plural(value, 'en', 'attendance at workshops', 'attendances at workshops'),
      papers: (value) => plural(value, 'en', 'position paper', 'position papers'),
      votes: (value) => plural(value, 'en', 'vote counted', 'votes counted'),
      asked: (value) => plural(value, 'en', 'answer asked for', 'answers asked for'),
      given: (value) => plural(value, 'en', 'answer given', 'answers given'),
      origins: {
        web: 'On line',
        workshop: 'In a workshop',
        post: 'By post',
        paper: 'On paper',
        team: 'Entered by the team',
      },
      originTitle: 'How they came',
      origin: 'Origin',
      contributionsHead: 'Contributions',
      departementTitle: 'By département, beside the population',
      departement: 'Département',
      people100: 'For 100,000 residents',
      population: 'Residents',
      communes: 'Communes they came from',
      reached: (reached, all) => `${reached} of ${all}`,
      epciTitle: 'By grouping of communes',
      epci: 'Grouping of communes',
      silent: (people, all) => `${people} residents of ${all} live in a commune from which nothing came.`,
      silentEpci: (value) =>
        value === 0
          ? 'One contribution at least came from each grouping of communes.'
          : `Nothing came from ${countEn(value, 'grouping', 'groupings')} of communes:`,
      more: (value) => countEn(value, 'other', 'others'),
      unlocated: (value) =>
        value === 0
          ? 'All say their commune.'
          : `${countEn(value, 'contribution does', 'contributions do')} not say where it comes from, or come from elsewhere.`,
      surveyTitle: 'What people said of themselves',
      surveyLede: (value) =>
        `${countEn(value, 'person', 'people')} chose to answer, without being identified: these figures say who answered, not who took part. Groups of fewer than five people are put together.`,
      tooFew: 'Too few answers to be shown.',
      censusShare: 'Share of the région’s population',
      censusShareOf: (name) => `Share of the population: ${name}`,
      voted: (online, paper, of) =>
        `Votation: ${online} votes on line and ${paper} on paper are counted${of === null ? '' : `, for ${of} people on the list`}. Each question has its result.`,
      census: (year, source) => `Population: ${source}, ${String(year)}.`,
      answer: 'Answer',
      answersHead: 'Answers',
      share: 'Share',
    },
  },
}
