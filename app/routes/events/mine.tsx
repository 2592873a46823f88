import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { requireSignedIn } from '~/composition/visitor.server'
import { publicEventMessages } from '~/modules/events/messages/public'
import { whenInWords } from '~/modules/events/messages/when'
import { registrationsOfPerson } from '~/modules/events/queries-registrations.server'
import { registrationPath } from '~/modules/events/rules/event-paths'
import { memberMessages } from '~/modules/members/messages'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { capital } from '~/platform/pure/capital'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { account } = await requireSignedIn(request, context)
  const rows = await registrationsOfPerson(account)
  return {
    rows: rows.map(({ token, state, event: { id, title, startsOn, endsOn, startsAt, endsAt } }) => ({
      ...{ id, title, token, state },
      when: { startsOn, endsOn, startsAt, endsAt },
    })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = publicEventMessages[site.locale].mine
  return pageMeta({ ...site, title, description, indexed: false })
}

export default function MyEvents() {
  const { rows } = useLoaderData<typeof loader>()
  const { mine } = useMessages(publicEventMessages)
  const { desk } = useMessages(memberMessages)
  const locale = useLocale()
  return (
    <Wrap>
      <PageTitle back={[{ href: '/espace', label: desk.title }]} title={mine.title} lede={mine.lede} />
      <DataTable
        caption={mine.caption}
        captionHidden
        rows={rows}
        rowKey={({ token }) => token}
        empty={<EmptyState title={mine.none} action={<ButtonLink href="/rencontres">{mine.see}</ButtonLink>} />}
        columns={[
          {
            key: 'event',
            header: mine.event,
            rowHeader: true,
            cell: ({ title, token }) => <Anchor href={registrationPath(token)}>{title}</Anchor>,
          },
          { key: 'when', header: mine.when, cell: ({ when }) => capital(whenInWords(when, locale)) },
          { key: 'state', header: mine.state, cell: ({ state }) => mine.states[state] },
        ]}
      />
    </Wrap>
  )
}
