import { formatNumber } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import type { Messages } from '~/platform/i18n/messages'

/** Why an act of the procedure is refused, or what is wrong in its form: one sentence a code. */
const fr = {
  'not-found': 'Cette saisine n’existe pas, ou ne vous est pas ouverte.',
  'representative-only': 'Seule une personne qui répond de cette saisine peut faire cela.',
  'not-allowed': 'Cet acte revient à quelqu’un d’autre.',
  'take-it-first': 'Prenez d’abord ce dossier en main.',
  'state-forbids': 'L’état de la saisine ne le permet plus. Rechargez la page pour voir où elle en est.',
  'wrong-side': 'Cette étape revient à l’autre partie.',
  'changed-meanwhile': 'La saisine a changé depuis que vous avez ouvert cette page. Relisez-la, puis recommencez.',
  'signatures-not-needed': 'Seuls les groupes d’habitants réunissent des signatures.',
  'signatures-missing': 'Il manque des signatures.',
  'mandatory-missing': 'Des questions obligatoires attendent une réponse.',
  'reason-missing': 'Écrivez la raison.',
  'too-late-to-ask': 'Le délai pour demander un complément est passé\u00a0: la saisine est tenue pour complète.',
  'clock-not-passed': 'Le délai n’est pas encore passé.',
  'term-not-passed': 'Le terme n’est pas encore passé.',
  'decision-missing': 'Aucune décision n’est inscrite au registre.',
  'appeal-dismissed': 'Cette décision a déjà été contestée, et maintenue par le conseil.',
  'appeal-too-late': 'Le délai pour contester est passé.',
  'was-redirected': 'La décision contestée n’est pas celle-là.',
  'was-inadmissible': 'La décision contestée n’est pas celle-là.',
  'target-over':
    'Cette saisine-là ne peut pas en recevoir d’autres\u00a0: elle est close, jointe, ou pas encore déposée.',
  'target-missing': 'Donnez le numéro d’une autre saisine, comme S-2026-0003.',
  'target-admissible': 'La saisine à laquelle celle-ci est jointe est recevable\u00a0: le débat les réunit.',
  'on-agenda': 'Ce dossier est déjà à l’ordre du jour d’une séance. Retirez-le d’abord de cet ordre du jour.',
  'proposal-missing': 'Proposez d’abord une issue.',
  'sitting-missing': 'Choisissez une séance en préparation.',
  'outcome-missing': 'Choisissez une issue.',
  'code-missing': 'Choisissez la règle qui n’est pas remplie.',
  'addressee-missing': 'Dites à qui la saisine est transmise.',
  'template-missing': 'Choisissez un modèle.',
  'referral-not-admissible': 'Un débat naît d’une saisine déclarée recevable. Celle-ci ne l’est pas, ou ne l’est plus.',
  'kind-missing': 'Dites ce qu’il faut\u00a0: compléter, éclaircir ou accorder.',
  'not-confirmed': 'Cochez la case pour confirmer.',
  'not-your-organisation': 'Choisissez une organisation que vous représentez.',
  'own-referral': 'Cette organisation a elle-même fait cette saisine.',
  'support-closed': 'Cette saisine ne reçoit plus de soutiens.',
  'supported-already': 'Ce soutien est déjà compté.',
  'supported-by-account': 'Vous soutenez déjà cette saisine avec votre compte\u00a0: cela compte une fois.',
  'name-missing': 'Donnez votre nom, ou décochez la case.',
  'email-missing': 'Donnez une adresse.',
  'email-form': 'Cette adresse n’en est pas une. Exemple\u00a0: nom@exemple.fr.',
  'too-often': (minutes: string) =>
    `Trop d’essais en peu de temps. Réessayez dans ${minutes}\u00a0${minutes === '1' ? 'minute' : 'minutes'}.`,
  'agenda-fixed': 'Cette séance est convoquée\u00a0: son ordre du jour ne change plus. Choisissez-en une autre.',
  'too-many-items': 'L’ordre du jour de cette séance est plein.',
  unreadable: 'Le formulaire n’a pas pu être lu. Reprenez-le depuis cette page.',
  'unseen-characters': 'Ce texte contient des caractères invisibles. Ressaisissez-le.',
  longer: (most: string) => `Ce texte est trop long\u00a0: ${most}\u00a0caractères au plus.`,
}

export const procedureRefusals: Messages<typeof fr> = {
  fr,
  en: {
    'not-found': 'This referral does not exist, or is not open to you.',
    'representative-only': 'Only somebody who answers for this referral may do this.',
    'not-allowed': 'This act is somebody else’s.',
    'take-it-first': 'Take this file in hand first.',
    'state-forbids': 'The state of the referral allows it no more. Reload the page to see where it stands.',
    'wrong-side': 'This step is the other side’s.',
    'changed-meanwhile': 'The referral changed since you opened this page. Read it again, then start over.',
    'signatures-not-needed': 'Only groups of residents collect signatures.',
    'signatures-missing': 'Signatures are missing.',
    'mandatory-missing': 'Mandatory questions await an answer.',
    'reason-missing': 'Write the reason.',
    'too-late-to-ask': 'The time to ask for completion has passed: the referral counts as complete.',
    'clock-not-passed': 'The time has not passed yet.',
    'term-not-passed': 'The term has not passed yet.',
    'decision-missing': 'No decision stands in the register.',
    'appeal-dismissed': 'This decision was contested already, and upheld by the board.',
    'appeal-too-late': 'The time to appeal has passed.',
    'was-redirected': 'The contested decision is not that one.',
    'was-inadmissible': 'The contested decision is not that one.',
    'target-over': 'That referral cannot receive others: it is closed, joined, or not submitted yet.',
    'target-missing': 'Give the number of another referral, such as S-2026-0003.',
    'target-admissible': 'The referral that this one joined is admissible: the debate brings them together.',
    'on-agenda': 'This file is already on the agenda of a sitting. Take it off that agenda first.',
    'proposal-missing': 'Propose an outcome first.',
    'sitting-missing': 'Choose a sitting that is being prepared.',
    'outcome-missing': 'Choose an outcome.',
    'code-missing': 'Choose the rule that is not met.',
    'addressee-missing': 'Say to whom the referral is sent.',
    'template-missing': 'Choose a template.',
    'referral-not-admissible':
      'A debate comes of a referral that was declared admissible. This one is not, or no longer.',
    'kind-missing': 'Say what is wanted: to complete, to clarify or to reconcile.',
    'not-confirmed': 'Tick the box to confirm.',
    'not-your-organisation': 'Choose an organisation that you represent.',
    'own-referral': 'This organisation made this referral itself.',
    'support-closed': 'This referral takes no more support.',
    'supported-already': 'This support is counted already.',
    'supported-by-account': 'You already support this referral with your account: it counts once.',
    'name-missing': 'Give your name, or untick the box.',
    'email-missing': 'Give an address.',
    'email-form': 'This is not an address. Example: name@example.org.',
    'too-often': (minutes) =>
      `Too many tries in a short time. Try again in ${minutes} ${minutes === '1' ? 'minute' : 'minutes'}.`,
    'agenda-fixed': 'This sitting is convened: its agenda changes no more. Choose another one.',
    'too-many-items': 'The agenda of this sitting is full.',
    unreadable: 'The form could not be read. Start again from this page.',
    'unseen-characters': 'This text holds characters that do not show. Type it again.',
    longer: (most) => `This text is too long: ${most} characters at most.`,
  },
}

/** The sentence of a code; of a code that nobody foresaw, the general one. */
export function procedureSentence(
  code: string,
  locale: Locale,
  detail: Readonly<Record<string, string | number>> = {},
): string {
  const messages = procedureRefusals[locale]
  if (code === 'too-often') return messages['too-often'](formatNumber(Number(detail['minutes'] ?? 1), locale))
  const most = /^longer-than-(\d+)$/.exec(code)?.[1]
  if (most !== undefined) return messages.longer(formatNumber(Number(most), locale))
  const known = Object.hasOwn(messages, code) ? messages[code as keyof typeof messages] : undefined
  return typeof known === 'string' ? known : messages['state-forbids']
}
