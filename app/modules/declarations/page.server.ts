import { readMarkdown } from '~/modules/editorial/rules/markdown'
import { drawRegion } from '~/modules/territory/components/region-drawing'
import { departements as allDepartements, placesByCodes, regionContours } from '~/modules/territory/queries.server'
import {
  type DeclarationFacts,
  shownSignatures,
  signatureCounts,
  type SignatureFilter,
  versionsOf,
} from './queries.server'

/** Filters in the address: '?qui=personnes&departement=18&page=2'. What is not one is left out. */
export function readSignatureFilter(params: URLSearchParams): SignatureFilter {
  const kinds = { personnes: 'person', organisations: 'organisation' } as const
  const asked = params.get('qui')
  const departement = params.get('departement') ?? ''
  const page = Number(params.get('page') ?? '1')
  return {
    kind: asked === 'personnes' || asked === 'organisations' ? kinds[asked] : null,
    departement: /^\d[\dab]$/i.test(departement) ? `dep:${departement}` : null,
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  }
}

/** A declaration as its page shows it: text, counts, map, those who chose to be shown. */
export async function declarationPage(declaration: DeclarationFacts, params: URLSearchParams) {
  const filter = readSignatureFilter(params)
  const [counts, shown, versions, contours, places] = await Promise.all([
    signatureCounts(declaration.id),
    shownSignatures(declaration.id, filter),
    versionsOf(declaration),
    regionContours(),
    allDepartements(),
  ])
  const communes = new Map(
    (await placesByCodes(shown.rows.flatMap(({ communeCode }) => communeCode ?? []))).map(({ code, name }) => [
      code,
      name,
    ]),
  )
  const { size, contours: outlines, areaLabels } = drawRegion(contours.departements)
  const { id, slug, state, title, summary, origin, textHash, isDemonstration } = declaration
  return {
    declaration: {
      ...{ id, slug, state, title, summary, origin, textHash, isDemonstration },
      publishedAt: declaration.publishedAt?.toISOString() ?? null,
      text: readMarkdown(declaration.text),
    },
    versions,
    counts: { people: counts.people, organisations: counts.organisations },
    view: {
      ...{ slug, page: filter.page, pages: shown.pages, total: shown.total },
      kind: filter.kind === 'person' ? 'personnes' : filter.kind === 'organisation' ? 'organisations' : '',
      departement: filter.departement?.replace('dep:', '') ?? '',
      rows: shown.rows.map((row) => ({
        ...{ id: row.id, name: row.name, quality: row.quality, commune: communes.get(row.communeCode ?? '') ?? '' },
        kind: row.kind === 'organisation' ? ('organisation' as const) : ('person' as const),
      })),
      departements: places.map(({ code, name }) => ({ code, name, count: counts.departements.get(code) ?? 0 })),
      map: { size, contours: outlines, areaLabels },
    },
  }
}
