import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { visitorOf } from '~/composition/visitor.server'
import { ProposalRule } from '~/modules/network/components/proposal-rule'
import { proposeMessages } from '~/modules/network/messages/propose'
import { thresholds } from '~/modules/network/queries-changes.server'
import { proposalAddress } from '~/modules/network/rules/addresses'
import { entryKinds } from '~/modules/network/rules/entry-content'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { LinkList } from '~/ui/link-list'
import { PageTitle } from '~/ui/page-title'
import { WithAside, Wrap } from '~/ui/section'

export const headers = publicPage

export async function loader({ request, context }: LoaderFunctionArgs) {
  await visitorOf(request, context)
  return { thresholds: await thresholds() }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { chooseTitle, chooseDescription } = proposeMessages[site.locale]
  return pageMeta({ ...site, title: chooseTitle, description: chooseDescription })
}

export default function Propose() {
  const { thresholds: rule } = useLoaderData<typeof loader>()
  const messages = useMessages(proposeMessages)
  return (
    <Wrap>
      <PageTitle
        title={messages.chooseTitle}
        lede={messages.chooseLede}
        back={[{ href: '/reseau', label: messages.network }]}
      />
      <WithAside aside={<ProposalRule {...rule} />}>
        <LinkList
          label={messages.chooseTitle}
          items={entryKinds.map((kind) => ({
            href: proposalAddress(kind),
            title: messages.kinds[kind],
            text: messages.kindsFacts[kind],
          }))}
        />
      </WithAside>
    </Wrap>
  )
}
