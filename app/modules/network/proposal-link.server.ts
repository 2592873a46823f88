import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '~/platform/env.server'
import { isId } from '~/platform/pure/ids'

const seal = (entryId: string): Buffer =>
  createHmac('sha256', env().sessionSecret).update(`network.proposal:${entryId}`).digest()

/**
 * What the link of a proposal carries: its id, sealed with the portal's secret. Nothing of it is kept: it opens the proposal
 * for as long as that waits for its author, and nothing once it was sent.
 */
export const proposalToken = (entryId: string): string => `${entryId}.${seal(entryId).toString('base64url')}`

/** The proposal that a token opens, or null where it was not made by this portal. */
export function proposalOf(token: string): string | null {
  const [id = '', given = ''] = token.split('.')
  if (!isId(id)) return null
  const [expected, got] = [seal(id), Buffer.from(given, 'base64url')]
  return got.length === expected.length && timingSafeEqual(got, expected) ? id : null
}

export const proposalPath = (entryId: string): string => `/reseau/proposer/confirmer/${proposalToken(entryId)}`
