import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto'
import { env } from '../env.server'
import { type Head, type SignedHead, signedText } from './head'

// RFC 8410: what comes before the 32 bytes of an Ed25519 private key (PKCS #8), and of a public one (SPKI).
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex')

/** The key that signs the journal's heads: derived from JOURNAL_KEY alone, so that there is nothing else to keep. */
function privateKey(): KeyObject {
  const seed = Buffer.from(
    hkdfSync('sha256', env().journalKey, '', 'democratie-permanente journal head ed25519 v1', 32),
  )
  return createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: 'der', type: 'pkcs8' })
}

/** The portal's public key, 32 bytes in base64url. */
export const journalPublicKey = (): string =>
  createPublicKey(privateKey())
    .export({ format: 'der', type: 'spki' })
    .subarray(publicPrefix.length)
    .toString('base64url')

export function signHead(head: Head): SignedHead {
  const stated = { ...head, publicKey: journalPublicKey() }
  return { ...stated, signature: sign(null, Buffer.from(signedText(stated)), privateKey()).toString('base64url') }
}

/** True where the signature is that of the key which the head names. Whether that key is the portal's is another question. */
export function isSigned({ signature, ...stated }: SignedHead): boolean {
  const key = createPublicKey({
    key: Buffer.concat([publicPrefix, Buffer.from(stated.publicKey, 'base64url')]),
    format: 'der',
    type: 'spki',
  })
  return verify(null, Buffer.from(signedText(stated)), key, Buffer.from(signature, 'base64url'))
}
