import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { assignRepresentative } from '~/modules/members/commands/assign-representative.server'
import { endOrganisationMandate } from '~/modules/members/commands/end-organisation-mandate.server'
import { AssignForm } from '~/modules/members/components/assign-form'
import { DoneNotice } from '~/modules/members/components/done-notice'
import { OrganisationFacts } from '~/modules/members/components/organisation-facts'
import { formErrors } from '~/modules/members/components/problems'
import { TeamPeople, TeamRequests } from '~/modules/members/components/team-people'
import { endOfActing, representative } from '~/modules/members/forms'
import { memberMessages } from '~/modules/members/messages'
import { memberPermissions } from '~/modules/members/permissions'
import { namesOf, openInvitationsOf, organisationById, peopleOf } from '~/modules/members/queries.server'
import { placeByCode } from '~/modules/territory/queries.server'
import { fieldsOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { civilDateOf } from '~/platform/pure/civil-date'
import { isOk } from '~/platform/pure/outcome'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  const organisation = can(actor, memberPermissions['members.see-organisations'], null)
    ? await organisationById(params['id'] ?? '')
    : null
  if (!organisation) throw notFound()
  const [people, open] = await Promise.all([peopleOf(organisation.id), openInvitationsOf(organisation.id)])
  const requests = open.filter(({ kind }) => kind === 'request')
  const names = await namesOf(requests.flatMap(({ userId }) => userId ?? []))
  const url = new URL(request.url)
  return json({
    organisation,
    seat: organisation.communeCode ? ((await placeByCode(organisation.communeCode))?.name ?? null) : null,
    people: people.map(({ mandateId, name, email, role, startsAt }) => ({
      mandateId,
      name,
      email,
      role,
      since: civilDateOf(startsAt),
    })),
    requests: requests.map(({ id, email, userId, createdAt }) => ({
      id,
      email,
      person: names.get(userId ?? '') ?? '',
      date: civilDateOf(createdAt),
    })),
    email: (url.searchParams.get('adresse') ?? '').slice(0, 254),
    done: url.searchParams.get('fait'),
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  if (!can(visitor.actor, memberPermissions['members.see-organisations'], null)) throw notFound()
  const fields = fieldsOf(form)
  const organisationId = params['id'] ?? ''
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name].slice(0, 600) : '')
  const typed = { email: text('email'), reason: text('reason') }
  const back = (done: string) => redirect(localPath(context, `/equipe/organisations/${organisationId}?fait=${done}`))
  if (fields['intent'] === 'end') {
    const parsed = parseForm(endOfActing, fields)
    if (!('ok' in parsed)) return json({ problem: parsed, typed }, 400)
    const outcome = await endOrganisationMandate(visitor.actor, parsed.ok)
    return isOk(outcome) ? back('role-termine') : json({ problem: outcome, typed }, 409)
  }
  const parsed = parseForm(representative, fields)
  if (!('ok' in parsed)) return json({ problem: parsed, typed }, 400)
  const outcome = await assignRepresentative(visitor.actor, { organisationId, ...parsed.ok })
  return isOk(outcome) ? back('representation-donnee') : json({ problem: outcome, typed }, 422)
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const site = siteOf(matches)
  const { team } = memberMessages[site.locale].organisations
  return pageMeta({
    ...site,
    title: data?.organisation.name ?? team.title,
    description: team.description,
    indexed: false,
  })
}

export default function TeamOrganisation() {
  const { organisation, seat, people, requests, email, done } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const messages = useMessages(memberMessages)
  const { show, team } = messages.organisations
  const errors = formErrors(messages, refused?.problem)
  return (
    <>
      <Wrap>
        <PageTitle
          back={[
            { href: '/equipe', label: messages.desk.team.title },
            { href: '/equipe/organisations', label: team.title },
          ]}
          kicker={messages.words.kinds[organisation.kind]}
          title={organisation.name}
        />
        <DoneNotice code={refused ? null : done} />
        <ErrorSummary errors={errors} />
        <OrganisationFacts organisation={organisation} seat={seat} />
      </Wrap>
      {requests.length > 0 ? (
        <Section id="demandes" title={team.requests} tone="stone">
          <TeamRequests requests={requests} organisationId={organisation.id} />
        </Section>
      ) : null}
      <Section id="personnes" title={show.people}>
        <TeamPeople people={people} />
      </Section>
      <Section id="confier" title={team.assign} tone="stone">
        <AssignForm typed={refused?.typed ?? { email, reason: '' }} errors={errors} />
      </Section>
    </>
  )
}
