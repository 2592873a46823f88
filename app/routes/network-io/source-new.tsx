import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound } from '~/composition/visitor.server'
import { addSource } from '~/modules/network/commands/keep-source.server'
import { SourceForm } from '~/modules/network/components/source-form'
import { importMessages } from '~/modules/network/messages/import'
import { sourceMessages } from '~/modules/network/messages/sources'
import { useMessages } from '~/platform/i18n/react'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { readSourceForm, sourceAgain, sourceKeeper } from './load-source.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await sourceKeeper(request, context)
  return null
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, typed, form, problems } = await readSourceForm(request, context)
  if (!form) return sourceAgain(typed, problems, visitor.locale)
  const outcome = await addSource(visitor.actor, form)
  if ('ok' in outcome) throw redirect(localPath(context, `/equipe/reseau/sources/${outcome.ok.id}?fait=ajoutee`))
  if (outcome.refused.code === 'not-allowed') throw notFound()
  return sourceAgain(typed, [outcome.refused], visitor.locale)
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { add, lede } = sourceMessages[site.locale]
  return pageMeta({ ...site, title: add, description: lede, indexed: false })
}

export default function NewSource() {
  const answer = useActionData<typeof action>()
  const messages = useMessages(sourceMessages)
  const { page } = useMessages(importMessages)
  return (
    <Wrap>
      <PageTitle
        title={messages.add}
        lede={messages.lede}
        back={[
          { href: '/equipe/reseau', label: page.network },
          { href: '/equipe/reseau/sources', label: messages.title },
        ]}
      />
      <ErrorSummary errors={answer?.errors ?? []} />
      <SourceForm typed={answer?.typed ?? {}} errors={answer?.errors ?? []} isNew />
    </Wrap>
  )
}
