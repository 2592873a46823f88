import type { AppLoadContext } from '@remix-run/node'
import { notFound, requireSignedIn, type SignedInVisitor, visitorOf } from '~/composition/visitor.server'
import { eventPermissions } from '~/modules/events/permissions'
import { eventById, eventBySlug, type EventFacts } from '~/modules/events/queries.server'
import { isSlug } from '~/modules/events/rules/event-paths'
import { type Act, can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'

/** The event that a public address names, where this visitor may see it. */
export async function eventAt(
  request: Request,
  context: AppLoadContext,
  slug: string | undefined,
): Promise<EventFacts> {
  const { actor } = await visitorOf(request, context)
  const event = slug && isSlug(slug) ? await eventBySlug(slug) : null
  const isDraft = event?.publishedAt === null
  if (!event || !can(actor, eventPermissions['events.see-event'], { isDraft })) throw notFound()
  return event
}

/** Somebody of the team. */
export async function teamVisitor(
  request: Request,
  context: AppLoadContext,
  act: Act<null> = eventPermissions['events.prepare-event'],
): Promise<SignedInVisitor> {
  const visitor = await requireSignedIn(request, context)
  if (!can(visitor.actor, act, null)) throw notFound()
  return visitor
}

/** The event that a page of the team's names. */
export async function teamEvent(
  request: Request,
  context: AppLoadContext,
  id: string | undefined,
  act?: Act<null>,
): Promise<{ visitor: SignedInVisitor; event: EventFacts }> {
  const visitor = await teamVisitor(request, context, act)
  const event = isId(id ?? '') ? await eventById(id ?? '') : null
  if (!event) throw notFound()
  return { visitor, event }
}
