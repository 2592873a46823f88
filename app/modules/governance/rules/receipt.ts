/** Crockford's alphabet: no I, L, O, U, so that a code can be read aloud and typed again. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 26 signs of 5 bits carry 128 bits; the first holds three of them. */
const length = 26

/**
 * The code of a ballot from 16 random bytes. It is the ballot's own id in the box: made with the form, before anything is
 * sent, so that a lost answer can be sent again and counts once, and so that its voter finds it in the published box.
 */
export function receiptOf(bytes: Uint8Array): string {
  if (bytes.length !== 16) throw new RangeError('a receipt is made of 16 bytes')
  let value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  let code = ''
  for (let place = 0; place < length; place += 1) {
    code = (alphabet[Number(value % 32n)] ?? '') + code
    value /= 32n
  }
  return code
}

/** The code as typed (spaces, dashes, small letters, O for 0, I or L for 1); null where it is none. */
export function readReceipt(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replaceAll(/[\s\u00a0\u202f-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return code.length === length && /^[0-7]/.test(code) && [...code].every((sign) => alphabet.includes(sign))
    ? code
    : null
}

/** As it is shown: '7K3M-…', by fours. */
export const shownReceipt = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code
