import type { Messages, Translation } from '~/platform/i18n/messages'
import type { EntryField, SectionName } from '../rules/entry-fields'
import type { EntryKind } from '../rules/entry-content'
import type { FaultCode } from '../forms-entry'
import type { Licence } from '../rules/vocabularies'

type Fields = Record<EntryField, string>
type Model = {
  fields: Fields
  hints: Partial<Fields>
  hintsOf: Record<EntryKind, Partial<Fields>>
  sections: Record<SectionName, string>
  faults: Record<FaultCode, string>
  licences: Record<Licence, string>
  linkTitle: (row: number) => string
  linkAddress: (row: number) => string
}

/** What each field of an entry is called, the help beside it, and what a form answers to what it cannot take. */
const fr = {
  fields: {
    title: 'Titre',
    place: 'Où',
    who: 'Qui l’a fait',
    startsOn: 'Quand',
    endsOn: 'Jusqu’à quand',
    done: 'Ce qui a été fait',
    changed: 'Ce que cela a changé',
    themes: 'Thèmes',
    purposes: 'But',
    publics: 'Publics',
    recruitment: 'Comment on y venait',
    level: 'Niveau de participation',
    participants: 'Nombre de personnes',
    duration: 'Durée',
    cost: 'Coût',
    funders: 'Financement',
    facilitators: 'Animation',
    outcome: 'Suite donnée',
    decision: 'La décision qui a suivi',
    failed: 'Ce qui n’a pas marché',
    again: 'Ce qu’on referait',
    evaluation: 'Évaluation',
    contact: 'À qui en parler',
    links: 'Liens',
    licence: 'Licence',
    credit: 'Crédit',
    purpose: 'À quoi elle sert',
    steps: 'Déroulé',
    whenToUse: 'Quand l’utiliser',
    whenNotToUse: 'Quand en choisir une autre',
    groupSize: 'Taille du groupe',
    material: 'Matériel',
    variants: 'Variantes',
    sources: 'Sources',
    about: 'Ce qu’on y trouve',
    resourceKind: 'Nature',
    publisher: 'Qui la publie',
    publishedOn: 'Date de publication',
    language: 'Langue',
  },
  hints: {
    startsOn:
      'Aussi précisément que vous le savez\u00a0: «\u202f2023\u202f», «\u202fmars 2023\u202f» ou «\u202f8 mars 2023\u202f».',
    endsOn: 'Si cela a duré. Laissez vide si c’est toujours en cours.',
    participants: 'Environ, en chiffres.',
    facilitators: 'Qui a animé\u00a0: une équipe, une association, un prestataire, les habitantes et habitants.',
    decision: 'Délibération, arrêté, choix du bureau\u00a0: qui a décidé quoi, et quand.',
    failed: 'Le plus utile à qui voudra recommencer.',
    evaluation: 'Par qui, comment, et ce qu’elle dit.',
    contact:
      'Une adresse ou un nom de service, visible de tout le monde. Rien de personnel sans l’accord de la personne.',
    links: 'Un titre et une adresse par ligne. Videz une ligne pour la retirer.',
    credit: 'Les noms à citer avec cette fiche. Laissez vide pour ne nommer personne.',
    language: 'Par exemple\u00a0: français.',
    sources: 'Titres et autrices ou auteurs, un par ligne.',
    steps: 'Une étape par ligne, avec sa durée.',
  },
  hintsOf: {
    practice: {
      title: 'Ce qui la distingue, en une ligne\u00a0: «\u202fUn budget participatif entre trois villages\u202f».',
      who: 'Collectif, commune, association, entreprise\u00a0: comme vous le présenteriez à vos voisins.',
      done: 'Racontez\u00a0: comment cela a commencé, qui est venu, ce qui s’est passé.',
      changed: 'Pour les gens, pour la décision, pour le lieu. Même petit, même imprévu.',
    },
    method: {
      title: 'Le nom sous lequel on la connaît.',
      purpose: 'Ce qu’elle permet d’obtenir, en quelques phrases.',
    },
    resource: {
      title: 'Le titre du document, de l’outil ou du site.',
      about: 'À quoi elle sert, pour qui, et ce que vous en avez pensé.',
    },
  },
  sections: {
    essentials: 'L’essentiel',
    people: 'Pour quoi, avec qui',
    means: 'Les moyens',
    lessons: 'Les suites et les leçons',
    use: 'Mode d’emploi',
    sharing: 'Partager',
  },
  faults: {
    required: 'Remplissez ce champ.',
    'too-long': 'C’est trop long\u00a0: raccourcissez.',
    'one-line': 'Écrivez sur une seule ligne.',
    unreadable: 'Ce texte contient des caractères invisibles\u00a0: collez-le sans mise en forme.',
    'not-date':
      'Écrivez une année, un mois et une année, ou une date\u00a0: «\u202f2023\u202f», «\u202fmars 2023\u202f», «\u202f8 mars 2023\u202f».',
    'ends-before': 'La fin vient avant le début\u00a0: vérifiez les deux dates.',
    'not-count': 'Écrivez un nombre entier, en chiffres.',
    'not-address': 'Écrivez une adresse complète, comme https://exemple.fr.',
    'too-many': 'Vingt liens au plus.',
    unknown: 'Choisissez une réponse de la liste.',
  },
  licences: {
    'lo-2.0': 'Tout le monde peut reprendre la fiche, en citant sa source.',
    'cc-by-sa-4.0': 'De même, et ce qui en est tiré garde la même licence.',
  },
  linkTitle: (row: number) => `Titre du lien ${row}`,
  linkAddress: (row: number) => `Adresse du lien ${row}`,
} satisfies Model

const en: Translation<typeof fr> = {
  fields: {
    title: 'Title',
    place: 'Where',
    who: 'Who did it',
    startsOn: 'When',
    endsOn: 'Until when',
    done: 'What was done',
    changed: 'What it changed',
    themes: 'Themes',
    purposes: 'Purpose',
    publics: 'Who it was for',
    recruitment: 'How people came',
    level: 'Level of participation',
    participants: 'Number of people',
    duration: 'Duration',
    cost: 'Cost',
    funders: 'Funding',
    facilitators: 'Facilitation',
    outcome: 'What came of it',
    decision: 'The decision that followed',
    failed: 'What did not work',
    again: 'What one would do again',
    evaluation: 'Evaluation',
    contact: 'Who to talk to',
    links: 'Links',
    licence: 'Licence',
    credit: 'Credit',
    purpose: 'What it is for',
    steps: 'How it goes',
    whenToUse: 'When to use it',
    whenNotToUse: 'When to choose another',
    groupSize: 'Size of the group',
    material: 'Material',
    variants: 'Variants',
    sources: 'Sources',
    about: 'What is in it',
    resourceKind: 'Nature',
    publisher: 'Who publishes it',
    publishedOn: 'Date of publication',
    language: 'Language',
  },
  hints: {
    startsOn: 'As closely as you know: “2023”, “March 2023” or “8 March 2023”.',
    endsOn: 'If it lasted. Leave empty if it is still going on.',
    participants: 'About, in figures.',
    facilitators: 'Who led it: a team, an association, a contractor, residents.',
    decision: 'Who decided what, and when.',
    failed: 'The most useful to whoever would do it again.',
    evaluation: 'By whom, how, and what it says.',
    contact: 'An address or the name of a service, seen by everyone. Nothing personal without the person’s consent.',
    links: 'A title and an address a line. Empty a line to take it out.',
    credit: 'The names to cite with this page. Leave empty to name nobody.',
    language: 'For instance: French.',
    sources: 'Titles and authors, one a line.',
    steps: 'One step a line, with its duration.',
  },
  hintsOf: {
    practice: {
      title: 'What makes it different, in one line: “A participatory budget between three villages”.',
      who: 'Group, commune, association, company: as you would present it to your neighbours.',
      done: 'Tell the story: how it began, who came, what happened.',
      changed: 'For people, for the decision, for the place. Even small, even unexpected.',
    },
    method: { title: 'The name that it is known by.', purpose: 'What it brings about, in a few sentences.' },
    resource: {
      title: 'The title of the document, tool or site.',
      about: 'What it is for, for whom, and what you thought of it.',
    },
  },
  sections: {
    essentials: 'The essentials',
    people: 'What for, with whom',
    means: 'Means',
    lessons: 'What followed, and lessons',
    use: 'How to use it',
    sharing: 'Sharing',
  },
  faults: {
    required: 'Fill in this field.',
    'too-long': 'This is too long: shorten it.',
    'one-line': 'Write on one line.',
    unreadable: 'This text holds characters that do not show: paste it without formatting.',
    'not-date': 'Write a year, a month and a year, or a date: “2023”, “March 2023”, “8 March 2023”.',
    'ends-before': 'The end comes before the beginning: check both dates.',
    'not-count': 'Write a whole number, in figures.',
    'not-address': 'Write a whole address, such as https://example.org.',
    'too-many': 'Twenty links at most.',
    unknown: 'Choose an answer of the list.',
  },
  licences: {
    'lo-2.0': 'Anyone may use the page again, naming its source.',
    'cc-by-sa-4.0': 'The same, and what is made of it keeps the same licence.',
  },
  linkTitle: (row) => `Title of link ${row}`,
  linkAddress: (row) => `Address of link ${row}`,
}

export const fieldMessages: Messages<typeof fr> = { fr, en }

/** The help beside a field, of its kind or of all; nothing where the label says it all. */
export function hintOf(messages: Translation<typeof fr>, kind: EntryKind, field: string): string | undefined {
  const own: Readonly<Record<string, string>> = messages.hintsOf[kind]
  const shared: Readonly<Record<string, string>> = messages.hints
  return own[field] ?? shared[field]
}
