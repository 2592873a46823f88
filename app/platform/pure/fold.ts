/** As `fold` says, whatever the signs. */
const foldAny = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')

/** Signs of Latin writing and of punctuation: each is folded by itself, whatever stands beside it. */
const isAlone = (code: number): boolean => code < 0x250 || (code >= 0x2010 && code <= 0x2027) || code === 0x202f
const known: (string | undefined)[] = []

/** What a sign becomes, a space where it is neither letter nor digit; undefined for those that others change. */
function foldedSign(code: number): string | undefined {
  if (!isAlone(code)) return undefined
  return (known[code] ??= foldAny(`a${String.fromCharCode(code)}a`).slice(1, -1))
}

/** Most texts hold such signs only: each is looked up, and nothing is normalised. */
function foldSigns(text: string): string | undefined {
  let folded = ''
  for (let i = 0; i < text.length; i += 1) {
    const sign = foldedSign(text.charCodeAt(i))
    if (sign === undefined) return undefined
    folded += sign
  }
  return folded
}

/**
 * Text as it is searched: lower case, without accents, ligatures opened, anything that is neither letter nor digit
 * (apostrophes, hyphens, points) read as one space, 'st' and 'ste' as whole words read 'saint' and 'sainte'. Folding a
 * folded text changes nothing.
 */
export function fold(text: string): string {
  let folded = ''
  for (const word of (foldSigns(text) ?? foldAny(text)).split(' ')) {
    if (word === '') continue
    if (folded !== '') folded += ' '
    folded += word === 'st' ? 'saint' : word === 'ste' ? 'sainte' : word
  }
  return folded
}
