import type { Report } from '../../label/rules/report'

/** What a new charter would make of an application: granted what it was not, or no longer; other statuses, or nothing. */
export const effectKinds = ['gained', 'lost', 'touched'] as const
export type EffectKind = (typeof effectKinds)[number]
export type Effect = { kind: EffectKind; criteria: readonly string[] }

/**
 * The difference between the check of an application under its own charter and under another: whether it could be granted,
 * and the criteria that stand otherwise. A criterion that one of the two charters does not have counts where it applies in the
 * other. Null where nothing changes.
 */
export function effectOf(before: Pick<Report, 'eligible' | 'criteria'>, after: typeof before): Effect | null {
  const absent = 'not-applicable'
  const old = new Map(before.criteria.map(({ id, status }) => [id, status]))
  const now = new Map(after.criteria.map(({ id, status }) => [id, status]))
  const criteria = [...new Set([...now.keys(), ...old.keys()])].filter(
    (id) => (old.get(id) ?? absent) !== (now.get(id) ?? absent),
  )
  if (before.eligible !== after.eligible) return { kind: after.eligible ? 'gained' : 'lost', criteria }
  return criteria.length > 0 ? { kind: 'touched', criteria } : null
}
