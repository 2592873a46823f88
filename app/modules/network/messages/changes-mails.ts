import type { Messages, Translation } from '~/platform/i18n/messages'

const fr = {
  hello: 'Bonjour,',
  entry: 'Fiche',
  change: 'Ce qui change',
  reason: 'Raison donnée',
  see: 'Voir le changement',
  seeEntry: 'Voir la fiche',
  proposed: {
    subject: (title: string) => `Un changement est proposé\u00a0: ${title}`,
    text: 'Quelqu’un propose de changer une fiche dont vous répondez. Le changement attend d’être confirmé par d’autres, ou par l’équipe. Vous pouvez aussi l’accepter ou le refuser vous-même.',
  },
  applied: {
    subject: (title: string) => `Votre fiche a changé\u00a0: ${title}`,
    text: 'Une fiche dont vous répondez a changé. Le changement se lit en entier, et peut être annulé.',
  },
  accepted: {
    subject: (title: string) => `Acceptée\u00a0: ${title}`,
    creation: 'La fiche que vous avez proposée est publiée sur la carte. Merci.',
    edit: 'Le changement que vous avez proposé est accepté. Merci.',
  },
  refused: {
    subject: (title: string) => `Non retenue\u00a0: ${title}`,
    creation: 'La fiche que vous avez proposée n’est pas publiée.',
    edit: 'Le changement que vous avez proposé n’est pas retenu.',
    next: 'Si vous pensez que c’est une erreur, écrivez-nous\u00a0: une personne de l’équipe vous répondra.',
    contact: 'Nous écrire',
  },
  merged: {
    subject: (title: string) => `Deux fiches n’en font plus qu’une\u00a0: ${title}`,
    text: 'Une fiche dont vous répondez disait la même chose qu’une autre\u00a0: elles sont réunies. Rien n’est perdu, vous restez crédité, et l’ancienne adresse mène à la nouvelle.',
  },
  removed: {
    subject: (title: string) => `Votre fiche est retirée\u00a0: ${title}`,
    text: 'L’équipe a retiré une fiche dont vous répondez.',
  },
  reportAnswered: {
    subject: (title: string) => `Réponse à votre signalement\u00a0: ${title}`,
    upheld: 'Vous aviez raison de signaler cette fiche.',
    dismissed: 'L’équipe a lu votre signalement et laisse la fiche telle quelle.',
    answer: 'Réponse de l’équipe',
  },
  stillTrue: {
    subject: (title: string) => `Toujours vrai\u202f? ${title}`,
    text: 'Votre fiche a un an ou plus sans changement. Est-elle toujours vraie\u202f? Une réponse suffit, et quelqu’un d’autre pourra s’y fier.',
    action: 'Répondre',
  },
  because: {
    author: 'Vous recevez ce courriel parce que vous avez proposé cette fiche ou ce changement.',
    owner: 'Vous recevez ce courriel parce que vous répondez de cette fiche.',
    reporter: 'Vous recevez ce courriel parce que vous avez signalé cette fiche.',
  },
}

const en: Translation<typeof fr> = {
  hello: 'Hello,',
  entry: 'Entry',
  change: 'What changes',
  reason: 'Reason given',
  see: 'See the change',
  seeEntry: 'See the entry',
  proposed: {
    subject: (title) => `A change is proposed: ${title}`,
    text: 'Someone proposes to change an entry that you answer for. It waits to be confirmed by others, or by the team. You may also accept or refuse it yourself.',
  },
  applied: {
    subject: (title) => `Your entry has changed: ${title}`,
    text: 'An entry that you answer for has changed. The change can be read in full, and undone.',
  },
  accepted: {
    subject: (title) => `Accepted: ${title}`,
    creation: 'The entry that you proposed is published on the map. Thank you.',
    edit: 'The change that you proposed is accepted. Thank you.',
  },
  refused: {
    subject: (title) => `Not kept: ${title}`,
    creation: 'The entry that you proposed is not published.',
    edit: 'The change that you proposed is not kept.',
    next: 'If you think that this is a mistake, write to us: somebody of the team will answer.',
    contact: 'Write to us',
  },
  merged: {
    subject: (title) => `Two entries are now one: ${title}`,
    text: 'An entry that you answer for said the same as another: they are now one. Nothing is lost, you are still credited, and the former address leads to the new one.',
  },
  removed: {
    subject: (title) => `Your entry is taken down: ${title}`,
    text: 'The team has taken down an entry that you answer for.',
  },
  reportAnswered: {
    subject: (title) => `Answer to your report: ${title}`,
    upheld: 'You were right to report this entry.',
    dismissed: 'The team has read your report and leaves the entry as it is.',
    answer: 'Answer of the team',
  },
  stillTrue: {
    subject: (title) => `Still true? ${title}`,
    text: 'Your entry has not changed for a year or more. Is it still true? One answer is enough, and someone else will be able to rely on it.',
    action: 'Answer',
  },
  because: {
    author: 'You receive this mail because you proposed this entry or this change.',
    owner: 'You receive this mail because you answer for this entry.',
    reporter: 'You receive this mail because you reported this entry.',
  },
}

export const changesMailMessages: Messages<typeof fr> = { fr, en }
