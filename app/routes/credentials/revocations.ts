import { revocations, suspensions } from '~/modules/credentials/queries.server'
import { revocationsAsPublished } from '~/modules/credentials/rules/published'
import { portalOrigin, publishedJson } from './published.server'

/** GET /label/revocations.json: the labels that were withdrawn, and those that are suspended. */
export const loader = async () =>
  publishedJson(revocationsAsPublished(portalOrigin(), await revocations(), await suspensions()))
