import * as z from 'zod/mini'
import { hasUnseen, isMisleading } from '../pure/unseen'

const notEmpty = (missing?: string) =>
  missing === undefined ? [] : [z.minLength(1, { error: missing, abort: true } as const)]

/** One line of text, trimmed, '' where nothing is sent; `missing` is the code of an empty one, which may stay so without it. */
export const line = (most: number, missing?: string) =>
  z._default(z.string({ error: 'unreadable' }), '').check(
    z.trim(),
    z.normalize('NFC'),
    ...notEmpty(missing),
    z.maxLength(most, { error: 'too-long', abort: true }),
    z.refine((text) => !hasUnseen(text), { error: 'unseen-characters', abort: true }),
  )

/** The same of several lines, whose breaks become '\n'. */
export const paragraph = (most: number, missing?: string) =>
  z._default(z.string({ error: 'unreadable' }), '').check(
    z.overwrite((text) => text.replace(/\r\n?/g, '\n')),
    z.trim(),
    z.normalize('NFC'),
    ...notEmpty(missing),
    z.maxLength(most, { error: 'too-long', abort: true }),
    z.refine((text) => !isMisleading(text), { error: 'unseen-characters', abort: true }),
  )
