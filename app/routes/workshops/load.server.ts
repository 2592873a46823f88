import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireSignedIn, type SignedInVisitor, type Visitor, visitorOf } from '~/composition/visitor.server'
import { workshopPermissions } from '~/modules/workshops/permissions'
import { type DebateRef, debateRefById, debateRefBySlug, stageOf } from '~/modules/workshops/queries-debate.server'
import { behind, type Door, isAnnounced, type Workshop, workshopById } from '~/modules/workshops/queries.server'
import { can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'

type Args = Pick<LoaderFunctionArgs, 'request' | 'context' | 'params'>

/** The debate that a public address names, with its stage of workshops, where this visitor may see it. */
export async function debateOfWorkshops({ request, context, params }: Args) {
  const { actor } = await visitorOf(request, context)
  const debate = await debateRefBySlug(params['slug'] ?? '')
  const stage = debate && stageOf(debate, 'workshops')
  if (!debate || !stage || !can(actor, workshopPermissions['workshops.see'], { isDraft: debate.isDraft }))
    throw notFound()
  return { debate, stage }
}

/** The workshop that a public address names. */
export async function publicWorkshop(args: Args) {
  const { debate, stage } = await debateOfWorkshops(args)
  const { actor } = await visitorOf(args.request, args.context)
  const workshop = await workshopById(args.params['id'] ?? '')
  const isDraft = !workshop || !isAnnounced(workshop)
  if (workshop?.debateId !== debate.id || !can(actor, workshopPermissions['workshops.see'], { isDraft }))
    throw notFound()
  return { debate, stage, workshop }
}

/** Somebody of the team, and the debate that a page of theirs names. */
export async function teamDebate({
  request,
  context,
  params,
}: Args): Promise<{ visitor: SignedInVisitor; debate: DebateRef }> {
  const visitor = await requireSignedIn(request, context)
  if (!can(visitor.actor, workshopPermissions['workshops.prepare'], null)) throw notFound()
  const id = params['id'] ?? ''
  const debate = isId(id) ? await debateRefById(id) : null
  if (!debate) throw notFound()
  return { visitor, debate }
}

export async function teamWorkshop(args: Args) {
  const { visitor, debate } = await teamDebate(args)
  const workshop = await workshopById(args.params['workshop'] ?? '')
  if (workshop?.debateId !== debate.id) throw notFound()
  return { visitor, debate, workshop }
}

export type Notebook = {
  visitor: Visitor
  debate: DebateRef
  workshop: Workshop
  door: Door
  facilitatorId: string | null
  /** Where this door's pages are, without language. */
  base: string
}

/** The workshop behind a door: a facilitator's link, or the team's page. The same pages serve both. */
export async function notebookOf(args: Args): Promise<Notebook> {
  const token = args.params['token']
  if (token === undefined) {
    const { visitor, debate, workshop } = await teamWorkshop(args)
    const base = `/equipe/debats/${debate.id}/ateliers/${workshop.id}`
    return { visitor, debate, workshop, door: { id: workshop.id }, facilitatorId: null, base }
  }
  const found = await linkHolder(args.context, args.request, token)
  return { ...found, door: { token }, base: `/ateliers/animation/${token}` }
}

async function linkHolder(context: AppLoadContext, request: Request, token: string) {
  const visitor = await visitorOf(request, context)
  const found = await behind({ token })
  const debate = found && (await debateRefById(found.workshop.debateId))
  if (!found || !debate) throw notFound()
  return { visitor, debate, workshop: found.workshop, facilitatorId: found.facilitatorId }
}
