import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { organisationActs } from '~/composition/organisation-acts.server'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { DoneNotice } from '~/modules/members/components/done-notice'
import { InviteForm, OpenInvitations } from '~/modules/members/components/invitations'
import { OrganisationFacts } from '~/modules/members/components/organisation-facts'
import { People } from '~/modules/members/components/people'
import { formErrors } from '~/modules/members/components/problems'
import { JoinRequests } from '~/modules/members/components/join-requests'
import { Leave } from '~/modules/members/components/leave'
import { memberMessages } from '~/modules/members/messages'
import { organisationPage } from '~/modules/members/organisation-page.server'
import { fieldsOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { actsFor } from '~/platform/permissions'
import { ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  const organisationId = params['id'] ?? ''
  const page = actsFor(actor, organisationId) ? await organisationPage(actor, organisationId) : null
  if (!page) throw notFound()
  const search = new URL(request.url).searchParams
  return json({ ...page, me: actor.id, done: search.get('fait'), leaving: search.has('quitter') })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const organisationId = params['id'] ?? ''
  if (!actsFor(visitor.actor, organisationId)) throw notFound()
  const fields = fieldsOf(form)
  const result = await organisationActs(visitor.actor, organisationId, fields)
  if ('done' in result)
    return redirect(
      localPath(
        context,
        result.left
          ? `/espace/organisations?fait=${result.done}`
          : `/espace/organisations/${organisationId}?fait=${result.done}`,
      ),
    )
  const typed = (name: string) => (typeof fields[name] === 'string' ? fields[name].slice(0, 300) : '')
  return json(
    { problem: result, typed: { email: typed('email'), role: typed('role') } },
    'errors' in result ? 400 : 409,
  )
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const site = siteOf(matches)
  const { organisations } = memberMessages[site.locale]
  return pageMeta({
    ...site,
    title: data?.organisation.name ?? organisations.title,
    description: organisations.show.description,
    indexed: false,
  })
}

export default function OrganisationPage() {
  const { organisation, represents, seat, me, people, invitations, requests, done, leaving } =
    useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const messages = useMessages(memberMessages)
  const { show, ...texts } = messages.organisations
  const errors = formErrors(messages, refused?.problem)
  const mine = people.find(({ userId }) => userId === me)
  return (
    <>
      <Wrap>
        <PageTitle
          back={[
            { href: '/espace', label: messages.desk.title },
            { href: '/espace/organisations', label: texts.title },
          ]}
          kicker={
            organisation.isDemonstration
              ? `${messages.words.kinds[organisation.kind]}, ${texts.demonstration}`
              : messages.words.kinds[organisation.kind]
          }
          title={organisation.name}
          actions={
            <>
              <ButtonLink href={`/espace/label/nouvelle?organisation=${organisation.id}`}>{show.apply}</ButtonLink>
              {represents ? (
                <ButtonLink kind="secondary" href={`/espace/organisations/${organisation.id}/modifier`}>
                  {show.edit}
                </ButtonLink>
              ) : null}
            </>
          }
        />
        <DoneNotice code={refused ? null : done} />
        <ErrorSummary errors={errors} />
        <OrganisationFacts organisation={organisation} seat={seat} />
      </Wrap>
      {requests.length > 0 ? (
        <Section id="demandes" title={show.requests} tone="stone">
          <JoinRequests requests={requests} />
        </Section>
      ) : null}
      <Section id="personnes" title={show.people} lede={show.peopleLede}>
        <People people={people} me={me} represents={represents} />
      </Section>
      {represents ? (
        <Section id="invitations" title={show.invitations} tone="stone">
          <OpenInvitations invitations={invitations} />
          <InviteForm typed={refused?.typed ?? { email: '', role: '' }} errors={errors} />
        </Section>
      ) : null}
      {mine ? (
        <Section id="quitter" title={show.leave}>
          <Leave organisation={organisation} mandateId={mine.mandateId} asked={leaving} represents={represents} />
        </Section>
      ) : null}
    </>
  )
}
