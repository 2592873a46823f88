import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { requireSignedIn } from '~/composition/visitor.server'
import { MembershipStatus } from '~/modules/members/components/membership-facts'
import { membershipPages } from '~/modules/members/messages/membership-pages'
import { membershipsOf } from '~/modules/members/queries-membership.server'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Anchor } from '~/ui/link'
import { NoticeBoard } from '~/ui/notice-board'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

/** GET /espace/adhesion: one's own memberships, and those of the organisations that one represents. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  const memberships = await membershipsOf(actor)
  return json({
    memberships: memberships.map(({ id, name, number, state, kind }) => ({ id, name, number, state, kind })),
  })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = membershipPages[site.locale].space
  return pageMeta({ ...site, title, description, indexed: false })
}

export default function MembershipSpace() {
  const { memberships } = useLoaderData<typeof loader>()
  const { space } = useMessages(membershipPages)
  const locale = useLocale()
  const apply = <ButtonLink href="/espace/adhesion/nouvelle">{space.apply}</ButtonLink>
  return (
    <Wrap>
      <PageTitle
        title={space.title}
        lede={space.description}
        back={[{ href: '/espace', label: locale === 'fr' ? 'Mon espace' : 'My space' }]}
        actions={memberships.length > 0 ? apply : undefined}
      />
      {memberships.length === 0 ? (
        <EmptyState title={space.none} action={apply}>
          <p>
            {space.noneText} <Anchor href="/adherer">{space.how}</Anchor>
          </p>
        </EmptyState>
      ) : (
        <NoticeBoard
          level={2}
          items={memberships.map(({ id, name, number, state }) => ({
            id,
            kind: number === null ? space.facts.state : space.number(formatNumber(number, locale)),
            title: name,
            href: `/espace/adhesion/${id}`,
            facts: space.next[state],
            term: <MembershipStatus state={state} />,
          }))}
        />
      )}
    </Wrap>
  )
}
