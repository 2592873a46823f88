import type { Licence } from './vocabularies'

/** Why the licence of an entry may not change: what others gave stays under the licence that they gave it under. */
export function whyNoLicenceChange(
  before: Licence,
  after: Licence,
  { ownerId, authors }: { ownerId: string | null; authors: readonly (string | null)[] },
): 'others-contributed' | undefined {
  if (before === after) return undefined
  return authors.every((author) => author !== null && author === ownerId) ? undefined : 'others-contributed'
}

/** Why two entries may not become one: each text keeps its licence, unless its authors change it first. */
export function whyNoMerge(
  kept: { id: string; kind: string; licence: string; state: string; sourceId: string | null },
  merged: { id: string; kind: string; licence: string; state: string },
): 'same-entry' | 'kinds-differ' | 'licences-differ' | 'not-published' | 'read-only' | undefined {
  if (kept.id === merged.id) return 'same-entry'
  if (kept.kind !== merged.kind) return 'kinds-differ'
  if (kept.state !== 'published' || (merged.state !== 'published' && merged.state !== 'pending')) return 'not-published'
  if (kept.sourceId !== null) return 'read-only'
  if (kept.licence !== merged.licence) return 'licences-differ'
  return undefined
}
