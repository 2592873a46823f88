import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, readOpenAct, visitorOf } from '~/composition/visitor.server'
import { acceptInvitation } from '~/modules/members/commands/accept-invitation.server'
import { declineInvitation } from '~/modules/members/commands/decline-invitation.server'
import { DoneNotice } from '~/modules/members/components/done-notice'
import { InvitationAnswer, InvitationGone } from '~/modules/members/components/invitation-answer'
import { formErrors } from '~/modules/members/components/problems'
import { memberMessages } from '~/modules/members/messages'
import { invitationNamed, namesOf, organisationById } from '~/modules/members/queries.server'
import { nextInvitationState } from '~/modules/members/rules/invitation'
import { now } from '~/platform/clock.server'
import { useMessages } from '~/platform/i18n/react'
import { civilDateOf } from '~/platform/pure/civil-date'
import { isOk } from '~/platform/pure/outcome'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

// The address is a key: no cache keeps it, and the portal's own policy tells it to no other site.
export const headers = () => ({ 'Cache-Control': 'no-store' })

/** Nothing is spent by a visit: a mail scanner may open the link as often as it likes. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, account } = await visitorOf(request, context)
  const reference = params['token'] ?? ''
  const done = new URL(request.url).searchParams.get('fait')
  const invitation = await invitationNamed(reference, account?.id ?? null)
  const organisation = invitation && (await organisationById(invitation.organisationId))
  if (!invitation || !organisation) return json({ state: 'unknown' as const, done }, 404)
  const next = nextInvitationState(invitation, 'accept', now())
  if (!isOk(next))
    return json({ state: 'closed' as const, code: next.refused.code, organisation: organisation.name, done })
  return json({
    state: 'open' as const,
    done,
    reference,
    organisation: organisation.name,
    kind: organisation.kind,
    inviter: (await namesOf([invitation.createdById])).get(invitation.createdById) ?? null,
    role: invitation.role,
    until: civilDateOf(invitation.expiresAt),
    account: actor.kind === 'person' && account ? { name: account.name, email: account.email } : null,
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readOpenAct(request, context)
  const reference = params['token'] ?? ''
  if (form.get('intent') === 'decline') {
    const outcome = await declineInvitation(visitor.actor, { reference })
    return isOk(outcome)
      ? redirect(localPath(context, `/invitations/${reference}?fait=invitation-refusee`))
      : json(outcome, 409)
  }
  if (visitor.actor.kind !== 'person')
    return redirect(localPath(context, `/connexion?retour=${encodeURIComponent(`/invitations/${reference}`)}`))
  const outcome = await acceptInvitation(visitor.actor, { reference })
  return isOk(outcome)
    ? redirect(localPath(context, `/espace/organisations/${outcome.ok.organisationId}?fait=invitation-acceptee`))
    : json(outcome, 409)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { description } = memberMessages[site.locale].organisations.invitation
  return pageMeta({ ...site, path: '/', title: description, description, indexed: false })
}

export default function InvitationPage() {
  const data = useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>()
  const messages = useMessages(memberMessages)
  const { invitation } = messages.organisations
  if (data.state !== 'open')
    return (
      <Wrap>
        <PageTitle
          title={
            data.state === 'unknown'
              ? invitation.unknownTitle
              : data.done
                ? invitation.declinedTitle
                : invitation.goneTitle
          }
        />
        <DoneNotice code={data.done} />
        <InvitationGone
          code={data.state === 'closed' && !data.done ? data.code : null}
          unknown={data.state === 'unknown'}
        />
      </Wrap>
    )
  return (
    <Wrap>
      <PageTitle
        kicker={messages.words.kinds[data.kind]}
        title={invitation.title(data.organisation)}
        lede={invitation.text(data.inviter ?? invitation.someone)}
      />
      <ErrorSummary errors={formErrors(messages, problem)} />
      <InvitationAnswer {...data} />
    </Wrap>
  )
}
