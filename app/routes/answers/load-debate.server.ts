import type { AppLoadContext } from '@remix-run/node'
import { notFound, requireSignedIn, type SignedInVisitor, visitorOf } from '~/composition/visitor.server'
import { answerPermissions } from '~/modules/answers/permissions'
import { debatePermissions } from '~/modules/debates/permissions'
import { debateById, debateBySlug, type DebateFacts } from '~/modules/debates/queries.server'
import { isPublic } from '~/modules/debates/rules/debate'
import { type Act, can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'

/** The debate that a public address names, where this visitor may see it. */
export async function debateAt(
  request: Request,
  context: AppLoadContext,
  slug: string | undefined,
): Promise<DebateFacts> {
  const { actor } = await visitorOf(request, context)
  const debate = slug && /^[a-z0-9-]{1,100}$/.test(slug) ? await debateBySlug(slug) : null
  if (!debate || !can(actor, debatePermissions['debates.see-debate'], { isPublic: isPublic(debate.state) }))
    throw notFound()
  return debate
}

/** The debate of a page of the team. */
export async function teamDebate(
  request: Request,
  context: AppLoadContext,
  id: string | undefined,
  act: Act<null> = answerPermissions['answers.write-report'],
): Promise<{ visitor: SignedInVisitor; debate: DebateFacts }> {
  const visitor = await requireSignedIn(request, context)
  const debate = can(visitor.actor, act, null) && id && isId(id) ? await debateById(id) : null
  if (!debate) throw notFound()
  return { visitor, debate }
}

/** What an act has just brought about, from the address it led to. */
export const doneIn = <T extends string>(request: Request, known: readonly T[]): T | null => {
  const asked = new URL(request.url).searchParams.get('fait')
  return known.find((one) => one === asked) ?? null
}

/** Numbers in addresses: 1 to 9,999. */
export const readNumber = (text: string | undefined): number | null =>
  text !== undefined && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null
