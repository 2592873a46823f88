import { formatEuros } from '~/platform/i18n/euros'
import { formatList, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { DataTable } from '~/ui/data-table'
import { ProcedureDiagram } from '~/ui/procedure-diagram'
import { membershipPages } from '../messages/membership-pages'
import { membershipWords } from '../messages/membership-words'
import {
  isOpenMembership,
  type MembershipState,
  membershipStates,
  membershipTransitions,
} from '../rules/membership-states'
import type { CategoryView } from '../rules/membership-view'
import type { MemberKind } from '../../statutes/rules/statutes'

type Described = CategoryView & { description: { fr: string; en: string }; admits: readonly MemberKind[] }

/** The categories of the statutes: for whom, in which college, with what to pay. */
export function CategoriesTable({
  categories,
  shareValueCents,
}: {
  categories: readonly Described[]
  shareValueCents: number | null
}) {
  const locale = useLocale()
  const { join } = useMessages(membershipPages)
  const words = useMessages(membershipWords)
  const entry = ({ leastShares, duesCents }: Described) => leastShares * (shareValueCents ?? 0) + duesCents
  return (
    <DataTable
      caption={join.categories}
      captionHidden
      rows={categories}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', header: join.category, rowHeader: true, cell: ({ name }) => name[locale] },
        { key: 'for', header: join.forWhom, cell: ({ description }) => description[locale] },
        {
          key: 'open',
          header: join.open,
          cell: ({ admits }) =>
            formatList(
              admits.map((kind) => words.memberKinds[kind]),
              locale,
            ),
        },
        ...(categories.some(({ college }) => college)
          ? [
              {
                key: 'college',
                header: join.college,
                cell: ({ college }: Described) => college?.[locale] ?? words.noCollege,
              },
            ]
          : []),
        ...(shareValueCents === null
          ? []
          : [
              {
                key: 'least',
                header: join.least,
                numeric: true,
                cell: ({ leastShares }: Described) => formatNumber(leastShares, locale),
              },
            ]),
        { key: 'dues', header: join.dues, numeric: true, cell: ({ duesCents }) => formatEuros(duesCents, locale) },
        { key: 'entry', header: join.entry, numeric: true, cell: (row) => formatEuros(entry(row), locale) },
      ]}
    />
  )
}

const kindOf = (state: MembershipState) =>
  state === 'applied'
    ? ('start' as const)
    : state === 'admitted'
      ? ('success' as const)
      : isOpenMembership(state)
        ? ('normal' as const)
        : ('failure' as const)

/** From the application to the end, drawn from the table that the portal applies. */
export function MembershipDrawing() {
  const { join, space } = useMessages(membershipPages)
  const words = useMessages(membershipWords)
  return (
    <ProcedureDiagram
      title={join.drawing}
      nodes={membershipStates.map((state) => ({
        id: state,
        label: words.states[state],
        kind: kindOf(state),
        note: space.next[state],
      }))}
      edges={membershipTransitions.map(({ from, event, to, side }) => ({
        from,
        to,
        label: `${words.sides[side]} ${words.events[event]}`,
      }))}
    />
  )
}
