import { keysAsPublished } from '~/modules/credentials/rules/published'
import { keyHistory } from '~/modules/credentials/signing-keys.server'
import { portalOrigin, publishedJson } from './published.server'

/** GET /label/cles.json: every key that ever signed, with its dates. */
export const loader = async () => publishedJson(keysAsPublished(portalOrigin(), await keyHistory()))
