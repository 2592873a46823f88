import * as z from 'zod'
import { canonicalJson } from '../pure/canonical-json'

/** What the portal says of its journal at one moment: its last line, and by it every line before. */
const statement = {
  version: z.literal(1),
  portal: z.string().max(300),
  /** Number of the last line, which is also how many there are. */
  seq: z.int().min(0),
  /** Hash of the last line. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** When the last line was written. */
  at: z.iso.datetime(),
}
const signedHead = z.strictObject({
  ...statement,
  /** Ed25519, 32 bytes in base64url. */
  publicKey: z.string().regex(/^[\w-]{43}$/),
  /** Over the canonical JSON of all other members, 64 bytes in base64url. */
  signature: z.string().regex(/^[\w-]{86}$/),
})

export type SignedHead = z.infer<typeof signedHead>
export type Head = Omit<SignedHead, 'publicKey' | 'signature'>

/** The bytes that are signed. */
export const signedText = (head: Omit<SignedHead, 'signature'>): string => canonicalJson(head)
/** A head as it is printed and mailed: one line without a space, so that no mail program breaks it. */
export const headLine = (head: SignedHead): string => canonicalJson(head)

/** Every signed head in a text: a file of them, or a whole mail. What looks like one and is not is left out. */
export function headsIn(text: string): SignedHead[] {
  return (text.match(/\{[^{}]*"signature"[^{}]*\}/g) ?? []).flatMap((found) => {
    try {
      const parsed = signedHead.safeParse(JSON.parse(found))
      return parsed.success ? [parsed.data] : []
    } catch {
      return []
    }
  })
}
