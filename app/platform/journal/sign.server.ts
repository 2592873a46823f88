import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto'
import { env } from '../env.server'
import { type Head, type SignedHead, signedText } from './head'

// RFC 8410: what comes before the 32 bytes of an Ed25519 private key (PKCS #8), and of a public one (SPKI).
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex')

/** What each key signs: a key for the journal's heads and another for the archives of votes, so that neither passes for the other. */
const purposes = {
  journal: 'democratie-permanente journal head ed25519 v1',
  archive: 'democratie-permanente election archive ed25519 v1',
} as const

/** Derived from JOURNAL_KEY alone, so that there is nothing else to keep. */
function privateKey(purpose: keyof typeof purposes = 'journal'): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', env().journalKey, '', purposes[purpose], 32))
  return createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: 'der', type: 'pkcs8' })
}

const publicHalf = (key: KeyObject): string =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(publicPrefix.length).toString('base64url')

/** The portal's public key, 32 bytes in base64url. */
export const journalPublicKey = (): string => publicHalf(privateKey())

/** The public key of the archives of votes, 32 bytes in base64url. */
export const archivePublicKey = (): string => publicHalf(privateKey('archive'))

/** Signs the seal of a vote's archive. */
export const signArchive = (text: string): { publicKey: string; signature: string } => ({
  publicKey: archivePublicKey(),
  signature: sign(null, Buffer.from(text), privateKey('archive')).toString('base64url'),
})

/** True where the signature of this text, 64 bytes in base64url, is that of this public key. */
export function isSignedBy(text: string, publicKey: string, signature: string): boolean {
  const key = createPublicKey({
    key: Buffer.concat([publicPrefix, Buffer.from(publicKey, 'base64url')]),
    format: 'der',
    type: 'spki',
  })
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'))
}

export function signHead(head: Head): SignedHead {
  const stated = { ...head, publicKey: journalPublicKey() }
  return { ...stated, signature: sign(null, Buffer.from(signedText(stated)), privateKey()).toString('base64url') }
}

/** True where the signature is that of the key which the head names. Whether that key is the portal's is another question. */
export const isSigned = ({ signature, ...stated }: SignedHead): boolean =>
  isSignedBy(signedText(stated), stated.publicKey, signature)
