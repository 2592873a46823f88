/** Signs that nobody confuses when reading them aloud or copying them: no 0, O, 1, I. */
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const prefix = 'CRDP-'
const body = 4
/** How many references there are. */
export const referenceCount = signs.length ** body

/** The check sign: odd weights modulo 32, so that one wrong sign is always found. */
function checkOf(text: string): string {
  const sum = [...text].reduce((total, sign, index) => total + (2 * index + 1) * signs.indexOf(sign), 0)
  return signs.charAt(sum % signs.length)
}

/** The reference of a number below `referenceCount`, drawn by chance: 'CRDP-7K3MQ', whose last sign checks the others. */
export function referenceOf(drawn: number): string {
  let rest = drawn
  let text = ''
  for (let index = 0; index < body; index += 1) {
    text = signs.charAt(rest % signs.length) + text
    rest = Math.floor(rest / signs.length)
  }
  return `${prefix}${text}${checkOf(text)}`
}

export const isReference = (text: string): boolean => {
  const found = /^CRDP-([2-9A-HJ-NP-Z]{4})([2-9A-HJ-NP-Z])$/.exec(text)
  return found?.[1] !== undefined && checkOf(found[1]) === found[2]
}

/**
 * The references that a free text holds, as banks rewrite them: in lower case, with spaces or points between the signs, cut by
 * hyphens or without any. Each once, in the order of the text; those whose check sign is wrong are left out.
 */
export function referencesIn(text: string): string[] {
  const found = [...text.toUpperCase().matchAll(/C\s?R\s?D\s?P[\s.\-/_:]*((?:[2-9A-HJ-NP-Z][\s.\-/_]?){5})/g)].map(
    ([, signsFound = '']) => prefix + signsFound.replace(/[\s.\-/_]/g, ''),
  )
  return [...new Set(found)].filter(isReference)
}
