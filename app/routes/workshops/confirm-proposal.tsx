import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { readOpenAct } from '~/composition/visitor.server'
import { confirmProposal } from '~/modules/workshops/commands/confirm-proposal.server'
import { workshopErrors } from '~/modules/workshops/components/workshop-problems'
import { publicWorkshopMessages } from '~/modules/workshops/messages/public'
import { waitingProposal } from '~/modules/workshops/queries-proposals.server'
import { workshopsPath } from '~/modules/workshops/rules/workshop-paths'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export const loader = async ({ params }: LoaderFunctionArgs) => ({
  waiting: await waitingProposal(params['token'] ?? ''),
})

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor } = await readOpenAct(request, context)
  const outcome = await confirmProposal(visitor.actor, { token: params['token'] ?? '' })
  if ('ok' in outcome) return data({ done: outcome.ok.slug, problem: undefined })
  return data({ done: null, problem: outcome }, { status: 410 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { propose, confirm } = publicWorkshopMessages[site.locale]
  return pageMeta({ ...site, title: confirm.title, description: propose.description, indexed: false })
}

export default function ConfirmProposal() {
  const { waiting } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { confirm, propose } = useMessages(publicWorkshopMessages)
  const locale = useLocale()
  if (answer?.done)
    return (
      <Wrap>
        <PageTitle title={confirm.title} />
        <Notice kind="success" live>
          <p>{propose.done}</p>
        </Notice>
        <Actions>
          <ButtonLink kind="secondary" href={workshopsPath({ slug: answer.done })}>
            {propose.back}
          </ButtonLink>
        </Actions>
      </Wrap>
    )
  if (!waiting)
    return (
      <Wrap>
        <PageTitle title={confirm.deadTitle} lede={confirm.dead} />
        <Actions>
          <ButtonLink kind="secondary" href="/debats">
            {confirm.debates}
          </ButtonLink>
        </Actions>
      </Wrap>
    )
  return (
    <Wrap>
      <PageTitle kicker={waiting.debate.title} title={confirm.title} lede={confirm.ask(waiting.title)} />
      <ErrorSummary errors={workshopErrors(answer?.problem, locale)} />
      <ActForm>
        <Actions>
          <Button>{confirm.submit}</Button>
        </Actions>
      </ActForm>
    </Wrap>
  )
}
