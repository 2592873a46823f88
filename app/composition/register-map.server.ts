import { type RegisterFilter, registerQuery } from '~/modules/label/forms-register'
import { publicMessages } from '~/modules/label/messages/public'
import { drawRegion } from '~/modules/territory/components/region-drawing'
import { placeByCode, placesByCodes, regionContours } from '~/modules/territory/queries.server'
import { formatNumber } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'

/** The région with the communes whose organisations hold labels in force, each leading to its labels; and the filter's commune by name. */
export async function registerMap(
  communes: readonly { code: string; count: number }[],
  filter: RegisterFilter,
  locale: Locale,
) {
  const { inForce } = publicMessages[locale].register
  const [contours, places, only] = await Promise.all([
    regionContours(),
    placesByCodes(communes.map(({ code }) => code)),
    filter.commune === '' ? undefined : placeByCode(`com:${filter.commune}`),
  ])
  const { projection, size, contours: outlines } = drawRegion(contours.departements)
  const counts = new Map(communes.map(({ code, count }) => [code, count]))
  const change = (code: string) => ({ departement: '', commune: code.slice('com:'.length), validity: 'valid' as const })
  return {
    size,
    contours: outlines,
    imported: contours.imported,
    commune: only?.name ?? filter.commune,
    points: places.flatMap(({ code, name, longitude, latitude }) => {
      const count = counts.get(code) ?? 0
      return longitude === null || latitude === null
        ? []
        : [
            {
              name,
              note: inForce(count, formatNumber(count, locale)),
              href: `/label/registre${registerQuery(filter, change(code))}`,
              ...projection.project(longitude, latitude),
            },
          ]
    }),
  }
}
