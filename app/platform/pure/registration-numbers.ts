/** A registration number without what people put in it to read it: spaces, points, hyphens; in capitals. */
export const compactNumber = (text: string): string => text.replace(/[\s.\u2010-\u2015-]+/g, '').toUpperCase()

/** Sum of the digits, every second one from the right doubled and its own digits added (ISO/IEC 7812-1, annex B). */
const luhnSum = (digits: string): number =>
  [...digits].reverse().reduce((sum, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2)
    return sum + (value > 9 ? value - 9 : value)
  }, 0)

/** True for a SIREN: nine digits, no space, with a right key (Code de commerce, art. R123-220; Luhn). */
export const isSiren = (text: string): boolean =>
  /^\d{9}$/.test(text) && text !== '000000000' && luhnSum(text) % 10 === 0

const laPoste = '356000000'

/**
 * True for a SIRET: a SIREN and five digits, with a right key on the whole. La Poste has more establishments than keys:
 * INSEE gives them numbers whose digits add up to a multiple of 5.
 */
export const isSiret = (text: string): boolean =>
  /^\d{14}$/.test(text) &&
  isSiren(text.slice(0, 9)) &&
  (luhnSum(text) % 10 === 0 ||
    (text.startsWith(laPoste) && [...text].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0))

/**
 * True for a number of the Répertoire national des associations: W and nine digits; Corsica and overseas have one letter
 * after the first digit (W2A1…, W9M1…). It has no key.
 */
export const isRna = (text: string): boolean => /^W\d[\dA-Z]\d{7}$/.test(text)
