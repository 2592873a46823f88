import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { readPollSheet } from '~/modules/governance/forms-poll'
import { usualGrades } from '~/modules/governance/rules/poll-sheet'
import { removeQuestion, saveQuestion } from '~/modules/votations/commands/prepare-question.server'
import { QuestionForm } from '~/modules/votations/components/question-form'
import { VotationQuestions } from '~/modules/votations/components/votation-facts'
import { votationErrors } from '~/modules/votations/components/votation-problems'
import { questionForm } from '~/modules/votations/forms'
import { teamVotationMessages } from '~/modules/votations/messages/team'
import { teamVotationPath } from '~/modules/votations/rules/votation-paths'
import { textsOf, viewOf } from '~/modules/votations/view.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isOk, refused } from '~/platform/pure/outcome'
import { Confirm } from '~/ui/confirm'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { knownVotation } from './load-votation.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { visitor, votation } = await knownVotation(request, context, params['id'])
  const isNew = params['question'] === 'nouvelle'
  const question = votation.questions.find(({ id }) => id === params['question'])
  if (isNew ? votation.state !== 'draft' : !question) throw notFound()
  const { method, options, grades, seats } = question?.definition ?? { method: 'yes-no', options: [], grades: [], seats: 1 } // prettier-ignore
  return {
    votation: await viewOf(votation),
    texts: textsOf(votation),
    id: question?.id ?? null,
    typed: {
      title: question?.title ?? '',
      text: question?.text ?? '',
      method,
      options: options.map(({ name }) => name).join('\n'),
      grades: (grades.length > 0 ? grades : usualGrades[visitor.locale]).join('\n'),
      seats: String(seats),
    },
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { votation } = await knownVotation(request, context, params['id'])
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const id = params['question'] === 'nouvelle' ? null : (params['question'] ?? '')
  const back = (done: string) => redirect(localPath(context, `${teamVotationPath(votation.debate)}?fait=${done}`))
  if (fields['intent'] === 'remove') {
    const outcome = await removeQuestion(visitor.actor, { votationId: votation.id, id: id ?? '' })
    if (isOk(outcome)) throw back('retiree')
    return data({ problem: outcome, typed: {} }, { status: 409 })
  }
  const [read, sheet] = [parseForm(questionForm, fields), readPollSheet(fields)]
  if (!('ok' in read)) return data({ problem: read, typed: typedOf(fields) }, { status: 422 })
  if ('code' in sheet) return data({ problem: refused(sheet), typed: typedOf(fields) }, { status: 422 })
  const { definition } = sheet.sheet
  const outcome = await saveQuestion(visitor.actor, { votationId: votation.id, id, ...read.ok, definition })
  if (isOk(outcome)) throw back('question')
  if (outcome.refused.code === 'not-found') throw notFound()
  return data({ problem: outcome, typed: typedOf(fields) }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { question, description } = teamVotationMessages[site.locale]
  const title = found?.id ? question.editTitle : question.newTitle
  return pageMeta({ ...site, title, description, indexed: false })
}

export default function TeamQuestion() {
  const { votation, texts, id, typed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useMessages(teamVotationMessages)
  const errors = votationErrors(answer?.problem, useLocale())
  const path = teamVotationPath(votation.debate)
  const isDraft = votation.state === 'draft'
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: path, label: votation.title }]}
          title={id === null ? words.question.newTitle : isDraft ? words.question.editTitle : words.question.readTitle}
          lede={isDraft ? null : words.question.readLede}
        />
        <ErrorSummary errors={errors} />
        {isDraft ? <QuestionForm typed={{ ...typed, ...answer?.typed }} errors={errors} /> : null}
      </Wrap>
      {isDraft ? null : (
        <VotationQuestions
          votation={{ ...votation, questions: votation.questions.filter((question) => question.id === id) }}
          texts={texts}
        />
      )}
      {isDraft && id !== null ? (
        <Wrap>
          <Confirm
            title={words.question.remove}
            values={{ intent: 'remove' }}
            confirmLabel={words.question.remove}
            cancelHref={path}
          >
            <p>{words.question.removeText}</p>
          </Confirm>
        </Wrap>
      ) : null}
    </>
  )
}
