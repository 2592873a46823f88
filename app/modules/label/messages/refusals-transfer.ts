import type { Messages } from '~/platform/i18n/messages'

/** Why an application does not change hands or is not copied, and why nobody stands in. */
const fr = {
  'transfer-in-committee': 'Le comité examine cette demande\u00a0: elle ne change plus de mains avant sa décision.',
  'transfer-decided':
    'Cette demande est décidée. Un label ne se transmet pas\u00a0: il est accordé à une organisation pour sa démarche, et à elle seule.',
  'transfer-closed': 'Cette demande est close\u00a0: il n’y a plus rien à transmettre.',
  'transfer-renewal':
    'Cette demande renouvelle un label de votre organisation. Un label ne se transmet pas, son renouvellement non plus.',
  'transfer-offered-already': 'Une proposition attend déjà sa réponse. Retirez-la avant d’en faire une autre.',
  'transfer-to-oneself': 'Cette organisation a déjà la demande. Choisissez-en une autre.',
  'transfer-demonstration':
    'Une demande de démonstration ne va qu’à une organisation de démonstration\u202f; les autres demandes n’y vont jamais.',
  'transfer-under-way':
    'Cette organisation a déjà une demande en cours pour le même label et la même nature de démarche. Menez-la à son terme ou retirez-la, puis acceptez celle-ci.',
  'transfer-took-part':
    'Quelqu’un de cette organisation a instruit ou noté cette demande, ou donné un avis sur elle. Par traitement équivalent, elle ne peut pas la reprendre.',
  'transfer-over': 'Cette proposition n’attend plus de réponse.',
  'choose-receiver': 'Choisissez une organisation, ou donnez l’adresse d’une personne qui la représente.',
  'receiver-twice': 'Choisissez une organisation ou donnez une adresse, pas les deux.',
  'receiver-unreachable':
    'Personne ne représente cette organisation sur le portail aujourd’hui. Donnez plutôt l’adresse de quelqu’un.',
  'choose-own-organisation': 'Choisissez l’organisation qui reprend la demande, et que vous représentez.',
  'application-not-over': 'Cette demande est encore en cours\u00a0: seule une demande passée se recopie.',
  'delegate-same': 'Choisissez quelqu’un d’autre que la personne absente.',
  'too-often': 'Beaucoup de messages sont déjà partis. Réessayez demain.',
}

export const transferRefusals: Messages<typeof fr> = {
  fr,
  en: {
    'transfer-in-committee':
      'The committee is looking at this application: it does not change hands before its decision.',
    'transfer-decided':
      'This application is decided. A label is not transferred: it is granted to one organisation for its initiative, and to it alone.',
    'transfer-closed': 'This application is closed: nothing is left to transfer.',
    'transfer-renewal':
      'This application renews a label of your organisation. A label is not transferred, and neither is its renewal.',
    'transfer-offered-already': 'An offer awaits its answer already. Take it back before you make another one.',
    'transfer-to-oneself': 'This organisation has the application already. Choose another one.',
    'transfer-demonstration':
      'An application of the demonstration goes to an organisation of the demonstration only; other applications never go there.',
    'transfer-under-way':
      'This organisation has an application under way for the same label and the same nature of initiative. See it through or withdraw it, then accept this one.',
    'transfer-took-part':
      'Somebody of this organisation examined or scored this application, or gave an opinion on it. For equal treatment, it cannot take it up.',
    'transfer-over': 'This offer awaits no answer any more.',
    'choose-receiver': 'Choose an organisation, or give the address of somebody who represents it.',
    'receiver-twice': 'Choose an organisation or give an address, not both.',
    'receiver-unreachable': 'Nobody represents this organisation on the portal today. Give somebody’s address instead.',
    'choose-own-organisation': 'Choose the organisation that takes the application up, which you represent.',
    'application-not-over': 'This application is still under way: only a past one is copied.',
    'delegate-same': 'Choose somebody other than who is away.',
    'too-often': 'Many messages have been sent already. Try again tomorrow.',
  },
}
