/** A key that signs, or signed, the labels' credentials. Instants. */
export type SigningKey = {
  number: number
  /** Multibase (base58btc) of an Ed25519 public key (Multikey). */
  publicKey: string
  validFrom: Date
  /** It signs nothing from then on. */
  retiredAt: Date | null
  /** Known to be in other hands: nothing that it signed proves anything any more. */
  compromised: boolean
}

/** The key that signs now: the last that was neither retired nor given away. */
export const presentKey = <Key extends SigningKey>(keys: readonly Key[]): Key | undefined =>
  keys.findLast(({ retiredAt, compromised }) => retiredAt === null && !compromised)

/**
 * The key that a credential of that day bears: the one that was in force then, so that the same label gives the same bytes
 * however often the keys change; where it can't sign any more, the first later one that can, in the end the present one.
 */
export function keyOfDay<Key extends SigningKey>(keys: readonly Key[], at: Date, canSign: (key: Key) => boolean) {
  const inForce = keys.filter(({ retiredAt }) => retiredAt === null || retiredAt > at)
  return inForce.find((key) => !key.compromised && canSign(key))
}

export type KeyFault = 'unknown-key' | 'compromised-key' | 'signed-after-retirement' | 'signed-before-key'

/** What is wrong with a signature made at this instant by the key of this number; undefined where nothing is. */
export function keyFault(keys: readonly SigningKey[], number: number | null, signedAt: Date): KeyFault | undefined {
  const key = keys.find((one) => one.number === number)
  if (!key) return 'unknown-key'
  if (key.compromised) return 'compromised-key'
  if (key.retiredAt !== null && signedAt > key.retiredAt) return 'signed-after-retirement'
  return signedAt < key.validFrom ? 'signed-before-key' : undefined
}

/** The number of the key at one of the portal's addresses of keys; null for any other address. */
export function keyNumberAt(address: string, portal: string): number | null {
  const number = address.startsWith(`${portal}/label/cles/`)
    ? /^([1-9]\d{0,3})\.json$/.exec(address.slice(`${portal}/label/cles/`.length))?.[1]
    : undefined
  return number === undefined ? null : Number(number)
}
