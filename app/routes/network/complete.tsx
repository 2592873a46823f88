import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { CompleteForm } from '~/modules/network/components/complete-form'
import { spaceMessages } from '~/modules/network/messages/space'
import { loadEdit, saveEdit } from './edit-entry.server'
import { ownEntry } from './own-entry.server'

export const loader = async ({ request, context, params }: LoaderFunctionArgs) =>
  loadEdit(await ownEntry(request, context, params))

export const action = async ({ request, context, params }: ActionFunctionArgs) =>
  saveEdit(request, context, await ownEntry(request, context, params))

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) => {
  const site = siteOf(matches)
  const { edit } = spaceMessages[site.locale]
  return pageMeta({ ...site, title: edit.title(page?.title ?? ''), description: edit.lede, indexed: false })
}

export default function CompleteEntry() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <CompleteForm {...page} {...(answer ?? { errors: [], conflicts: [], now: {}, placeChoices: [] })} />
}
