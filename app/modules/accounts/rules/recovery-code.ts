export const recoveryCodeCount = 10

// Crockford's alphabet without what is misread (I, L, O, U): 32 signs, five bits each.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code from its random bytes, one sign a byte: 'K7QD-2MXT-9F4A' from twelve (60 bits). */
export const recoveryCodeOf = (bytes: Uint8Array): string =>
  (
    Array.from(bytes, (byte) => alphabet[byte % 32])
      .join('')
      .match(/.{1,4}/g) ?? []
  ).join('-')

/** A code as typed: spaces, hyphens and case do not count, O is 0, I and L are 1. */
export const normaliseRecoveryCode = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
