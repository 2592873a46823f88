import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound } from '~/composition/visitor.server'
import { followDebate } from '~/modules/debates/commands/follow-debate.server'
import { DebateHeading } from '~/modules/debates/components/debate-parts'
import { debateErrors } from '~/modules/debates/components/debate-problems'
import { FollowForm } from '~/modules/debates/components/open-forms'
import { SentNotice } from '~/modules/debates/components/sent-notice'
import { followForm } from '~/modules/debates/forms'
import { takingPartMessages } from '~/modules/debates/messages/taking-part'
import { isPublic } from '~/modules/debates/rules/debate'
import { debatePath } from '~/modules/debates/rules/debate-paths'
import { headOf } from '~/modules/debates/view.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Actions, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Wrap } from '~/ui/section'
import { debateAt } from './load-debate.server'
import { openAct } from './open-act.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate, visitor } = await debateAt(request, context, params['slug'])
  if (!isPublic(debate.state)) throw notFound()
  return { debate: await headOf(debate), typed: { email: visitor.account?.email ?? '' } }
}

export const action = ({ request, context, params }: ActionFunctionArgs) =>
  openAct({ request, context, slug: params['slug'] }, followForm, followDebate)

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = takingPartMessages[site.locale].follow
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function FollowDebate() {
  const { debate, typed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { follow, confirm } = useMessages(takingPartMessages)
  const errors = debateErrors(answer?.problem, useLocale())
  return (
    <Wrap>
      <DebateHeading debate={debate} title={follow.title} lede={follow.lede} />
      {answer?.sent ? (
        <>
          <SentNotice sent={answer.sent} own={follow.own} />
          <Actions>
            <ButtonLink kind="quiet" href={debatePath(debate)}>
              {confirm.open}
            </ButtonLink>
          </Actions>
        </>
      ) : (
        <>
          <ErrorSummary errors={errors} />
          <FollowForm typed={answer?.typed ?? typed} errors={errors} />
        </>
      )}
    </Wrap>
  )
}
