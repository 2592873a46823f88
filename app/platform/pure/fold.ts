/**
 * Text as it is searched: lower case, without accents, ligatures opened, anything that is neither letter nor digit
 * (apostrophes, hyphens, points) read as one space, 'st' and 'ste' as whole words read 'saint' and 'sainte'. Folding a
 * folded text changes nothing.
 */
export const fold = (text: string): string =>
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
    .map((word) => (word === 'st' ? 'saint' : word === 'ste' ? 'sainte' : word))
    .join(' ')
