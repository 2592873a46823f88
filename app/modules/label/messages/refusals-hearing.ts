import type { Messages } from '~/platform/i18n/messages'

/** Why an act of a hearing is refused, or what is wrong in its form; read through `sentenceOf` of refusals.ts. */
const fr = {
  'hearing-missing': 'Donnez le jour de l’audition.',
  'hearing-past': 'Donnez un jour et une heure à venir.',
  'time-form': 'Écrivez l’heure comme 14:30.',
  'hearing-place-missing': 'Dites où, ou par quel moyen, l’organisation est entendue.',
  'hearing-answer-missing': 'Dites si vous venez, si vous répondez par écrit, ou ni l’un ni l’autre.',
  'hearing-words-missing': 'Écrivez ce que vous voulez dire au comité.',
  'hearing-outcome-missing': 'Dites si l’organisation a été entendue.',
  'hearing-summary-missing': 'Écrivez ce qui a été dit\u00a0: l’organisation le lira.',
  'hearing-minutes-form': 'Écrivez une durée en minutes, de 1 à 600.',
  'hearing-to-come': 'L’heure de l’audition n’est pas encore passée.',
  'no-hearing': 'Aucune audition n’est prévue pour cette demande.',
}

export const hearingRefusals: Messages<typeof fr> = {
  fr,
  en: {
    'hearing-missing': 'Give the day of the hearing.',
    'hearing-past': 'Give a day and a time to come.',
    'time-form': 'Write the time as 14:30.',
    'hearing-place-missing': 'Say where, or by what means, the organisation is heard.',
    'hearing-answer-missing': 'Say whether you come, answer in writing, or neither.',
    'hearing-words-missing': 'Write what you wish to tell the committee.',
    'hearing-outcome-missing': 'Say whether the organisation was heard.',
    'hearing-summary-missing': 'Write what was said: the organisation will read it.',
    'hearing-minutes-form': 'Write a length in minutes, from 1 to 600.',
    'hearing-to-come': 'The time of the hearing has not passed yet.',
    'no-hearing': 'No hearing is planned for this application.',
  },
}
