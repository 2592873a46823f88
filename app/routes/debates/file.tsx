import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound } from '~/composition/visitor.server'
import { askQuestion } from '~/modules/debates/commands/ask-question.server'
import { DebateHeading } from '~/modules/debates/components/debate-parts'
import { debateErrors } from '~/modules/debates/components/debate-problems'
import { DocumentLinks, FileContents, FileText, QuestionList } from '~/modules/debates/components/file-parts'
import { QuestionForm } from '~/modules/debates/components/open-forms'
import { SentNotice } from '~/modules/debates/components/sent-notice'
import { questionAsked } from '~/modules/debates/forms'
import { takingPartMessages } from '~/modules/debates/messages/taking-part'
import { stageOf } from '~/modules/debates/queries.server'
import { questionsOf } from '~/modules/debates/queries-file.server'
import { isOver, isPublic } from '~/modules/debates/rules/debate'
import { stagePath } from '~/modules/debates/rules/debate-paths'
import { fileView, headOf, questionsView } from '~/modules/debates/view.server'
import { publicPage } from '~/platform/http/public-page'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { pageHref, Pagination } from '~/ui/pagination'
import { Section, WithAside, Wrap } from '~/ui/section'
import { debateAt, pageIn } from './load-debate.server'
import { openAct } from './open-act.server'

export const headers = publicPage

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate } = await debateAt(request, context, params['slug'])
  const stage = stageOf(debate, 'information')
  if (!stage) throw notFound()
  const page = pageIn(request)
  const [head, file, thread] = await Promise.all([
    headOf(debate),
    fileView(debate.id, 'information'),
    questionsOf(debate.id, page),
  ])
  const { total, answered, pages, questions } = thread
  return {
    ...{ debate: head, ...file, total, answered, pages, page, title: stage.title },
    questions: questionsView(questions),
    mayAsk: isPublic(debate.state) && !isOver(debate.state),
  }
}

export const action = ({ request, context, params }: ActionFunctionArgs) =>
  openAct({ request, context, slug: params['slug'] }, questionAsked, askQuestion)

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { lede } = takingPartMessages[site.locale].file
  const indexed = data !== undefined && !data.debate.isDemonstration && data.debate.state !== 'draft'
  return pageMeta({ ...site, title: data ? `${data.title}, ${data.debate.title}` : '', description: lede, indexed })
}

export default function InformationFile() {
  const { debate, title, parts, documents, questions, total, answered, page, pages, mayAsk } =
    useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { file } = useMessages(takingPartMessages)
  const errors = debateErrors(reply?.problem, useLocale())
  const path = stagePath(debate, 'information')
  return (
    <>
      <Wrap>
        <DebateHeading debate={debate} title={title} lede={file.lede} />
        <ErrorSummary errors={errors} />
        {reply?.sent ? <SentNotice sent={reply.sent} own={file.own} /> : null}
        {parts.length === 0 ? (
          <EmptyState title={file.none}>
            <p>{file.noneText}</p>
          </EmptyState>
        ) : (
          <WithAside asideFirst aside={<FileContents parts={parts} hasDocuments={documents.length > 0} />}>
            <FileText parts={parts} />
          </WithAside>
        )}
      </Wrap>
      <DocumentLinks documents={documents} title={file.documents} />
      <Section id="questions" title={file.questions} tone="stone" lede={<p>{file.counts(total, answered)}</p>}>
        {questions.length === 0 ? <p className="soft">{file.noQuestion}</p> : <QuestionList questions={questions} />}
        <Pagination page={page} pages={pages} hrefOf={(number) => `${pageHref(path, '', number)}#questions`} />
      </Section>
      {mayAsk && !reply?.sent ? (
        <Section id="poser" title={file.ask} lede={<p>{file.askText}</p>}>
          <QuestionForm typed={reply?.typed ?? {}} errors={errors} />
        </Section>
      ) : null}
    </>
  )
}
