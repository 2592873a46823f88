import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { answerReport } from '~/modules/label-life/commands/answer-report.server'
import { lifeErrors } from '~/modules/label-life/components/life-errors'
import { Paragraphs } from '~/modules/label-life/components/procedure-view'
import { answerReportForm, lifeLimits } from '~/modules/label-life/forms'
import { lifeMessages } from '~/modules/label-life/messages/index'
import { reportOf } from '~/modules/label-life/queries.server'
import { reportOutcomes } from '~/modules/label-life/rules/report'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isId } from '~/platform/pure/ids'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { DefinitionList } from '~/ui/definition-list'
import { ErrorSummary, listed } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { TextArea } from '~/ui/text-area'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const id = params['report'] ?? ''
  const report = isId(id) ? await reportOf(actor, id) : null
  if (!report) throw notFound()
  return { locale, report }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const failed = (problem: Parameters<typeof lifeErrors>[0], status: number) =>
    data({ typed: typedOf(fields), errors: lifeErrors(problem, visitor.locale) }, { status })
  const read = parseForm(answerReportForm, fields)
  if (!('ok' in read)) return failed(read, 422)
  const outcome = await answerReport(visitor.actor, { id: params['report'] ?? '', ...read.ok })
  if ('ok' in outcome) throw redirect(localPath(context, '/equipe/label/signalements?fait=repondu'))
  if (outcome.refused.code === 'not-found') throw notFound()
  return failed(outcome, 409)
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const { reports } = lifeMessages[found?.locale ?? 'fr']
  return [
    { title: `${reports.answerTitle} · Démocratie permanente` },
    { name: 'description', content: reports.toolText },
  ]
}

export default function AnswerReportPage() {
  const { report } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const { reports, report: words } = useMessages(lifeMessages)
  const typed: Readonly<Record<string, string>> = answer?.typed ?? {}
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  const { label } = report
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/equipe/label/signalements', label: reports.title }]}
          kicker={label.number}
          title={words.kinds[report.kind]}
        />
        <ErrorSummary errors={listed(errors)} />
        <DefinitionList
          items={[
            {
              term: reports.about,
              value: <Anchor href={`/equipe/label/${label.applicationId}/mise-en-cause`}>{label.title}</Anchor>,
            },
            { term: reports.received, value: formatDate(new Date(report.confirmedOn), locale) },
          ]}
        />
        <Paragraphs text={report.text} />
      </Wrap>
      <Section id="repondre" title={reports.answerTitle} tone="stone">
        {report.outcome ? (
          <Notice title={words.outcomes[report.outcome]}>
            <Paragraphs text={report.answer} />
          </Notice>
        ) : (
          <ActForm>
            <RadioGroup
              name="outcome"
              label={reports.outcome}
              defaultValue={typed['outcome']}
              error={errors['outcome']}
              options={reportOutcomes.map((value) => ({ value, label: words.outcomes[value] }))}
            />
            <TextArea
              name="answer"
              label={reports.answer}
              hint={reports.answerHint}
              rows={5}
              maxCharacters={lifeLimits.answer}
              defaultValue={typed['answer']}
              error={errors['answer']}
            />
            <TextArea
              name="reason"
              label={reports.reason}
              hint={reports.reasonHint}
              rows={5}
              maxCharacters={lifeLimits.reason}
              defaultValue={typed['reason']}
              error={errors['reason']}
              optional
            />
            <Actions>
              <Button>{reports.answerAct}</Button>
            </Actions>
          </ActForm>
        )}
      </Section>
    </>
  )
}
