import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { readOpenAct } from '~/composition/visitor.server'
import { tokenDigest } from '~/modules/accounts/tokens.server'
import { confirmQuestion } from '~/modules/debates/commands/ask-question.server'
import { confirmFollowing } from '~/modules/debates/commands/follow-debate.server'
import { confirmSeizure } from '~/modules/debates/commands/seize-garants.server'
import { takingPartMessages } from '~/modules/debates/messages/taking-part'
import { waitingFollower, waitingMatter, waitingQuestion } from '~/modules/debates/queries-matters.server'
import { debatePath } from '~/modules/debates/rules/debate-paths'
import { useMessages } from '~/platform/i18n/react'
import { isOk } from '~/platform/pure/outcome'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

const commands = { seizure: confirmSeizure, question: confirmQuestion, follow: confirmFollowing } as const
type What = keyof typeof commands

/** What a link confirms, while it waits. */
async function waitingFor(token: string): Promise<{ what: What; title: string } | null> {
  const hash = tokenDigest(token)
  const [matter, question, follower] = [
    await waitingMatter(hash),
    await waitingQuestion(hash),
    await waitingFollower(hash),
  ]
  if (matter) return { what: 'seizure', title: matter.debate.title }
  if (question) return { what: 'question', title: question.debate.title }
  return follower ? { what: 'follow', title: follower.debate.title } : null
}

export const loader = async ({ params }: LoaderFunctionArgs) => ({ waiting: await waitingFor(params['token'] ?? '') })

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor } = await readOpenAct(request, context)
  const token = params['token'] ?? ''
  const waiting = await waitingFor(token)
  const outcome = waiting && (await commands[waiting.what](visitor.actor, { token }))
  const done = waiting && outcome && isOk(outcome) ? { what: waiting.what, slug: outcome.ok.slug } : null
  return data({ done }, { status: done ? 200 : 410 })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { title, deadTitle, dead } = takingPartMessages[site.locale].confirm
  const waiting = found?.waiting
  return pageMeta({ ...site, title: waiting ? title[waiting.what] : deadTitle, description: dead, indexed: false })
}

export default function ConfirmOfDebate() {
  const { waiting } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { confirm } = useMessages(takingPartMessages)
  if (answer?.done)
    return (
      <Wrap>
        <PageTitle title={confirm.title[answer.done.what]} />
        <Notice kind="success" live>
          <p>{confirm.done[answer.done.what]}</p>
        </Notice>
        <Actions>
          <ButtonLink href={debatePath(answer.done)}>{confirm.open}</ButtonLink>
        </Actions>
      </Wrap>
    )
  if (waiting === null)
    return (
      <Wrap>
        <PageTitle title={confirm.deadTitle} lede={confirm.dead} />
        <Actions>
          <ButtonLink href="/debats">{confirm.all}</ButtonLink>
        </Actions>
      </Wrap>
    )
  return (
    <Wrap>
      <PageTitle title={confirm.title[waiting.what]} lede={confirm.ask[waiting.what](waiting.title)} />
      <ActForm>
        <Actions>
          <Button>{confirm.submit}</Button>
        </Actions>
      </ActForm>
    </Wrap>
  )
}
