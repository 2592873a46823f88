/** A mail address is kept in lower case, so that one person has one account however they type it. */
export const normaliseAddress = (text: string): string => text.normalize('NFC').trim().toLowerCase()

// The shape that mail servers take (RFC 5321, without quoted local parts and address literals, which nobody is given).
const shape =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/

/** True for an address, already normalised, that a message can be sent to: 254 characters at most, 64 before the @. */
export const isAddress = (address: string): boolean =>
  address.length <= 254 && address.indexOf('@') <= 64 && shape.test(address)

const withoutDots = new Set(['gmail.com', 'googlemail.com'])

/**
 * The mailbox that an address, already normalised, leads to, where one person may have many addresses: what follows a '+' is
 * left out, and dots at the providers that are known to ignore them (elsewhere they may tell two people apart).
 */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf('@')
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)]
  const name = local.split('+')[0] || local
  return withoutDots.has(domain) ? `${name.replaceAll('.', '')}@gmail.com` : `${name}@${domain}`
}
