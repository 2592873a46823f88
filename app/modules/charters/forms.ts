import * as z from 'zod/mini'
import { idPattern } from '~/modules/criteria/rules/book'
import { firstScheme, schemeLimits } from '~/modules/label/rules/scheme'
import { hasUnseen } from '~/platform/pure/unseen'
import type { Fields } from './rules/draft/fields'

/** What a draft may begin from: the charter in force, or a file. */
export const draftStarts = ['version', 'file'] as const
export type DraftStart = (typeof draftStarts)[number]

const written = (most: number, least = 1) =>
  z.string({ error: 'required' }).check(
    z.trim(),
    z.normalize('NFC'),
    z.minLength(1, { error: 'required', abort: true }),
    z.minLength(least, { error: 'too-short', abort: true }),
    z.maxLength(most, { error: 'too-long', abort: true }),
    z.refine((text) => !hasUnseen(text), { error: 'unseen-characters' }),
  )

export const draftForm = z.object({
  title: written(120),
  /** The label whose charter it is. */
  scheme: z._default(z.string().check(z.maxLength(schemeLimits.key, 'choose-scheme')), firstScheme),
  from: z.enum(draftStarts, { error: 'choose-start' }),
  file: z._default(z.string(), ''),
})

export const commentLength = { least: 10, most: 3_000 } as const
const criterionOrNone = new RegExp(`^$|${idPattern.source}`)
export const commentForm = z.object({
  /** Empty: of the whole. */
  criterion: z._default(z.string().check(z.maxLength(60), z.regex(criterionOrNone)), ''),
  text: written(commentLength.most, commentLength.least),
})

/** A reason or an answer that is shown to everyone. */
export const saidForm = z.object({ text: written(2_000) })

export const revisionForm = z.pipe(
  z.string({ error: 'required' }).check(z.regex(/^\d{1,9}$/, 'required')),
  z.transform((text: string) => Number(text)),
)

type Posted = Readonly<Record<string, string | string[]>>

/** The fields of a page of the editor as the draft keeps them: several boxes of one name are joined, lines are '\n'. */
export const partFieldsOf = (posted: Posted): Fields =>
  Object.fromEntries(
    Object.entries(posted).map(([name, value]) => [
      name,
      (Array.isArray(value) ? value.join(',') : value).replace(/\r\n?/g, '\n'),
    ]),
  )
