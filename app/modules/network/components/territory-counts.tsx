import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { DataTable } from '~/ui/data-table'
import { Anchor } from '~/ui/link'
import { type AreaLabel, type MapContour, RegionMap } from '~/ui/region-map'
import { practicesMessages } from '../messages/practices'
import { practicesMapMessages } from '../messages/practices-map'
import { type PracticeFilter, practiceQuery } from '../rules/practice-filter'

export type TerritoryCount = { code: string; name: string; count: number }

/** How many practices each département has: a shaded map on which the number is written, and its table. */
export function TerritoryCounts({
  filter,
  departements,
  epci,
  drawing,
}: {
  filter: PracticeFilter
  departements: readonly TerritoryCount[]
  /** Of the département that the filter names. */
  epci: readonly TerritoryCount[]
  drawing: {
    size: { width: number; height: number }
    contours: readonly MapContour[]
    areaLabels: readonly AreaLabel[]
  }
}) {
  const locale = useLocale()
  const words = useMessages(practicesMessages).counts
  const { count: said } = useMessages(practicesMapMessages)
  const most = Math.max(1, ...departements.map(({ count }) => count))
  const hrefOf = (code: string) => `/reseau/carte${practiceQuery(filter, { territory: code, box: null })}`
  const number = (count: number) => formatNumber(count, locale)
  const byName = new Map(departements.map(({ name, count }) => [name, count]))
  return (
    <div className="territory-counts">
      <RegionMap
        title={words.title}
        description={words.description}
        size={drawing.size}
        contours={drawing.contours}
        points={[]}
        areaLabels={drawing.areaLabels.map((label) => ({
          ...label,
          name: `${label.name} ${number(byName.get(label.name) ?? 0)}`,
        }))}
        shading={Object.fromEntries(
          departements.map(({ code, count }) => [
            code,
            { share: (count / most) * 0.55, said: said(count, number(count)) },
          ]),
        )}
        list={false}
      />
      <div>
        {[
          { caption: words.caption, rows: departements },
          { caption: words.epciTitle, rows: epci },
        ]
          .filter(({ rows }) => rows.length > 0)
          .map(({ caption, rows }) => (
            <DataTable
              key={caption}
              caption={caption}
              rows={rows}
              rowKey={({ code }) => code}
              columns={[
                {
                  key: 'territory',
                  header: words.territory,
                  rowHeader: true,
                  cell: ({ code, name, count }) => (count > 0 ? <Anchor href={hrefOf(code)}>{name}</Anchor> : name),
                },
                { key: 'count', header: words.practices, numeric: true, cell: ({ count }) => number(count) },
              ]}
            />
          ))}
      </div>
    </div>
  )
}
