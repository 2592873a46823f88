import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, requireSignedIn } from '~/composition/visitor.server'
import { giveMessages } from '~/modules/answers/messages/give'
import { answerPermissions } from '~/modules/answers/permissions'
import { answerById } from '~/modules/answers/queries-answers.server'
import { ownAnswerPath, ownAnswersPath } from '~/modules/answers/rules/answer-paths'
import { viewOfAnswer } from '~/modules/answers/views.server'
import { today } from '~/platform/clock.server'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'
import { actOnAnswer } from './act-on-answer.server'
import { AnswerPage } from './answer-page'
import { doneIn } from './load-debate.server'

/** What is asked of an organisation that this person represents. */
async function own({ request, context, params }: LoaderFunctionArgs) {
  const visitor = await requireSignedIn(request, context)
  const id = params['id'] ?? ''
  const answer = isId(id) ? await answerById(id) : null
  const subject = { organisationId: answer?.body.organisationId ?? null, byLink: false }
  if (!answer || !can(visitor.actor, answerPermissions['answers.give-answer'], subject)) throw notFound()
  return { visitor, answer }
}

export async function loader(args: LoaderFunctionArgs) {
  const { answer } = await own(args)
  return {
    answer: await viewOfAnswer(answer),
    text: answer.recommendation.text,
    done: doneIn(args.request, ['repondu', 'suivi']),
    today: today(),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { visitor, answer } = await own(args)
  const { actor, sessionId, locale } = visitor
  const asked = { actor, sessionId, locale, id: answer.id, way: { kind: 'account' }, bodyId: answer.body.id } as const
  const acted = await actOnAnswer(args.request, asked)
  if ('done' in acted) throw redirect(localPath(args.context, `${ownAnswerPath(answer)}?fait=${acted.done}`))
  return data(acted, { status: acted.status })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { form, own: words } = giveMessages[site.locale]
  return pageMeta({ ...site, title: form.title, description: words.lede, indexed: false })
}

export default function AnswerWithAccount() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { own: words } = useMessages(giveMessages)
  return (
    <AnswerPage
      {...page}
      back={[{ href: ownAnswersPath, label: words.title }]}
      withLetter={false}
      refused={refused ?? null}
    />
  )
}
