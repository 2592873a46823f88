import { type CivilDate, isCivilDate } from '~/platform/pure/civil-date'

/** The decision that gave a mandate, and why it ended early where it did. */
export type MandateDecision = { text: string; decidedOn: CivilDate | null; ending: string | null }

const decided = 'Décision du '
const ended = 'Fin anticipée\u00a0: '
const line = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** As a mandate keeps it: lines that anyone can read, the text first. Each part is on one line. */
export const writeDecision = ({ text, decidedOn, ending }: MandateDecision): string =>
  [line(text), decidedOn === null ? null : decided + decidedOn, ending === null ? null : ended + line(ending)]
    .filter((part) => part !== null)
    .join('\n')

/** Reads what `writeDecision` wrote; a plain text is a decision without date. */
export function readDecision(kept: string): MandateDecision {
  const [text = '', ...others] = kept.split('\n')
  const date = others.find((other) => other.startsWith(decided))?.slice(decided.length)
  const ending = others.find((other) => other.startsWith(ended))?.slice(ended.length)
  return { text, decidedOn: date !== undefined && isCivilDate(date) ? date : null, ending: ending ?? null }
}
