import type { Messages } from '~/platform/i18n/messages'

/** What the documents of a meeting say: the convocation, the minutes, the attendance sheet. */
const fr = {
  cooperative: 'Coopérative Régionale de Démocratie Permanente, Centre-Val de Loire',
  demonstration: 'Document de démonstration\u00a0: la coopérative et ses membres sont fictifs.',
  pageNumber: (n: number, of: number) => `Page ${n} sur ${of}`,
  convocation: 'Convocation',
  convenedOn: 'Convocation envoyée le',
  statutes: 'Statuts',
  version: (version: number) => `version ${version}`,
  proxyForm: 'Procuration',
  sameCollege: 'La personne à qui vous donnez procuration est du même collège que vous.',
  blankRefused: 'Une procuration sans nom n’est pas acceptée.',
  proxyText: (title: string, when: string) =>
    `Je donne procuration à la personne nommée ci-dessous pour me représenter à la réunion «\u202f${title}\u202f», le ${when}, et y voter en mon nom. Si je viens, mon vote me revient.`,
  giver: 'Nom, numéro et signature de qui donne procuration',
  holder: 'Nom, numéro et signature de qui l’accepte',
}

export const meetingPdfMessages: Messages<typeof fr> = {
  fr,
  en: {
    cooperative: 'Regional Cooperative of Permanent Democracy, Centre-Val de Loire, France',
    demonstration: 'Demonstration document: the cooperative and its members are fictional.',
    pageNumber: (n, of) => `Page ${n} of ${of}`,
    convocation: 'Convocation',
    convenedOn: 'Convocation sent on',
    statutes: 'Statutes',
    version: (version) => `version ${version}`,
    proxyForm: 'Proxy',
    sameCollege: 'The person to whom you give your proxy is of the same college as you.',
    blankRefused: 'A proxy without a name is not accepted.',
    proxyText: (title, when) =>
      `I give the person named below my proxy to represent me at the meeting “${title}” on ${when}, and to vote there in my name. If I come, my vote is mine again.`,
    giver: 'Name, number and signature of who gives the proxy',
    holder: 'Name, number and signature of who accepts it',
  },
}
