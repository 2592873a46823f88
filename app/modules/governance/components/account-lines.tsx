import { formatEuros } from '~/platform/i18n/euros'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { Anchor } from '~/ui/link'
import { accountMessages } from '../messages/accounts'
import type { AccountLine } from '../rules/accounts'

export type ShownLine = AccountLine & { id: string; title: string }

type Props = {
  lines: readonly ShownLine[]
  caption: string
  /** Where a line is changed, and whether it may still be taken out; none on the public page. */
  keep?: { path: string; mayRemove: boolean }
}

/** The lines of a year: heading, budget, what was done. */
export function AccountLines({ lines, caption, keep }: Props) {
  const locale = useLocale()
  const { public: words, categories, sides, team } = useMessages(accountMessages)
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      empty={<p>{team.noLines}</p>}
      columns={[
        {
          key: 'line',
          header: words.line,
          rowHeader: true,
          cell: ({ title, side, category }) => (
            <>
              {title}
              <span className="row-more soft">
                {sides[side]}, {categories[category]}
              </span>
            </>
          ),
        },
        {
          key: 'budget',
          header: words.budget,
          numeric: true,
          cell: ({ budgetCents }) => formatEuros(budgetCents, locale),
        },
        {
          key: 'actual',
          header: words.actual,
          numeric: true,
          cell: ({ actualCents }) => (actualCents === null ? words.notKnown : formatEuros(actualCents, locale)),
        },
        ...(keep
          ? [
              {
                key: 'acts',
                header: team.acts,
                cell: ({ id, title }: ShownLine) => (
                  <>
                    <Anchor href={`${keep.path}?ligne=${id}#ligne`} aria-label={`${team.edit} ${title}`}>
                      {team.edit}
                    </Anchor>
                    {keep.mayRemove ? (
                      <ActForm values={{ intent: 'remove', id }}>
                        <Button kind="quiet" aria-label={`${team.remove} ${title}`}>
                          {team.remove}
                        </Button>
                      </ActForm>
                    ) : null}
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
