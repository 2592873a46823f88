import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireSignedIn, visitorOf } from '~/composition/visitor.server'
import { paperPermissions } from '~/modules/position-papers/permissions'
import { paperByNumber, paperInDebate, templateOfDebate } from '~/modules/position-papers/queries.server'
import { workshopPermissions } from '~/modules/workshops/permissions'
import { debateRefById, debateRefBySlug, stageOf } from '~/modules/workshops/queries-debate.server'
import { can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'

type Args = Pick<LoaderFunctionArgs, 'request' | 'context' | 'params'>

/** The debate that a public address names, with its stage of papers, where this visitor may see it. */
export async function debateOfPapers({ request, context, params }: Args) {
  const visitor = await visitorOf(request, context)
  const debate = await debateRefBySlug(params['slug'] ?? '')
  const stage = debate && stageOf(debate, 'position-papers')
  if (!debate || !stage || !can(visitor.actor, workshopPermissions['workshops.see'], { isDraft: debate.isDraft }))
    throw notFound()
  return { visitor, debate, stage, template: templateOfDebate(debate) }
}

/** The paper that a public address names by its number. */
export async function publicPaper(args: Args) {
  const { visitor, debate, stage, template } = await debateOfPapers(args)
  const number = /^[1-9]\d{0,4}$/.test(args.params['number'] ?? '') ? Number(args.params['number']) : 0
  const paper = await paperByNumber(debate.id, number)
  if (!paper || !can(visitor.actor, paperPermissions['position-papers.see'], paper)) throw notFound()
  return { visitor, debate, stage, paper, template: paper.frozen ?? template }
}

/** A paper of an organisation that this person acts for. */
export async function ownPaper({ request, context, params }: Args) {
  const visitor = await requireSignedIn(request, context)
  const found = await paperInDebate(params['id'] ?? '')
  if (!found || !can(visitor.actor, paperPermissions['position-papers.write'], found.paper)) throw notFound()
  return { visitor, ...found }
}

/** Somebody of the team, and the debate that a page of theirs names. */
export async function teamPapers({ request, context, params }: Args) {
  const visitor = await requireSignedIn(request, context)
  if (!can(visitor.actor, paperPermissions['position-papers.set-template'], null)) throw notFound()
  const id = params['id'] ?? ''
  const debate = isId(id) ? await debateRefById(id) : null
  if (!debate) throw notFound()
  return { visitor, debate, stage: stageOf(debate, 'position-papers'), template: templateOfDebate(debate) }
}
