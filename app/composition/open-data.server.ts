import { readEventFilter } from '~/modules/events/event-filter'
import { everyEvent } from '~/modules/events/queries-lists.server'
import { exportRow, registerColumns } from '~/modules/label/register-export'
import { readRegisterFilter } from '~/modules/label/forms-register'
import { registerRows } from '~/modules/label/queries-register.server'
import { entryPages } from '~/modules/network/queries-open-data.server'
import { readPracticeFilter } from '~/modules/network/rules/practice-filter'
import { today } from '~/platform/clock.server'
import { env } from '~/platform/env.server'
import type { Json } from '~/platform/pure/canonical-json'

export type OpenRow = Readonly<Record<string, Json>>
export type OpenPage = { rows: OpenRow[]; total: number }
/** How a page of a collection is asked. */
export type PageAsked = { params: URLSearchParams; page: number; perPage: number }

const address = (path: string): string => new URL(path, env().portalUrl).href

/** A slice of rows that come one at a time, and how many there are: for collections that stay small. */
async function sliced<T>(
  rows: AsyncIterable<T>,
  { page, perPage }: PageAsked,
  shown: (row: T) => OpenRow,
): Promise<OpenPage> {
  const kept: OpenRow[] = []
  let total = 0
  for await (const row of rows) {
    if (total >= (page - 1) * perPage && total < page * perPage) kept.push(shown(row))
    total += 1
  }
  return { rows: kept, total }
}

/** Where each collection's rows come from; what they hold is said in open-data.ts. */
export const openReads: Readonly<
  Record<'practices' | 'methods' | 'resources' | 'events' | 'labels', (asked: PageAsked) => Promise<OpenPage>>
> = {
  practices: ({ params, page, perPage }) =>
    entryPages.practices({ ...readPracticeFilter(params), page }, perPage, address),
  methods: ({ page, perPage }) => entryPages.others('method', page, perPage, address),
  resources: ({ page, perPage }) => entryPages.others('resource', page, perPage, address),
  events: (asked) => {
    const { kind, departement } = readEventFilter(asked.params)
    async function* events() {
      for await (const event of everyEvent())
        if ((kind === '' || event.kind === kind) && (departement === '' || event.departement === `dep:${departement}`))
          yield event
    }
    return sliced(events(), asked, (event) => ({
      id: event.id,
      kind: event.kind,
      state: event.state,
      title: event.title,
      startsOn: event.startsOn,
      endsOn: event.endsOn,
      startsAt: event.startsAt?.toISOString() ?? null,
      endsAt: event.endsAt?.toISOString() ?? null,
      place: event.place,
      departement: event.departement,
      latitude: event.latitude,
      longitude: event.longitude,
      url: address(`/rencontres/${event.slug}`),
    }))
  },
  labels: (asked) => {
    const day = today()
    const { origin } = env().portalUrl
    return sliced(registerRows(readRegisterFilter(asked.params)), asked, (row) => {
      const shown = exportRow(row, day, origin)
      return Object.fromEntries(registerColumns.map((column) => [column, shown[column]]))
    })
  },
}
