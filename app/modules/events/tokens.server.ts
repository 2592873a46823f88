import { sealedIds } from '~/platform/session/sealed-id.server'

const registrations = sealedIds('event-registration')

/** What opens one registration, as each of its mails carries it. */
export const registrationToken = registrations.tokenOf

/** The registration that a token opens, or null. */
export const registrationOfToken = registrations.idOf

/** Which registration: by the link of a mail, which is enough, or by its id for whoever it belongs to and for the team. */
export type NamedRegistration = { token: string } | { id: string }
export const nameOf = (named: NamedRegistration): { id: string; byLink: boolean } =>
  'token' in named ? { id: registrationOfToken(named.token) ?? '', byLink: true } : { id: named.id, byLink: false }
