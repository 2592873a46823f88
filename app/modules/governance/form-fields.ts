import * as z from 'zod/mini'
import { isCivilDate } from '~/platform/pure/civil-date'
import { hasUnseen, isMisleading } from '~/platform/pure/unseen'

// Each problem is a code: a key of the part's refusals, or 'longer-than-<n>'.

const notTooLong = (most: number) => z.maxLength(most, { error: `longer-than-${most}`, abort: true })
const notEmpty = (missing?: string) =>
  missing === undefined ? [] : [z.minLength(1, { error: missing, abort: true } as const)]

/** One line of text, trimmed; `missing` is the code of an empty one, which may stay so without it. */
export const line = (most: number, missing?: string) =>
  z.string({ error: missing ?? 'unreadable' }).check(
    z.trim(),
    z.normalize('NFC'),
    ...notEmpty(missing),
    notTooLong(most),
    z.refine((text) => !hasUnseen(text), { error: 'unseen-characters', abort: true }),
  )

/** A text of several lines, whose breaks become '\n'. */
export const paragraph = (most: number, missing?: string) =>
  z.string({ error: missing ?? 'unreadable' }).check(
    z.overwrite((text) => text.replace(/\r\n?/g, '\n')),
    z.trim(),
    z.normalize('NFC'),
    ...notEmpty(missing),
    notTooLong(most),
    z.refine((text) => !isMisleading(text), { error: 'unseen-characters', abort: true }),
  )

/** A day that exists. */
export const day = (missing: string) =>
  line(10, missing).check(z.refine(isCivilDate, { error: 'date-form', abort: true }))

/** A day, or null where nothing is written. */
export const optionalDay = z.pipe(
  z.optional(line(10)),
  z.pipe(
    z.transform((text: string | undefined) => text || null),
    z.nullable(z.string().check(z.refine(isCivilDate, { error: 'date-form' }))),
  ),
)

export const rowId = line(60, 'unreadable')
