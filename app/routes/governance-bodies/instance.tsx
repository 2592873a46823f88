import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, visitorOf } from '~/composition/visitor.server'
import { loadBody } from '~/modules/governance/body-page.server'
import { BodyDecisions, BodySittings } from '~/modules/governance/components/body-activity'
import { BodyPeople } from '~/modules/governance/components/body-people'
import { BodyRules } from '~/modules/governance/components/body-rules'
import { BodySeats } from '~/modules/governance/components/body-seats'
import { bodyMessages } from '~/modules/governance/messages/bodies'
import { bodyPermissions } from '~/modules/governance/permissions'
import { sittingsOf } from '~/modules/governance/queries-bodies.server'
import { decisionsOf } from '~/modules/governance/queries-decisions.server'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { civilDateOf } from '~/platform/pure/civil-date'
import { ButtonLink } from '~/ui/button'
import { PageTitle } from '~/ui/page-title'
import { Prose, Section, Wrap } from '~/ui/section'

export const headers = publicPage

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { locale, actor } = await visitorOf(request, context)
  const page = await loadBody(params['body'] ?? '')
  if (!page) throw notFound()
  const { body, version, people, state } = page
  const [sittings, decisions] = await Promise.all([sittingsOf(body.id, 10), decisionsOf(body.id, 10)])
  const { name, description, role: _, majority: __, ...rules } = body
  return {
    ...rules,
    version,
    name: name[locale],
    description: description[locale],
    state,
    people,
    sittings: sittings.map(({ startsAt, ...sitting }) => ({ ...sitting, day: civilDateOf(startsAt) })),
    decisions,
    mayKeep: can(actor, bodyPermissions['governance.see-body-desk'], null),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const site = siteOf(matches)
  const { list } = bodyMessages[site.locale]
  return pageMeta({ ...site, title: data?.name ?? list.title, description: data?.description ?? list.description })
}

export default function BodyPage() {
  const body = useLoaderData<typeof loader>()
  const { list, people, rules, seats, sittings, decisions, team } = useMessages(bodyMessages)
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/instances', label: list.title }]}
          title={body.name}
          lede={body.description}
          actions={
            body.mayKeep ? (
              <ButtonLink kind="secondary" href={`/equipe/instances/${body.id}`}>
                {team.open}
              </ButtonLink>
            ) : null
          }
        />
      </Wrap>
      <Section id="membres" title={people.title}>
        <BodyPeople people={body.people.current} caption={people.caption} />
        {body.people.upcoming.length > 0 ? (
          <BodyPeople people={body.people.upcoming} caption={people.upcoming} />
        ) : null}
        <Prose>
          <p className="soft">{people.why}</p>
        </Prose>
      </Section>
      <Section id="sieges" title={seats.title}>
        <BodySeats state={body.state} seats={body.seats} />
      </Section>
      <Section id="seances" title={sittings.title} tone="stone">
        <BodySittings sittings={body.sittings} />
      </Section>
      <Section id="decisions" title={decisions.title}>
        <BodyDecisions body={body.id} decisions={body.decisions} />
      </Section>
      <Section id="regles" title={rules.title} lede={list.statutes(body.version)}>
        <BodyRules {...body} />
      </Section>
      {body.people.past.length > 0 ? (
        <Section id="anciens" title={people.past}>
          <BodyPeople people={body.people.past} caption={people.past} />
        </Section>
      ) : null}
    </>
  )
}
