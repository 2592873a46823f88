import * as z from 'zod/mini'
import { isCivilDate } from '~/platform/pure/civil-date'
import { hasUnseen } from '~/platform/pure/unseen'
import { exampleNames } from './examples'
import type { DraftFields } from './rules/draft/fields'
import type { CategoryMapping } from './rules/mapping'

/** What a draft may begin from: the last version adopted, an example, or a file. */
export const draftStarts = ['version', ...exampleNames, 'file'] as const
export type DraftStart = (typeof draftStarts)[number]

const line = (most: number) =>
  z.string({ error: 'required' }).check(
    z.trim(),
    z.normalize('NFC'),
    z.minLength(1, { error: 'required', abort: true }),
    z.maxLength(most, { error: 'too-long', abort: true }),
    z.refine((text) => !hasUnseen(text), { error: 'unseen-characters' }),
  )

export const draftForm = z.object({
  title: line(120),
  from: z.enum(draftStarts, { error: 'choose-start' }),
  file: z._default(z.string(), ''),
})

export const revisionForm = z.pipe(
  z.string({ error: 'required' }).check(z.regex(/^\d{1,9}$/, 'required')),
  z.transform((text: string) => Number(text)),
)

const date = line(10).check(z.refine(isCivilDate, { error: 'not-a-date' }))

export const adoptionForm = z.object({
  decision: line(300),
  decidedOn: date,
  effectiveFrom: date,
})

type Posted = Readonly<Record<string, string | string[]>>

/** The fields of a page of the editor as the draft keeps them: several boxes of one name are joined, lines are '\n'. */
export const draftFieldsOf = (posted: Posted): DraftFields =>
  Object.fromEntries(
    Object.entries(posted)
      .filter(([name]) => name.length <= 80 && name !== 'revision' && name !== 'change' && name !== 'next')
      .map(([name, value]) => [name, (Array.isArray(value) ? value.join(',') : value).replace(/\r\n?/g, '\n')]),
  )

/** 'categories.<id>' and 'members.<id>': what becomes of a category, and of a member who differs. Empty: nothing said. */
export function mappingOf(posted: Posted): CategoryMapping {
  const chosen = (prefix: string) =>
    Object.fromEntries(
      Object.entries(posted).flatMap(([name, value]): [string, string][] =>
        name.startsWith(prefix) && typeof value === 'string' && value !== '' && name.length <= 80
          ? [[name.slice(prefix.length), value]]
          : [],
      ),
    )
  return { categories: chosen('categories.'), members: chosen('members.') }
}
