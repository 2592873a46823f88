import type { Tx } from '~/platform/db/db.server'
import type { CategoryMapping } from '../statutes/rules/mapping'
import { changeCategory } from './store-membership.server'
import type { PlannedMember } from './rules/transformation'
import type { CivilDate } from '~/platform/pure/civil-date'

/** Closes the period of every member whom new statutes move, and opens the next at their date of effect. */
export async function moveMembers(
  tx: Tx,
  members: readonly PlannedMember[],
  { from, decision }: { from: CivilDate; decision: string },
): Promise<number> {
  const moved = members.filter(({ changes, to }) => changes && to !== null)
  for (const { membershipId, to } of moved) if (to) await changeCategory(tx, membershipId, { ...to, from, decision })
  return moved.length
}

/** Writes in the register the category that each member has on this day, where their period says another. */
export async function settleCategories(tx: Tx, categories: readonly string[], on: CivilDate): Promise<void> {
  for (const category of categories)
    await tx.membership.updateMany({
      where: {
        state: 'admitted',
        category: { not: category },
        periods: {
          some: { category, startsOn: { lte: on }, OR: [{ endsOn: null }, { endsOn: { gte: on } }] },
        },
      },
      data: { category },
    })
}

/** Applications that wait ask for the category that theirs became; changes asked towards one that is gone fall. */
export async function moveApplications(
  tx: Tx,
  { categories }: CategoryMapping,
  known: readonly string[],
): Promise<void> {
  for (const [before, after] of Object.entries(categories))
    if (known.includes(after))
      await tx.membership.updateMany({ where: { state: 'applied', category: before }, data: { category: after } })
  await tx.categoryChange.updateMany({
    where: { state: 'asked', category: { notIn: [...known] } },
    data: { state: 'withdrawn' },
  })
}
