import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { visitorOf } from '~/composition/visitor.server'
import { BodyList } from '~/modules/governance/components/body-list'
import { bodyMessages } from '~/modules/governance/messages/bodies'
import { bodiesInForce, nextSittings, seatsHeld } from '~/modules/governance/queries-bodies.server'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { civilDateOf } from '~/platform/pure/civil-date'
import { EmptyState } from '~/ui/empty-state'
import { Anchor } from '~/ui/link'
import { LinkList } from '~/ui/link-list'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'

export const headers = publicPage

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale } = await visitorOf(request, context)
  const { version, bodies } = await bodiesInForce()
  const [held, next] = await Promise.all([seatsHeld(bodies), nextSittings()])
  return {
    version: version?.version ?? null,
    bodies: bodies.map(({ id, name, description, seats }) => {
      const sitting = next.get(id)
      return {
        id,
        name: name[locale],
        description: description[locale],
        seats,
        held: held.get(id) ?? 0,
        next: sitting ? { id: sitting.id, day: civilDateOf(sitting.startsAt) } : null,
      }
    }),
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = bodyMessages[site.locale].list
  return pageMeta({ ...site, title, description })
}

export default function BodiesPage() {
  const { version, bodies } = useLoaderData<typeof loader>()
  const { list } = useMessages(bodyMessages)
  return (
    <>
      <Wrap>
        <PageTitle
          title={list.title}
          lede={list.lede}
          facts={version === null ? null : <Anchor href="/statuts">{list.statutes(version)}</Anchor>}
        />
        {bodies.length > 0 ? (
          <BodyList bodies={bodies} />
        ) : (
          <EmptyState title={list.noStatutesTitle}>
            <p>{list.noStatutes}</p>
          </EmptyState>
        )}
      </Wrap>
      <Section tone="stone">
        <LinkList
          items={[
            { href: '/assemblees', title: list.assembly },
            { href: '/decisions', title: list.decisions },
          ]}
        />
      </Section>
    </>
  )
}
