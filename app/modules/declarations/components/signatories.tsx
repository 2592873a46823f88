import { formatNumber, plural } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { Filters } from '~/ui/filters'
import { Pagination } from '~/ui/pagination'
import { type AreaLabel, type MapContour, RegionMap } from '~/ui/region-map'
import { Section } from '~/ui/section'
import { Select } from '~/ui/select'
import { declarationMessages } from '../messages/declarations'
import { declarationPath } from '../rules/declaration'

export type SignatoriesView = {
  slug: string
  kind: string
  departement: string
  page: number
  pages: number
  total: number
  rows: readonly { id: string; kind: 'person' | 'organisation'; name: string; quality: string; commune: string }[]
  departements: readonly { code: string; name: string; count: number }[]
  map: { size: { width: number; height: number }; contours: readonly MapContour[]; areaLabels: readonly AreaLabel[] }
}

/** The région shaded by its signatures, with their numbers beneath. */
export function SignatureMap({ map, departements }: Pick<SignatoriesView, 'map' | 'departements'>) {
  const words = useMessages(declarationMessages)
  const locale = useLocale()
  const most = Math.max(1, ...departements.map(({ count }) => count))
  const said = (count: number) =>
    words.mapSaid(formatNumber(count, locale), plural(count, locale, 'one', 'other') === 'one')
  return (
    <Section id="carte" title={words.mapTitle}>
      <div className="territory-counts">
        <RegionMap
          title={words.mapTitle}
          description={words.mapDescription}
          size={map.size}
          contours={map.contours}
          points={[]}
          areaLabels={map.areaLabels}
          shading={Object.fromEntries(
            departements.map(({ code, count }) => [code, { share: (count / most) * 0.55, said: said(count) }]),
          )}
          list={false}
        />
        <DataTable
          caption={words.mapTitle}
          captionHidden
          rows={departements}
          rowKey={({ code }) => code}
          columns={[
            { key: 'name', header: words.departement, rowHeader: true, cell: ({ name }) => name },
            { key: 'count', header: words.signatures, numeric: true, cell: ({ count }) => formatNumber(count, locale) },
          ]}
        />
      </div>
    </Section>
  )
}

/** Those who chose to be shown, with filters in the address. */
export function Signatories({ view }: { view: SignatoriesView }) {
  const words = useMessages(declarationMessages)
  const path = declarationPath(view)
  const query = (page: number) =>
    `${path}?${new URLSearchParams({
      ...(view.kind === '' ? {} : { qui: view.kind }),
      ...(view.departement === '' ? {} : { departement: view.departement }),
      ...(page === 1 ? {} : { page: String(page) }),
    }).toString()}#signataires`
  return (
    <Section
      id="signataires"
      title={words.listTitle}
      lede={<p>{words.listLede}</p>}
      action={<Anchor href={`${path}/signataires.csv`}>{words.csv}</Anchor>}
      tone="stone"
    >
      <Filters action={path} label={words.listTitle} submitLabel={words.filter}>
        <Select
          name="qui"
          label={words.filterKind}
          defaultValue={view.kind}
          placeholder={words.everyone}
          options={[
            { value: 'personnes', label: words.people },
            { value: 'organisations', label: words.organisations },
          ]}
        />
        <Select
          name="departement"
          label={words.departement}
          defaultValue={view.departement}
          placeholder={words.everywhere}
          options={view.departements.map(({ code, name }) => ({ value: code.replace('dep:', ''), label: name }))}
        />
      </Filters>
      <DataTable
        caption={words.listTitle}
        captionHidden
        rows={view.rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={words.listEmpty} level={3} />}
        columns={[
          { key: 'name', header: words.name, rowHeader: true, cell: ({ name }) => name },
          { key: 'kind', header: words.kind, cell: ({ kind }) => words.kinds[kind] },
          { key: 'quality', header: words.quality, cell: ({ quality }) => quality || '—' },
          { key: 'commune', header: words.commune, cell: ({ commune }) => commune || '—' },
        ]}
      />
      <Pagination page={view.page} pages={view.pages} hrefOf={query} />
    </Section>
  )
}
