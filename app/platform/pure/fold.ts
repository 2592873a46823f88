/**
 * Text as it is searched: lower case, without accents, ligatures opened, apostrophes and hyphens as spaces, 'st' and
 * 'ste' as whole words read 'saint' and 'sainte'.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\bst(e?)\b/g, 'saint$1')
