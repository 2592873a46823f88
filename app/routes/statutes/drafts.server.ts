import type { AppLoadContext } from '@remix-run/node'
import { notFound, requireSignedIn, type SignedInVisitor } from '~/composition/visitor.server'
import { type Draft, draftOf } from '~/modules/statutes/queries-draft.server'
import { type ReadDraft, readFields } from '~/modules/statutes/rules/draft/read-fields'
import { isId } from '~/platform/pure/ids'

type Params = Readonly<Record<string, string | undefined>>

/** The draft of the address with what it comes to, for the board and the team; for all others it does not exist. */
export async function loadDraft(
  request: Request,
  context: AppLoadContext,
  params: Params,
): Promise<{ visitor: SignedInVisitor; draft: Draft; read: ReadDraft }> {
  const visitor = await requireSignedIn(request, context)
  const id = params['id'] ?? ''
  const draft = isId(id) ? await draftOf(visitor.actor, id) : null
  if (!draft) throw notFound()
  return { visitor, draft, read: readFields(draft.fields) }
}
