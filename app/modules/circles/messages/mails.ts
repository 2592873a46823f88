import { formatNumber, plural } from '~/platform/i18n/format'
import type { Messages, Translation } from '~/platform/i18n/messages'

const fr = {
  asked: {
    subject: (title: string) => `Une personne demande à rejoindre le groupe «\u202f${title}\u202f»`,
    text: 'Sa demande attend votre réponse.',
    action: 'Voir la demande',
  },
  answered: {
    accept: {
      subject: (title: string) => `Vous êtes dans le groupe «\u202f${title}\u202f»`,
      text: 'Votre demande est acceptée. Vous pouvez lire les conversations et y prendre part.',
      action: 'Ouvrir le groupe',
    },
    decline: {
      subject: (title: string) => `Votre demande pour le groupe «\u202f${title}\u202f»`,
      text: 'Votre demande n’est pas acceptée. La page du groupe dit à qui il s’adresse\u202f; l’équipe répond à vos questions.',
      action: 'La page du groupe',
    },
  },
  post: {
    subject: (group: string, thread: string) => `${group}\u00a0: ${thread}`,
    calledSubject: (author: string, thread: string) => `${author} vous appelle dans «\u202f${thread}\u202f»`,
    intro: (author: string, group: string) => `${author} a écrit dans le groupe «\u202f${group}\u202f»\u00a0:`,
    calledIntro: (author: string, group: string) =>
      `${author} s’adresse à vous dans le groupe «\u202f${group}\u202f»\u00a0:`,
    action: 'Lire et répondre',
    reason: (group: string) =>
      `Vous recevez ce message parce que vous êtes membre du groupe «\u202f${group}\u202f». La fréquence se choisit dans les réglages du groupe.`,
  },
  digest: {
    subject: (group: string, count: number) =>
      `${group}\u00a0: ${formatNumber(count, 'fr')} ${plural(count, 'fr', 'nouveau message', 'nouveaux messages')}`,
    intro: (count: number) =>
      plural(count, 'fr', 'On a parlé dans cette conversation\u00a0:', 'On a parlé dans ces conversations\u00a0:'),
    thread: (title: string, posts: number, authors: string) =>
      `${title} (${formatNumber(posts, 'fr')} ${plural(posts, 'fr', 'message', 'messages')}, ${authors})`,
    action: 'Ouvrir le groupe',
    reason: (group: string) =>
      `Vous recevez ce résumé parce que vous l’avez choisi dans le groupe «\u202f${group}\u202f».`,
  },
  circle: {
    askedSubject: (name: string) => `Une personne demande à rejoindre le cercle des engagés\u00a0: ${name}`,
    askedText: 'Sa demande attend la réponse d’un jardinier ou d’une jardinière.',
    askedAction: 'Voir la demande',
    acceptSubject: (name: string) => `Vous êtes parmi les engagés\u00a0: ${name}`,
    acceptText: 'Vous pouvez maintenant écrire la lettre avec les autres.',
    declineSubject: (name: string) => `Votre demande\u00a0: ${name}`,
    declineText: 'Le cercle des engagés ne peut pas vous accueillir pour le moment. Vous gardez votre place.',
    action: 'Ouvrir la communauté',
  },
  notice: {
    answerSubject: (title: string) => `Une réponse à «\u202f${title}\u202f»`,
    answerIntro: (author: string) => `${author} vous écrit\u00a0:`,
    answerAction: 'Lire et répondre',
    answerReason:
      'Vous recevez ce message parce qu’une personne vous écrit par le portail. Votre adresse ne lui est pas montrée.',
    reminderSubject: (title: string) => `Est-ce toujours d’actualité\u202f? «\u202f${title}\u202f»`,
    reminderText: (day: string) =>
      `Votre annonce reste en ligne jusqu’au ${day}. Gardez-la, ou dites qu’elle a trouvé.`,
    reminderAction: 'Ouvrir l’annonce',
    digestSubject: (name: string, count: number) =>
      `${name}\u00a0: ${formatNumber(count, 'fr')} ${plural(count, 'fr', 'besoin ou offre', 'besoins et offres')}`,
    digestIntro: 'Cette semaine dans la communauté\u00a0:',
    need: (title: string) => `Besoin\u00a0: ${title}`,
    offer: (title: string) => `Offre\u00a0: ${title}`,
    digestAction: 'Voir les besoins et les offres',
    digestReason: (name: string) =>
      `Vous recevez ce résumé parce que vous êtes dans un cercle de «\u202f${name}\u202f».`,
  },
  letter: {
    confirmSubject: (name: string) => `Confirmez votre abonnement à la lettre\u00a0: ${name}`,
    confirmText: 'Une personne a donné votre adresse pour recevoir cette lettre. Si c’est vous, confirmez\u00a0:',
    confirmAction: 'Recevoir la lettre',
    confirmElse: 'Si ce n’est pas vous, ne faites rien\u00a0: aucun autre message ne viendra.',
    by: (author: string) => `Par ${author}`,
    online: 'Lire cette lettre en ligne',
    reason: (name: string) => `Vous recevez cette lettre parce que cette adresse y est abonnée\u00a0: ${name}.`,
    test: (title: string) => `Essai\u00a0: ${title}`,
  },
}

const en: Translation<typeof fr> = {
  asked: {
    subject: (title) => `Somebody asks to join the group “${title}”`,
    text: 'Their request awaits your answer.',
    action: 'See the request',
  },
  answered: {
    accept: {
      subject: (title) => `You are in the group “${title}”`,
      text: 'Your request is accepted. You may read the conversations and take part.',
      action: 'Open the group',
    },
    decline: {
      subject: (title) => `Your request for the group “${title}”`,
      text: 'Your request is not accepted. The group’s page says whom it is for; the team answers your questions.',
      action: 'The group’s page',
    },
  },
  post: {
    subject: (group, thread) => `${group}: ${thread}`,
    calledSubject: (author, thread) => `${author} calls you in “${thread}”`,
    intro: (author, group) => `${author} wrote in the group “${group}”:`,
    calledIntro: (author, group) => `${author} speaks to you in the group “${group}”:`,
    action: 'Read and answer',
    reason: (group) =>
      `You receive this message because you are a member of the group “${group}”. How often is chosen in the group’s settings.`,
  },
  digest: {
    subject: (group, count) =>
      `${group}: ${formatNumber(count, 'en')} ${plural(count, 'en', 'new message', 'new messages')}`,
    intro: (count) =>
      plural(count, 'en', 'There were words in this conversation:', 'There were words in these conversations:'),
    thread: (title, posts, authors) =>
      `${title} (${formatNumber(posts, 'en')} ${plural(posts, 'en', 'message', 'messages')}, ${authors})`,
    action: 'Open the group',
    reason: (group) => `You receive this summary because you chose it in the group “${group}”.`,
  },
  circle: {
    askedSubject: (name) => `Somebody asks to join the circle of the engaged: ${name}`,
    askedText: 'Their request awaits a gardener’s answer.',
    askedAction: 'See the request',
    acceptSubject: (name) => `You are among the engaged: ${name}`,
    acceptText: 'You may now write the letter with the others.',
    declineSubject: (name) => `Your request: ${name}`,
    declineText: 'The circle of the engaged cannot take you for now. You keep your place.',
    action: 'Open the community',
  },
  notice: {
    answerSubject: (title) => `An answer to “${title}”`,
    answerIntro: (author) => `${author} writes to you:`,
    answerAction: 'Read and answer',
    answerReason:
      'You receive this message because somebody writes to you through the portal. Your address is not shown to them.',
    reminderSubject: (title) => `Does it still hold? “${title}”`,
    reminderText: (day) => `Your notice stays up until ${day}. Keep it, or say that it has been met.`,
    reminderAction: 'Open the notice',
    digestSubject: (name, count) =>
      `${name}: ${formatNumber(count, 'en')} ${plural(count, 'en', 'need or offer', 'needs and offers')}`,
    digestIntro: 'This week in the community:',
    need: (title) => `Need: ${title}`,
    offer: (title) => `Offer: ${title}`,
    digestAction: 'See the needs and the offers',
    digestReason: (name) => `You receive this summary because you are in a circle of “${name}”.`,
  },
  letter: {
    confirmSubject: (name) => `Confirm your subscription to the letter: ${name}`,
    confirmText: 'Somebody gave your address to receive this letter. If it was you, confirm:',
    confirmAction: 'Receive the letter',
    confirmElse: 'If it was not you, do nothing: no other message will come.',
    by: (author) => `By ${author}`,
    online: 'Read this letter on line',
    reason: (name) => `You receive this letter because you subscribed to it: ${name}.`,
    test: (title) => `Test: ${title}`,
  },
}

export const circleMails: Messages<typeof fr> = { fr, en }
