import type { Messages } from '~/platform/i18n/messages'

const fr = {
  mail: {
    subject: (number: string, date: string) => `Le label ${number} prend fin le ${date}`,
    text: (title: string, date: string) =>
      `Le label accordé à «\u202f${title}\u202f» est valable jusqu’au ${date}. Vous pouvez demander son renouvellement dès maintenant\u00a0: la demande commence avec vos dernières réponses.`,
    action: 'Renouveler le label',
  },
  renew: 'Renouveler ce label',
  renewText: (date: string) =>
    `Il est valable jusqu’au ${date}. Le renouvellement commence avec vos dernières réponses\u00a0; les pièces sont à joindre de nouveau.`,
  renews: (number: string) => `Renouvellement du label ${number}`,
  copies: (number: string | null) =>
    number === null ? 'Recopiée d’une demande passée' : `Recopiée de la demande ${number}`,
  copy: 'Recommencer avec ces réponses',
  copyText:
    'Une nouvelle demande commence avec les réponses de celle-ci, sous la charte en vigueur aujourd’hui\u202f; les pièces sont à joindre de nouveau.',
  changed: 'Ce qui a changé depuis la dernière demande',
  changedLede: 'Les critères dont la réponse n’est plus la même. Les autres sont tels qu’au dernier dépôt.',
  unchanged: 'Aucune réponse n’a changé.',
}

export const renewalMessages: Messages<typeof fr> = {
  fr,
  en: {
    mail: {
      subject: (number, date) => `Label ${number} ends on ${date}`,
      text: (title, date) =>
        `The label granted to “${title}” is valid until ${date}. You may ask for its renewal now: the application begins with your last answers.`,
      action: 'Renew the label',
    },
    renew: 'Renew this label',
    renewText: (date) =>
      `It is valid until ${date}. The renewal begins with your last answers; evidence is to be attached again.`,
    renews: (number) => `Renewal of label ${number}`,
    copies: (number) => (number === null ? 'Copied from a past application' : `Copied from application ${number}`),
    copy: 'Begin again with these answers',
    copyText:
      'A new application begins with the answers of this one, under the charter in force today; evidence is to be attached again.',
    changed: 'What changed since the last application',
    changedLede: 'The criteria whose answer is not the same any more. The others are as they were last submitted.',
    unchanged: 'No answer changed.',
  },
}
