/** How often a source at an address is read; 'by-hand' for lists that are sent. */
export const sourceSchedules = ['daily', 'weekly', 'by-hand'] as const
export type SourceSchedule = (typeof sourceSchedules)[number]

export const sourceStates = ['new', 'active', 'paused', 'failing'] as const
export type SourceState = (typeof sourceStates)[number]
export type SourceEvent = 'publish' | 'read' | 'fail' | 'pause' | 'resume'

/**
 * The life of a source at an address. It is read on its schedule once the team has published a reading of it; one that
 * cannot be read is tried again as often, and told to the team; paused, it is left alone and its entries stay.
 */
export const sourceSteps: readonly { from: SourceState; event: SourceEvent; to: SourceState }[] = [
  { from: 'new', event: 'publish', to: 'active' },
  { from: 'new', event: 'read', to: 'new' },
  { from: 'new', event: 'fail', to: 'new' },
  { from: 'active', event: 'publish', to: 'active' },
  { from: 'active', event: 'read', to: 'active' },
  { from: 'active', event: 'fail', to: 'failing' },
  { from: 'active', event: 'pause', to: 'paused' },
  { from: 'failing', event: 'publish', to: 'active' },
  { from: 'failing', event: 'read', to: 'active' },
  { from: 'failing', event: 'fail', to: 'failing' },
  { from: 'failing', event: 'pause', to: 'paused' },
  { from: 'paused', event: 'resume', to: 'active' },
  { from: 'paused', event: 'publish', to: 'paused' },
  { from: 'paused', event: 'read', to: 'paused' },
  { from: 'paused', event: 'fail', to: 'paused' },
]

/** Where an event leads a source; null where it may not come. */
export const sourceAfter = (state: string, event: SourceEvent): SourceState | null =>
  sourceSteps.find((step) => step.from === state && step.event === event)?.to ?? null

const hour = 3_600_000
const hoursBetween: Readonly<Record<SourceSchedule, number | null>> = { daily: 24, weekly: 7 * 24, 'by-hand': null }

/** When a source read now comes next: two hours early, so that a daily job that runs a little sooner finds it due. */
export function nextReading(schedule: SourceSchedule, now: Date): Date | null {
  const hours = hoursBetween[schedule]
  return hours === null ? null : new Date(now.getTime() + (hours - 2) * hour)
}

/** What makes a reading wait for somebody to look at it, though nothing went wrong. */
export const sourceDoubts = ['columns-changed', 'much-gone', 'much-refused'] as const
export type SourceDoubt = (typeof sourceDoubts)[number]

type Counts = Readonly<Record<'created' | 'updated' | 'unchanged' | 'duplicate' | 'refused' | 'gone', number>>
/** Fewer than these tell nothing. */
const few = 10

/**
 * Whether a scheduled reading should wait: most of what was there is gone, or most lines are refused, as when a file was
 * replaced by another. `known` counts the entries that the source had, `gone` those newly missing.
 */
export function doubtOf(counts: Counts, known: number): SourceDoubt | null {
  if (counts.gone >= few && counts.gone * 2 > known) return 'much-gone'
  const rows = counts.created + counts.updated + counts.unchanged + counts.duplicate + counts.refused
  return counts.refused >= few && counts.refused * 2 > rows ? 'much-refused' : null
}
