import type { RetentionRule } from '~/modules/accounts/rules/retention'

/** An answered message is kept this long, in case the conversation goes on. */
export const answeredMessageMonths = 12
/** A message that nobody answered is not kept for ever either. */
export const anyMessageMonths = 24

/** The line of the personal data page; the daily job reads the figures above. */
export const messageRetention: RetentionRule = {
  id: 'contact-message',
  what: {
    fr: 'Les messages envoyés depuis «\u202fNous écrire\u202f»\u00a0: votre adresse, l’objet, le texte',
    en: 'Messages sent from “Write to us”: your address, the subject, the text',
  },
  why: { fr: 'Vous répondre', en: 'To answer you' },
  kept: {
    fr: `${answeredMessageMonths}\u00a0mois après la réponse, ${anyMessageMonths}\u00a0mois au plus`,
    en: `${answeredMessageMonths} months after the answer, ${anyMessageMonths} months at most`,
  },
  days: null,
}
