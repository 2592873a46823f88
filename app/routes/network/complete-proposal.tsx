import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, readOpenAct, visitorOf } from '~/composition/visitor.server'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { completeProposal } from '~/modules/network/commands/complete-proposal.server'
import { CompleteForm } from '~/modules/network/components/complete-form'
import { changeSentence } from '~/modules/network/messages/change-sentences'
import { entrySentence } from '~/modules/network/messages/entry-refusals'
import { spaceMessages } from '~/modules/network/messages/space'
import { completableProposal } from '~/modules/network/queries-proposals.server'
import { emptyContent } from '~/modules/network/rules/entry-content'
import { fieldsOfKind } from '~/modules/network/rules/entry-fields'
import { fieldsOf } from '~/platform/http/form.server'
import { entryForm, typedEntry } from './edit-entry.server'
import { readEntry } from './read-entry.server'

/** The entry that its author's link opens, while it waits; afterwards the link leads nowhere. */
async function entryOfLink(params: Readonly<Record<string, string | undefined>>) {
  const entry = await completableProposal(params['token'] ?? '')
  if (!entry) throw notFound()
  return entry
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { locale } = await visitorOf(request, context)
  return entryForm(await entryOfLink(params), locale)
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readOpenAct(request, context)
  const entry = await entryOfLink(params)
  const { locale } = visitor
  const typed = fieldsOf(form)
  const how = { asked: fieldsOfKind(entry.kind), before: emptyContent[entry.kind], required: ['title'], locale }
  const read = await readEntry(entry.kind, typed, how)
  const asked = Number(typed['revision']) || entry.revision
  const again = async (status: number, errors: { field: string; message: string }[], conflicts: string[] = []) =>
    data(
      {
        typed,
        errors,
        conflicts,
        revision: conflicts.length > 0 ? entry.revision : asked,
        placeChoices: read.placeChoices,
        now: conflicts.length > 0 ? await typedEntry(entry, locale) : {},
      },
      status,
    )
  if (read.errors.length > 0) return again(422, read.errors)
  const outcome = await completeProposal(visitor.actor, {
    token: params['token'] ?? '',
    onRevision: asked,
    content: read.content,
    clientAddress: context.clientAddress,
  })
  if ('ok' in outcome) throw redirect(localPath(context, `${outcome.ok.path}?fait=enregistre`))
  const { refused } = outcome
  if (refused.code === 'changed-since') return again(409, [], refused.detail.fields.split(' '))
  if (refused.code === 'nothing-changed')
    return again(200, [{ field: '', message: spaceMessages[locale].edit.nothing }])
  const message = refused.code === 'too-often' ? entrySentence(refused, locale) : changeSentence(refused, locale)
  return again(refused.code === 'too-often' ? 429 : 409, [{ field: '', message }])
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) => {
  const site = siteOf(matches)
  const { edit } = spaceMessages[site.locale]
  return pageMeta({ ...site, title: edit.title(page?.title ?? ''), description: edit.lede, indexed: false })
}

export default function CompleteProposal() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <CompleteForm
      {...page}
      {...(answer ?? { errors: [], conflicts: [], now: {}, placeChoices: [] })}
      author="by-link"
    />
  )
}
