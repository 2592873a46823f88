import type { Messages, Translation } from '~/platform/i18n/messages'

/** What the mails say while a referral is written and signed. */
const fr = {
  hello: 'Bonjour,',
  object: 'Objet',
  number: 'Saisine',
  invitation: {
    subject: (inviter: string) => `${inviter} vous invite à écrire une saisine`,
    text: (inviter: string) =>
      `${inviter} vous propose d’écrire avec d’autres une saisine\u00a0: une demande de débat public régional. Un compte suffit\u202f; vous pouvez en ouvrir un en suivant le lien.`,
    until: 'L’invitation vaut jusqu’au',
    action: 'Voir l’invitation',
    reason: 'Vous recevez ce message parce que quelqu’un a donné cette adresse pour vous inviter à écrire une saisine.',
  },
  signature: {
    subject: (title: string) => `Confirmez votre signature\u00a0: ${title}`,
    text: 'Quelqu’un, vous sans doute, a donné cette adresse pour signer une saisine. La signature compte quand vous la confirmez.',
    action: 'Confirmer ma signature',
    notYou: 'Si ce n’est pas vous, ne faites rien\u00a0: dans sept jours, il n’en restera rien.',
    countedSubject: (title: string) => `Signature déjà faite\u00a0: ${title}`,
    countedText:
      'Cette adresse vient d’être donnée une nouvelle fois. Votre signature compte déjà, une fois\u202f; rien n’a changé.',
    manage: 'Voir ou retirer ma signature',
    reason: 'Vous recevez ce message parce que cette adresse a été donnée pour signer une saisine.',
  },
  support: {
    subject: (title: string) => `Confirmez votre soutien\u00a0: ${title}`,
    text: 'Quelqu’un, vous sans doute, a donné cette adresse pour soutenir une saisine. Le soutien compte quand vous le confirmez.',
    action: 'Confirmer mon soutien',
    notYou: 'Si ce n’est pas vous, ne faites rien\u00a0: dans sept jours, il n’en restera rien.',
    countedSubject: (title: string) => `Soutien déjà compté\u00a0: ${title}`,
    countedText:
      'Cette adresse vient d’être donnée une nouvelle fois. Votre soutien compte déjà, une fois\u202f; rien n’a changé.',
    manage: 'Voir ou retirer mon soutien',
    reason: 'Vous recevez ce message parce que cette adresse a été donnée pour soutenir une saisine.',
  },
  alert: {
    subject: (share: number, title: string) =>
      share >= 100 ? `Signatures réunies\u00a0: ${title}` : `${share}\u00a0% des signatures\u00a0: ${title}`,
    reached: 'Le seuil est atteint\u00a0: vous pouvez déposer la saisine.',
    under: (share: number) => `La collecte a passé ${share}\u00a0% du seuil.`,
    total: 'Signatures qui comptent',
    needed: 'Signatures à réunir',
    submit: 'Relire et déposer',
    see: 'Voir la collecte',
  },
  ends: {
    draftSubject: (title: string) => `Votre brouillon s’éteint bientôt\u00a0: ${title}`,
    draftText: (date: string) =>
      `Personne n’a touché à ce brouillon depuis longtemps. Il sera effacé après le ${date}, sauf si quelqu’un y écrit d’ici là.`,
    collectionSubject: (title: string) => `La collecte de signatures s’achève\u00a0: ${title}`,
    collectionText: (date: string) =>
      `Les signatures se recueillent jusqu’à la fin du ${date}. Si le seuil est atteint, déposez la saisine avant cette date.`,
    open: 'Ouvrir la saisine',
  },
}

const en: Translation<typeof fr> = {
  hello: 'Hello,',
  object: 'Object',
  number: 'Referral',
  invitation: {
    subject: (inviter) => `${inviter} invites you to write a referral`,
    text: (inviter) =>
      `${inviter} asks you to write a referral with others: a request for a regional public debate. An account is enough; you may open one by following the link.`,
    until: 'The invitation holds until',
    action: 'See the invitation',
    reason: 'You get this message because somebody gave this address to invite you to write a referral.',
  },
  signature: {
    subject: (title) => `Confirm your signature: ${title}`,
    text: 'Somebody, most likely you, gave this address to sign a referral. The signature counts once you confirm it.',
    action: 'Confirm my signature',
    notYou: 'If it was not you, do nothing: in seven days nothing will be left of it.',
    countedSubject: (title) => `You have already signed: ${title}`,
    countedText: 'This address was just given once more. Your signature already counts, once; nothing has changed.',
    manage: 'See or withdraw my signature',
    reason: 'You get this message because this address was given to sign a referral.',
  },
  support: {
    subject: (title) => `Confirm your support: ${title}`,
    text: 'Somebody, most likely you, gave this address to support a referral. The support counts once you confirm it.',
    action: 'Confirm my support',
    notYou: 'If it was not you, do nothing: in seven days nothing will be left of it.',
    countedSubject: (title) => `Your support is already counted: ${title}`,
    countedText: 'This address was just given once more. Your support already counts, once; nothing has changed.',
    manage: 'See or withdraw my support',
    reason: 'You get this message because this address was given to support a referral.',
  },
  alert: {
    subject: (share, title) => (share >= 100 ? `Enough signatures: ${title}` : `${share}% of the signatures: ${title}`),
    reached: 'The threshold is reached: you may submit the referral.',
    under: (share) => `The collection has passed ${share}% of the threshold.`,
    total: 'Signatures that count',
    needed: 'Signatures to collect',
    submit: 'Read again and submit',
    see: 'See the collection',
  },
  ends: {
    draftSubject: (title) => `Your draft ends soon: ${title}`,
    draftText: (date) =>
      `Nobody has touched this draft for long. It will be removed after ${date}, unless somebody writes in it by then.`,
    collectionSubject: (title) => `The collection of signatures ends: ${title}`,
    collectionText: (date) =>
      `Signatures are collected until the end of ${date}. If the threshold is reached, submit the referral by then.`,
    open: 'Open the referral',
  },
}

export const draftingMailMessages: Messages<typeof fr> = { fr, en }
