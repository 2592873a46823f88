/**
 * The block of addresses that a client's belongs to: 256 IPv4 addresses (/24), or an IPv6 site (/48). One household, one
 * company, one town hall; never one person, which is why votes from a block are counted and shown, and none is refused.
 */
export function blockOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
  if (/^\d+\.\d+\.\d+\.\d+$/.test(mapped)) return `${mapped.split('.').slice(0, 3).join('.')}.0/24`
  const [head = '', tail] = (mapped.split('%')[0] ?? '').toLowerCase().split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
  const groups = [...before, ...zeros, ...after].slice(0, 3)
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/48`
}

/**
 * Whether the vote that comes is marked with its block: only past the limit, so that no mark stands for a few people. Those
 * of the limit and before are never marked, and always counted. `before`: votes taken from the block already.
 */
export const isMarked = (before: number, limit: number): boolean => before >= limit
