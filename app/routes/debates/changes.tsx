import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { ChangeList } from '~/modules/debates/components/change-list'
import { DebateHeading } from '~/modules/debates/components/debate-parts'
import { publicDebateMessages } from '~/modules/debates/messages/public'
import { changesOf } from '~/modules/debates/queries-design.server'
import { headOf } from '~/modules/debates/view.server'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { EmptyState } from '~/ui/empty-state'
import { Wrap } from '~/ui/section'
import { debateAt } from './load-debate.server'

export const headers = publicPage

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate } = await debateAt(request, context, params['slug'])
  return { debate: await headOf(debate), changes: await changesOf(debate.id) }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = publicDebateMessages[site.locale].changes
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function DebateChanges() {
  const { debate, changes } = useLoaderData<typeof loader>()
  const { changes: words } = useMessages(publicDebateMessages)
  return (
    <Wrap>
      <DebateHeading debate={debate} title={words.title} lede={words.lede} />
      {changes.length === 0 ? <EmptyState title={words.none} /> : <ChangeList changes={changes} />}
    </Wrap>
  )
}
