import type { PublicLabel } from '~/modules/label/queries-public.server'
import type { Validity } from '~/modules/label/rules/certificate'
import { env } from '~/platform/env.server'
import { isPng, readPng } from './bake-png.server'
import { dataIntegrity } from './data-integrity.server'
import { offlineLoader } from './embedded.server'
import { labelAt } from './queries.server'
import { largestBadge, readJson, readSvg } from './rules/baked'
import { addressesOf, type SignedCredential, signedCredential } from './rules/credential'
import { publishedKeys, publishedRevocations, signingKeyOf } from './rules/published'
import { keyFault, keyNumberAt, type SigningKey } from './rules/signing-keys'
import { isGenuine, type Verdict, verdictOf } from './rules/verdict'
import { keyHistory } from './signing-keys.server'

export type Verified = {
  verdict: Verdict
  /** Whom the file says that it comes from, where it can be read. */
  issuer: string | null
  label: PublicLabel | null
}

/** What a badge is held against: who issues, its keys, and what a label is worth today. */
export type Source = {
  portal: string
  keys: readonly SigningKey[]
  standing: (credential: SignedCredential) => Promise<{ validity: Validity | null; label: PublicLabel | null }>
}

/** The portal's own keys and register. */
export async function ownSource(): Promise<Source> {
  const portal = env().portalUrl.origin
  return {
    portal,
    keys: await keyHistory(),
    standing: async ({ id }) => {
      const label = await labelAt(id, portal)
      return { validity: label?.validity ?? null, label }
    },
  }
}

/** Files that were downloaded from a portal: its list of keys and its list of withdrawals. Throws where they are none. */
export function sourceOfFiles(keysFile: string, revocationsFile: string, at: Date): Source {
  const { issuer, keys } = publishedKeys.parse(JSON.parse(keysFile))
  const { revokedCredential, suspendedCredential = [] } = publishedRevocations.parse(JSON.parse(revocationsFile))
  const revoked = new Set(revokedCredential.map(({ id }) => id))
  const suspended = new Set(suspendedCredential.map(({ id }) => id))
  const portal = issuer.replace(/\/label\/emetteur\.json$/, '')
  return {
    portal,
    keys: keys.map(signingKeyOf),
    standing: async ({ id, validFrom, validUntil }) => ({
      validity: revoked.has(id)
        ? 'revoked'
        : at < new Date(validFrom)
          ? 'not-yet'
          : at > new Date(validUntil)
            ? 'expired'
            : suspended.has(id)
              ? 'suspended'
              : 'valid',
      label: null,
    }),
  }
}

/** The credential of a file: PNG, SVG or JSON, told by what it holds, whatever its name. */
function readBadge(bytes: Buffer) {
  if (isPng(bytes)) return readPng(bytes)
  const text = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (text.startsWith('{')) return readJson(text)
  return text.startsWith('<') ? readSvg(text) : { problem: 'not-a-badge' as const }
}

/** True where the proof is that of the key it names, as it is published, for the very words of the credential. */
async function isSignatureGood({ portal, keys }: Source, credential: SignedCredential): Promise<boolean> {
  const { verifyCredential: verifyProof, suiteOf } = await dataIntegrity()
  const { verified } = await verifyProof({
    credential,
    suite: suiteOf({}),
    documentLoader: offlineLoader(portal, String(credential.issuer['name'] ?? ''), keys),
    // Withdrawals and dates are asked apart: each has its own sentence.
    checkStatus: async () => ({ verified: true }),
    now: new Date(credential.validFrom),
  })
  return verified
}

/**
 * What a badge that somebody holds is worth: read, its signature checked against the published keys, its label looked for.
 * Nothing is fetched, nothing of the file is kept.
 */
export async function verifyBadge(bytes: Buffer, source: Source): Promise<Verified> {
  const unread = (verdict: Verdict): Verified => ({ verdict, issuer: null, label: null })
  if (bytes.length > largestBadge) return unread('too-large')
  const read = readBadge(bytes)
  if ('problem' in read) return unread(read.problem)
  const parsed = signedCredential.safeParse(read.credential)
  if (!parsed.success) return unread('not-a-credential')
  const { proof, issuer } = parsed.data
  const isOurs = issuer.id === addressesOf(source.portal).issuer
  const { validity, label } = isOurs ? await source.standing(parsed.data) : { validity: null, label: null }
  const verdict = verdictOf({
    isOurs,
    isSignatureGood: isOurs && (await isSignatureGood(source, parsed.data)),
    keyFault: keyFault(source.keys, keyNumberAt(proof.verificationMethod, source.portal), new Date(proof.created)),
    validity,
  })
  return { verdict, issuer: issuer.id, label: isGenuine(verdict) ? label : null }
}
