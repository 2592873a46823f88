import type { AppLoadContext } from '@remix-run/node'
import { notFound, requireSignedIn, type Visitor, visitorOf } from '~/composition/visitor.server'
import { declarationPermissions } from '~/modules/declarations/permissions'
import { declarationBy, type DeclarationFacts, declarationFor } from '~/modules/declarations/queries.server'
import { isSlug } from '~/modules/events/rules/event-paths'
import { can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'

/** The declaration that a public address names, where this visitor may see it. */
export async function declarationAt(
  request: Request,
  context: AppLoadContext,
  slug: string | undefined,
): Promise<{ visitor: Visitor; declaration: DeclarationFacts }> {
  const visitor = await visitorOf(request, context)
  const declaration = slug && isSlug(slug) ? await declarationFor(visitor.actor, slug) : null
  if (!declaration) throw notFound()
  return { visitor, declaration }
}

/** Somebody of the team. */
export async function teamVisitor(request: Request, context: AppLoadContext) {
  const visitor = await requireSignedIn(request, context)
  if (!can(visitor.actor, declarationPermissions['declarations.write-declaration'], null)) throw notFound()
  return visitor
}

/** The declaration that a page of the team's names. */
export async function teamDeclaration(request: Request, context: AppLoadContext, id: string | undefined) {
  const visitor = await teamVisitor(request, context)
  const declaration = isId(id ?? '') ? await declarationBy({ id: id ?? '' }) : null
  if (!declaration) throw notFound()
  return { visitor, declaration }
}
