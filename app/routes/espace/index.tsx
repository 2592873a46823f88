import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dueFor, ongoingFor } from '~/composition/desk.server'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { requireSignedIn } from '~/composition/visitor.server'
import { OrganisationBoard } from '~/modules/members/components/organisation-board'
import { memberMessages } from '~/modules/members/messages'
import { memberPermissions } from '~/modules/members/permissions'
import { organisationsOf } from '~/modules/members/queries.server'
import { today } from '~/platform/clock.server'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { Anchor } from '~/ui/link'
import { LinkList } from '~/ui/link-list'
import { NoticeBoard } from '~/ui/notice-board'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { Term } from '~/ui/term'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, account, locale } = await requireSignedIn(request, context)
  const [due, ongoing, organisations] = await Promise.all([
    dueFor(actor, account, locale),
    ongoingFor(actor, locale),
    organisationsOf(actor.id),
  ])
  return json({
    name: account.name,
    today: today(),
    due,
    ongoing,
    organisations,
    team: can(actor, memberPermissions['members.see-team-desk'], null),
  })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = memberMessages[site.locale].desk
  return pageMeta({ ...site, title, description, indexed: false })
}

export default function Space() {
  const { name, today, due, ongoing, organisations, team } = useLoaderData<typeof loader>()
  const { desk, organisations: words } = useMessages(memberMessages)
  const locale = useLocale()
  const count = due.length === 0 ? desk.nothingDue : desk.dueCount(formatNumber(due.length, locale), due.length > 1)
  const isNew = organisations.length === 0 && ongoing.length === 0
  const steps = [
    ...(team ? [{ href: '/equipe', title: desk.steps.team, text: desk.steps.teamText }] : []),
    isNew
      ? { href: '/espace/organisations/nouvelle', title: desk.steps.organisation, text: desk.steps.organisationText }
      : { href: '/espace/label/nouvelle', title: desk.steps.apply, text: desk.steps.applyText },
    { href: '/label/charte', title: desk.steps.charter, text: desk.steps.charterText },
    { href: '/espace/compte', title: desk.steps.account, text: desk.steps.accountText },
  ]
  return (
    <>
      <Wrap>
        <PageTitle
          kicker={desk.title}
          title={desk.greeting(name)}
          lede={isNew && due.length === 0 ? undefined : count}
        />
        {isNew && due.length === 0 ? (
          <Notice title={desk.empty}>
            <p>{desk.emptyText}</p>
          </Notice>
        ) : null}
      </Wrap>
      {due.length > 0 ? (
        <Section id="a-faire" title={desk.due} tone="stone">
          <NoticeBoard
            items={due.map(({ kind, title, href, facts, dueOn }) => ({
              id: href + title,
              kind,
              title,
              href,
              facts,
              term: dueOn === null ? undefined : <Term today={today} dueOn={dueOn} />,
            }))}
          />
        </Section>
      ) : null}
      {ongoing.length > 0 ? (
        <Section id="demandes" title={desk.ongoing}>
          <NoticeBoard
            items={ongoing.map(({ kind, title, href, facts, dueOn }) => ({
              id: href,
              kind,
              title,
              href,
              facts,
              term: dueOn === null ? undefined : <Term today={today} dueOn={dueOn} />,
            }))}
          />
        </Section>
      ) : null}
      {organisations.length > 0 ? (
        <Section
          id="organisations"
          title={desk.organisations}
          action={<Anchor href="/espace/organisations">{desk.allOrganisations}</Anchor>}
        >
          <OrganisationBoard organisations={organisations.slice(0, 5)} empty={words.none} />
        </Section>
      ) : null}
      <Section id="ensuite" title={desk.next} tone={due.length > 0 ? 'paper' : 'stone'}>
        <LinkList items={steps} />
      </Section>
    </>
  )
}
