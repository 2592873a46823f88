import type { Locale } from '~/platform/i18n/locale'
import type { Messages } from '~/platform/i18n/messages'
import type { Refusal } from '~/platform/pure/outcome'

/** Why an act is refused, and what is wrong in a form: one sentence a code. */
const fr = {
  'not-found': 'Cette page n’existe pas, ou ne vous est pas ouverte.',
  'not-allowed': 'Cet acte revient à une personne de l’instruction.',
  'representative-only': 'Seule une personne qui représente l’organisation peut faire cela.',
  'state-forbids': 'Cela ne se peut plus\u00a0: rechargez la page pour voir où l’on en est.',
  'sent-already': 'Ce bilan a déjà été envoyé\u00a0: corrigez-le, la correction se verra.',
  'same-text': 'Rien n’a changé dans ce bilan.',
  'too-many-corrections': 'Un bilan se corrige dix fois au plus\u00a0: écrivez à l’équipe.',
  'report-incomplete':
    'Il manque quelque chose au bilan pour l’envoyer. Ce que vous avez écrit est gardé sur cette page.',
  'too-many': 'Quarante appuis ont déjà été proposés pour cette demande.',
  'note-missing': 'Dites en un mot ce qui est proposé.',
  'method-missing': 'Choisissez une méthode publiée du réseau.',
  'mentor-missing': 'Choisissez une personne du réseau dont le profil est ouvert.',
  'text-missing': 'Écrivez quelques mots.',
  'link-form': 'Écrivez une adresse complète, comme https://exemple.fr/page.',
  'date-form': 'Écrivez le jour comme 15/01/2027.',
  'date-not-to-come': 'Donnez un jour à venir.',
  'figure-form': 'Écrivez un nombre entier, comme 312.',
  'figure-missing': 'Donnez le nombre, ou laissez aussi vide ce qu’il compte.',
  'figure-of-missing': 'Dites ce que ce nombre compte.',
  choose: 'Choisissez une réponse.',
  'too-long': 'Ce texte est trop long\u00a0: raccourcissez-le.',
  'unseen-characters': 'Ce texte contient des caractères invisibles. Écrivez-le à la main.',
  unreadable: 'Ce formulaire n’a pas pu être lu. Rechargez la page.',
}

const refusals: Messages<typeof fr> = {
  fr,
  en: {
    'not-found': 'This page does not exist, or is not open to you.',
    'not-allowed': 'This act belongs to somebody of the instruction.',
    'representative-only': 'Only somebody who represents the organisation may do this.',
    'state-forbids': 'This cannot be done any more: reload the page to see where it stands.',
    'sent-already': 'This report was sent already: correct it, the correction will show.',
    'same-text': 'Nothing changed in this report.',
    'too-many-corrections': 'A report is corrected ten times at most: write to the team.',
    'report-incomplete': 'Something is missing for the report to be sent. What you wrote is kept on this page.',
    'too-many': 'Forty supports were already offered for this application.',
    'note-missing': 'Say in a word what is offered.',
    'method-missing': 'Choose a published method of the network.',
    'mentor-missing': 'Choose somebody of the network whose profile is open.',
    'text-missing': 'Write a few words.',
    'link-form': 'Write a whole address, such as https://example.org/page.',
    'date-form': 'Write the day as 15/01/2027.',
    'date-not-to-come': 'Give a day to come.',
    'figure-form': 'Write a whole number, such as 312.',
    'figure-missing': 'Give the number, or leave what it counts empty too.',
    'figure-of-missing': 'Say what this number counts.',
    choose: 'Choose an answer.',
    'too-long': 'This text is too long: shorten it.',
    'unseen-characters': 'This text holds invisible characters. Type it by hand.',
    unreadable: 'This form could not be read. Reload the page.',
  },
}

const isOwnCode = (code: string): code is keyof typeof fr => Object.hasOwn(fr, code)

/** The sentence of a code, in the reader's language. */
export function supportSentence({ code }: Pick<Refusal, 'code'>, locale: Locale): string {
  if (code.startsWith('longer-than-')) return refusals[locale]['too-long']
  return refusals[locale][isOwnCode(code) ? code : 'unreadable']
}

export type SupportProblem =
  { errors: Readonly<Record<string, string>> } | { refused: Refusal & { problems?: Readonly<Record<string, string>> } }

/** One sentence a field, or one for the whole under ''. */
export function supportErrors(problem: SupportProblem, locale: Locale): Record<string, string> {
  const sentences = (codes: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(codes).map(([field, code]) => [field, supportSentence({ code }, locale)]))
  if ('errors' in problem) return sentences(problem.errors)
  const { field = '', problems = {}, ...refusal } = problem.refused
  return { [field]: supportSentence(refusal, locale), ...sentences(problems) }
}
