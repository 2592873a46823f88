import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readOpenAct } from '~/composition/visitor.server'
import { publicLabel } from '~/modules/label/queries-public.server'
import { reportLabel } from '~/modules/label-life/commands/report-label.server'
import { lifeErrors } from '~/modules/label-life/components/life-errors'
import { lifeLimits, reportForm } from '~/modules/label-life/forms'
import { lifeMessages } from '~/modules/label-life/messages/index'
import { reportKinds } from '~/modules/label-life/rules/report'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { ErrorSummary, listed } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const label = await publicLabel(params['id'] ?? '')
  if (!label) throw notFound()
  const isSent = new URL(request.url).searchParams.get('fait') === 'envoye'
  return { number: label.number, title: label.title, organisation: label.organisation.name, isSent }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readOpenAct(request, context)
  const fields = fieldsOf(form)
  const label = params['id'] ?? ''
  const sent = () => redirect(localPath(context, `/label/verifier/${encodeURIComponent(label)}/signaler?fait=envoye`))
  // Only a program fills a field that nobody sees: it is told that all went well.
  if (fields['site']) return sent()
  const failed = (problem: Parameters<typeof lifeErrors>[0], status: number) =>
    data({ typed: typedOf(fields), errors: lifeErrors(problem, visitor.locale) }, { status })
  const read = parseForm(reportForm, fields)
  if (!('ok' in read)) return failed(read, 422)
  const asked = { ...read.ok, label, clientAddress: context.clientAddress, locale: visitor.locale }
  const outcome = await reportLabel(visitor.actor, asked)
  if ('ok' in outcome) throw sent()
  if (outcome.refused.code === 'not-found') throw notFound()
  return failed(outcome, outcome.refused.code === 'too-often' ? 429 : 409)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { report } = lifeMessages[site.locale]
  return pageMeta({ ...site, title: report.title, description: report.lede, indexed: false })
}

export default function ReportLabelPage() {
  const { number, title, organisation, isSent } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { report } = useMessages(lifeMessages)
  const typed: Readonly<Record<string, string>> = answer?.typed ?? {}
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  const page = `/label/verifier/${number}`
  return (
    <Wrap>
      <PageTitle
        back={[{ href: page, label: report.back }]}
        kicker={`${report.kicker(number)} · ${title}, ${organisation}`}
        title={report.title}
        lede={report.lede}
      />
      <ErrorSummary errors={listed(errors)} />
      {isSent && !answer ? (
        <Notice kind="success" title={report.sentTitle} live>
          <p>{report.sent}</p>
        </Notice>
      ) : (
        <ActForm>
          <RadioGroup
            name="kind"
            label={report.kind}
            defaultValue={typed['kind']}
            error={errors['kind']}
            options={reportKinds.map((kind) => ({ value: kind, label: report.kinds[kind] }))}
          />
          <TextArea
            name="text"
            label={report.text}
            hint={report.textHint}
            rows={7}
            maxCharacters={lifeLimits.reason}
            defaultValue={typed['text']}
            error={errors['text']}
          />
          <TextField
            name="email"
            type="email"
            label={report.email}
            hint={report.emailHint}
            autoComplete="email"
            defaultValue={typed['email']}
            error={errors['email']}
          />
          {/* A trap for programs that fill every field; nobody sees it or reaches it. */}
          <div hidden>
            <label htmlFor="champ-site">{report.trap}</label>
            <input id="champ-site" name="site" type="text" tabIndex={-1} autoComplete="off" />
          </div>
          <Actions>
            <Button>{report.submit}</Button>
            <ButtonLink kind="quiet" href={page}>
              {report.back}
            </ButtonLink>
          </Actions>
        </ActForm>
      )}
    </Wrap>
  )
}
