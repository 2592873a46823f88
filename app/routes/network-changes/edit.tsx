import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, requireSignedIn } from '~/composition/visitor.server'
import { CompleteForm } from '~/modules/network/components/complete-form'
import { changeMessages } from '~/modules/network/messages/changes'
import { spaceMessages } from '~/modules/network/messages/space'
import { networkActs } from '~/modules/network/permissions'
import { entryById } from '~/modules/network/queries-entries.server'
import { can } from '~/platform/permissions'
import { loadEdit, saveEdit } from '../network/edit-entry.server'
import { shownEntry } from './entry-at.server'

/** The entry of an address, for who may change it. */
async function opened(request: Request, context: AppLoadContext, params: LoaderFunctionArgs['params']) {
  const visitor = await requireSignedIn(request, context)
  const { id } = await shownEntry(request, params)
  const entry = await entryById(id)
  if (!entry || !can(visitor.actor, networkActs['network.change-entry'], entry)) throw notFound()
  return { visitor, entry }
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const editing = await opened(request, context, params)
  const isProposal = !can(editing.visitor.actor, networkActs['network.change-at-once'], editing.entry)
  return { ...(await loadEdit(editing)), author: isProposal ? ('reader' as const) : ('own' as const) }
}

export const action = async ({ request, context, params }: ActionFunctionArgs) =>
  saveEdit(request, context, await opened(request, context, params))

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) => {
  const site = siteOf(matches)
  const title = spaceMessages[site.locale].edit.title(page?.title ?? '')
  return pageMeta({ ...site, title, description: changeMessages[site.locale].edit.ledeProposed, indexed: false })
}

export default function ProposeChange() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <CompleteForm {...page} {...(answer ?? { errors: [], conflicts: [], now: {}, placeChoices: [] })} />
}
