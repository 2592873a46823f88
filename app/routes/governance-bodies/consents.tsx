import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { requireSignedIn } from '~/composition/visitor.server'
import { circlesOf } from '~/modules/governance/consent-page.server'
import { consentMessages } from '~/modules/governance/messages/consent'
import { bodyNames, nameOfBody } from '~/modules/governance/queries-bodies.server'
import { consentsOf } from '~/modules/governance/queries-consent.server'
import { consentKinds, consentStates } from '~/modules/governance/rules/consent'
import { memberMessages } from '~/modules/members/messages'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { NoticeBoard } from '~/ui/notice-board'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const [{ mine, mayOpen }, names] = await Promise.all([circlesOf(actor), bodyNames()])
  const rows = await consentsOf(mine, actor.id)
  return {
    mayOpen: mayOpen.length > 0,
    rows: rows.map(({ id, title, body, kind, state, round }) => ({
      ...{ id, title, round },
      body: nameOfBody(names, body, locale),
      kind: consentKinds.find((one) => one === kind) ?? ('decision' as const),
      state: consentStates.find((one) => one === state) ?? ('abandoned' as const),
    })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = consentMessages[site.locale].list
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function ConsentsPage() {
  const { rows, mayOpen } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const { list, kinds, states } = useMessages(consentMessages)
  const { desk } = useMessages(memberMessages)
  return (
    <Wrap>
      <PageTitle
        back={[{ href: '/espace', label: desk.title }]}
        title={list.title}
        lede={list.lede}
        actions={mayOpen ? <ButtonLink href="/espace/consentements/nouveau">{list.open}</ButtonLink> : null}
      />
      <NoticeBoard
        level={2}
        empty={<p>{list.none}</p>}
        items={rows.map(({ id, title, body, kind, state, round }) => ({
          id,
          kind: kinds[kind],
          title,
          href: `/espace/consentements/${id}`,
          facts: body,
          term: `${states[state]}, ${list.round(formatNumber(round, locale))}`,
        }))}
      />
    </Wrap>
  )
}
