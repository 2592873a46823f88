import type { AppLoadContext } from '@remix-run/node'
import { visitorOf } from '~/composition/visitor.server'
import { debatesOfEvent } from '~/modules/debates/queries-file.server'
import { type EventFacts, seriesOf, viewOf, viewsOf } from '~/modules/events/queries.server'
import { comingEvents } from '~/modules/events/queries-lists.server'
import { ownRegistration } from '~/modules/events/queries-registrations.server'
import { registrationPath } from '~/modules/events/rules/event-paths'
import { readMarkdown } from '~/modules/editorial/rules/markdown'
import { drawRegion } from '~/modules/territory/components/region-drawing'
import { regionContours } from '~/modules/territory/queries.server'
import { announcedWorkshopOf } from '~/modules/workshops/queries.server'
import { workshopPath } from '~/modules/workshops/rules/workshop-paths'
import { today } from '~/platform/clock.server'

async function mapOf({ latitude, longitude }: { latitude: number | null; longitude: number | null }, name: string) {
  if (latitude === null || longitude === null) return null
  const { departements, imported } = await regionContours()
  const { projection, size, contours } = drawRegion(departements)
  return { size, contours, imported, point: { name, ...projection.project(longitude, latitude) } }
}

/** The debates that an event is part of; as a workshop, it has a page of its own in one of them. */
async function debatesAround(eventId: string) {
  const [debates, workshop] = await Promise.all([debatesOfEvent(eventId), announcedWorkshopOf(eventId)])
  return debates.map((debate) => ({
    ...debate,
    href: debate.kind === 'workshops' && workshop?.debate.slug === debate.slug ? workshopPath(debate, workshop) : null,
  }))
}

/** All that the page of an event shows to this visitor. */
export async function eventPage(request: Request, context: AppLoadContext, facts: EventFacts) {
  const { account } = await visitorOf(request, context)
  const event = await viewOf(facts)
  const [map, series, coming, own, debates] = await Promise.all([
    mapOf(facts, event.territory || event.place),
    facts.seriesId ? seriesOf(facts.seriesId, today()) : [],
    comingEvents(4),
    account ? ownRegistration(facts.id, account) : null,
    debatesAround(facts.id),
  ])
  const others = await viewsOf(series.filter(({ id, state }) => id !== facts.id && state === 'published').slice(0, 8))
  return {
    event,
    debates,
    description: readMarkdown(facts.description),
    access: readMarkdown(facts.access),
    report: facts.reportedAt ? readMarkdown(facts.report) : null,
    map,
    series: others,
    others: coming.filter(({ id }) => id !== facts.id && !others.some((one) => one.id === id)).slice(0, 3),
    account: account && { name: account.name, email: account.email },
    own: own && { state: own.state, href: registrationPath(own.token) },
  }
}
