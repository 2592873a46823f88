import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { Anchor } from '~/ui/link'
import { Status, type StatusKind } from '~/ui/status'
import { Tag } from '~/ui/tag'
import { declarationMessages } from '../messages/declarations'
import { declarationPath, type DeclarationState, teamDeclarationPath } from '../rules/declaration'

const marks: Readonly<Record<DeclarationState, StatusKind>> = {
  draft: 'draft',
  published: 'in-progress',
  closed: 'expired',
}
export function DeclarationStatus({ state }: { state: DeclarationState }) {
  const { states } = useMessages(declarationMessages)
  return <Status kind={marks[state]}>{states[state]}</Status>
}

export type DeclarationRow = {
  id: string
  slug: string
  title: string
  summary: string
  state: DeclarationState
  isDemonstration: boolean
  people: number
  organisations: number
}

/** Texts with their signatures; for the team, each leads to its own page. */
export function DeclarationList({ rows, forTeam = false }: { rows: readonly DeclarationRow[]; forTeam?: boolean }) {
  const words = useMessages(declarationMessages)
  const locale = useLocale()
  return (
    <DataTable
      caption={words.title}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={words.empty} />}
      columns={[
        {
          key: 'title',
          header: words.text,
          rowHeader: true,
          cell: (row) => (
            <>
              <Anchor href={forTeam ? teamDeclarationPath(row) : declarationPath(row)}>{row.title}</Anchor>
              {row.isDemonstration ? <Tag>{words.demonstration}</Tag> : null}
            </>
          ),
        },
        { key: 'summary', header: words.about, cell: ({ summary }) => summary },
        { key: 'state', header: words.state, cell: ({ state }) => <DeclarationStatus state={state} /> },
        { key: 'people', header: words.people, numeric: true, cell: ({ people }) => formatNumber(people, locale) },
        {
          key: 'organisations',
          header: words.organisations,
          numeric: true,
          cell: ({ organisations }) => formatNumber(organisations, locale),
        },
      ]}
    />
  )
}
