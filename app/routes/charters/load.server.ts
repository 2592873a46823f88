import type { AppLoadContext } from '@remix-run/node'
import { notFound, requireSignedIn, type SignedInVisitor, type Visitor, visitorOf } from '~/composition/visitor.server'
import { permissions } from '~/modules/charters/permissions'
import { type Draft, draftOf, readOf } from '~/modules/charters/queries-drafts.server'
import type { ReadDraft } from '~/modules/charters/rules/draft/read-draft'
import { can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'

type Asked = { request: Request; context: AppLoadContext; params: Readonly<Record<string, string | undefined>> }

/** The draft of the address with what it comes to, for the board and the team; for all others it does not exist. */
export async function loadDraft({
  request,
  context,
  params,
}: Asked): Promise<{ visitor: SignedInVisitor; draft: Draft; read: ReadDraft }> {
  const visitor = await requireSignedIn(request, context)
  const id = params['id'] ?? ''
  if (!can(visitor.actor, permissions['charters.see-drafts'], null) || !isId(id)) throw notFound()
  const draft = await draftOf(visitor.actor, id)
  if (!draft) throw notFound()
  return { visitor, draft, read: await readOf(draft) }
}

/** A draft that was opened to comments, for everyone; before that it does not exist for anybody. */
export async function loadOpenDraft({
  request,
  context,
  params,
}: Asked): Promise<{ visitor: Visitor; draft: Draft; read: ReadDraft }> {
  const visitor = await visitorOf(request, context)
  const id = params['id'] ?? ''
  const draft = isId(id) ? await draftOf(visitor.actor, id) : null
  if (!draft || draft.openedOn === null) throw notFound()
  return { visitor, draft, read: await readOf(draft) }
}
