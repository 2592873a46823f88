import { issuerDocument } from '~/modules/credentials/embedded.server'
import { keyHistory } from '~/modules/credentials/signing-keys.server'
import { setting } from '~/modules/editorial/queries.server'
import { portalOrigin, publishedJson } from './published.server'

/** GET /label/emetteur.json: who issues the labels' credentials, and with which keys. */
export const loader = async () =>
  publishedJson(
    issuerDocument(portalOrigin(), await setting('publisher.name', 'fr'), await keyHistory()),
    'application/ld+json; charset=utf-8',
  )
