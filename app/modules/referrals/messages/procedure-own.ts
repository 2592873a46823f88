import type { Messages } from '~/platform/i18n/messages'

/** The requester's own page of a referral that is under way, and the page to support one. */
const fr = {
  follow: {
    title: (number: string) => `Suivre la saisine ${number}`,
    description: 'Où en est votre saisine, et ce que vous pouvez faire maintenant.',
    back: 'Mes saisines',
    space: 'Mon espace',
    publicPage: 'Voir sa page publique',
    complete: 'Compléter la saisine',
    nothing: 'Vous n’avez rien à faire pour l’instant.',
    representativesOnly:
      'Les actes de cette page reviennent à qui représente l’organisation, ou a ouvert la saisine d’un groupe d’habitants.',
    appealTitle: 'Contester la décision',
    appealText: (date: string) =>
      `Jusqu’à la fin du ${date}. Le conseil répond\u202f; qui siège au comité d’éthique n’y prend pas part.`,
    appealLabel: 'Pourquoi la décision est à revoir',
    appealHint: 'Publié sur la page de la saisine. N’y mettez pas de données personnelles d’autres que vous.',
    appeal: 'Contester',
    separateTitle: 'La reprendre',
    separateText:
      'La saisine ne sera plus jointe à l’autre\u00a0: elle sera examinée seule, comme si elle arrivait aujourd’hui.',
    separateReason: 'Pourquoi',
    separateHint: 'Publié dans son histoire.',
    separate: 'Reprendre la saisine',
    withdrawTitle: 'Retirer la saisine',
    withdrawText: 'Elle ne sera plus examinée. Sa page et son histoire restent publiques.',
    withdrawJoined: 'La saisine à laquelle elle est jointe n’en est pas changée.',
    withdrawOthers: (count: number, text: string) =>
      count > 1
        ? `${text}\u00a0saisines y sont jointes\u00a0: chacune sera de nouveau examinée seule.`
        : 'Une saisine y est jointe\u00a0: elle sera de nouveau examinée seule.',
    withdrawReason: 'Pourquoi',
    withdrawPublic: 'Publier cette raison dans l’histoire de la saisine',
    withdrawSure: 'Je retire cette saisine, pour de bon',
    withdraw: 'Retirer la saisine',
    done: {
      contestee: 'La contestation est reçue. Le conseil répondra.',
      reprise: 'La saisine est de nouveau examinée seule.',
      retiree: 'La saisine est retirée.',
    },
  },
  support: {
    title: (number: string) => `Soutenir la saisine ${number}`,
    description: 'Dire que le sujet compte, en votre nom ou au nom d’une organisation.',
    lede: 'Un soutien dit que le sujet compte pour vous. Chaque personne et chaque organisation compte une fois.',
    as: 'Au nom de',
    myself: 'Moi',
    shown: 'Montrer mon nom',
    shownHint: 'Sinon, vous êtes seulement compté. Une organisation est toujours nommée.',
    give: 'Soutenir',
    given: 'Vos soutiens',
    own: 'En votre nom',
    withdraw: 'Reprendre ce soutien',
    closed: 'Cette saisine ne reçoit plus de soutiens.',
    back: (number: string) => `Saisine ${number}`,
    done: { soutenue: 'Votre soutien est compté.', repris: 'Votre soutien est repris.' },
  },
}

export const procedureOwnMessages: Messages<typeof fr> = {
  fr,
  en: {
    follow: {
      title: (number) => `Follow referral ${number}`,
      description: 'Where your referral stands, and what you may do now.',
      back: 'My referrals',
      space: 'My space',
      publicPage: 'See its public page',
      complete: 'Complete the referral',
      nothing: 'There is nothing for you to do now.',
      representativesOnly:
        'The acts of this page belong to whoever represents the organisation, or opened the referral of a group of residents.',
      appealTitle: 'Contest the decision',
      appealText: (date) =>
        `Until the end of ${date}. The board answers; whoever sits in the ethics committee takes no part in it.`,
      appealLabel: 'Why the decision should be looked at again',
      appealHint: 'Published on the referral’s page. Put no personal data of others in it.',
      appeal: 'Contest',
      separateTitle: 'Take it back',
      separateText:
        'The referral will no longer be joined to the other: it will be examined alone, as if it came today.',
      separateReason: 'Why',
      separateHint: 'Published in its history.',
      separate: 'Take the referral back',
      withdrawTitle: 'Withdraw the referral',
      withdrawText: 'It will no longer be examined. Its page and its history stay public.',
      withdrawJoined: 'The referral that it joined is not changed by it.',
      withdrawOthers: (count, text) =>
        count === 1
          ? 'One referral has joined it: it will be examined alone again.'
          : `${text} referrals have joined it: each will be examined alone again.`,
      withdrawReason: 'Why',
      withdrawPublic: 'Publish this reason in the referral’s history',
      withdrawSure: 'I withdraw this referral, for good',
      withdraw: 'Withdraw the referral',
      done: {
        contestee: 'The appeal is received. The board will answer.',
        reprise: 'The referral is examined alone again.',
        retiree: 'The referral is withdrawn.',
      },
    },
    support: {
      title: (number) => `Support referral ${number}`,
      description: 'Say that the subject matters, in your name or in an organisation’s.',
      lede: 'A support says that the subject matters to you. Each person and each organisation counts once.',
      as: 'In the name of',
      myself: 'Myself',
      shown: 'Show my name',
      shownHint: 'Otherwise you are only counted. An organisation is always named.',
      give: 'Support',
      given: 'Your supports',
      own: 'In your name',
      withdraw: 'Take this support back',
      closed: 'This referral takes no more support.',
      back: (number) => `Referral ${number}`,
      done: { soutenue: 'Your support is counted.', repris: 'Your support is taken back.' },
    },
  },
}
