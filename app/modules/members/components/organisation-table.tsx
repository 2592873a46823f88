import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import type { CivilDate } from '~/platform/pure/civil-date'
import { DataTable } from '~/ui/data-table'
import { Anchor } from '~/ui/link'
import { memberMessages } from '../messages'
import { type OrganisationKind, readableNumber } from '../rules/organisation'

export type OrganisationRow = {
  id: string
  kind: OrganisationKind
  name: string
  siren: string | null
  siret: string | null
  rna: string | null
  representatives: number
  created: CivilDate
}

/** The organisations on the portal, as the team sees them. */
export function OrganisationTable({ rows }: { rows: readonly OrganisationRow[] }) {
  const { words, organisations } = useMessages(memberMessages)
  const { team } = organisations
  const locale = useLocale()
  return (
    <DataTable
      caption={team.caption}
      captionHidden
      empty={<p role="status">{team.none}</p>}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: team.name,
          rowHeader: true,
          cell: ({ id, name }) => <Anchor href={`/equipe/organisations/${id}`}>{name}</Anchor>,
        },
        { key: 'kind', header: team.kind, cell: ({ kind }) => words.kinds[kind] },
        { key: 'number', header: team.number, cell: (row) => readableNumber(row) ?? '' },
        {
          key: 'representatives',
          header: team.representatives,
          cell: ({ representatives }) =>
            representatives === 0
              ? team.nobody
              : team.people(formatNumber(representatives, locale), representatives > 1),
        },
        { key: 'created', oneLine: true, header: team.created, cell: ({ created }) => formatDate(created, locale) },
      ]}
    />
  )
}
