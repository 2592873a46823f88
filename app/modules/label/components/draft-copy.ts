import * as z from 'zod/mini'

/** What was typed and is not saved yet: field → the text, and the one it started from. */
export type PendingFields = Readonly<Record<string, { base: string; value: string }>>

const copySchema = z.record(z.string(), z.object({ base: z.string(), value: z.string() }))

/** One a person and a file, so that on a shared computer nobody finds another's text. */
const keyOf = (personId: string, fileId: string): string => `brouillon:${personId}:${fileId}`

/** The copy kept in this browser; nothing where it is unreadable, or where the browser keeps nothing. */
export function readCopy(personId: string, fileId: string): PendingFields {
  try {
    const read = copySchema.safeParse(JSON.parse(localStorage.getItem(keyOf(personId, fileId)) ?? '{}'))
    return read.success ? read.data : {}
  } catch {
    return {}
  }
}

/** Keeps the copy while something is unsaved, and removes it as soon as nothing is. */
export function writeCopy(personId: string, fileId: string, fields: PendingFields): void {
  try {
    if (Object.keys(fields).length === 0) localStorage.removeItem(keyOf(personId, fileId))
    else localStorage.setItem(keyOf(personId, fileId), JSON.stringify(fields))
  } catch {
    // A browser that keeps nothing: the draft still saves itself.
  }
}
