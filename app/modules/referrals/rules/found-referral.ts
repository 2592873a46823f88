import { referralPath } from './referral'

/** A referral as search finds it, once it is public. */
export const foundReferral = ({ number, title, territory }: Record<'number' | 'title' | 'territory', string>) => ({
  url: referralPath(number),
  title,
  body: [number, territory].join(' '),
})
export const foundReferralKind = 'referral'
