/** A group of the panel and how many of its people are of it. */
export type Group = { label: string; count: number }

/** What is recorded of a panel: who was drawn and how, by the team's own counts; what it recommends. */
export type Panel = {
  people: number | null
  /** Markdown: how they were drawn. */
  method: string
  departements: Group[]
  ages: Group[]
  genders: Group[]
  /** Markdown: the panel's own words. */
  opinion: string
}
export const emptyPanel: Panel = { people: null, method: '', departements: [], ages: [], genders: [], opinion: '' }

/** Lines 'Cher ; 12', one a group; null where a line is not so. */
export function readComposition(typed: string): Group[] | null {
  const groups: Group[] = []
  for (const line of typed.split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const match = /^(.{1,80}?)\s*[;:\t]\s*(\d{1,5})$/u.exec(line)
    const label = match?.[1]?.trim()
    if (!match || !label || groups.length >= 40) return null
    groups.push({ label, count: Number(match[2]) })
  }
  return groups
}

/** The same as it is typed. */
export const typedComposition = (groups: readonly Group[]): string =>
  groups.map(({ label, count }) => `${label}\u202f; ${count}`).join('\n')
