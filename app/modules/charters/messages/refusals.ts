import type { Locale } from '~/platform/i18n/locale'
import type { Messages } from '~/platform/i18n/messages'
import type { Refusal } from '~/platform/pure/outcome'

type Detail = Readonly<Record<string, string | number>>

/** Why an act on the charter is refused: one sentence a code. */
const fr = {
  'not-found': 'Ce projet n’existe pas, ou ne vous est pas ouvert.',
  required: 'Remplissez ce champ.',
  'too-short': 'Dites-en un peu plus\u00a0: au moins une phrase.',
  'too-long': 'Ce texte est trop long\u00a0: raccourcissez-le.',
  'unseen-characters': 'Ce texte contient des caractères invisibles\u00a0: écrivez-le à nouveau.',
  'choose-start': 'Choisissez par quoi commencer.',
  'no-version': 'Aucune charte n’est en vigueur\u00a0: commencez par un fichier.',
  'file-missing': 'Choisissez le fichier, ou collez son texte.',
  'file-too-large': 'Ce fichier dépasse 2\u00a0Mo\u00a0: une charte est bien plus courte. Vérifiez que c’est le bon.',
  'file-not-text':
    'Ce fichier n’est pas du texte en UTF-8. Une charte est un fichier JSON, comme celui de la charte en vigueur.',
  'not-json': 'Ce n’est pas du JSON. Donnez le fichier entier, tel qu’il a été téléchargé.',
  'wrong-shape': ({ path, sentence }: Detail) => `Ce fichier n’est pas une charte (${path || '/'})\u00a0: ${sentence}`,
  'draft-changed':
    'Quelqu’un a enregistré ce projet pendant que vous écriviez. Votre texte est gardé ci-dessous\u00a0: ouvrez la page dans un autre onglet pour comparer, puis recommencez.',
  'draft-settled': 'Ce projet est publié ou abandonné\u00a0: il ne change plus.',
  'draft-too-long': 'Ce projet est trop long\u00a0: raccourcissez-le.',
  'draft-unsound': ({ count }: Detail) =>
    Number(count) > 1 ? `${count}\u00a0points sont à corriger d’abord.` : 'Un point est à corriger d’abord.',
  'too-many-items': ({ most }: Detail) => `Il y en a déjà ${most}, le plus possible.`,
  'not-a-date': 'Donnez une date.',
  'comment-period': ({ least, most }: Detail) =>
    `Laissez au moins ${least}\u00a0jours pour commenter, et ${most} au plus.`,
  'comments-over': 'Les commentaires sur ce projet sont clos.',
  'unknown-criterion': 'Ce critère n’est pas dans ce projet.',
  'too-often': ({ minutes }: Detail) =>
    `Vous avez beaucoup écrit en peu de temps. Recommencez dans ${minutes}\u00a0min.`,
  'reason-missing': 'Dites pourquoi\u00a0: ceux qui ont lu ce projet le liront.',
  'decision-unknown': 'Cette décision n’est pas au registre. Donnez son numéro, par exemple 2026-D-0003.',
  'decision-rejected': 'Cette décision n’a pas été adoptée.',
  'in-force-before':
    'Une charte entre en vigueur aujourd’hui au plus tôt, et jamais avant sa décision\u00a0: ses règles sont connues d’avance.',
  'in-force-before-latest': ({ latest }: Detail) =>
    `La version précédente prend effet le ${latest}\u00a0: celle-ci vient après.`,
  'never-met':
    'Dans ce texte, une condition ne peut jamais être remplie\u00a0: voyez «\u202fPeut-on remplir ces critères\u202f?\u202f».',
  'asks-nothing':
    'Ce label prend des demandes auxquelles ce texte ne demande rien\u00a0: voyez «\u202fPeut-on remplir ces critères\u202f?\u202f».',
  'effect-missing':
    'L’effet de ce texte sur les demandes reçues n’est pas encore calculé. Faites-le d’abord, pour décider en le sachant.',
}

export const refusalMessages: Messages<typeof fr> = {
  fr,
  en: {
    'not-found': 'This draft does not exist, or is not open to you.',
    required: 'Fill in this field.',
    'too-short': 'Say a little more: a sentence at least.',
    'too-long': 'This text is too long: shorten it.',
    'unseen-characters': 'This text holds invisible characters: write it again.',
    'choose-start': 'Choose what to begin with.',
    'no-version': 'No charter is in force: begin with a file.',
    'file-missing': 'Choose the file, or paste its text.',
    'file-too-large': 'This file is larger than 2 MB: a charter is much shorter. Check that it is the right one.',
    'file-not-text': 'This file is not text in UTF-8. A charter is a JSON file, as that of the charter in force is.',
    'not-json': 'This is no JSON. Give the whole file, as it was downloaded.',
    'wrong-shape': ({ path, english }) => `This file is no charter (${path || '/'}): ${english}`,
    'draft-changed':
      'Somebody saved this draft while you were writing. Your text is kept below: open the page in another tab to compare, then start again.',
    'draft-settled': 'This draft is published or given up: it changes no more.',
    'draft-too-long': 'This draft is too long: shorten it.',
    'draft-unsound': ({ count }) =>
      Number(count) === 1 ? 'One point is to be put right first.' : `${count} points are to be put right first.`,
    'too-many-items': ({ most }) => `There are ${most} already, the most there may be.`,
    'not-a-date': 'Give a date.',
    'comment-period': ({ least, most }) => `Give people at least ${least} days to comment, and ${most} at most.`,
    'comments-over': 'Comments on this draft are over.',
    'unknown-criterion': 'This criterion is not in this draft.',
    'too-often': ({ minutes }) => `You wrote a lot in little time. Start again in ${minutes} min.`,
    'reason-missing': 'Say why: those who have read this draft will read it.',
    'decision-unknown': 'This decision is not in the register. Give its number, such as 2026-D-0003.',
    'decision-rejected': 'This decision was not adopted.',
    'in-force-before':
      'A charter comes into force today at the earliest, and never before its decision: its rules are known in advance.',
    'in-force-before-latest': ({ latest }) => `The version before takes effect on ${latest}: this one comes after.`,
    'never-met': 'In this text, a condition can never be met: see “Can these criteria be met?”.',
    'asks-nothing': 'This label takes applications of which this text asks nothing: see “Can these criteria be met?”.',
    'effect-missing':
      'The effect of this text on the applications received is not computed yet. Do that first, to decide in full knowledge.',
  },
}

const isCode = (code: string): code is keyof typeof fr => Object.hasOwn(fr, code)

/** The sentence of a refusal, in the reader's language. */
export function refusalSentence({ code, detail = {} }: Pick<Refusal, 'code' | 'detail'>, locale: Locale): string {
  const message = refusalMessages[locale][isCode(code) ? code : 'not-found']
  return typeof message === 'string' ? message : message(detail)
}
