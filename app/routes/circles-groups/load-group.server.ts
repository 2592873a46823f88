import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireSignedIn, type SignedInVisitor } from '~/composition/visitor.server'
import { groupPermissions } from '~/modules/circles/permissions'
import { type FoundGroup, groupFor } from '~/modules/circles/queries-groups.server'
import { isIn } from '~/modules/circles/rules/group'
import { type Act, can } from '~/platform/permissions'

export type GroupOfRequest = FoundGroup & {
  visitor: SignedInVisitor
  mayRead: boolean
  mayWrite: boolean
  leads: boolean
  isMember: boolean
}

/** The group that an address names, with what its reader is in it; where `act` is given, 'not found' to whoever may not do it. */
export async function loadGroup(
  { request, context, params }: Pick<LoaderFunctionArgs, 'request' | 'context' | 'params'>,
  act?: Act<FoundGroup['subject']>,
): Promise<GroupOfRequest> {
  const visitor = await requireSignedIn(request, context)
  const found = await groupFor(params['slug'] ?? '', visitor.actor)
  if (!found || (act && !can(visitor.actor, act, found.subject))) throw notFound()
  return {
    ...found,
    visitor,
    mayRead: can(visitor.actor, groupPermissions['circles.read-group'], found.subject),
    mayWrite: can(visitor.actor, groupPermissions['circles.write-in-group'], found.subject),
    leads: can(visitor.actor, groupPermissions['circles.lead-group'], found.subject),
    isMember: isIn(found.membership?.role ?? null),
  }
}
