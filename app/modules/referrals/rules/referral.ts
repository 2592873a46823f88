/** Who may refer a subject (saisir): by mandate of an organisation, as residents, or from within the cooperative. */
export const requesterKinds = [
  'petr',
  'epci',
  'commune',
  'departement',
  'region',
  'association',
  'company',
  'university',
  'ceser',
  'crj',
  'residents',
  'assembly',
  'team',
] as const
export type RequesterKind = (typeof requesterKinds)[number]

/** Addresses, without language. A referral is public under its number once it is submitted. */
export const referralPath = (number: string): string => `/saisines/${number}`
export const myReferralPath = (id: string): string => `/espace/saisines/${id}`
export const teamReferralPath = (id: string): string => `/equipe/saisines/${id}`
/** The page that the mail of a signature opens: it confirms, shows and withdraws it. */
export const signaturePath = (token: string): string => `/signatures/${token}`
/** The page that the mail of a support opens: the same for a support given with an address. */
export const mailSupportPath = (token: string): string => `/soutiens/${token}`
/** The invitation to write a referral with others. */
export const authorInvitationPath = (token: string): string => `/espace/saisines/invitations/${token}`
