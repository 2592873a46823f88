import type { SentMark } from '../rules/sent-map'

/** 1234 in a circle: '1,2k'. */
export const shortCount = (count: number): string =>
  count < 1000 ? String(count) : `${(count / 1000).toFixed(count < 10_000 ? 1 : 0).replace('.', ',')}k`

/** How a mark is drawn, without scripts and with: its shape says what it is, its size and its number how many. */
export function markLook(mark: SentMark): { kind: 'one' | 'site' | 'cluster'; radius: number; text: string } {
  if ('zoom' in mark)
    return {
      kind: 'cluster',
      radius: Math.min(27, 15 + Math.round(3.2 * Math.log10(mark.count) * 1.3)),
      text: shortCount(mark.count),
    }
  return mark.count === 1
    ? { kind: 'one', radius: 9, text: '' }
    : { kind: 'site', radius: Math.min(24, 15 + Math.round(3 * Math.log10(mark.count))), text: shortCount(mark.count) }
}
