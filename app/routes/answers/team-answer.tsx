import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, requireSignedIn } from '~/composition/visitor.server'
import { teamAnswerMessages } from '~/modules/answers/messages/team'
import { answerPermissions } from '~/modules/answers/permissions'
import { answerById } from '~/modules/answers/queries-answers.server'
import { teamAnswerPath, teamAnswersPath } from '~/modules/answers/rules/answer-paths'
import { viewOfAnswer } from '~/modules/answers/views.server'
import { today } from '~/platform/clock.server'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'
import { actOnAnswer } from './act-on-answer.server'
import { AnswerPage } from './answer-page'
import { doneIn } from './load-debate.server'

async function found({ request, context, params }: LoaderFunctionArgs) {
  const visitor = await requireSignedIn(request, context)
  const id = params['id'] ?? ''
  const answer = can(visitor.actor, answerPermissions['answers.enter-answer'], null) && isId(id) ? await answerById(id) : null // prettier-ignore
  if (!answer) throw notFound()
  return { visitor, answer }
}

export async function loader(args: LoaderFunctionArgs) {
  const { answer } = await found(args)
  return {
    debateId: answer.debate.id,
    answer: await viewOfAnswer(answer),
    text: answer.recommendation.text,
    done: doneIn(args.request, ['repondu', 'suivi']),
    today: today(),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { visitor, answer } = await found(args)
  const { actor, sessionId, locale } = visitor
  const asked = { actor, sessionId, locale, id: answer.id, way: { kind: 'letter' }, bodyId: answer.body.id } as const
  const acted = await actOnAnswer(args.request, asked)
  if ('done' in acted) throw redirect(localPath(args.context, `${teamAnswerPath(answer)}?fait=${acted.done}`))
  return data(acted, { status: acted.status })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { bodies, answer } = teamAnswerMessages[site.locale]
  return pageMeta({ ...site, title: bodies.answers, description: answer.lede, indexed: false })
}

export default function TeamAnswer() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { bodies, answer } = useMessages(teamAnswerMessages)
  return (
    <AnswerPage
      {...page}
      back={[{ href: teamAnswersPath({ id: page.debateId }), label: bodies.title }]}
      lede={answer.lede}
      withLetter
      refused={refused ?? null}
    />
  )
}
