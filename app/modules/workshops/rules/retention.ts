import type { RetentionRule } from '../../accounts/rules/retention'

/** Days that an address which was never confirmed is kept. */
export const unconfirmedDays = 3
/** Months after a proposal's answer, or after the workshop for who facilitates it. */
export const contactMonths = 12
/** Months after the paper was entered: the answers of a debate come long after it. */
export const paperMonths = 36

/** Lines of the personal data page; the daily job reads the figures above. */
export const workshopRetention: readonly RetentionRule[] = [
  {
    id: 'workshop-proposal',
    what: {
      fr: 'Votre nom et votre adresse, donnés pour proposer une étape ou un acteur, ou pour animer un atelier',
      en: 'Your name and address, given to propose a stop or an actor, or to facilitate a workshop',
    },
    why: {
      fr: 'Vous répondre, vous ouvrir les notes et le compte rendu de l’atelier',
      en: 'Answering you, opening the notes and the report of the workshop to you',
    },
    kept: {
      fr: `${contactMonths}\u00a0mois après la réponse ou l’atelier\u202f; ${unconfirmedDays}\u00a0jours si l’adresse n’est pas confirmée`,
      en: `${contactMonths} months after the answer or the workshop; ${unconfirmedDays} days where the address is not confirmed`,
    },
    days: null,
  },
  {
    id: 'workshop-paper',
    what: {
      fr: 'L’adresse laissée sur une contribution papier, dans un atelier',
      en: 'The address left on a paper contribution, in a workshop',
    },
    why: {
      fr: 'Vous envoyer le compte rendu de l’atelier, puis la réponse qui a été donnée',
      en: 'Sending you the report of the workshop, then the answer that was given',
    },
    kept: {
      fr: `${paperMonths}\u00a0mois, ou jusqu’à ce que vous arrêtiez ces envois par le lien de chaque message`,
      en: `${paperMonths} months, or until you end these mailings by the link of each message`,
    },
    days: null,
  },
]
