import type { RetentionRule } from '../../accounts/rules/retention'

/** Registrations are forgotten so many months after the event; how many came stays. */
export const registrationMonths = 6
/** An address that was never confirmed holds no seat, and goes after these days. */
export const unconfirmedDays = 3

/** The line of the personal data page; the daily job reads the figures above. */
export const registrationRetention: RetentionRule = {
  id: 'event-registration',
  what: {
    fr: 'Vos inscriptions aux rencontres\u00a0: nom, adresse, nombre de personnes, besoins pour participer, présence',
    en: 'Your registrations to meetings: name, address, number of people, what you need to take part, attendance',
  },
  why: {
    fr: 'Vous garder une place, vous prévenir d’un changement et vous envoyer le compte rendu',
    en: 'To keep you a seat, tell you of a change and send you the report',
  },
  kept: {
    fr: `${registrationMonths}\u00a0mois après la rencontre\u202f; ${unconfirmedDays}\u00a0jours si l’adresse n’est pas confirmée`,
    en: `${registrationMonths} months after the meeting; ${unconfirmedDays} days where the address is not confirmed`,
  },
  days: null,
}
