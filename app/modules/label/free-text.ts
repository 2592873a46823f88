import { readField } from '../criteria/rules/read-answer'

/** Longest title of an application. */
export const titleLimit = 200

type Read = { text: string } | { code: string; detail: Readonly<Record<string, string | number>> }

/** Reads a free text as answers are read: composed, trimmed, without invisible characters, at most `maximum` long. */
export function readFreeText(raw: string, maximum: number): Read {
  const read = readField({ type: 'text', label: { fr: '', en: '' }, maximumLength: maximum }, raw)
  if ('code' in read) return read
  return { text: typeof read.answer === 'string' ? read.answer : '' }
}
