import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { teamDueFor } from '~/composition/desk.server'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { teamTools } from '~/composition/team-tools'
import { notFound, requireSignedIn } from '~/composition/visitor.server'
import { SupportFigures } from '~/modules/label-support/components/support-figures'
import { supportMessages } from '~/modules/label-support/messages/index'
import { supportFigures } from '~/modules/label-support/queries-overview.server'
import { memberMessages } from '~/modules/members/messages'
import { memberPermissions } from '~/modules/members/permissions'
import { today } from '~/platform/clock.server'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { LinkList } from '~/ui/link-list'
import { NoticeBoard } from '~/ui/notice-board'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { Term } from '~/ui/term'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  if (!can(actor, memberPermissions['members.see-team-desk'], null)) throw notFound()
  return json({
    today: today(),
    due: await teamDueFor(actor, locale),
    tools: teamTools(actor, locale),
    supports: await supportFigures(actor),
  })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = memberMessages[site.locale].desk.team
  return pageMeta({ ...site, title, description, indexed: false })
}

export default function TeamDesk() {
  const { today, due, tools, supports } = useLoaderData<typeof loader>()
  const { desk } = useMessages(memberMessages)
  const { overview } = useMessages(supportMessages)
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/espace', label: desk.title }]}
          title={desk.team.title}
          lede={desk.team.description}
        />
      </Wrap>
      <Section id="a-faire" title={desk.team.due} tone="stone">
        <NoticeBoard
          empty={<p className="soft">{desk.team.nothing}</p>}
          items={due.map(({ kind, title, href, facts, dueOn, who }) => ({
            id: href + title,
            kind,
            title,
            href,
            facts: `${facts} ${who === undefined ? '' : desk.with(who)}`.trim(),
            term: dueOn === null ? undefined : <Term today={today} dueOn={dueOn} />,
          }))}
        />
      </Section>
      {supports ? (
        <Section id="appuis" title={overview.figures}>
          <SupportFigures counts={supports} />
        </Section>
      ) : null}
      <Section id="outils" title={desk.team.tools}>
        <LinkList items={tools} />
      </Section>
    </>
  )
}
