import type { Messages } from '~/platform/i18n/messages'

type Detail = Readonly<Record<string, string | number>>

/** Why an act of the team's tools is refused; read through `sentenceOf` of refusals.ts. */
const fr = {
  'no-file-ticked': 'Cochez au moins un dossier.',
  'too-many-files': ({ most }: Detail) => `${most}\u00a0dossiers au plus à la fois\u00a0: cochez-en moins.`,
  'choose-act': 'Choisissez ce qu’il faut faire de ces dossiers.',
  'not-applicants-turn':
    'Rien n’est demandé à cette organisation en ce moment\u00a0: on ne rappelle qu’un complément attendu.',
  'completion-term-passed': 'Le terme du complément est passé\u00a0: le dossier va être clos.',
  'nobody-to-remind': 'Personne ne représente plus cette organisation, ou n’a d’adresse où écrire.',
  'reminded-today': 'Un rappel est déjà parti aujourd’hui.',
  'template-field-unknown': ({ name, nearest }: Detail) =>
    `Le champ {{${name}}} n’existe pas ici. Le plus proche est {{${nearest}}}.`,
  'template-field-unclosed': ({ name, nearest }: Detail) =>
    `Le champ {{${name} n’est pas fermé. Écrivez {{${nearest}}}, sur une seule ligne.`,
  'template-name-missing': 'Donnez un nom à ce modèle.',
  'choose-use': 'Dites à quoi il sert.',
  'choose-template': 'Choisissez un modèle.',
  'too-many-templates': ({ most }: Detail) => `${most}\u00a0modèles sont déjà gardés. Archivez-en un.`,
  'too-many-letters': ({ most }: Detail) => `Une demande reçoit ${most}\u00a0lettres au plus.`,
  'no-opinion-due': 'Aucun avis de ce dossier n’est dû dans la semaine, ni en retard.',
}

export const toolRefusals: Messages<typeof fr> = {
  fr,
  en: {
    'no-file-ticked': 'Tick at least one file.',
    'too-many-files': ({ most }) => `At most ${most} files at once: tick fewer.`,
    'choose-act': 'Choose what is to be done with these files.',
    'not-applicants-turn':
      'Nothing is asked of this organisation at the moment: only an awaited completion is reminded.',
    'completion-term-passed': 'The term of the completion has passed: the file is about to be closed.',
    'nobody-to-remind': 'Nobody represents this organisation any more, or has an address to write to.',
    'reminded-today': 'A reminder has already left today.',
    'template-field-unknown': ({ name, nearest }) =>
      `The field {{${name}}} does not exist here. The nearest is {{${nearest}}}.`,
    'template-field-unclosed': ({ name, nearest }) =>
      `The field {{${name} is not closed. Write {{${nearest}}}, on one line.`,
    'template-name-missing': 'Give this template a name.',
    'choose-use': 'Say what it is for.',
    'choose-template': 'Choose a template.',
    'too-many-templates': ({ most }) => `${most} templates are kept already. Archive one.`,
    'too-many-letters': ({ most }) => `An application has at most ${most} letters.`,
    'no-opinion-due': 'No opinion on this file is due within the week, nor late.',
  },
}
