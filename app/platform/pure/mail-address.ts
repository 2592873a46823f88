/** A mail address is kept in lower case, so that one person has one account however they type it. */
export const normaliseAddress = (text: string): string => text.normalize('NFC').trim().toLowerCase()

// The shape that mail servers take (RFC 5321, without quoted local parts and address literals, which nobody is given).
const shape =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/

/** True for an address, already normalised, that a message can be sent to: 254 characters at most, 64 before the @. */
export const isAddress = (address: string): boolean =>
  address.length <= 254 && address.indexOf('@') <= 64 && shape.test(address)
