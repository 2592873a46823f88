import { createHmac } from 'node:crypto'
import { env } from '~/platform/env.server'
import { mailboxOf, normaliseAddress } from '~/platform/pure/mail-address'

/** What is kept of who signed, so that they sign once: with the portal's secret, so that a list of addresses finds none in a copy. */
const seal = (declarationId: string, who: string): string =>
  createHmac('sha256', env().sessionSecret)
    .update(`declaration-signature\n${declarationId}\n${who}`)
    .digest('base64url')

export const signatorySeal = (declarationId: string, email: string): string =>
  seal(declarationId, `mail\n${mailboxOf(normaliseAddress(email))}`)
export const organisationSeal = (declarationId: string, organisationId: string): string =>
  seal(declarationId, `organisation\n${organisationId}`)
