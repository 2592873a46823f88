import { type AppLoadContext, data, redirect } from '@remix-run/node'
import { localPath, notFound, requireSignedIn, type SignedInVisitor, visitorOf } from '~/composition/visitor.server'
import type { DebateProblem } from '~/modules/debates/components/debate-problems'
import { debatePermissions } from '~/modules/debates/permissions'
import { debateById, debateBySlug, type DebateFacts } from '~/modules/debates/queries.server'
import { isPublic } from '~/modules/debates/rules/debate'
import type { Visitor } from '~/composition/visitor.server'
import { type Act, can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'
import { isOk, type Outcome } from '~/platform/pure/outcome'

const isSlug = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 90

/** The debate that a public address names, where this visitor may see it: a draft is the team's. */
export async function debateAt(
  request: Request,
  context: AppLoadContext,
  slug: string | undefined,
): Promise<{ visitor: Visitor; debate: DebateFacts }> {
  const visitor = await visitorOf(request, context)
  const debate = slug && isSlug(slug) ? await debateBySlug(slug) : null
  if (!debate || !can(visitor.actor, debatePermissions['debates.see-debate'], { isPublic: isPublic(debate.state) }))
    throw notFound()
  return { visitor, debate }
}

/** Somebody of the team. */
export async function debateTeam(
  request: Request,
  context: AppLoadContext,
  act: Act<null> = debatePermissions['debates.design-debate'],
): Promise<SignedInVisitor> {
  const visitor = await requireSignedIn(request, context)
  if (!can(visitor.actor, act, null)) throw notFound()
  return visitor
}

/** The debate that a page of the team's names. */
export async function teamDebate(
  request: Request,
  context: AppLoadContext,
  id: string | undefined,
  act?: Act<null>,
): Promise<{ visitor: SignedInVisitor; debate: DebateFacts }> {
  const visitor = await debateTeam(request, context, act)
  const debate = isId(id ?? '') ? await debateById(id ?? '') : null
  if (!debate) throw notFound()
  return { visitor, debate }
}

/** The number of a page, from the address. */
export function pageIn(request: Request): number {
  const asked = new URL(request.url).searchParams.get('page') ?? ''
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1
}

/** What an act's form answers: on to `to` where it was done; otherwise the page again, with what was typed. */
export function settle(
  context: AppLoadContext,
  problem: { errors: Readonly<Record<string, string>> } | Outcome<unknown>,
  typed: Record<string, string>,
  to: string,
) {
  if (!('errors' in problem) && isOk(problem)) throw redirect(localPath(context, to))
  const code = 'refused' in problem ? problem.refused.code : ''
  if (code === 'not-found') throw notFound()
  const asProblem: DebateProblem = problem
  return data({ problem: asProblem, typed }, { status: 'errors' in problem ? 422 : code === 'too-often' ? 429 : 409 })
}
