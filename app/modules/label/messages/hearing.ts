import { plural } from '~/platform/i18n/format'
import type { Messages } from '~/platform/i18n/messages'
import type { HeardAs } from '../rules/hearing'

/** The applicant heard by the committee: its page on both sides, the mails. */
const fr = {
  title: 'Audition',
  meta: 'L’organisation candidate est entendue par le comité du label avant qu’il décide.',
  link: 'Audition par le comité',
  team: {
    lede: 'Le comité peut entendre l’organisation avant de décider, de vive voix ou par écrit. Ce qui est dit reste au dossier, et l’organisation le lit.',
    none: 'Aucune audition n’est prévue',
    noneHelp: 'Une audition s’annonce quand le dossier est devant le comité.',
    invite: 'Inviter l’organisation',
    move: 'Changer le jour ou le lieu',
    moveLede: 'L’organisation reçoit un nouveau courriel et répond à nouveau.',
    hearingOn: 'Jour',
    hearingTime: 'Heure',
    hearingTimeHint: 'À l’heure de Paris.',
    place: 'Lieu',
    placeHint: 'Une adresse, une salle, ou le lien d’une réunion à distance.',
    inviteAct: 'Envoyer l’invitation',
    record: 'Ce qui a été dit',
    recordLede: 'L’organisation le lit dans son espace. Cela ne se reprend pas.',
    outcome: 'L’organisation a-t-elle été entendue\u00a0?',
    summary: 'Compte rendu',
    summaryHint: 'Les questions du comité et les réponses de l’organisation.',
    length: 'Durée, en minutes',
    lengthHint: 'Si l’audition a eu lieu de vive voix. Le procès-verbal de la séance la donne.',
    recordAct: 'Garder au dossier',
    awaited: 'L’organisation n’a pas encore répondu.',
  },
  own: {
    lede: 'Le comité souhaite vous entendre avant de décider. Vous pouvez venir, lui écrire, ou n’en rien faire\u00a0: ne pas être entendu ne joue pas contre vous.',
    answer: 'Votre réponse',
    words: 'Ce que vous voulez dire au comité',
    wordsHint: 'Nécessaire si vous répondez par écrit. Le comité le lit avant de décider.',
    answerAct: 'Répondre',
    again: 'Vous pouvez changer votre réponse jusqu’à l’audition.',
    due: 'Le comité vous invite',
  },
  when: (instant: string, place: string) => `${instant}, ${place}`,
  facts: {
    when: 'Quand et où',
    answer: 'Réponse de l’organisation',
    words: 'Ce qu’elle écrit',
    outcome: 'Suite',
    length: 'Durée',
    lasted: (minutes: number) => `${minutes}\u00a0${plural(minutes, 'fr', 'minute', 'minutes')}`,
    summary: 'Compte rendu',
  },
  answers: {
    coming: 'Elle vient',
    'in-writing': 'Elle répond par écrit',
    declined: 'Elle ne souhaite pas être entendue',
  },
  ownAnswers: {
    coming: 'Nous venons',
    'in-writing': 'Nous répondons par écrit',
    declined: 'Nous ne souhaitons pas être entendus',
  },
  outcomes: { heard: 'Entendue', absent: 'Pas entendue' },
  minutes: {
    heard: (when: string, minutes: number | null) =>
      `L’organisation candidate a été entendue le ${when}${minutes === null ? '' : `, pendant ${minutes}\u00a0${plural(minutes, 'fr', 'minute', 'minutes')}`}.`,
    'in-writing': (when: string, _: number | null) =>
      `L’organisation candidate, invitée à être entendue le ${when}, a répondu par écrit au comité.`,
    absent: (when: string, _: number | null) =>
      `L’organisation candidate, invitée à être entendue le ${when}, ne l’a pas été.`,
  } satisfies Record<HeardAs, unknown>,
  done: {
    invitee: 'L’invitation est partie.',
    repondu: 'Votre réponse est enregistrée, le comité la lit.',
    gardee: 'Le compte rendu est au dossier.',
  },
  mails: {
    invited: {
      subject: (number: string) => `Le comité souhaite vous entendre\u00a0: demande ${number}`,
      text: (when: string) => `Avant de décider, le comité du label souhaite vous entendre\u00a0: ${when}.`,
      help: 'Vous pouvez venir, répondre par écrit, ou n’en rien faire.',
      action: 'Répondre à l’invitation',
    },
    answered: {
      subject: (organisation: string) => `${organisation} répond à l’invitation du comité`,
      action: 'Voir l’audition',
    },
    recorded: {
      subject: (number: string) => `Compte rendu de votre audition\u00a0: demande ${number}`,
      text: 'Le comité a gardé au dossier ce qui a été dit.',
      action: 'Lire le compte rendu',
    },
  },
}

export const hearingMessages: Messages<typeof fr> = {
  fr,
  en: {
    title: 'Hearing',
    meta: 'The applicant is heard by the label committee before it decides.',
    link: 'Hearing by the committee',
    team: {
      lede: 'The committee may hear the organisation before it decides, by word of mouth or in writing. What is said stays in the file, and the organisation reads it.',
      none: 'No hearing is planned',
      noneHelp: 'A hearing is announced once the file is before the committee.',
      invite: 'Invite the organisation',
      move: 'Change the day or the place',
      moveLede: 'The organisation receives a new mail and answers again.',
      hearingOn: 'Day',
      hearingTime: 'Time',
      hearingTimeHint: 'In Paris time.',
      place: 'Place',
      placeHint: 'An address, a room, or the link of a meeting at a distance.',
      inviteAct: 'Send the invitation',
      record: 'What was said',
      recordLede: 'The organisation reads it in its space. It cannot be taken back.',
      outcome: 'Was the organisation heard?',
      summary: 'Record',
      summaryHint: 'The committee’s questions and the organisation’s answers.',
      length: 'How long it lasted, in minutes',
      lengthHint: 'If it was by word of mouth. The minutes of the sitting give it.',
      recordAct: 'Keep it in the file',
      awaited: 'The organisation has not answered yet.',
    },
    own: {
      lede: 'The committee wishes to hear you before it decides. You may come, write to it, or do neither: not being heard does not count against you.',
      answer: 'Your answer',
      words: 'What you wish to tell the committee',
      wordsHint: 'Needed if you answer in writing. The committee reads it before it decides.',
      answerAct: 'Answer',
      again: 'You may change your answer until the hearing.',
      due: 'The committee invites you',
    },
    when: (instant, place) => `${instant}, ${place}`,
    facts: {
      when: 'When and where',
      answer: 'The organisation’s answer',
      words: 'What it writes',
      outcome: 'What followed',
      length: 'Length',
      lasted: (minutes) => `${minutes} ${plural(minutes, 'en', 'minute', 'minutes')}`,
      summary: 'Record',
    },
    answers: { coming: 'It comes', 'in-writing': 'It answers in writing', declined: 'It does not wish to be heard' },
    ownAnswers: { coming: 'We come', 'in-writing': 'We answer in writing', declined: 'We do not wish to be heard' },
    outcomes: { heard: 'Heard', absent: 'Not heard' },
    minutes: {
      heard: (when, minutes) =>
        `The applicant organisation was heard on ${when}${minutes === null ? '' : `, for ${minutes} ${plural(minutes, 'en', 'minute', 'minutes')}`}.`,
      'in-writing': (when) =>
        `The applicant organisation, invited to be heard on ${when}, answered the committee in writing.`,
      absent: (when) => `The applicant organisation, invited to be heard on ${when}, was not.`,
    },
    done: {
      invitee: 'The invitation has left.',
      repondu: 'Your answer is kept, the committee reads it.',
      gardee: 'The record is in the file.',
    },
    mails: {
      invited: {
        subject: (number) => `The committee wishes to hear you: application ${number}`,
        text: (when) => `Before it decides, the label committee wishes to hear you: ${when}.`,
        help: 'You may come, answer in writing, or do neither.',
        action: 'Answer the invitation',
      },
      answered: {
        subject: (organisation) => `${organisation} answers the committee’s invitation`,
        action: 'See the hearing',
      },
      recorded: {
        subject: (number) => `Record of your hearing: application ${number}`,
        text: 'The committee has kept in the file what was said.',
        action: 'Read the record',
      },
    },
  },
}
