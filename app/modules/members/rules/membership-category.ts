import type { Category, CategoryTie, MemberKind, Statutes } from '../../statutes/rules/statutes'
import { ok, type Outcome, refused } from '../../../platform/pure/outcome'

/** What an applicant ticks: what ties them to the cooperative. The rest of the ties follow from what they are. */
export const tickedTies = ['employee', 'beneficiary', 'producer', 'volunteer', 'funder', 'partner'] as const
export type TickedTie = (typeof tickedTies)[number]
export const isTickedTie = (text: unknown): text is TickedTie => tickedTies.some((tie) => tie === text)

/** Which tie is stronger: an employee who also lives in the région is proposed the employees' category. */
const order: readonly CategoryTie[] = [
  'employee',
  'local-authority',
  'producer',
  'beneficiary',
  'volunteer',
  'funder',
  'partner',
]

export const categoryOf = (statutes: Statutes, id: string): Category | undefined =>
  statutes.categories.find((category) => category.id === id)

/** The categories that such a member may enter, whatever ties them. */
export const categoriesFor = (statutes: Statutes, kind: MemberKind): Category[] =>
  statutes.categories.filter(({ admits }) => admits.includes(kind))

/**
 * The category that the statutes propose to this applicant: among those that admit what they are, the one whose tie they
 * have, the strongest first. Someone without any of these ties is proposed the first that asks for none to be proved
 * (neither an employment contract nor a production). Null where no category admits them.
 */
export function proposedCategory(statutes: Statutes, kind: MemberKind, ties: readonly TickedTie[]): Category | null {
  const open = categoriesFor(statutes, kind)
  const held: readonly CategoryTie[] = kind === 'local-authority' ? [...ties, 'local-authority'] : ties
  const tied = open.filter(({ tie }) => held.includes(tie)).sort((a, b) => order.indexOf(a.tie) - order.indexOf(b.tie))
  return tied[0] ?? open.find(({ tie }) => tie !== 'employee' && tie !== 'producer') ?? open[0] ?? null
}

/**
 * May they enter this category with these shares? Refused beside its field: category-unknown, category-closed (it does not
 * admit what they are), shares-too-few with `least`, shares-none-here (the legal form has no capital).
 */
export function mayEnter(
  statutes: Statutes,
  wanted: { kind: MemberKind; category: string; shares: number },
): Outcome<Category> {
  const category = categoryOf(statutes, wanted.category)
  if (!category) return refused({ code: 'category-unknown', field: 'category' })
  if (!category.admits.includes(wanted.kind)) return refused({ code: 'category-closed', field: 'category' })
  if (statutes.capital === null)
    return wanted.shares === 0 ? ok(category) : refused({ code: 'shares-none-here', field: 'shares' })
  if (wanted.shares < category.leastShares)
    return refused({ code: 'shares-too-few', field: 'shares', detail: { least: category.leastShares } })
  return ok(category)
}

/** What a member of this category pays to enter, in cents: the shares, and the dues of the year. */
export const entryCents = (statutes: Statutes, category: Category, shares: number) => ({
  shares: shares * (statutes.capital?.shareValueCents ?? 0),
  dues: category.duesCents,
})
