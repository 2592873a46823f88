/** Terms are stems (platform/search/tokens); a contribution is compared by those of its title and of its text. */
export type Compared = Readonly<{ title: readonly string[]; text: readonly string[] }>

/** Terms that two lists share, over those that either holds: 0 to 1 (Jaccard). */
function shared(a: readonly string[], b: readonly string[]): number {
  const [first, second] = [new Set(a), new Set(b)]
  if (first.size === 0 || second.size === 0) return 0
  const both = [...first].filter((term) => second.has(term)).length
  return both / (first.size + second.size - both)
}

/** How likely two contributions are to say the same, from 0 to 1: their titles, or all their words. */
export function likeness(a: Compared, b: Compared): number {
  const all = shared([...a.title, ...a.text], [...b.title, ...b.text])
  return Math.max(shared(a.title, b.title) * 0.9, all)
}

/** Below this, two contributions only share a subject: not worth interrupting somebody who writes. */
export const worthShowing = 0.34
