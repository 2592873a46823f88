import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, visitorOf } from '~/composition/visitor.server'
import { giveMessages } from '~/modules/answers/messages/give'
import { answersOfBody, bodyOfLink } from '~/modules/answers/queries-answers.server'
import { linkPath } from '~/modules/answers/rules/answer-paths'
import { viewOfAnswer } from '~/modules/answers/views.server'
import { today } from '~/platform/clock.server'
import { useMessages } from '~/platform/i18n/react'
import { actOnAnswer } from './act-on-answer.server'
import { AnswerPage } from './answer-page'
import { doneIn, readNumber } from './load-debate.server'

/** What the link of an address opens, and the recommendation that it names. */
async function opened(params: LoaderFunctionArgs['params']) {
  const token = params['token'] ?? ''
  const body = await bodyOfLink(token)
  const number = readNumber(params['number'])
  const answer = body && (await answersOfBody(body.id)).find((one) => one.recommendation.number === number)
  if (!body || !answer) throw notFound()
  return { token, body, answer }
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { token, body, answer } = await opened(params)
  return {
    token,
    body: body.name,
    answer: await viewOfAnswer(answer),
    text: answer.recommendation.text,
    done: doneIn(request, ['repondu', 'suivi']),
    today: today(),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { token, body, answer } = await opened(params)
  const { actor, sessionId, locale } = await visitorOf(request, context)
  const way = { kind: 'link', token } as const
  const acted = await actOnAnswer(request, { actor, sessionId, locale, id: answer.id, way, bodyId: body.id })
  if ('done' in acted)
    throw redirect(localPath(context, `${linkPath(token)}/${String(answer.recommendation.number)}?fait=${acted.done}`))
  return data(acted, { status: acted.status })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { link, form } = giveMessages[site.locale]
  return pageMeta({ ...site, title: form.title, description: link.description, path: '/', indexed: false })
}

export default function AnswerByLink() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { link } = useMessages(giveMessages)
  return (
    <AnswerPage
      {...page}
      back={[{ href: linkPath(page.token), label: link.title(page.body) }]}
      withLetter={false}
      refused={refused ?? null}
    />
  )
}
