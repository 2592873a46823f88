import { plural } from '~/platform/i18n/format'
import type { Messages, Translation } from '~/platform/i18n/messages'

const fr = {
  hello: 'Bonjour,',
  workshop: 'Atelier',
  when: 'Quand',
  where: 'Où',
  reasonTyped: 'Vous recevez ce message parce que cette adresse a été donnée pour faire une proposition.',
  reasonProposal: 'Vous recevez ce message parce que vous avez fait une proposition pour ce débat.',
  reasonFacilitator:
    'Vous recevez ce message parce que l’équipe vous a nommé parmi les personnes qui animent un atelier.',
  participant: 'Une personne venue à l’atelier',
  table: (number: number) => `Table ${number}`,
  paperMailing: (title: string) =>
    `ce qui est écrit aux personnes qui ont laissé une adresse à l’atelier «\u202f${title}\u202f»`,
  confirm: {
    subject: (debate: string) => `Confirmez votre proposition\u00a0: ${debate}`,
    text: (debate: string) =>
      `Quelqu’un, vous sans doute, a donné cette adresse pour proposer une étape ou un acteur à rencontrer dans le débat «\u202f${debate}\u202f». L’équipe lira la proposition quand vous aurez confirmé.`,
    action: 'Confirmer ma proposition',
    notYou: (days: number) =>
      `Si ce n’est pas vous, ne faites rien\u00a0: dans ${days}\u00a0${plural(days, 'fr', 'jour', 'jours')}, il n’en restera rien.`,
  },
  facilitator: {
    subject: (title: string) => `Vous animez un atelier\u00a0: ${title}`,
    text: 'L’équipe du débat vous a nommé parmi les personnes qui animent cet atelier. Ce lien est à vous\u00a0: il ouvre la trame de l’atelier, les notes de table, les photographies et le compte rendu. Il ne demande pas de compte.',
    action: 'Ouvrir mon espace d’animation',
    keep: 'Gardez ce message pour le jour de l’atelier, et ne le transmettez pas\u00a0: qui a le lien peut écrire à votre place.',
  },
  validation: {
    subject: (title: string) => `Relisez le compte rendu\u00a0: ${title}`,
    text: 'Le compte rendu de l’atelier que vous avez animé est écrit. Il sera publié quand toutes les personnes qui ont animé l’auront validé. Vous pouvez le corriger\u00a0: chacun le relira alors de nouveau.',
    action: 'Relire et valider',
    keep: 'Ce lien remplace le précédent, qui n’ouvre plus rien.',
  },
  paper: {
    subject: (title: string) => `Compte rendu\u00a0: ${title}`,
    reason:
      'Vous recevez ce message parce que vous avez laissé cette adresse sur une contribution papier, dans un atelier.',
    text: (debate: string) =>
      `Vous avez écrit une contribution sur papier dans un atelier du débat «\u202f${debate}\u202f». Le compte rendu de cet atelier est publié, et votre contribution est en ligne avec les autres.`,
    action: 'Lire le compte rendu',
    next: 'Nous vous écrirons encore quand une réponse sera donnée. Le lien au bas de ce message arrête ces envois.',
  },
  accepted: {
    subject: (title: string) => `Votre proposition est retenue\u00a0: ${title}`,
    text: (title: string) =>
      `Votre proposition «\u202f${title}\u202f» est retenue. L’équipe la prépare\u00a0: la date et le lieu peuvent encore changer.`,
    next: 'La rencontre paraîtra dans le programme du débat quand elle sera annoncée.',
    action: 'Voir les ateliers du débat',
  },
  declined: {
    subject: (title: string) => `Réponse à votre proposition\u00a0: ${title}`,
    text: (title: string) => `Votre proposition «\u202f${title}\u202f» n’est pas retenue. La raison donnée\u00a0:`,
    action: 'Voir les ateliers du débat',
  },
}

const en: Translation<typeof fr> = {
  hello: 'Hello,',
  workshop: 'Workshop',
  when: 'When',
  where: 'Where',
  reasonTyped: 'You get this message because this address was given to make a proposal.',
  reasonProposal: 'You get this message because you made a proposal for this debate.',
  reasonFacilitator: 'You get this message because the team named you among those who facilitate a workshop.',
  participant: 'Somebody at the workshop',
  table: (number) => `Table ${number}`,
  paperMailing: (title) => `what is written to those who left an address at the workshop “${title}”`,
  confirm: {
    subject: (debate) => `Confirm your proposal: ${debate}`,
    text: (debate) =>
      `Somebody, most likely you, gave this address to propose a stop or an actor to meet in the debate “${debate}”. The team will read the proposal once you have confirmed.`,
    action: 'Confirm my proposal',
    notYou: (days) =>
      `If it was not you, do nothing: in ${days} ${plural(days, 'en', 'day', 'days')} nothing will be left of it.`,
  },
  facilitator: {
    subject: (title) => `You facilitate a workshop: ${title}`,
    text: 'The team of the debate named you among those who facilitate this workshop. This link is yours: it opens the workshop’s sequence, the notes of the tables, the photographs and the report. It needs no account.',
    action: 'Open my facilitation space',
    keep: 'Keep this message for the day of the workshop, and do not forward it: whoever has the link may write in your place.',
  },
  validation: {
    subject: (title) => `Read the report again: ${title}`,
    text: 'The report of the workshop that you facilitated is written. It will be published once all those who facilitated have validated it. You may correct it: everyone then reads it again.',
    action: 'Read and validate',
    keep: 'This link replaces the one before, which no longer opens anything.',
  },
  paper: {
    subject: (title) => `Report: ${title}`,
    reason: 'You get this message because you left this address on a paper contribution, in a workshop.',
    text: (debate) =>
      `You wrote a contribution on paper in a workshop of the debate “${debate}”. The report of this workshop is published, and your contribution is on line with the others.`,
    action: 'Read the report',
    next: 'We will write to you again when an answer is given. The link at the foot of this message ends these mailings.',
  },
  accepted: {
    subject: (title) => `Your proposal is taken up: ${title}`,
    text: (title) =>
      `Your proposal “${title}” is taken up. The team prepares it: the date and the place may still change.`,
    next: 'The meeting will show in the debate’s programme once it is announced.',
    action: 'See the workshops of the debate',
  },
  declined: {
    subject: (title) => `Answer to your proposal: ${title}`,
    text: (title) => `Your proposal “${title}” is not taken up. The reason given:`,
    action: 'See the workshops of the debate',
  },
}

export const workshopMailMessages: Messages<typeof fr> = { fr, en }
