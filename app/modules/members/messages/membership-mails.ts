import type { Messages, Translation } from '~/platform/i18n/messages'

/** What the mails of a membership say. */
const fr = {
  facts: {
    member: 'Sociétaire',
    category: 'Catégorie',
    number: 'Numéro de sociétaire',
    shares: 'Parts souscrites',
    toPay: 'À verser',
    reference: 'Référence à rappeler',
    reasons: 'Motifs',
    decidedOn: 'Décision du',
    amount: 'Montant',
    method: 'Moyen',
    receipt: 'Reçu',
    dues: 'Cotisation',
    dueOn: 'À régler avant le',
    endsOn: 'Dernier jour',
    hearingOn: 'Audition le',
    appealBefore: 'Recours possible jusqu’au',
    grounds: 'Griefs',
  },
  applied: {
    subject: 'Votre demande d’adhésion est reçue',
    text: 'Votre demande d’adhésion est reçue. Le conseil l’examine et vous répond par courriel, avec ses motifs.',
    action: 'Suivre ma demande',
  },
  toDecide: {
    subject: (name: string) => `Demande d’adhésion à examiner\u00a0: ${name}`,
    text: 'Une demande d’adhésion attend la décision du conseil.',
    action: 'Examiner la demande',
  },
  admitted: {
    subject: 'Bienvenue dans la coopérative',
    text: 'Le conseil vous admet comme sociétaire. Vous pouvez prendre part aux assemblées dès maintenant.',
    pay: 'Pour verser ce que vous avez souscrit, rappelez la référence ci-dessous\u202f: elle rattache le versement à votre adhésion.',
    action: 'Ouvrir mon adhésion',
  },
  refused: {
    subject: 'Réponse à votre demande d’adhésion',
    text: 'Le conseil n’a pas admis votre demande d’adhésion. Voici ses motifs.',
    action: 'Relire ma demande',
  },
  received: {
    subject: 'Votre versement est bien reçu',
    text: 'Votre versement est inscrit à votre compte de sociétaire. Le reçu est à télécharger dans votre espace.',
    action: 'Télécharger le reçu',
  },
  cancelled: {
    subject: 'Un versement est annulé',
    text: 'Un versement inscrit à votre compte de sociétaire est annulé. Voici pourquoi.',
    action: 'Ouvrir mon adhésion',
  },
  repaid: {
    subject: 'Vos parts sont remboursées',
    text: 'La coopérative vous rembourse vos parts sociales. Le versement est inscrit à votre compte.',
    action: 'Ouvrir mon adhésion',
  },
  duesCalled: {
    subject: (year: string) => `Votre cotisation ${year}`,
    text: 'Voici la cotisation de l’année, telle que les statuts la fixent pour votre catégorie.',
    action: 'Ouvrir mon adhésion',
  },
  duesReminder: {
    subject: (year: string) => `Cotisation ${year}\u00a0: un rappel`,
    text: 'Sauf erreur, cette cotisation n’est pas encore réglée. Si vous venez de la verser, ne tenez pas compte de ce message.',
    strikeOff: (days: string) =>
      `Les statuts permettent au conseil de radier un ou une sociétaire ${days}\u00a0jours après ce rappel. Écrivez-nous en cas de difficulté.`,
    action: 'Ouvrir mon adhésion',
  },
  waived: {
    subject: (year: string) => `Cotisation ${year}\u00a0: vous en êtes dispensé`,
    text: 'Le conseil vous dispense de cette cotisation.',
    action: 'Ouvrir mon adhésion',
  },
  categoryAsked: {
    subject: (name: string) => `Changement de catégorie à examiner\u00a0: ${name}`,
    text: 'Une demande de changement de catégorie attend la décision du conseil.',
    action: 'Examiner la demande',
  },
  categoryAccepted: {
    subject: 'Votre changement de catégorie est accepté',
    text: 'Vous êtes désormais dans la catégorie ci-dessous, et vous votez dans son collège.',
    action: 'Ouvrir mon adhésion',
  },
  categoryRefused: {
    subject: 'Votre changement de catégorie n’est pas accepté',
    text: 'Le conseil vous laisse dans votre catégorie. Voici ses motifs.',
    action: 'Ouvrir mon adhésion',
  },
  resigned: {
    subject: 'Votre retrait de la coopérative est noté',
    text: 'Votre retrait prend effet à la fin du préavis que fixent les statuts. Vous pouvez revenir sur cette décision jusque-là.',
    action: 'Ouvrir mon adhésion',
  },
  resignedOffice: {
    subject: (name: string) => `Retrait annoncé\u00a0: ${name}`,
    text: 'Un ou une sociétaire annonce son retrait.',
    action: 'Voir l’adhésion',
  },
  called: {
    subject: 'Convocation du conseil',
    text: 'Le conseil envisage de vous exclure de la coopérative pour les griefs ci-dessous. Vous êtes convoqué pour être entendu avant toute décision. Vous pouvez venir accompagné, ou répondre par écrit.',
    action: 'Lire la convocation',
  },
  excluded: {
    subject: 'Décision du conseil',
    text: 'Après vous avoir entendu, le conseil prononce votre exclusion. Elle ne prend effet qu’après le délai de recours. Vous pouvez saisir l’assemblée depuis votre espace.',
    action: 'Saisir l’assemblée',
  },
  kept: {
    subject: 'Vous restez sociétaire',
    text: 'La procédure d’exclusion est abandonnée. Vous restez sociétaire, avec tous vos droits.',
    action: 'Ouvrir mon adhésion',
  },
  appealed: {
    subject: (name: string) => `Recours devant l’assemblée\u00a0: ${name}`,
    text: 'Un ou une sociétaire saisit l’assemblée d’une exclusion. Inscrivez ce recours à l’ordre du jour de la prochaine assemblée.',
    action: 'Voir l’adhésion',
  },
  ended: {
    subject: 'Votre adhésion a pris fin',
    text: 'Vous n’êtes plus sociétaire de la coopérative. Vos parts versées vous seront remboursées dans les délais que fixent les statuts.',
    action: 'Ouvrir mon adhésion',
  },
}

const en: Translation<typeof fr> = {
  facts: {
    member: 'Member',
    category: 'Category',
    number: 'Member number',
    shares: 'Shares subscribed',
    toPay: 'To pay',
    reference: 'Reference to quote',
    reasons: 'Reasons',
    decidedOn: 'Decision of',
    amount: 'Amount',
    method: 'Means',
    receipt: 'Receipt',
    dues: 'Dues',
    dueOn: 'To be paid before',
    endsOn: 'Last day',
    hearingOn: 'Hearing on',
    appealBefore: 'Appeal open until',
    grounds: 'Grounds',
  },
  applied: {
    subject: 'Your application for membership has arrived',
    text: 'Your application for membership has arrived. The board examines it and answers by mail, with its reasons.',
    action: 'Follow my application',
  },
  toDecide: {
    subject: (name) => `Application for membership to examine: ${name}`,
    text: 'An application for membership waits for the board’s decision.',
    action: 'Examine the application',
  },
  admitted: {
    subject: 'Welcome to the cooperative',
    text: 'The board admits you as a member. You may take part in assemblies from now on.',
    pay: 'To pay what you subscribed, quote the reference below: it ties the payment to your membership.',
    action: 'Open my membership',
  },
  refused: {
    subject: 'Answer to your application for membership',
    text: 'The board did not accept your application for membership. Here are its reasons.',
    action: 'Read my application again',
  },
  received: {
    subject: 'Your payment has arrived',
    text: 'Your payment is entered in your member’s account. The receipt can be downloaded from your space.',
    action: 'Download the receipt',
  },
  cancelled: {
    subject: 'A payment is cancelled',
    text: 'A payment entered in your member’s account is cancelled. Here is why.',
    action: 'Open my membership',
  },
  repaid: {
    subject: 'Your shares are paid back',
    text: 'The cooperative pays your shares back. The payment is entered in your account.',
    action: 'Open my membership',
  },
  duesCalled: {
    subject: (year) => `Your dues for ${year}`,
    text: 'Here are the year’s dues, as the statutes set them for your category.',
    action: 'Open my membership',
  },
  duesReminder: {
    subject: (year) => `Dues for ${year}: a reminder`,
    text: 'Unless we are mistaken, these dues are not paid yet. If you have just paid them, disregard this message.',
    strikeOff: (days) =>
      `The statutes allow the board to strike a member off ${days} days after this reminder. Write to us if this is difficult.`,
    action: 'Open my membership',
  },
  waived: {
    subject: (year) => `Dues for ${year}: you are exempted`,
    text: 'The board exempts you from these dues.',
    action: 'Open my membership',
  },
  categoryAsked: {
    subject: (name) => `Change of category to examine: ${name}`,
    text: 'A request for a change of category waits for the board’s decision.',
    action: 'Examine the request',
  },
  categoryAccepted: {
    subject: 'Your change of category is accepted',
    text: 'You are now in the category below, and vote in its college.',
    action: 'Open my membership',
  },
  categoryRefused: {
    subject: 'Your change of category is not accepted',
    text: 'The board leaves you in your category. Here are its reasons.',
    action: 'Open my membership',
  },
  resigned: {
    subject: 'Your resignation is noted',
    text: 'Your resignation takes effect at the end of the notice that the statutes set. You may change your mind until then.',
    action: 'Open my membership',
  },
  resignedOffice: {
    subject: (name) => `Resignation announced: ${name}`,
    text: 'A member announces a resignation.',
    action: 'See the membership',
  },
  called: {
    subject: 'Summons from the board',
    text: 'The board considers excluding you from the cooperative on the grounds below. You are called to be heard before any decision. You may bring somebody with you, or answer in writing.',
    action: 'Read the summons',
  },
  excluded: {
    subject: 'Decision of the board',
    text: 'Having heard you, the board decides your exclusion. It takes effect only after the time to appeal. You may appeal to the assembly from your space.',
    action: 'Appeal to the assembly',
  },
  kept: {
    subject: 'You remain a member',
    text: 'The exclusion procedure is dropped. You remain a member, with all your rights.',
    action: 'Open my membership',
  },
  appealed: {
    subject: (name) => `Appeal to the assembly: ${name}`,
    text: 'A member appeals to the assembly against an exclusion. Put this appeal on the agenda of the next assembly.',
    action: 'See the membership',
  },
  ended: {
    subject: 'Your membership has ended',
    text: 'You are no longer a member of the cooperative. The shares that you paid will be paid back within the time that the statutes set.',
    action: 'Open my membership',
  },
}

export const membershipMailMessages: Messages<typeof fr> = { fr, en }
export type MailFact = keyof typeof fr.facts
