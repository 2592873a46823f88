import type { Refusal } from '~/platform/pure/outcome'
import { withoutUnseen } from '~/platform/pure/unseen'

/** What an entry holds beside its words. */
export const fileKinds = ['picture', 'document'] as const
export type FileKind = (typeof fileKinds)[number]
export const isFileKind = (text: unknown): text is FileKind => (fileKinds as readonly unknown[]).includes(text)

/** Pictures and documents of one entry, together. */
export const mostFiles = 12

export const wordLengths = { title: 200, alternative: 600, credit: 200 } as const
export type FileWords = { title: string; alternative: string; credit: string }

/** The words of a picture or a document as a form gives them, each on one line. */
export const fileWords = (text: (name: keyof FileWords) => string): FileWords => {
  const line = (name: keyof FileWords) => withoutUnseen(text(name).normalize('NFC').replace(/\s+/g, ' '), ' ').trim()
  return { title: line('title'), alternative: line('alternative'), credit: line('credit') }
}

/** Why a file is not taken with these words: a picture says what it shows, a document has a title. */
export function whyNoFile(kind: FileKind, words: FileWords): Refusal | null {
  if (kind === 'picture' && words.alternative === '') return { code: 'alternative-missing', field: 'alternative' }
  if (kind === 'document' && words.title === '') return { code: 'title-missing', field: 'title' }
  for (const name of ['title', 'alternative', 'credit'] as const)
    if (words[name].length > wordLengths[name]) return { code: 'too-long', field: name }
  return null
}
