import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { pauseSource, readSourceNow, removeSource } from '~/modules/network/commands/steer-source.server'
import { SourcePage } from '~/modules/network/components/source-page'
import { importMessages } from '~/modules/network/messages/import'
import { sourceSentence } from '~/modules/network/messages/source-sentences'
import { sourceMessages } from '~/modules/network/messages/sources'
import { useMessages } from '~/platform/i18n/react'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { sourceAt, sourceKeeper } from './load-source.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await sourceKeeper(request, context)
  const done = new URL(request.url).searchParams.get('fait')
  return { source: await sourceAt(params), done }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  await sourceKeeper(request, context)
  const { visitor, form } = await readAct(request, context)
  const { id } = await sourceAt(params)
  const intent = form.get('intent')
  const [outcome, done] =
    intent === 'pause'
      ? [await pauseSource(visitor.actor, { id, paused: true }), 'en-pause']
      : intent === 'resume'
        ? [await pauseSource(visitor.actor, { id, paused: false }), 'reprise']
        : intent === 'remove'
          ? [await removeSource(visitor.actor, { id }), 'retiree']
          : [await readSourceNow(visitor.actor, { id }), 'demandee']
  if ('ok' in outcome)
    throw redirect(localPath(context, `/equipe/reseau/sources${intent === 'remove' ? '' : `/${id}`}?fait=${done}`))
  if (outcome.refused.code === 'not-allowed' || outcome.refused.code === 'not-found') throw notFound()
  return data({ errors: [{ message: sourceSentence(outcome.refused, visitor.locale) }] }, 409)
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) => {
  const site = siteOf(matches)
  return pageMeta({
    ...site,
    title: page?.source.name ?? '',
    description: sourceMessages[site.locale].lede,
    indexed: false,
  })
}

export default function Source() {
  const { source, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(sourceMessages)
  const { page } = useMessages(importMessages)
  const dones: Readonly<Record<string, string>> = messages.dones
  return (
    <Wrap>
      <PageTitle
        title={source.name}
        kicker={messages.title}
        back={[
          { href: '/equipe/reseau', label: page.network },
          { href: '/equipe/reseau/sources', label: messages.title },
        ]}
      />
      {done && dones[done] ? (
        <Notice kind="success" live>
          {dones[done]}
        </Notice>
      ) : null}
      <ErrorSummary errors={answer?.errors ?? []} />
      <SourcePage source={source} />
    </Wrap>
  )
}
