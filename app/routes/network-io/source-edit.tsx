import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound } from '~/composition/visitor.server'
import { changeSource } from '~/modules/network/commands/keep-source.server'
import { SourceForm } from '~/modules/network/components/source-form'
import { importMessages } from '~/modules/network/messages/import'
import { sourceMessages } from '~/modules/network/messages/sources'
import { useMessages } from '~/platform/i18n/react'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { readSourceForm, sourceAgain, sourceAt, sourceKeeper } from './load-source.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await sourceKeeper(request, context)
  const { id, name, url, format, licence, credit, schedule, turn } = await sourceAt(params)
  return { id, name, typed: { name, url, format, licence, credit, schedule, turn: turn ? 'yes' : '' } }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, typed, form, problems } = await readSourceForm(request, context)
  const { id } = await sourceAt(params)
  if (!form) return sourceAgain(typed, problems, visitor.locale)
  const outcome = await changeSource(visitor.actor, { id, form })
  if ('ok' in outcome) throw redirect(localPath(context, `/equipe/reseau/sources/${id}?fait=enregistree`))
  if (outcome.refused.code === 'not-allowed' || outcome.refused.code === 'not-found') throw notFound()
  return sourceAgain(typed, [outcome.refused], visitor.locale)
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) => {
  const site = siteOf(matches)
  const { editTitle, lede } = sourceMessages[site.locale]
  return pageMeta({ ...site, title: editTitle(page?.name ?? ''), description: lede, indexed: false })
}

export default function EditSource() {
  const { id, name, typed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(sourceMessages)
  const { page } = useMessages(importMessages)
  return (
    <Wrap>
      <PageTitle
        title={messages.editTitle(name)}
        back={[
          { href: '/equipe/reseau', label: page.network },
          { href: '/equipe/reseau/sources', label: messages.title },
          { href: `/equipe/reseau/sources/${id}`, label: name },
        ]}
      />
      <ErrorSummary errors={answer?.errors ?? []} />
      <SourceForm typed={answer?.typed ?? typed} errors={answer?.errors ?? []} isNew={false} />
    </Wrap>
  )
}
