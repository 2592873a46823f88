import type { DebateState } from '~/modules/debates/rules/debate'
import type { DebateEvent, DebateGuard, DebateHand } from '~/modules/debates/rules/states'
import type { Messages } from '~/platform/i18n/messages'

const states: Record<DebateState, string> = {
  draft: 'En préparation',
  announced: 'Annoncé',
  open: 'Ouvert',
  closed: 'Clos',
  reported: 'Rapporté',
  answered: 'Répondu',
  abandoned: 'Abandonné',
}
const notes: Record<DebateState, string> = {
  draft: 'L’équipe conçoit le débat\u00a0: question, règles, étapes, garants. Rien n’est encore public.',
  announced: 'Tout est publié avant de commencer\u00a0: on sait comment cela se passera.',
  open: 'On contribue, en ligne et en atelier.',
  closed: 'Plus personne ne contribue. L’équipe écrit le rapport, sous les yeux des garants.',
  reported: 'Le rapport est public. Chaque institution nommée doit répondre.',
  answered: 'Toutes les réponses sont données. Ce qui est promis reste suivi, pendant des années.',
  abandoned: 'Le débat s’arrête, et la raison est publique.',
}
const events: Record<DebateEvent, string> = {
  publish: 'annonce le débat',
  open: 'ouvre le débat à sa date',
  close: 'clôt le débat à sa date',
  report: 'publie le rapport',
  answer: 'reçoit la dernière réponse',
  abandon: 'abandonne le débat',
}
const guards: Record<DebateGuard, string> = {
  'design-incomplete': 'rien ne manque à la conception',
  'debate-begins-first': 'le débat commence après aujourd’hui',
  'too-early': 'la date d’ouverture est venue',
  'not-over': 'la date de clôture est passée',
  'answers-missing': 'chaque institution a répondu à chaque recommandation',
  'reason-missing': 'la raison est écrite, et publiée',
}
const hands: Record<DebateHand, string> = { team: 'l’équipe', portal: 'le portail' }

const fr = {
  title: 'Comment se déroule un débat',
  lede: 'Les étapes, qui agit, en combien de temps. Cette page est tirée des règles que le portail applique.',
  description: 'La procédure d’un débat public régional\u00a0: étapes, délais, rapport, réponses.',
  drawing: 'Les étapes d’un débat',
  states,
  notes,
  events,
  guards,
  hands,
  none: 'aucune condition',
  statesTitle: 'Les étapes',
  actsTitle: 'Ce qui fait passer d’une étape à l’autre',
  actsFold: 'Chaque acte, avec sa condition',
  act: 'Acte',
  who: 'Qui',
  from: 'De',
  to: 'À',
  condition: 'Condition',
  termsTitle: 'Les délais',
  termsLede: 'Ils courent aux yeux de tout le monde\u00a0: un retard est montré tant qu’il dure.',
  term: 'Délai',
  length: 'Durée',
  meaning: 'Ce qui se passe',
  days: (count: string) => `${count}\u00a0jours`,
  terms: {
    report: { name: 'Le rapport', text: 'Après la clôture. Passé ce délai, la page du débat dit qu’il est en retard.' },
    answers: {
      name: 'Les réponses',
      text: 'Après le rapport, pour chaque institution et chaque recommandation. Des rappels partent avant, le jour même et après\u202f; leurs dates sont publiques.',
    },
    study: { name: 'Une mise à l’étude', text: 'Au plus, à partir de la réponse. Ensuite, une réponse est due.' },
  },
  answersTitle: 'Ce qu’une institution peut répondre',
  answersText: {
    accepted: 'Acceptée\u00a0: avec la décision prise et la date de réalisation.',
    part: 'Acceptée en partie\u00a0: avec, en plus, les raisons de ce qui n’est pas repris.',
    refused: 'Refusée\u00a0: avec les raisons, toujours.',
    study: 'À l’étude\u00a0: jusqu’à une date.',
    elsewhere: 'Du ressort d’un autre\u00a0: transmise à qui.',
  },
  after:
    'Une réponse ne s’efface pas\u00a0: une institution qui change d’avis en donne une autre, et les deux se lisent. Une institution qui ne répond jamais est montrée ainsi, avec la date de chaque rappel.',
  next: 'Voir les réponses de tous les débats',
  debates: 'Les débats',
}

export const debateProcedureMessages: Messages<typeof fr> = {
  fr,
  en: {
    title: 'How a debate goes',
    lede: 'The steps, who acts, in how much time. This page is drawn from the rules that the portal applies.',
    description: 'The procedure of a regional public debate: steps, terms, report, answers.',
    drawing: 'The steps of a debate',
    states: {
      draft: 'Being prepared',
      announced: 'Announced',
      open: 'Open',
      closed: 'Closed',
      reported: 'Reported',
      answered: 'Answered',
      abandoned: 'Abandoned',
    },
    notes: {
      draft: 'The team designs the debate: question, rules, stages, garants. Nothing is public yet.',
      announced: 'All is published before it starts: one knows how it will go.',
      open: 'People contribute, on line and in workshops.',
      closed: 'Nobody contributes any more. The team writes the report, under the eyes of the garants.',
      reported: 'The report is public. Each institution named must answer.',
      answered: 'All answers are given. What was promised is followed, for years.',
      abandoned: 'The debate stops, and the reason is public.',
    },
    events: {
      publish: 'announces the debate',
      open: 'opens the debate on its date',
      close: 'closes the debate on its date',
      report: 'publishes the report',
      answer: 'receives the last answer',
      abandon: 'abandons the debate',
    },
    guards: {
      'design-incomplete': 'nothing is missing in the design',
      'debate-begins-first': 'the debate begins after today',
      'too-early': 'the day of opening has come',
      'not-over': 'the day of closing has passed',
      'answers-missing': 'each institution has answered each recommendation',
      'reason-missing': 'the reason is written, and published',
    },
    hands: { team: 'the team', portal: 'the portal' },
    none: 'no condition',
    statesTitle: 'The steps',
    actsTitle: 'What leads from one step to another',
    actsFold: 'Each act, with its condition',
    act: 'Act',
    who: 'Who',
    from: 'From',
    to: 'To',
    condition: 'Condition',
    termsTitle: 'The terms',
    termsLede: 'They run before everyone’s eyes: a delay is shown for as long as it lasts.',
    term: 'Term',
    length: 'Length',
    meaning: 'What happens',
    days: (count) => `${count}\u00a0days`,
    terms: {
      report: {
        name: 'The report',
        text: 'After the close. Past this term, the page of the debate says that it is late.',
      },
      answers: {
        name: 'The answers',
        text: 'After the report, for each institution and each recommendation. Reminders leave before, on the day and after; their dates are public.',
      },
      study: { name: 'A study', text: 'At most, from the answer on. An answer is due afterwards.' },
    },
    answersTitle: 'What an institution may answer',
    answersText: {
      accepted: 'Accepted: with the decision taken and the date by which it will be done.',
      part: 'Accepted in part: with, besides, the reasons for what is not taken up.',
      refused: 'Refused: with reasons, always.',
      study: 'Under study: until a date.',
      elsewhere: 'For somebody else: passed on to whom.',
    },
    after:
      'An answer is never erased: an institution that changes its mind gives another, and both can be read. One that never answers is shown so, with the date of each reminder.',
    next: 'See the answers of all debates',
    debates: 'The debates',
  },
}
