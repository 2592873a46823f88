import * as z from 'zod/mini'
import { slugOf } from '../../../platform/pure/slug'

/** What a stage of contributions needs beside its dates: its themes, in their order. */
const schema = z.object({
  themes: z._default(z.array(z.object({ key: z.string(), title: z.string() })), []),
})
export type Theme = { key: string; title: string }

export const themeLimits = { themes: 30, title: 80 } as const

/** The themes that a stage's settings name; none where they say nothing, or something else. */
export function themesOf(settings: string): readonly Theme[] {
  try {
    const parsed = schema.safeParse(JSON.parse(settings))
    return parsed.success ? parsed.data.themes : []
  } catch {
    return []
  }
}

/**
 * Themes typed one a line. A theme keeps its key for as long as its title leads to the same one, or as long as it was known
 * by that title: what was filed under it stays there.
 */
export function readThemes(typed: string, known: readonly Theme[]): Theme[] {
  const themes: Theme[] = []
  for (const line of typed.normalize('NFC').split('\n')) {
    const title = line.trim().replace(/\s+/g, ' ').slice(0, themeLimits.title)
    if (title === '') continue
    const key = known.find((theme) => theme.title === title)?.key ?? slugOf(title)
    if (key !== '' && !themes.some((theme) => theme.key === key)) themes.push({ key, title })
  }
  return themes.slice(0, themeLimits.themes)
}
