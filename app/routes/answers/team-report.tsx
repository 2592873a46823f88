import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { publishReport } from '~/modules/answers/commands/publish-report.server'
import { saveReport } from '~/modules/answers/commands/write-report.server'
import {
  PublishReportForm,
  RecommendationsTable,
  ReportProblems,
  ReportTextsForm,
} from '~/modules/answers/components/report-editor'
import { ReportFigures } from '~/modules/answers/components/report-figures'
import { publishForm, reportForm } from '~/modules/answers/forms'
import { teamAnswerMessages } from '~/modules/answers/messages/team'
import {
  censusPath,
  reportPath,
  surveyPath,
  teamAnswersPath,
  teamReportPath,
} from '~/modules/answers/rules/answer-paths'
import { teamDebatePath } from '~/modules/debates/rules/debate-paths'
import { problemErrors } from '~/modules/governance/components/body-problems'
import { today } from '~/platform/clock.server'
import { fieldsOf, textsOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isOk, type Outcome } from '~/platform/pure/outcome'
import { ErrorSummary } from '~/ui/error-summary'
import { LinkList } from '~/ui/link-list'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { Term } from '~/ui/term'
import { doneIn, teamDebate } from './load-debate.server'
import { teamReportView } from './load-team-report.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { visitor, debate } = await teamDebate(request, context, params['id'])
  const done = doneIn(request, ['enregistre', 'publie', 'retiree'])
  return { ...(await teamReportView(visitor.actor, debate)), done, today: today() }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const { debate } = await teamDebate(request, context, params['id'])
  const fields = fieldsOf(form)
  const intent = fields['intent'] === 'publish' ? 'publish' : 'texts'
  const debateId = debate.id
  const parsed = intent === 'publish' ? parseForm(publishForm, fields) : parseForm(reportForm, fields)
  if (!('ok' in parsed)) return data({ intent, problem: parsed, typed: textsOf(fields) }, { status: 422 })
  const outcome: Outcome<unknown> =
    'note' in parsed.ok
      ? await publishReport(visitor.actor, { debateId, ...parsed.ok })
      : await saveReport(visitor.actor, { debateId, ...parsed.ok })
  if (isOk(outcome)) {
    const done = intent === 'publish' ? 'publie' : 'enregistre'
    throw redirect(localPath(context, `${teamReportPath(debate)}?fait=${done}`))
  }
  if (outcome.refused.code === 'not-found') throw notFound()
  const status = outcome.refused.code === 'changed-meanwhile' ? 409 : 422
  return data({ intent, problem: outcome, typed: textsOf(fields) }, { status })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { report } = teamAnswerMessages[site.locale]
  return pageMeta({ ...site, title: report.title, description: report.lede, indexed: false })
}

export default function TeamReport() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const messages = useMessages(teamAnswerMessages)
  const locale = useLocale()
  const { report: words } = messages
  const { debate, report, revision, isFirst, problems, figures, done } = page
  const errors = problemErrors(messages, refused?.problem, locale)
  const of = (intent: string) =>
    refused?.intent === intent ? { typed: refused.typed, errors } : { typed: {}, errors: [] }
  return (
    <>
      <Wrap>
        <PageTitle
          back={[
            { href: '/equipe/debats', label: messages.debates },
            { href: teamDebatePath(debate), label: debate.title },
          ]}
          kicker={debate.title}
          title={words.title}
          lede={words.lede}
          facts={isFirst && debate.reportDueOn ? <Term today={page.today} dueOn={debate.reportDueOn} withDate /> : null}
        />
        <ErrorSummary errors={errors} />
        {done && !refused ? <Notice kind="success" title={words.done[done]} live /> : null}
        <LinkList
          items={[
            { href: teamAnswersPath(debate), title: words.answers },
            ...(isFirst ? [] : [{ href: reportPath(debate), title: words.page }]),
            { href: surveyPath(debate), title: words.survey },
            { href: censusPath, title: words.census },
          ]}
        />
      </Wrap>
      <Section id="recommandations" title={words.recommendations} tone="stone">
        <RecommendationsTable debate={debate} report={report} />
      </Section>
      <Section id="texte" title={words.texts}>
        <ReportTextsForm report={report} revision={revision} {...of('texts')} />
      </Section>
      <Section id="participation" title={words.figures} tone="stone">
        <ReportFigures figures={figures} />
      </Section>
      <Section
        id="publier"
        title={isFirst ? words.publish : words.again}
        lede={isFirst ? words.publishText : words.againText}
      >
        <ReportProblems problems={problems} />
        {debate.state === 'open' ? (
          <p>{messages.refusals['debate-open']}</p>
        ) : (
          <PublishReportForm isFirst={isFirst} revision={revision} {...of('publish')} />
        )}
      </Section>
    </>
  )
}
