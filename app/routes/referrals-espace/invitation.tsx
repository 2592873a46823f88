import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, readAct, requireSignedIn } from '~/composition/visitor.server'
import { acceptAuthor } from '~/modules/referrals/commands/accept-author.server'
import { draftingMessages } from '~/modules/referrals/messages/drafting-form'
import { draftingSentence } from '~/modules/referrals/messages/drafting-refusals'
import { authorInvitation } from '~/modules/referrals/queries-drafting.server'
import { myReferralPath } from '~/modules/referrals/rules/referral'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

// The address is a key: no cache keeps it.
export const headers = () => ({ 'Cache-Control': 'no-store' })

/** Nothing is spent by a visit: a mail scanner may open the link as often as it likes. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const invitation = await authorInvitation(params['token'] ?? '', actor.id)
  if (invitation?.isAccepted) throw redirect(localPath(context, myReferralPath(invitation.id)))
  return { locale, title: invitation?.title ?? null }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor } = await readAct(request, context)
  const outcome = await acceptAuthor(visitor.actor, { token: params['token'] ?? '' })
  if ('ok' in outcome) throw redirect(localPath(context, `${myReferralPath(outcome.ok.id)}/objet?fait=accepte`))
  return data({ message: draftingSentence(outcome.refused, visitor.locale) }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${draftingMessages[page?.locale ?? 'fr'].authors.invitationTitle} · Démocratie permanente` },
  { name: 'robots', content: 'noindex' },
]

export default function ReferralInvitationPage() {
  const { title } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const all = useMessages(draftingMessages)
  const messages = all.authors
  return (
    <Wrap>
      <PageTitle
        back={[{ href: '/espace/saisines', label: all.mine }]}
        kicker={title}
        title={messages.invitationTitle}
        lede={title === null ? messages.gone : messages.invitationLede}
      />
      <ErrorSummary errors={answer ? [{ message: answer.message }] : []} />
      {title === null ? (
        <Actions>
          <ButtonLink href="/espace/saisines">{all.mine}</ButtonLink>
        </Actions>
      ) : (
        <ActForm>
          <Actions>
            <Button>{messages.accept}</Button>
          </Actions>
        </ActForm>
      )}
    </Wrap>
  )
}
