import type { Messages } from '~/platform/i18n/messages'
import type { Locale } from '~/platform/i18n/locale'
import type { Refusal } from '~/platform/pure/outcome'

/** Why an act is refused, and what is wrong in a form: one sentence a code. */
const fr = {
  'not-found': 'Cette page n’existe pas, ou ne vous est pas ouverte.',
  'not-allowed': 'Cet acte revient à quelqu’un d’autre.',
  'representative-only': 'Seule une personne qui représente l’organisation peut faire cela.',
  'decided-by-others':
    'Vous avez déjà pris part à ce dossier\u00a0: par traitement équivalent, la décision revient à d’autres.',
  'state-forbids': 'L’état de la procédure ne le permet plus. Rechargez la page pour voir où elle en est.',
  'not-valid': 'Seul un label en cours de validité peut être mis en cause.',
  'open-already': 'Une procédure est déjà ouverte sur ce label.',
  'not-heard-yet':
    'L’organisation n’a pas encore été entendue\u00a0: attendez la fin de son délai, qu’elle dise avoir tout dit, ou l’audition prévue.',
  'contest-too-late': 'Le délai pour contester ce retrait est passé, ou un recours a déjà reçu sa réponse.',
  'in-sitting': 'Cette procédure est à l’ordre du jour d’une séance\u00a0: proposez la décision, la séance la vote.',
  'sitting-needed':
    'Personne ne répond seul à un recours\u00a0: mettez-le à l’ordre du jour d’une séance du conseil d’administration, qui votera la réponse.',
  'sitting-open': 'La séance est ouverte\u00a0: ce qu’elle vote ne change plus.',
  'hearing-past': 'Donnez une date à venir.',
  'hearing-missing': 'Donnez le jour de l’audition.',
  'date-form': 'Écrivez le jour comme 15/01/2027.',
  'time-form': 'Écrivez l’heure comme 14:30.',
  'place-missing': 'Dites où, ou par quel moyen, l’audition a lieu.',
  'too-many-files': 'Cinq pièces au plus avec une même réponse\u00a0: envoyez les autres avec une seconde.',
  'too-many': 'Trente observations ont déjà été déposées\u00a0: écrivez à l’équipe.',
  'reason-missing': 'Écrivez la raison.',
  'grounds-missing': 'Dites pourquoi vous contestez ce retrait.',
  'text-missing': 'Écrivez ce que vous avez à dire.',
  'answer-missing': 'Écrivez la réponse.',
  'answered-already': 'Une autre personne vient de répondre à ce signalement.',
  choose: 'Choisissez une réponse.',
  'email-missing': 'Donnez une adresse de courriel, pour confirmer et recevoir la réponse.',
  'email-form': 'Écrivez l’adresse comme nom@exemple.fr.',
  'too-often': 'Beaucoup de demandes sont arrivées d’ici en peu de temps. Réessayez dans une heure.',
  'too-long': 'Ce texte est trop long\u00a0: raccourcissez-le.',
  'unseen-characters': 'Ce texte contient des caractères invisibles. Écrivez-le à la main.',
  unreadable: 'Ce formulaire n’a pas pu être lu. Rechargez la page.',
}

const refusals: Messages<typeof fr> = {
  fr,
  en: {
    'not-found': 'This page does not exist, or is not open to you.',
    'not-allowed': 'This act belongs to somebody else.',
    'representative-only': 'Only somebody who represents the organisation may do this.',
    'decided-by-others': 'You took part in this file already: for equal treatment, others decide.',
    'state-forbids': 'The procedure does not allow it any more. Reload the page to see where it stands.',
    'not-valid': 'Only a label that is in force can be put in question.',
    'open-already': 'A procedure is already open on this label.',
    'not-heard-yet':
      'The organisation has not been heard yet: wait for the end of its time, for it to say that it said all, or for the hearing.',
    'contest-too-late': 'The period to contest this withdrawal is over, or an appeal was answered already.',
    'in-sitting': 'This procedure is on the agenda of a sitting: propose the decision, the sitting votes it.',
    'sitting-needed':
      'Nobody answers an appeal alone: put it on the agenda of a sitting of the board, which will vote the answer.',
    'sitting-open': 'The sitting is open: what it votes does not change any more.',
    'hearing-past': 'Give a date to come.',
    'hearing-missing': 'Give the day of the hearing.',
    'date-form': 'Write the day as 15/01/2027.',
    'time-form': 'Write the time as 14:30.',
    'place-missing': 'Say where, or how, the hearing takes place.',
    'too-many-files': 'Five documents at most with one answer: send the others with a second one.',
    'too-many': 'Thirty observations were already given: write to the team.',
    'reason-missing': 'Write the reason.',
    'grounds-missing': 'Say why you contest this withdrawal.',
    'text-missing': 'Write what you have to say.',
    'answer-missing': 'Write the answer.',
    'answered-already': 'Somebody else has just answered this report.',
    choose: 'Choose an answer.',
    'email-missing': 'Give a mail address, to confirm and to get the answer.',
    'email-form': 'Write the address as name@example.org.',
    'too-often': 'Many requests came from here in a short time. Try again in an hour.',
    'too-long': 'This text is too long: shorten it.',
    'unseen-characters': 'This text holds invisible characters. Type it by hand.',
    unreadable: 'This form could not be read. Reload the page.',
  },
}

const isOwnCode = (code: string): code is keyof typeof fr => Object.hasOwn(fr, code)

/** The sentence of a code, in the reader's language. */
export function lifeSentence({ code }: Pick<Refusal, 'code'>, locale: Locale): string {
  if (code.startsWith('longer-than-')) return refusals[locale]['too-long']
  return refusals[locale][isOwnCode(code) ? code : 'unreadable']
}
