import type { Messages, Translation } from '~/platform/i18n/messages'

const fr = {
  hello: 'Bonjour,',
  confirm: {
    reason: 'Vous recevez ce message parce que cette adresse a été donnée sur la page d’un débat.',
    notYou: 'Si ce n’est pas vous, ne faites rien\u00a0: dans sept jours, il n’en restera rien.',
    seizure: {
      subject: (title: string) => `Confirmez votre demande aux garants\u00a0: ${title}`,
      text: (title: string) =>
        `Quelqu’un, vous sans doute, a saisi les garants du débat «\u202f${title}\u202f» avec cette adresse. Ils reçoivent la demande quand vous confirmez.`,
      action: 'Confirmer ma demande',
    },
    question: {
      subject: (title: string) => `Confirmez votre question\u00a0: ${title}`,
      text: (title: string) =>
        `Quelqu’un, vous sans doute, a posé une question sur le dossier du débat «\u202f${title}\u202f» avec cette adresse. Elle est publiée quand vous confirmez.`,
      action: 'Confirmer ma question',
    },
    follow: {
      subject: (title: string) => `Confirmez votre abonnement\u00a0: ${title}`,
      text: (title: string) =>
        `Quelqu’un, vous sans doute, demande à recevoir à cette adresse les nouvelles du débat «\u202f${title}\u202f».`,
      action: 'Confirmer mon abonnement',
    },
  },
  answered: {
    subject: (title: string) => `Réponse à votre question\u00a0: ${title}`,
    text: 'Vous avez posé cette question\u00a0:',
    action: 'Voir la question et la réponse',
    reason: 'Vous recevez ce message parce que vous avez posé une question sur un débat.',
  },
  news: {
    online: 'Lire sur le portail',
    reason: (title: string) => `Vous recevez ce message parce que vous suivez le débat «\u202f${title}\u202f».`,
  },
  matter: {
    subject: (title: string) => `Réponse des garants\u00a0: ${title}`,
    text: 'Les garants répondent à votre demande\u00a0:',
    isPublic: 'Cette réponse est publique.',
    isPrivate: 'Cette réponse n’est donnée qu’à vous. La page des garants dit seulement qu’une demande a reçu réponse.',
    action: 'Voir la page des garants',
    reason: 'Vous recevez ce message parce que vous avez saisi les garants d’un débat.',
  },
  garant: {
    cooperative: 'la coopérative',
    reason: 'Vous recevez ce message parce que vous êtes garante ou garant d’un débat.',
    namedSubject: (title: string) => `Vous êtes nommé garante ou garant\u00a0: ${title}`,
    namedText: (title: string) =>
      `Une autorité vous a désigné pour veiller sur le débat «\u202f${title}\u202f». Votre mission commence quand vous avez signé votre déclaration d’absence d’intérêt.`,
    namedAction: 'Lire et signer',
    matterSubject: {
      seizure: (title: string) => `Les garants sont saisis\u00a0: ${title}`,
      'moderation-appeal': (title: string) => `Recours contre un retrait\u00a0: ${title}`,
    },
    matterText: (due: string) => `Une demande vous attend. La réponse est due le ${due} au plus tard.`,
    matterAction: 'Lire et répondre',
    soonSubject: (title: string) => `Réponse due bientôt\u00a0: ${title}`,
    soonText: (due: string) => `Cette demande attend votre réponse. Elle est due le ${due}.`,
    lateSubject: (title: string) => `Réponse en retard\u00a0: ${title}`,
    lateText: (due: string) => `Cette demande attend votre réponse, due le ${due}. Le retard est public.`,
    leftSubject: (title: string) => `Un garant s’en va\u00a0: ${title}`,
    leftText: (name: string, authority: string) =>
      `${name}, dont la désignation vient de ${authority}, quitte sa mission. Demandez un remplacement à cette autorité.`,
    leftPaused: 'Aucun garant ne veille plus sur ce débat\u00a0: selon ses règles, il est suspendu.',
    leftAction: 'Nommer un garant',
    leftReason: 'Vous recevez ce message parce que vous êtes de l’équipe.',
  },
}

const en: Translation<typeof fr> = {
  hello: 'Hello,',
  confirm: {
    reason: 'You get this message because this address was given on the page of a debate.',
    notYou: 'If it was not you, do nothing: in seven days nothing will be left of it.',
    seizure: {
      subject: (title) => `Confirm your request to the garants: ${title}`,
      text: (title) =>
        `Somebody, most likely you, called on the garants of the debate “${title}” with this address. They receive the request once you confirm.`,
      action: 'Confirm my request',
    },
    question: {
      subject: (title) => `Confirm your question: ${title}`,
      text: (title) =>
        `Somebody, most likely you, asked a question on the file of the debate “${title}” with this address. It is published once you confirm.`,
      action: 'Confirm my question',
    },
    follow: {
      subject: (title) => `Confirm your subscription: ${title}`,
      text: (title) => `Somebody, most likely you, asks to receive the news of the debate “${title}” at this address.`,
      action: 'Confirm my subscription',
    },
  },
  answered: {
    subject: (title) => `An answer to your question: ${title}`,
    text: 'You asked this question:',
    action: 'See the question and the answer',
    reason: 'You get this message because you asked a question on a debate.',
  },
  news: {
    online: 'Read on the portal',
    reason: (title) => `You get this message because you follow the debate “${title}”.`,
  },
  matter: {
    subject: (title) => `The garants’ answer: ${title}`,
    text: 'The garants answer your request:',
    isPublic: 'This answer is public.',
    isPrivate: 'This answer is given to you alone. The garants’ page only says that a request was answered.',
    action: 'See the garants’ page',
    reason: 'You get this message because you called on the garants of a debate.',
  },
  garant: {
    cooperative: 'the cooperative',
    reason: 'You get this message because you are a garant of a debate.',
    namedSubject: (title) => `You are named garant: ${title}`,
    namedText: (title) =>
      `An authority has named you to watch over the debate “${title}”. Your mission begins once you have signed your statement of no interest.`,
    namedAction: 'Read and sign',
    matterSubject: {
      seizure: (title) => `The garants are called on: ${title}`,
      'moderation-appeal': (title) => `Appeal against a removal: ${title}`,
    },
    matterText: (due) => `A request awaits you. The answer is due on ${due} at the latest.`,
    matterAction: 'Read and answer',
    soonSubject: (title) => `An answer is due soon: ${title}`,
    soonText: (due) => `This request awaits your answer. It is due on ${due}.`,
    lateSubject: (title) => `An answer is late: ${title}`,
    lateText: (due) => `This request awaits your answer, which was due on ${due}. The delay is public.`,
    leftSubject: (title) => `A garant leaves: ${title}`,
    leftText: (name, authority) =>
      `${name}, named by ${authority}, leaves the mission. Ask that authority for a replacement.`,
    leftPaused: 'No garant watches over this debate any more: by its rules, it is paused.',
    leftAction: 'Name a garant',
    leftReason: 'You get this message because you are of the team.',
  },
}

export const debateMailMessages: Messages<typeof fr> = { fr, en }
