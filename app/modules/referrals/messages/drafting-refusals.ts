import {
  answerProblemCodes,
  answerProblemSentence,
  type AnswerProblemCode,
} from '~/modules/criteria/rules/answer-problems'
import type { Locale } from '~/platform/i18n/locale'
import type { Messages, Translation } from '~/platform/i18n/messages'
import type { Refusal } from '~/platform/pure/outcome'

type Detail = Readonly<Record<string, string | number>>

/** Why an act of writing or signing is refused, and what is wrong in a form: one sentence a code. */
const fr = {
  'not-found': 'Ceci n’existe pas, ou ne vous est pas ouvert.',
  unreadable: 'Ce champ n’a pas pu être lu. Rechargez la page, puis recommencez.',
  'too-long': 'Ce texte est trop long\u00a0: raccourcissez-le.',
  'unseen-characters': 'Ce texte contient des caractères invisibles. Effacez-le, puis saisissez-le au clavier.',
  'too-often': ({ minutes }: Detail) =>
    `Trop d’essais en peu de temps. Réessayez dans ${minutes}\u00a0${minutes === 1 ? 'minute' : 'minutes'}.`,
  'state-forbids': 'L’état de la saisine ne le permet pas. Rechargez la page pour voir où elle en est.',
  'wrong-side': 'Ce pas de la procédure revient à quelqu’un d’autre.',
  'read-only': 'La saisine ne s’écrit plus\u00a0: elle a été envoyée, ou ses signatures se recueillent.',
  'representative-only': 'Seule la personne qui répond de la saisine peut le faire. Demandez-le-lui.',
  'changed-since-read': 'La saisine a changé depuis que vous l’avez relue. Relisez-la, puis recommencez.',
  'stale-revision': 'Une autre fenêtre ou une autre personne a écrit entre-temps dans le même champ.',
  'no-rules-in-force': 'Aucune règle de saisine n’est en vigueur\u00a0: on ne peut pas saisir pour l’instant.',
  'not-your-organisation': 'Vous n’agissez pas pour cette organisation.',
  'requester-missing': 'Dites au nom de qui vous saisissez.',
  'kind-missing': 'Dites ce qu’est l’organisation.',
  'kind-of-another': 'Cette organisation n’est pas de cette sorte. Choisissez parmi celles qui lui conviennent.',
  'title-missing': 'Écrivez l’objet en une phrase.',
  'too-many-drafts': ({ most }: Detail) =>
    `Déjà ${most} brouillons sont ouverts. Reprenez-en un, ou abandonnez ceux qui ne servent plus.`,
  'territory-fixed': 'Le territoire ne change plus\u00a0: le seuil de signatures a été fixé pour lui.',
  'place-unknown': 'Aucun lieu de la région ne répond à ces mots.',
  'place-choose': 'Plusieurs lieux répondent\u00a0: choisissez.',
  'place-missing': 'Dites de quelle commune vous êtes.',
  'commune-expected': 'Donnez une commune, par son nom ou son code postal.',
  'commune-elsewhere': ({ territory }: Detail) =>
    `Cette commune n’est pas dans le territoire de la saisine (${territory})\u00a0: la signature n’y compterait pas.`,
  'point-unreadable': 'Ce point n’a pas pu être lu.',
  'point-too-far': 'Ce point est trop loin du lieu nommé.',
  'population-unknown': 'Choisissez un territoire dont le nombre d’habitants est connu\u00a0: le seuil en dépend.',
  'signatures-not-needed': 'Seul un groupe d’habitantes et d’habitants réunit des signatures.',
  'signatures-missing': 'Le nombre de signatures n’est pas encore atteint.',
  'mandatory-missing': ({ count }: Detail) =>
    Number(count) > 1
      ? `${count}\u00a0critères obligatoires attendent encore une réponse.`
      : 'Un critère obligatoire attend encore une réponse.',
  'collection-over': 'Les signatures de cette saisine ne se recueillent pas, ou plus.',
  'authority-missing': 'Nommez l’autorité dont la réponse est attendue.',
  'commitment-state-missing': 'Dites ce qu’il en est de l’engagement.',
  'day-missing': 'Donnez la date.',
  'day-to-come': 'Cette date est à venir.',
  'date-form': 'Cette date n’existe pas. Exemple\u00a0: 12/12/2026.',
  'answered-before-asked': 'La réponse vient après la demande.',
  'answered-already': 'La réponse est connue\u00a0: elle ne redevient pas une demande sans réponse.',
  'signatory-missing': 'Dites qui a signé, ou répondu.',
  'commitment-document-missing': 'Joignez l’engagement signé.',
  'refusal-reason-missing': 'Dites la raison du refus, ou écrivez qu’aucune n’a été donnée\u00a0: elle est publiée.',
  'file-missing': 'Choisissez un fichier.',
  'too-many-documents': ({ most }: Detail) => `Pas plus de ${most} documents.`,
  'name-missing': 'Donnez votre nom.',
  'email-missing': 'Donnez une adresse.',
  'email-form': 'Cette adresse n’en est pas une. Exemple\u00a0: nom@exemple.fr.',
  'invited-already': 'Cette adresse est déjà invitée.',
  'author-already': 'Cette personne écrit déjà la saisine.',
  'too-many-authors': ({ most }: Detail) => `Pas plus de ${most} personnes, invitations comprises.`,
  'invitation-over': 'Cette invitation a été suivie par quelqu’un d’autre, ou n’a plus cours.',
  'count-form': 'Donnez un nombre de signatures, de 1 à 99\u202f999.',
  'sheet-entered-already': 'Cette feuille est déjà entrée.',
  'sheet-entered-by-you': 'Une autre personne que celle qui a entré la feuille doit la vérifier.',
  'too-many-sheets': ({ most }: Detail) => `Pas plus de ${most} feuilles.`,
  'rules-unsound': 'Ces règles ne se tiennent pas.',
  'rules-version-taken': 'Cette version existe déjà, avec un autre contenu.',
  'not-allowed': 'Vous ne pouvez pas faire ceci.',
}

const en: Translation<typeof fr> = {
  'not-found': 'This does not exist, or is not open to you.',
  unreadable: 'This field could not be read. Load the page again, then start over.',
  'too-long': 'This text is too long: shorten it.',
  'unseen-characters': 'This text contains invisible characters. Erase it, then type it.',
  'too-often': ({ minutes }) => `Too many attempts. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
  'state-forbids': 'The state of the referral does not allow it. Load the page again to see where it stands.',
  'wrong-side': 'This step of the procedure is for somebody else.',
  'read-only': 'The referral can no longer be written: it was sent, or its signatures are being collected.',
  'representative-only': 'Only whoever answers for the referral may do this. Ask them.',
  'changed-since-read': 'The referral has changed since you read it again. Read it, then start over.',
  'stale-revision': 'Another window or another person wrote in the same field meanwhile.',
  'no-rules-in-force': 'No rules of referral are in force: nobody can refer a subject for now.',
  'not-your-organisation': 'You do not act for this organisation.',
  'requester-missing': 'Say in whose name you refer.',
  'kind-missing': 'Say what the organisation is.',
  'kind-of-another': 'This organisation is not of that kind. Choose among those that fit it.',
  'title-missing': 'Write the object in one sentence.',
  'too-many-drafts': ({ most }) => `${most} drafts are open already. Take one up, or give up those of no use.`,
  'territory-fixed': 'The territory does not change any more: the number of signatures was fixed for it.',
  'place-unknown': 'No place of the région answers to these words.',
  'place-choose': 'Several places answer: choose.',
  'place-missing': 'Say which commune you are from.',
  'commune-expected': 'Give a commune, by its name or its postcode.',
  'commune-elsewhere': ({ territory }) =>
    `This commune is not in the territory of the referral (${territory}): the signature would not count.`,
  'point-unreadable': 'This point could not be read.',
  'point-too-far': 'This point is too far from the place named.',
  'population-unknown': 'Choose a territory whose number of inhabitants is known: the threshold depends on it.',
  'signatures-not-needed': 'Only a group of residents collects signatures.',
  'signatures-missing': 'The number of signatures is not reached yet.',
  'mandatory-missing': ({ count }) =>
    Number(count) === 1
      ? 'One mandatory criterion still awaits an answer.'
      : `${count} mandatory criteria still await an answer.`,
  'collection-over': 'The signatures of this referral are not being collected, or no longer.',
  'authority-missing': 'Name the authority whose answer is expected.',
  'commitment-state-missing': 'Say what became of the commitment.',
  'day-missing': 'Give the date.',
  'day-to-come': 'This day is to come.',
  'date-form': 'This date does not exist. Example: 12/12/2026.',
  'answered-before-asked': 'The answer comes after the question.',
  'answered-already': 'The answer is known: it does not turn back into a question.',
  'signatory-missing': 'Say who signed, or answered.',
  'commitment-document-missing': 'Attach the signed commitment.',
  'refusal-reason-missing': 'Say the reason of the refusal, or write that none was given: it is published.',
  'file-missing': 'Choose a file.',
  'too-many-documents': ({ most }) => `No more than ${most} documents.`,
  'name-missing': 'Give your name.',
  'email-missing': 'Give an address.',
  'email-form': 'This is not an address. Example: name@example.org.',
  'invited-already': 'This address is invited already.',
  'author-already': 'This person already writes the referral.',
  'too-many-authors': ({ most }) => `No more than ${most} people, invitations included.`,
  'invitation-over': 'This invitation was followed by somebody else, or no longer holds.',
  'count-form': 'Give a number of signatures, from 1 to 99,999.',
  'sheet-entered-already': 'This sheet is entered already.',
  'sheet-entered-by-you': 'Somebody else than the person who entered the sheet must check it.',
  'too-many-sheets': ({ most }) => `No more than ${most} sheets.`,
  'rules-unsound': 'These rules do not hold together.',
  'rules-version-taken': 'This version exists already, with another content.',
  'not-allowed': 'You may not do this.',
}

export const draftingRefusals: Messages<typeof fr> = { fr, en }

const isOwn = (code: string): code is keyof typeof fr => Object.hasOwn(fr, code)
const isAnswerCode = (code: string): code is AnswerProblemCode => answerProblemCodes.includes(code)

/** The sentence of a code, in the reader's language. */
export function draftingSentence({ code, detail = {} }: Pick<Refusal, 'code' | 'detail'>, locale: Locale): string {
  if (isOwn(code)) {
    const sentence = draftingRefusals[locale][code]
    return typeof sentence === 'string' ? sentence : sentence(detail)
  }
  return isAnswerCode(code)
    ? answerProblemSentence({ code, detail })[locale]
    : draftingRefusals[locale]['state-forbids']
}

/** The sentences of a form's errors, by field. */
export const draftingSentences = (
  errors: readonly { field: string; code: string; detail?: Detail }[],
  locale: Locale,
): Record<string, string> =>
  Object.fromEntries(errors.map(({ field, code, detail = {} }) => [field, draftingSentence({ code, detail }, locale)]))
