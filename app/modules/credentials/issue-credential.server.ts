import { LRUCache } from 'lru-cache'
import { env } from '~/platform/env.server'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { dataIntegrity } from './data-integrity.server'
import { offlineLoader } from './embedded.server'
import { credentialFacts } from './queries.server'
import { credentialOf, firstMoment } from './rules/credential'
import { keyOfDay } from './rules/signing-keys'
import { keyHistory, pairOf } from './signing-keys.server'

/** What was signed, by what was to be signed and by whom: the same label on the same day is signed once. */
const signed = new LRUCache<string, string>({ maxSize: 4_000_000, sizeCalculation: (text) => text.length })

/**
 * The credential of a label, signed (Data Integrity, `eddsa-rdfc-2022`), as JSON; null where there is no such label. The same
 * label gives the same bytes: it is signed as of the day of its grant, with the key of that day.
 */
export async function issueCredential(
  idOrNumber: string,
): Promise<{ id: string; number: string; json: string } | null> {
  const facts = await credentialFacts(idOrNumber)
  if (!facts) return null
  const keys = await keyHistory()
  const pairs = new Map(await Promise.all(keys.map(async ({ number }) => [number, await pairOf(number)] as const)))
  const grantedAt = new Date(firstMoment(facts.certificate.grantedOn))
  const key = keyOfDay(keys, grantedAt, ({ number, publicKey }) => pairs.get(number)?.publicKey === publicKey)
  const pair = key && pairs.get(key.number)
  if (!key || !pair) throw new Error('no key of the label signs: npm run crdp -- label rotate-key')
  const credential = credentialOf({ ...facts, portal: env().portalUrl.origin })
  // A label older than the key is signed as of the key's first moment.
  const created = grantedAt < key.validFrom ? key.validFrom : grantedAt
  const date = created.toISOString().replace(/\.\d{3}Z$/, 'Z')
  const name = `${key.number} ${date} ${canonicalJson(credential)}`
  const known = signed.get(name)
  const { id, number } = facts.certificate
  if (known) return { id, number, json: known }
  const { issue, suiteOf } = await dataIntegrity()
  const suite = suiteOf({ signer: pair.signer(), date })
  const documentLoader = offlineLoader(env().portalUrl.origin, facts.issuerName, keys)
  const json = JSON.stringify(await issue({ credential: structuredClone(credential), suite, documentLoader }), null, 2)
  signed.set(name, json)
  return { id, number, json }
}
