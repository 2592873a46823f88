import type { Messages } from '~/platform/i18n/messages'

/** The words of assemblies, sittings and consultations that several pages share. */
const fr = {
  assemblies: 'Assemblées',
  kinds: { assembly: 'Assemblée', sitting: 'Séance', consultation: 'Consultation écrite' },
  assemblyKinds: { ordinary: 'Assemblée ordinaire', extraordinary: 'Assemblée extraordinaire' },
  secondCall: 'Deuxième convocation',
  states: {
    draft: 'En préparation',
    convened: 'Convoquée',
    open: 'En cours',
    closed: 'Close',
    'minutes-published': 'Procès-verbal publié',
    cancelled: 'Annulée',
  },
  itemKinds: {
    information: 'Information',
    discussion: 'Discussion',
    resolution: 'Résolution',
    election: 'Élection',
    consent: 'Décision par consentement',
  },
  ways: { room: 'En salle', remote: 'À distance', post: 'Par correspondance', represented: 'Représentés' },
  proxyStates: {
    given: 'en attente de réponse',
    accepted: 'acceptée',
    refused: 'refusée',
    withdrawn: 'retirée',
    recovered: 'reprise, la personne étant venue',
  },
  when: 'Date',
  until: 'Jusqu’au',
  where: 'Lieu',
  link: 'À distance',
  joinLink: 'Rejoindre la visioconférence',
  chair: 'Présidence',
  secretary: 'Secrétariat',
  agenda: 'Ordre du jour',
  agendaEmpty: 'L’ordre du jour est vide.',
  item: (number: number) => `Point\u00a0${number}`,
  speaker: (name: string) => `Présenté par ${name}`,
  documents: 'Documents',
  byInitiative: (count: number, said: string) =>
    count > 1 ? `À l’initiative de ${said}\u00a0sociétaires` : 'À l’initiative d’un ou d’une sociétaire',
  quorum: 'Quorum',
  quorumRule: (share: string, kind: string) => `Statuts, quorum\u00a0: ${share} des membres, ${kind}.`,
  noQuorum: 'Les statuts ne demandent pas de quorum pour cette réunion.',
  quorumReached: 'Le quorum est atteint.',
  quorumMissing: (missing: string, many: boolean) =>
    many
      ? `Il manque ${missing}\u00a0membres présents ou représentés.`
      : `Il manque ${missing}\u00a0membre présent ou représenté.`,
  quorumSaid: (counted: string, entitled: string) => `${counted} sur ${entitled}`,
  quorumLine: (needed: string) => `Quorum\u00a0: ${needed}`,
  quorumCaption: 'Présents et représentés',
  byCollege: 'Par collège',
  everyone: 'Ensemble',
  college: 'Collège',
  counted: 'Présents ou représentés',
  majority: 'Majorité',
}

export type MeetingWords = typeof fr

export const meetingMessages: Messages<typeof fr> = {
  fr,
  en: {
    assemblies: 'Assemblies',
    kinds: { assembly: 'Assembly', sitting: 'Sitting', consultation: 'Consultation in writing' },
    assemblyKinds: { ordinary: 'Ordinary assembly', extraordinary: 'Extraordinary assembly' },
    secondCall: 'Second call',
    states: {
      draft: 'In preparation',
      convened: 'Convened',
      open: 'Under way',
      closed: 'Closed',
      'minutes-published': 'Minutes published',
      cancelled: 'Cancelled',
    },
    itemKinds: {
      information: 'Information',
      discussion: 'Discussion',
      resolution: 'Resolution',
      election: 'Election',
      consent: 'Decision by consent',
    },
    ways: { room: 'In the room', remote: 'At a distance', post: 'By post', represented: 'Represented' },
    proxyStates: {
      given: 'waiting for an answer',
      accepted: 'accepted',
      refused: 'refused',
      withdrawn: 'withdrawn',
      recovered: 'taken back, the person having come',
    },
    when: 'Date',
    until: 'Until',
    where: 'Place',
    link: 'At a distance',
    joinLink: 'Join the video conference',
    chair: 'Chair',
    secretary: 'Secretary',
    agenda: 'Agenda',
    agendaEmpty: 'The agenda is empty.',
    item: (number) => `Item ${number}`,
    speaker: (name) => `Presented by ${name}`,
    documents: 'Papers',
    byInitiative: (count, said) =>
      count > 1 ? `By the initiative of ${said} members` : 'By the initiative of a member',
    quorum: 'Quorum',
    quorumRule: (share, kind) => `Statutes, quorum: ${share} of the members, ${kind}.`,
    noQuorum: 'The statutes ask no quorum of this meeting.',
    quorumReached: 'The quorum is reached.',
    quorumMissing: (missing, many) =>
      many
        ? `${missing} more members present or represented are needed.`
        : `${missing} more member present or represented is needed.`,
    quorumSaid: (counted, entitled) => `${counted} of ${entitled}`,
    quorumLine: (needed) => `Quorum: ${needed}`,
    quorumCaption: 'Present and represented',
    byCollege: 'By college',
    everyone: 'All',
    college: 'College',
    counted: 'Present or represented',
    majority: 'Majority',
  },
}
