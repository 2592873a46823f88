import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'

/**
 * Draws an order by lot that anyone can draw again: each name's ticket is the SHA-256, in hexadecimal, of the seed, the
 * occasion and the name with a line feed between them; the lowest ticket comes first. The order of `names` is indifferent.
 */
export function drawOrder(seed: string, occasion: string, names: readonly string[]): string[] {
  return names
    .map((name) => ({ name, ticket: bytesToHex(sha256(utf8ToBytes(`${seed}\n${occasion}\n${name}`))) }))
    .sort((a, b) => (a.ticket < b.ticket ? -1 : a.ticket > b.ticket ? 1 : 0))
    .map(({ name }) => name)
}
