import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { publishReport } from '~/modules/events/commands/publish-report.server'
import { errorOf, eventErrors } from '~/modules/events/components/event-problems'
import { eventLimits, reportForm } from '~/modules/events/forms'
import { teamEventMessages } from '~/modules/events/messages/team'
import { eventPermissions } from '~/modules/events/permissions'
import { registrationsOf } from '~/modules/events/queries-registrations.server'
import { teamEventPath } from '~/modules/events/rules/event-paths'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isOk } from '~/platform/pure/outcome'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { TextArea } from '~/ui/text-area'
import { teamEvent } from './load-event.server'

const act = eventPermissions['events.publish-report']

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { event } = await teamEvent(request, context, params['id'], act)
  if (event.state !== 'held' || event.source !== null) throw notFound()
  const present = (await registrationsOf(event.id)).filter(({ came }) => came === true).length
  return { id: event.id, title: event.title, report: event.report, isFirst: event.reportedAt === null, present }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const id = params['id'] ?? ''
  const parsed = parseForm(reportForm, fields)
  if (!('ok' in parsed)) return data({ problem: parsed, typed: typedOf(fields) }, { status: 422 })
  const outcome = await publishReport(visitor.actor, { id, ...parsed.ok })
  if (isOk(outcome))
    throw redirect(localPath(context, `${teamEventPath({ id })}?fait=${outcome.ok.sent ? 'publie' : 'corrige'}`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return data({ problem: outcome, typed: typedOf(fields) }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { report } = teamEventMessages[site.locale]
  return pageMeta({ ...site, title: report.title, description: report.lede, indexed: false })
}

export default function Report() {
  const { id, title, report: text, isFirst, present } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { report, list } = useMessages(teamEventMessages)
  const locale = useLocale()
  const errors = eventErrors(answer?.problem, locale)
  return (
    <Wrap>
      <PageTitle
        back={[
          { href: '/equipe/rencontres', label: list.title },
          { href: teamEventPath({ id }), label: title },
        ]}
        kicker={title}
        title={report.title}
        lede={report.lede}
      />
      <ErrorSummary errors={errors} />
      <ActForm>
        <TextArea
          name="report"
          label={report.field}
          hint={report.hint}
          error={errorOf(errors, 'report') ?? null}
          defaultValue={answer?.typed['report'] ?? text}
          maxCharacters={eventLimits.report}
          rows={18}
        />
        <Actions note={isFirst ? report.first(present, formatNumber(present, locale)) : report.again}>
          <Button>{report.submit}</Button>
        </Actions>
      </ActForm>
    </Wrap>
  )
}
