import { now } from '~/platform/clock.server'
import { rulesById } from './queries-rules.server'
import { isOpen } from './rules/state-facts'
import { states } from './rules/states'

/** The states of a file that is over. */
export const overStates = states.filter((state) => !isOpen(state))

export const daysAgo = (count: number): Date => new Date(now().getTime() - count * 86_400_000)

/** Of files that are over, the ids of those that are since longer than their rules keep signatures. */
export async function pastKeeping(
  files: readonly { id: string; rulesId: string; updatedAt: Date }[],
): Promise<string[]> {
  const ids: string[] = []
  for (const { id, rulesId, updatedAt } of files)
    if (updatedAt < daysAgo((await rulesById(rulesId)).book.signatures.keptDays)) ids.push(id)
  return ids
}
