import type { Messages, Translation } from '~/platform/i18n/messages'

type Detail = Readonly<Record<string, string | number>>

/** Why an act is refused, and what is wrong in a form: one sentence a code. */
const fr = {
  'not-found': 'Ceci n’existe pas, ou ne vous est pas ouvert.',
  unreadable: 'Ce champ n’a pas pu être lu. Rechargez la page, puis recommencez.',
  'too-long': 'Ce texte est trop long\u00a0: raccourcissez-le.',
  'unseen-characters': 'Ce texte contient des caractères invisibles. Effacez-le, puis saisissez-le au clavier.',
  'too-often': ({ minutes }: Detail) =>
    `Trop d’essais en peu de temps. Réessayez dans ${minutes}\u00a0${minutes === 1 ? 'minute' : 'minutes'}.`,
  'stale-revision': 'Une autre personne a enregistré autre chose entre-temps. Relisez, puis recommencez.',
  'declaration-published': 'Ce texte est publié\u00a0: il ne change plus. Écrivez-en un autre qui lui fait suite.',
  'declaration-closed': 'La signature de ce texte est close.',
  'declaration-state': 'L’état de ce texte ne le permet pas. Rechargez la page.',
  'follows-unknown': 'Ce texte n’existe pas, ou n’est pas publié.',
  'title-missing': 'Donnez un titre.',
  'summary-missing': 'Dites en une phrase ce que dit ce texte.',
  'text-missing': 'Écrivez le texte.',
  'name-missing': 'Donnez votre nom.',
  'email-missing': 'Donnez votre adresse.',
  'email-form': 'Cette adresse n’en est pas une. Exemple\u00a0: nom@exemple.fr.',
  'commune-unknown': 'Aucune commune de la région ne porte ce nom ou ce code postal.',
  'commune-choose': 'Plusieurs communes répondent\u00a0: choisissez.',
  'organisation-missing': 'Choisissez l’organisation.',
  'already-signed': 'Cette organisation a déjà signé.',
  'token-dead': 'Ce lien n’ouvre plus rien\u00a0: la signature a été retirée, ou un autre lien l’a remplacé.',
}
const en: Translation<typeof fr> = {
  'not-found': 'This does not exist, or is not open to you.',
  unreadable: 'This field could not be read. Reload the page, then start again.',
  'too-long': 'This text is too long: shorten it.',
  'unseen-characters': 'This text holds invisible characters. Erase it, then type it.',
  'too-often': ({ minutes }) => `Too many tries in a short time. Try again in ${minutes} minute(s).`,
  'stale-revision': 'Somebody else saved something meanwhile. Read again, then start again.',
  'declaration-published': 'This text is published: it changes no more. Write another that follows it.',
  'declaration-closed': 'The signing of this text is closed.',
  'declaration-state': 'The state of this text does not allow it. Reload the page.',
  'follows-unknown': 'This text does not exist, or is not published.',
  'title-missing': 'Give a title.',
  'summary-missing': 'Say in one sentence what this text says.',
  'text-missing': 'Write the text.',
  'name-missing': 'Give your name.',
  'email-missing': 'Give your address.',
  'email-form': 'This is no address. Example: name@example.org.',
  'commune-unknown': 'No commune of the région has this name or postcode.',
  'commune-choose': 'Several communes answer: choose.',
  'organisation-missing': 'Choose the organisation.',
  'already-signed': 'This organisation has signed already.',
  'token-dead': 'This link opens nothing any more: the signature was withdrawn, or another link took its place.',
}
export const declarationRefusals: Messages<typeof fr> = { fr, en }
