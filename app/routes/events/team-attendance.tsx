import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { recordAttendance } from '~/modules/events/commands/record-attendance.server'
import { eventErrors } from '~/modules/events/components/event-problems'
import { AttendanceForm } from '~/modules/events/components/registrations'
import { attendanceForm } from '~/modules/events/forms'
import { teamEventMessages } from '~/modules/events/messages/team'
import { whenInWords } from '~/modules/events/messages/when'
import { eventPermissions } from '~/modules/events/permissions'
import { viewOf } from '~/modules/events/queries.server'
import { attendanceList } from '~/modules/events/queries-registrations.server'
import { teamEventPath } from '~/modules/events/rules/event-paths'
import { today } from '~/platform/clock.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { capital } from '~/platform/pure/capital'
import { isOk } from '~/platform/pure/outcome'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { teamEvent } from './load-event.server'

const act = eventPermissions['events.record-attendance']

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { event: facts } = await teamEvent(request, context, params['id'], act)
  if (facts.state !== 'published' && facts.state !== 'held') throw notFound()
  const rows = await attendanceList(facts.id)
  return {
    event: await viewOf(facts),
    rows: rows.map(({ id, name, email, seats, needs, state, came }) => ({
      id,
      name,
      email,
      seats,
      needs,
      state,
      came,
    })),
    walkIns: facts.walkIns === null ? '' : String(facts.walkIns),
    open: facts.startsOn <= today(),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const id = params['id'] ?? ''
  const parsed = parseForm(attendanceForm, fields)
  if (!('ok' in parsed)) return data({ problem: parsed, typed: typedOf(fields) }, { status: 422 })
  const outcome = await recordAttendance(visitor.actor, { id, ...parsed.ok })
  if (isOk(outcome)) throw redirect(localPath(context, `${teamEventPath({ id })}?fait=presence`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return data({ problem: outcome, typed: typedOf(fields) }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { attendance } = teamEventMessages[site.locale]
  return pageMeta({ ...site, title: attendance.title, description: attendance.lede, indexed: false })
}

export default function Attendance() {
  const { event, rows, walkIns, open } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { attendance, list } = useMessages(teamEventMessages)
  const locale = useLocale()
  const errors = eventErrors(answer?.problem, locale)
  return (
    <Wrap>
      <PageTitle
        back={[
          { href: '/equipe/rencontres', label: list.title },
          { href: teamEventPath(event), label: event.title },
        ]}
        kicker={capital(whenInWords(event, locale))}
        title={attendance.title}
        lede={open ? attendance.lede : attendance.early}
      />
      <ErrorSummary errors={errors} />
      <AttendanceForm rows={rows} walkIns={answer?.typed['walkIns'] ?? walkIns} open={open} errors={errors} />
    </Wrap>
  )
}
