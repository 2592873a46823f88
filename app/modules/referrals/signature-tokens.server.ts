import { sealedIds } from '~/platform/session/sealed-id.server'

const signatures = sealedIds('referral-signature')

/** What opens one signature, as its mail carries it. */
export const signatureToken = signatures.tokenOf
/** The signature that a token opens, or null. */
export const signatureOfToken = signatures.idOf

const supports = sealedIds('referral-support')

/** What opens one support given with an address, as its mail carries it. */
export const supportToken = supports.tokenOf
/** The support that a token opens, or null. */
export const supportOfToken = supports.idOf
