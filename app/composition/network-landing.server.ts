import { eventMessages } from '~/modules/events/messages/events'
import { whenInWords } from '~/modules/events/messages/when'
import { comingEvents } from '~/modules/events/queries-lists.server'
import { eventPath } from '~/modules/events/rules/event-paths'
import { landingMessages } from '~/modules/network/messages/landing'
import { practicePoints } from '~/modules/network/queries-entries.server'
import { drawRegion } from '~/modules/territory/components/region-drawing'
import { regionContours } from '~/modules/territory/queries.server'
import { codeInAddress } from '~/modules/territory/rules/place'
import type { Locale } from '~/platform/i18n/locale'
import { capital } from '~/platform/pure/capital'

const mostPoints = 60

/** The région as the network's front page draws it: shaded by practices, with a point where there are some. */
export async function networkMap(counts: readonly { code: string; count: number }[], locale: Locale) {
  const messages = landingMessages[locale]
  const [contours, places] = await Promise.all([regionContours(), practicePoints(mostPoints)])
  const { projection, size, contours: outlines } = drawRegion(contours.departements)
  const most = Math.max(1, ...counts.map(({ count }) => count))
  const list = (code: string) => `/reseau/pratiques?territoire=${codeInAddress(code)}`
  return {
    size,
    contours: outlines,
    imported: contours.imported,
    points: places.map(({ name, code, count, longitude, latitude }) => ({
      name: name || messages.mapTitle,
      note: messages.practiceCount(count),
      ...(code ? { href: list(code) } : {}),
      ...projection.project(longitude, latitude),
    })),
    shading: Object.fromEntries(
      counts.map(({ code, count }) => [
        code,
        { share: count / most, said: messages.practiceCount(count), href: list(code) },
      ]),
    ),
  }
}

/** What brings people together soon: meetings are added by their module. */
export type ComingThing = { id: string; kind: string; title: string; href: string; facts: string; term: string }
export type ComingSource = (locale: Locale) => Promise<readonly ComingThing[]>
const events: ComingSource = async (locale) =>
  (await comingEvents(3)).map((event) => ({
    id: event.id,
    kind: eventMessages[locale].kinds[event.kind],
    title: event.title,
    href: eventPath(event),
    facts: event.territory,
    term: capital(whenInWords(event, locale)),
  }))
export const comingSources: readonly ComingSource[] = [events]

export const comingOnNetwork = async (locale: Locale) =>
  (await Promise.all(comingSources.map((source) => source(locale)))).flat()
