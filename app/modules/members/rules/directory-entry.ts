import * as z from 'zod/mini'

/** What a member chose to show in the directory; nothing of a member who did not ask to be in it. */
export const directoryEntry = z.object({
  listed: z._default(z.boolean(), false),
  category: z._default(z.boolean(), true),
  since: z._default(z.boolean(), false),
  presentation: z._default(z.string(), ''),
  website: z._default(z.string(), ''),
})
export type DirectoryEntry = z.infer<typeof directoryEntry>

export const hiddenEntry: DirectoryEntry = {
  listed: false,
  category: true,
  since: false,
  presentation: '',
  website: '',
}

/** Reads what the register keeps; what cannot be read shows nothing. */
export function readDirectoryEntry(kept: string): DirectoryEntry {
  try {
    const parsed = directoryEntry.safeParse(JSON.parse(kept))
    return parsed.success ? parsed.data : hiddenEntry
  } catch {
    return hiddenEntry
  }
}
