import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, readOpenAct, visitorOf } from '~/composition/visitor.server'
import { confirmProposal } from '~/modules/network/commands/confirm-proposal.server'
import { DraftSent } from '~/modules/network/components/draft-keeper'
import { ProposalReview } from '~/modules/network/components/proposal-review'
import { entrySentence } from '~/modules/network/messages/entry-refusals'
import { proposeMessages } from '~/modules/network/messages/propose'
import { completableProposal, waitingProposal } from '~/modules/network/queries-proposals.server'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Island } from '~/ui/island'
import { NextStep } from '~/ui/next-step'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await visitorOf(request, context)
  const token = params['token'] ?? ''
  const waiting = await waitingProposal(token)
  const signIn = `/connexion?retour=${encodeURIComponent(localPath(context, `/reseau/proposer/confirmer/${token}`))}`
  const completable =
    'refused' in waiting && (await completableProposal(token)) ? `/reseau/proposer/completer/${token}` : null
  return data({
    waiting,
    signIn,
    completable,
    mayConfirm: actor.kind === 'person' || ('ok' in waiting && waiting.ok.byMail),
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor } = await readOpenAct(request, context)
  const outcome = await confirmProposal(visitor.actor, { token: params['token'] ?? '' })
  if ('ok' in outcome) throw redirect(localPath(context, `${outcome.ok.path}?fait=propose`))
  return data(
    { message: entrySentence(outcome.refused, visitor.locale) },
    outcome.refused.code === 'not-allowed' ? 403 : 410,
  )
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { confirmTitle, confirmLede } = proposeMessages[site.locale]
  return pageMeta({ ...site, title: confirmTitle, description: confirmLede, indexed: false })
}

export default function ConfirmProposal() {
  const { waiting, signIn, completable, mayConfirm } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(proposeMessages)
  const back = [{ href: '/reseau', label: messages.network }]
  if ('refused' in waiting) {
    const reasons = { used: messages.linkUsed, expired: messages.linkExpired, unknown: messages.linkUnknown }
    return (
      <Wrap>
        <PageTitle title={messages.linkTitle} lede={reasons[waiting.refused]} back={back} />
        {completable ? (
          <NextStep action={<ButtonLink href={completable}>{messages.completeByLink}</ButtonLink>}>
            <p>{messages.completeByLinkHelp}</p>
          </NextStep>
        ) : (
          <NextStep action={<ButtonLink href="/reseau/proposer">{messages.propose}</ButtonLink>}>
            <p>{messages.chooseLede}</p>
          </NextStep>
        )}
      </Wrap>
    )
  }
  return (
    <Wrap>
      <PageTitle title={messages.confirmTitle} lede={messages.confirmLede} back={back} />
      <Island name="network-draft-sent" of={DraftSent} props={{ name: waiting.ok.kind }} />
      <ErrorSummary errors={answer ? [{ message: answer.message }] : []} />
      <ProposalReview {...waiting.ok} />
      {mayConfirm ? (
        <ActForm>
          <Actions>
            <Button>{messages.confirmSend}</Button>
          </Actions>
        </ActForm>
      ) : (
        <NextStep action={<ButtonLink href={signIn}>{messages.confirmSignIn}</ButtonLink>}>
          <p>{messages.confirmNeedsAccount}</p>
        </NextStep>
      )}
    </Wrap>
  )
}
