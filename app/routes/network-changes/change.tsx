import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, visitorOf } from '~/composition/visitor.server'
import { ChangePage } from '~/modules/network/components/change-page'
import { changeMessages } from '~/modules/network/messages/changes'
import { networkActs, owns } from '~/modules/network/permissions'
import { changeDetails } from '~/modules/network/queries-confirming.server'
import { placesNamed } from '~/modules/network/queries-history.server'
import { can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'
import { actOnChange } from './act-on-change.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await visitorOf(request, context)
  const readerId = actor.kind === 'person' ? actor.id : null
  const id = params['id'] ?? ''
  const change = isId(id) ? await changeDetails(id, readerId) : null
  const moderates = can(actor, networkActs['network.moderate'], null)
  if (!change) throw notFound()
  const isAuthor = readerId !== null && change.authorId === readerId
  const isOwner = owns(actor, { ownerId: change.ownerId, state: change.entry.state })
  // What was refused or withdrawn is nobody else's reading.
  const isShown =
    change.entry.state === 'published' || change.entry.state === 'pending' || change.entry.state === 'merged'
  if (!isShown && !moderates && !isAuthor && !isOwner) throw notFound()
  const pending = change.state === 'pending'
  const { authorId: _, ownerId: __, ...shown } = change
  return {
    ...shown,
    proposedAt: change.proposedAt.toISOString(),
    decidedAt: change.decidedAt?.toISOString() ?? null,
    places: await placesNamed([change.differences]),
    isSignedIn: readerId !== null,
    mayVote: pending && readerId !== null && !isAuthor && !isOwner,
    mayWithdraw: pending && isAuthor,
    mayDecide: pending && (moderates || (isOwner && change.kind !== 'creation' && !isAuthor)),
    moderates,
    done: new URL(request.url).searchParams.get('fait'),
  }
}

export const action = actOnChange

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) => {
  const site = siteOf(matches)
  const { change, waiting } = changeMessages[site.locale]
  const titles: Readonly<Record<string, string>> = change.title
  const title = `${titles[page?.kind ?? ''] ?? ''} · ${page?.entry.title ?? ''}`
  return pageMeta({ ...site, title, description: waiting.description, indexed: false })
}

export default function Change() {
  return <ChangePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
