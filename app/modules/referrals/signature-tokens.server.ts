import { sealedIds } from '~/platform/session/sealed-id.server'

const signatures = sealedIds('referral-signature')

/** What opens one signature, as its mail carries it. */
export const signatureToken = signatures.tokenOf
/** The signature that a token opens, or null. */
export const signatureOfToken = signatures.idOf
