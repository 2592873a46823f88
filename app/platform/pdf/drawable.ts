const isDrawn = (letter: string): boolean =>
  /^[\u0020-\u007e\u00a0-\u00ff\u0152\u0153\u0178\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u20ac]$/.test(
    letter,
  ) && letter !== '\u00ad'

/**
 * Text with the characters that the fonts of the portal's PDF documents draw: the narrow space becomes a no-break one, a
 * letter without a drawing its nearest Latin one, anything else '?'. The page that a document stands for keeps the exact
 * writing.
 */
export const drawable = (text: string): string =>
  [
    ...text
      .normalize('NFC')
      .replace(/[\u2009\u202f]/g, '\u00a0')
      .replace(/\s/g, (space) => (space === '\u00a0' ? space : ' ')),
  ]
    .map((letter) => {
      if (isDrawn(letter)) return letter
      const base = letter.normalize('NFKD').replace(/\p{M}/gu, '')
      return base !== '' && [...base].every(isDrawn) ? base : /\p{M}|\p{C}/u.test(letter) ? '' : '?'
    })
    .join('')
