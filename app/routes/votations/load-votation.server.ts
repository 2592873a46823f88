import type { AppLoadContext } from '@remix-run/node'
import { notFound, requireSignedIn, type SignedInVisitor, type Visitor, visitorOf } from '~/composition/visitor.server'
import { isSlug } from '~/modules/events/rules/event-paths'
import { votationPermissions } from '~/modules/votations/permissions'
import { debateOfVotation, votationFor, type VotationFacts } from '~/modules/votations/queries.server'
import { can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'

/** The votation of the debate that a public address names, where this visitor may see it. */
export async function votationAt(
  request: Request,
  context: AppLoadContext,
  slug: string | undefined,
): Promise<{ visitor: Visitor; votation: VotationFacts }> {
  const visitor = await visitorOf(request, context)
  const votation = slug && isSlug(slug) ? await votationFor(visitor.actor, slug) : null
  if (!votation) throw notFound()
  return { visitor, votation }
}

/** The debate that a page of the team's names, with its votation if it has one. */
export async function teamVotation(request: Request, context: AppLoadContext, id: string | undefined) {
  const visitor = await requireSignedIn(request, context)
  if (!can(visitor.actor, votationPermissions['votations.prepare-votation'], null)) throw notFound()
  const found = isId(id ?? '') ? await debateOfVotation(id ?? '') : null
  if (!found) throw notFound()
  return { visitor, ...found }
}

/** The same, where there must be a votation. */
export async function knownVotation(
  request: Request,
  context: AppLoadContext,
  id: string | undefined,
): Promise<{ visitor: SignedInVisitor; votation: VotationFacts }> {
  const { visitor, votation } = await teamVotation(request, context, id)
  if (!votation) throw notFound()
  return { visitor, votation }
}
