import type { Messages, Translation } from '~/platform/i18n/messages'

const fr = {
  hello: 'Bonjour,',
  reason: 'Vous recevez ce message parce que cette adresse a été donnée pour participer à un débat.',
  debate: 'Débat',
  confirm: {
    subject: {
      contribution: 'Confirmez votre contribution',
      support: 'Confirmez votre soutien',
      comment: 'Confirmez votre message',
    },
    text: {
      contribution:
        'Quelqu’un, vous sans doute, a donné cette adresse pour contribuer à un débat. La contribution est publiée quand vous confirmez.',
      support:
        'Quelqu’un, vous sans doute, a donné cette adresse pour soutenir une contribution. Le soutien compte quand vous confirmez\u202f; le même lien le retire, tant que le débat dure.',
      comment:
        'Quelqu’un, vous sans doute, a donné cette adresse pour répondre à une contribution. Le message est publié quand vous confirmez.',
    },
    action: 'Relire et confirmer',
    once: 'Ensuite, ce navigateur sera reconnu pendant un mois\u00a0: vous n’aurez plus à confirmer.',
    notYou: 'Si ce n’est pas vous, ne faites rien\u00a0: dans trois jours, il n’en restera rien.',
  },
  published: {
    subject: (number: number, debate: string) => `Votre contribution n°\u00a0${number}\u00a0: ${debate}`,
    text: (number: number) => `Votre contribution est publiée sous le numéro ${number}.`,
    held: (number: number) =>
      `Votre contribution est reçue sous le numéro ${number}. Beaucoup sont arrivées en peu de temps\u00a0: l’équipe la relit avant de la publier.`,
    keep: 'Gardez ce message\u00a0: son lien vous permet de retirer votre contribution, ou de faire appel si elle était retirée.',
    open: 'Voir la contribution',
    own: 'Gérer ma contribution',
  },
  commented: {
    subject: (debate: string) => `Votre message est publié\u00a0: ${debate}`,
    text: (number: number) => `Votre message sur la contribution n°\u00a0${number} est publié.`,
    own: 'Gérer mon message',
  },
}

const en: Translation<typeof fr> = {
  hello: 'Hello,',
  reason: 'You get this message because this address was given to take part in a debate.',
  debate: 'Debate',
  confirm: {
    subject: {
      contribution: 'Confirm your contribution',
      support: 'Confirm your support',
      comment: 'Confirm your message',
    },
    text: {
      contribution:
        'Somebody, most likely you, gave this address to contribute to a debate. The contribution is published once you confirm.',
      support:
        'Somebody, most likely you, gave this address to support a contribution. The support counts once you confirm; the same link takes it back while the debate lasts.',
      comment:
        'Somebody, most likely you, gave this address to answer a contribution. The message is published once you confirm.',
    },
    action: 'Read it again and confirm',
    once: 'This browser is then known for a month: you will not have to confirm again.',
    notYou: 'If it was not you, do nothing: in three days nothing will be left of it.',
  },
  published: {
    subject: (number, debate) => `Your contribution no. ${number}: ${debate}`,
    text: (number) => `Your contribution is published under number ${number}.`,
    held: (number) =>
      `Your contribution was received under number ${number}. Many came in a short time: the team reads it before it is published.`,
    keep: 'Keep this message: its link lets you withdraw your contribution, or appeal if it were removed.',
    open: 'See the contribution',
    own: 'Manage my contribution',
  },
  commented: {
    subject: (debate) => `Your message is published: ${debate}`,
    text: (number) => `Your message on contribution no. ${number} is published.`,
    own: 'Manage my message',
  },
}

export const contributionMails: Messages<typeof fr> = { fr, en }
