/** What a text seems to hold of somebody's: shown before it is sent, since a public text is read and copied at once. */
export type PersonalDataFound = { kind: 'address' | 'phone'; text: string }

const address = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/giu
// As French numbers are written: 02 38 00 00 00, 02.38.00.00.00, +33 (0)2 38 00 00 00, 0033238000000.
const phone =
  /(?<![\d.,])(?:(?:\+|00)33[\s.\u00a0\u202f-]*(?:\(0\)[\s.\u00a0\u202f-]*)?[1-9]|0[1-9])(?:[\s.\u00a0\u202f-]*\d{2}){4}(?!\d)/g

/** Mail addresses and French telephone numbers in a text, each once, in their order. */
export function personalDataIn(text: string): PersonalDataFound[] {
  const found = [
    ...[...text.matchAll(address)].map(({ 0: one, index }) => ({ kind: 'address' as const, text: one, index })),
    ...[...text.matchAll(phone)].map(({ 0: one, index }) => ({ kind: 'phone' as const, text: one.trim(), index })),
  ].sort((a, b) => a.index - b.index)
  const seen = new Set<string>()
  return found.flatMap(({ kind, text: one }) => {
    if (seen.has(one)) return []
    seen.add(one)
    return [{ kind, text: one }]
  })
}
