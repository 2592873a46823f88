import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { programmeMessages } from '~/modules/events/messages/programme'
import { programmeYears } from '~/modules/events/queries-programme.server'
import { programmePath } from '~/modules/events/rules/event-paths'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { NoticeBoard } from '~/ui/notice-board'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export const headers = publicPage

export async function loader() {
  const years = await programmeYears(false)
  return { years: years.map(({ year, title, _count }) => ({ year, title, lines: _count.items })) }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = programmeMessages[site.locale].index
  return pageMeta({ ...site, title, description })
}

export default function Programmes() {
  const { years } = useLoaderData<typeof loader>()
  const { index, page } = useMessages(programmeMessages)
  return (
    <Wrap>
      <PageTitle title={index.title} lede={index.lede} />
      <NoticeBoard
        level={2}
        items={years.map(({ year, title, lines }) => ({
          id: String(year),
          kind: String(year),
          title,
          href: programmePath(year),
          facts: index.lines(lines),
        }))}
        empty={
          <EmptyState
            title={index.noneTitle}
            action={
              <ButtonLink kind="secondary" href="/rencontres">
                {page.events}
              </ButtonLink>
            }
          >
            <p>{index.none}</p>
          </EmptyState>
        }
      />
    </Wrap>
  )
}
