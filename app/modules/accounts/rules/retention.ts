/** What the portal keeps of a person, why, and how long. The daily jobs and the public page read this same table. */
export type RetentionRule = {
  id: string
  what: { fr: string; en: string }
  why: { fr: string; en: string }
  /** In words, for the page. */
  kept: { fr: string; en: string }
  /** Where a job counts days; null where something else ends it. */
  days: number | null
}

export const retentionDays = {
  unconfirmedAccount: 7,
  session: 14,
  usedLink: 1,
  unusedAccount: 3 * 365,
  /** Before an unused account is erased, a mail warns. */
  unusedWarning: 30,
  keptMail: 30,
} as const

export const retentionRules: readonly RetentionRule[] = [
  {
    id: 'account',
    what: {
      fr: 'Votre compte\u00a0: nom, adresse de courriel, langue, empreinte du mot de passe, clés d’accès',
      en: 'Your account: name, mail address, language, password digest, passkeys',
    },
    why: {
      fr: 'Vous reconnaître et vous écrire au sujet de ce que vous avez demandé',
      en: 'To know who you are and write to you about what you asked for',
    },
    kept: {
      fr: 'Jusqu’à ce que vous le supprimiez, ou trois ans sans connexion (un courriel vous prévient un mois avant)',
      en: 'Until you delete it, or three years without signing in (a mail warns you a month before)',
    },
    days: retentionDays.unusedAccount,
  },
  {
    id: 'unconfirmed-account',
    what: {
      fr: 'Une inscription dont l’adresse n’a pas été confirmée',
      en: 'A sign-up whose address was not confirmed',
    },
    why: { fr: 'Vous laisser le temps de confirmer', en: 'To leave you the time to confirm' },
    kept: { fr: 'Sept jours', en: 'Seven days' },
    days: retentionDays.unconfirmedAccount,
  },
  {
    id: 'session',
    what: {
      fr: 'Vos connexions en cours\u00a0: navigateur, système, date de dernière visite',
      en: 'Your open sessions: browser, system, date of last visit',
    },
    why: {
      fr: 'Vous garder connecté et vous laisser fermer une connexion oubliée',
      en: 'To keep you signed in and let you end a forgotten session',
    },
    kept: { fr: 'Quatorze jours après la dernière visite', en: 'Fourteen days after the last visit' },
    days: retentionDays.session,
  },
  {
    id: 'link',
    what: {
      fr: 'Les liens à usage unique envoyés par courriel (leur empreinte seulement)',
      en: 'One-time links sent by mail (their digest only)',
    },
    why: { fr: 'Vérifier que c’est bien vous', en: 'To check that it is you' },
    kept: {
      fr: 'De trente minutes à trois jours, puis un jour',
      en: 'From thirty minutes to three days, then one day',
    },
    days: retentionDays.usedLink,
  },
  {
    id: 'rate-limit',
    what: {
      fr: 'Le nombre d’essais récents par compte et par adresse de connexion (sous une empreinte)',
      en: 'The number of recent attempts for each account and network address (under a digest)',
    },
    why: { fr: 'Empêcher qu’on devine un mot de passe', en: 'To keep passwords from being guessed' },
    kept: { fr: 'Une heure au plus, puis effacé dans la journée', en: 'One hour at most, then erased within the day' },
    days: 1,
  },
  {
    id: 'mandate',
    what: {
      fr: 'Les mandats dans la coopérative et dans les organisations, avec leurs dates et la décision',
      en: 'Mandates in the cooperative and in organisations, with their dates and the decision',
    },
    why: {
      fr: 'Savoir qui pouvait agir, et quand\u00a0: obligation de la loi du 10 septembre 1947',
      en: 'To know who could act, and when: required by the law of 10 September 1947',
    },
    kept: {
      fr: 'Autant que les actes qu’ils ont permis\u00a0; sous un pseudonyme après la suppression du compte',
      en: 'As long as the acts they allowed; under a pseudonym once the account is deleted',
    },
    days: null,
  },
  {
    id: 'application',
    what: {
      fr: 'Les demandes de label déposées et leurs décisions',
      en: 'Label applications that were submitted, and their decisions',
    },
    why: { fr: 'Instruire, décider et rendre compte', en: 'To examine, decide and account for it' },
    kept: {
      fr: 'Au nom de l’organisation, qui les garde\u00a0; votre nom n’y est plus après la suppression du compte',
      en: 'In the name of the organisation, which keeps them; your name leaves them once your account is deleted',
    },
    days: null,
  },
  {
    id: 'journal',
    what: {
      fr: 'Le journal des actes\u00a0: qui (sous un identifiant), quoi, quand',
      en: 'The journal of acts: who (under an identifier), what, when',
    },
    why: { fr: 'Pouvoir vérifier ce qui a été fait', en: 'To be able to check what was done' },
    kept: {
      fr: 'Sans limite\u00a0; il ne contient ni nom ni adresse',
      en: 'Without limit; it holds neither name nor address',
    },
    days: null,
  },
]
