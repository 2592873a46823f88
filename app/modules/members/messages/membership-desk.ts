import type { Messages, Translation } from '~/platform/i18n/messages'

/** What memberships put on the desks. */
const fr = {
  dues: 'Cotisation',
  payDues: (year: string, name: string) => `Régler la cotisation ${year}, ${name}`,
  membership: 'Adhésion',
  application: (name: string) => `Demande d’adhésion de ${name}`,
  boardExamines: 'Le conseil l’examine.',
  decide: (name: string) => `Décider de l’adhésion de ${name}`,
  decideFacts: 'Admettre, ou refuser avec des motifs.',
  change: (name: string) => `Changement de catégorie de ${name}`,
  changeFacts: 'Accepter, ou refuser avec des motifs.',
  exclusion: 'Exclusion',
  hear: (name: string) => `Procédure d’exclusion, ${name}`,
  hearFacts: 'Audition, décision, recours.',
  tool: 'Sociétaires',
  toolText: 'Demandes, versements, départs.',
  registers: 'Registres',
  registersText: 'Sociétaires, parts et capital, mandats, à toute date.',
}

const en: Translation<typeof fr> = {
  dues: 'Dues',
  payDues: (year, name) => `Pay the dues for ${year}, ${name}`,
  membership: 'Membership',
  application: (name) => `Application for membership of ${name}`,
  boardExamines: 'The board examines it.',
  decide: (name) => `Decide on the membership of ${name}`,
  decideFacts: 'Admit, or refuse with reasons.',
  change: (name) => `Change of category of ${name}`,
  changeFacts: 'Accept, or refuse with reasons.',
  exclusion: 'Exclusion',
  hear: (name) => `Exclusion procedure, ${name}`,
  hearFacts: 'Hearing, decision, appeal.',
  tool: 'Members',
  toolText: 'Applications, payments, departures.',
  registers: 'Registers',
  registersText: 'Members, shares and capital, mandates, at any date.',
}

export const membershipDesk: Messages<typeof fr> = { fr, en }
