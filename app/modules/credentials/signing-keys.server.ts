import { generate } from '@digitalbazaar/ed25519-multikey'
import { hkdfSync } from 'node:crypto'
import { db, type Tx } from '~/platform/db/db.server'
import { env } from '~/platform/env.server'
import { addressesOf } from './rules/credential'
import type { SigningKey } from './rules/signing-keys'

const purpose = 'democratie-permanente label credential ed25519 v1'

/** The pair of this number, derived from JOURNAL_KEY alone, so that there is nothing else to keep. */
export async function pairOf(number: number) {
  const at = addressesOf(env().portalUrl.origin)
  const seed = new Uint8Array(hkdfSync('sha256', env().journalKey, String(number), purpose, 32))
  const pair = await generate({ id: at.key(number), controller: at.issuer, seed })
  const { publicKeyMultibase } = await pair.export({ publicKey: true })
  return { publicKey: publicKeyMultibase, signer: () => pair.signer() }
}
export type Pair = Awaited<ReturnType<typeof pairOf>>

/** Every key that ever signed, the first one first. */
export const keyHistory = (of: Tx | typeof db = db): Promise<SigningKey[]> =>
  of.signingKey.findMany({ orderBy: { number: 'asc' }, omit: { reason: true } })

/** Says a new key from this second on: signatures are dated to the second. Its public half alone is written. */
export async function writeKey(tx: Tx, number: number, validFrom: Date): Promise<SigningKey> {
  const { publicKey } = await pairOf(number)
  const second = new Date(Math.floor(validFrom.getTime() / 1000) * 1000)
  return tx.signingKey.create({ data: { number, publicKey, validFrom: second } })
}

export const retireKey = (
  tx: Tx,
  number: number,
  facts: { retiredAt: Date; compromised: boolean; reason: string },
): Promise<SigningKey> => tx.signingKey.update({ where: { number }, data: facts })
