import { revocations } from '~/modules/credentials/queries.server'
import { revocationsAsPublished } from '~/modules/credentials/rules/published'
import { portalOrigin, publishedJson } from './published.server'

/** GET /label/revocations.json: the labels that were withdrawn. */
export const loader = async () => publishedJson(revocationsAsPublished(portalOrigin(), await revocations()))
