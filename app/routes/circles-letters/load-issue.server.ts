import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireSignedIn } from '~/composition/visitor.server'
import { letterPermissions } from '~/modules/circles/permissions'
import { communityFor } from '~/modules/circles/queries-communities.server'
import { issueById } from '~/modules/circles/queries-letters.server'
import { can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'

/** The issue that an address names, for those who write it; for the others it does not exist. */
export async function loadIssue({
  request,
  context,
  params,
}: Pick<LoaderFunctionArgs, 'request' | 'context' | 'params'>) {
  const visitor = await requireSignedIn(request, context)
  const id = params['id'] ?? ''
  const issue = isId(id) ? await issueById(id) : null
  const found = issue && (await communityFor({ id: issue.communityId }, visitor.actor))
  if (!issue || !found || !can(visitor.actor, letterPermissions['circles.write-letter'], found.subject))
    throw notFound()
  return { issue, visitor, sends: can(visitor.actor, letterPermissions['circles.send-letter'], found.subject) }
}
