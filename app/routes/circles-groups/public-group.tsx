import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound } from '~/composition/visitor.server'
import { GroupMeetings } from '~/modules/circles/components/group-meetings'
import { groupMessages } from '~/modules/circles/messages/groups'
import { groupBySlug, memberCount, membersOf } from '~/modules/circles/queries-groups.server'
import { meetingsOf } from '~/modules/circles/queries-meetings.server'
import { Markdown } from '~/modules/editorial/components/markdown'
import { readMarkdown } from '~/modules/editorial/rules/markdown'
import { today } from '~/platform/clock.server'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { DefinitionList } from '~/ui/definition-list'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, WithAside, Wrap } from '~/ui/section'

export const headers = publicPage

export async function loader({ params }: LoaderFunctionArgs) {
  const group = await groupBySlug(params['slug'] ?? '')
  if (!group) throw notFound()
  const [people, inside, meetings] = await Promise.all([
    memberCount(group.id),
    membersOf(group.id, 'in'),
    meetingsOf(group.id, today()),
  ])
  const { slug, title, summary, purpose, joining, reading, state, isDemonstration } = group
  return {
    ...{ slug, title, summary, joining, reading, state, isDemonstration, people, meetings },
    text: readMarkdown(purpose),
    // Whoever leads a group is known by their name: it is to them that one writes.
    facilitators: inside.filter(({ role }) => role === 'facilitator').map(({ name }) => name),
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { list } = groupMessages[site.locale]
  return pageMeta({ ...site, title: data?.title ?? list.title, description: data?.summary ?? list.description })
}

export default function PublicGroup() {
  const group = useLoaderData<typeof loader>()
  const messages = useMessages(groupMessages)
  const { page, list } = messages
  const isOpen = group.state === 'active'
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/groupes', label: list.title }]}
          kicker={page.kicker}
          title={group.title}
          lede={group.summary}
          actions={
            <ButtonLink href={`/espace/groupes/${group.slug}`}>{isOpen ? page.join : page.openSpace}</ButtonLink>
          }
        />
        {group.isDemonstration ? <Notice>{page.demonstration}</Notice> : null}
        {isOpen ? null : <Notice>{page.closedNotice}</Notice>}
        <WithAside
          aside={
            <DefinitionList
              items={[
                { term: page.people, value: messages.members(group.people) },
                { term: page.access, value: messages.joining[group.joining] },
                { term: page.reading, value: messages.reading[group.reading] },
                ...(group.facilitators.length > 0
                  ? [{ term: page.facilitators(group.facilitators.length), value: group.facilitators.join(', ') }]
                  : []),
              ]}
            />
          }
        >
          <h2>{page.purpose}</h2>
          <Markdown nodes={group.text} />
          <h2>{page.howTitle}</h2>
          <p>{page.how}</p>
        </WithAside>
      </Wrap>
      <Section id="rencontres" title={page.meetings} tone="stone">
        <GroupMeetings meetings={group.meetings} />
      </Section>
    </>
  )
}
