import { createHash } from 'node:crypto'

/** The hash of what is signed: title, an empty line, text, so that anyone can make it again. */
export const textHashOf = ({ title, text }: { title: string; text: string }): string =>
  createHash('sha256').update(`${title}\n\n${text}`).digest('hex')
