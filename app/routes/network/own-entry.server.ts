import type { AppLoadContext } from '@remix-run/node'
import { notFound, requireSignedIn, type SignedInVisitor } from '~/composition/visitor.server'
import { entryActs } from '~/modules/network/permissions'
import { entryById, type KnownEntry } from '~/modules/network/queries-entries.server'
import { can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'

/** An entry that its reader keeps in hand: their own, or any for the team. For anybody else it does not exist. */
export async function ownEntry(
  request: Request,
  context: AppLoadContext,
  params: Readonly<Record<string, string | undefined>>,
): Promise<{ visitor: SignedInVisitor; entry: KnownEntry }> {
  const visitor = await requireSignedIn(request, context)
  const id = params['id'] ?? ''
  const entry = isId(id) ? await entryById(id) : null
  if (!entry || !can(visitor.actor, entryActs['network.keep-entry'], entry)) throw notFound()
  if (entry.state !== 'published' && entry.state !== 'pending') throw notFound()
  return { visitor, entry }
}
