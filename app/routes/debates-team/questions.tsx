import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, readAct } from '~/composition/visitor.server'
import { answerQuestion, removeQuestion } from '~/modules/debates/commands/answer-question.server'
import { TeamFrame, useDebateErrors } from '~/modules/debates/components/team-frame'
import { QuestionForms } from '~/modules/debates/components/team-questions'
import { questionAnswer, questionRemoval } from '~/modules/debates/forms'
import { teamLifeMessages } from '~/modules/debates/messages/team-life'
import { stageOf } from '~/modules/debates/queries.server'
import { questionsOf } from '~/modules/debates/queries-file.server'
import { teamDebatePath } from '~/modules/debates/rules/debate-paths'
import { headOf } from '~/modules/debates/view.server'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useMessages } from '~/platform/i18n/react'
import { EmptyState } from '~/ui/empty-state'
import { pageHref, Pagination } from '~/ui/pagination'
import { pageIn, settle, teamDebate } from '../debates/load-debate.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate } = await teamDebate(request, context, params['id'])
  if (!stageOf(debate, 'information')) throw notFound()
  const page = pageIn(request)
  const { questions, pages } = await questionsOf(debate.id, page)
  return { debate: await headOf(debate), questions, page, pages, done: doneIn(request) }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const typed = typedOf(fields)
  const to = `${teamDebatePath({ id: params['id'] ?? '' })}/questions?fait=`
  if (fields['intent'] === 'remove') {
    const parsed = parseForm(questionRemoval, fields)
    const outcome = 'ok' in parsed ? await removeQuestion(visitor.actor, parsed.ok) : parsed
    return settle(context, outcome, typed, `${to}enleve`)
  }
  const parsed = parseForm(questionAnswer, fields)
  const outcome = 'ok' in parsed ? await answerQuestion(visitor.actor, parsed.ok) : parsed
  return settle(context, outcome, typed, `${to}repondu`)
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { title, lede } = teamLifeMessages[site.locale].questions
  return pageMeta({
    ...site,
    title: data ? `${title}, ${data.debate.title}` : title,
    description: lede,
    indexed: false,
  })
}

export default function TeamQuestions() {
  const { debate, questions, page, pages, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { questions: words } = useMessages(teamLifeMessages)
  const errors = useDebateErrors(answer?.problem)
  const path = `${teamDebatePath(debate)}/questions`
  return (
    <TeamFrame debate={debate} title={words.title} lede={words.lede} done={answer ? null : done} errors={errors}>
      {questions.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <QuestionForms questions={questions} typed={answer?.typed ?? {}} errors={errors} />
      )}
      <Pagination page={page} pages={pages} hrefOf={(number) => pageHref(path, '', number)} />
    </TeamFrame>
  )
}
