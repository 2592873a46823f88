import { type EventFilter, eventQuery } from '~/modules/events/event-filter'
import { eventsByDepartement } from '~/modules/events/queries-lists.server'
import { drawRegion } from '~/modules/territory/components/region-drawing'
import { regionContours } from '~/modules/territory/queries.server'

/** The région shaded by how many events each département has had; each leads to its own. */
export async function departementMap(filter: EventFilter) {
  const [contours, counts] = await Promise.all([regionContours(), eventsByDepartement()])
  const { size, contours: outlines, areaLabels } = drawRegion(contours.departements)
  const most = Math.max(1, ...counts.values())
  return {
    size,
    contours: outlines,
    areaLabels,
    imported: contours.imported,
    counts: outlines.map(({ code, name }) => {
      const count = counts.get(code) ?? 0
      const departement = code.replace('dep:', '')
      const isCurrent = filter.departement === departement
      // The one that is chosen already gives all of them back.
      const href = `/rencontres${eventQuery(filter, { departement: isCurrent ? '' : departement })}`
      return { code, name, count, share: count / most, href, isCurrent }
    }),
  }
}
