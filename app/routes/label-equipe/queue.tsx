import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { forgetQueueView, keepQueueView } from '~/modules/label/commands/keep-queue-view.server'
import { BatchForm } from '~/modules/label/components/batch-form'
import { QueueFilters } from '~/modules/label/components/queue-filters'
import { QueueTable } from '~/modules/label/components/queue-table'
import { QueueKeep, QueueViews } from '~/modules/label/components/queue-tools'
import { forgetViewForm, keepViewForm } from '~/modules/label/forms'
import { problemsOf } from '~/modules/label/forms-step'
import { sentenceOf, sentencesOf } from '~/modules/label/messages/refusals'
import { teamMessages } from '~/modules/label/messages/team'
import { toolMessages } from '~/modules/label/messages/tools'
import { memberMessages } from '~/modules/members/messages'
import { permissions } from '~/modules/label/permissions'
import { queueOf, queuePageSize } from '~/modules/label/queries-officer.server'
import { queueViewsOf } from '~/modules/label/queries-tools.server'
import { queueSearch, readQueueFilter } from '~/modules/label/rules/queue-filter'
import { today } from '~/platform/clock.server'
import { fieldsOf, textsOf } from '~/platform/http/form.server'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { pageHref, Pagination } from '~/ui/pagination'
import { Wrap } from '~/ui/section'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const { searchParams } = new URL(request.url)
  const filter = readQueueFilter(searchParams)
  const queue = await queueOf(actor, filter)
  if (!queue) throw notFound()
  const done = searchParams.get('fait')
  const ticks: 'all' | 'none' = searchParams.get('cocher') === 'tout' ? 'all' : 'none'
  searchParams.delete('cocher')
  const { kept, forgotten } = toolMessages[locale].views
  return {
    locale,
    done: done === 'gardee' ? kept : done === 'oubliee' ? forgotten : null,
    views: await queueViewsOf(actor),
    kept: queueSearch(filter),
    ticks,
    mayInstruct: can(actor, permissions['label.set-assignment-rules'], null),
    today: today(),
    filter,
    search: searchParams.toString(),
    total: queue.total,
    pages: Math.ceil(queue.total / queuePageSize),
    instructors: queue.instructors,
    rows: queue.rows.map((row) => ({ ...row, submittedAt: row.submittedAt?.toISOString() ?? null })),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const isForgotten = fields['intent'] === 'forget-view'
  const after = (search: string) =>
    redirect(
      localPath(
        context,
        `/equipe/label?${search === '' ? '' : `${search}&`}fait=${isForgotten ? 'oubliee' : 'gardee'}`,
      ),
    )
  if (isForgotten) {
    const read = forgetViewForm.safeParse(fields)
    const outcome = read.success ? await forgetQueueView(visitor.actor, read.data) : null
    if (!outcome || 'refused' in outcome) throw notFound()
    throw after('')
  }
  const read = keepViewForm.safeParse(fields)
  const typed = textsOf(fields)
  if (!read.success)
    return data({ typed, errors: sentencesOf(problemsOf(read.error), visitor.locale) }, { status: 422 })
  const { name, search, shared } = read.data
  const outcome = await keepQueueView(visitor.actor, { name, search, isShared: shared === '1' })
  if ('ok' in outcome) throw after(queueSearch(readQueueFilter(new URLSearchParams(search))))
  if (outcome.refused.code === 'not-found') throw notFound()
  return data({ typed, errors: { name: sentenceOf(outcome.refused, visitor.locale) } }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const messages = teamMessages[found?.locale ?? 'fr'].queue
  return [
    { title: `${messages.title} · Démocratie permanente` },
    { name: 'description', content: messages.metaDescription },
  ]
}

export default function QueuePage() {
  const {
    filter,
    rows,
    total,
    pages,
    search,
    instructors,
    today: day,
    done,
    views,
    kept,
    ticks,
    mayInstruct,
  } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  const locale = useLocale()
  const messages = useMessages(teamMessages).queue
  const { desk } = useMessages(memberMessages)
  const table = { rows, today: day, sort: filter.sort, search }
  return (
    <Wrap>
      <PageTitle back={[{ href: '/equipe', label: desk.team.title }]} title={messages.title} lede={messages.lede} />
      {done ? (
        <Notice kind="success" live>
          <p>{done}</p>
        </Notice>
      ) : null}
      <ErrorSummary errors={Object.entries(errors).map(([field, message]) => ({ message, field }))} />
      <QueueViews views={views} />
      <QueueFilters filter={filter} instructors={instructors} search={search} />
      <p>{messages.count(total, formatNumber(total, locale))}</p>
      {rows.length === 0 ? (
        <EmptyState title={messages.empty}>
          <p>{messages.emptyHelp}</p>
        </EmptyState>
      ) : mayInstruct ? (
        <BatchForm instructors={instructors} search={search} ticks={ticks}>
          <QueueTable {...table} ticks={ticks} />
        </BatchForm>
      ) : (
        <QueueTable {...table} />
      )}
      <Pagination page={filter.page} pages={pages} hrefOf={(page) => pageHref('/equipe/label', search, page)} />
      <QueueKeep search={kept} typed={answer?.typed ?? {}} errors={errors} mayInstruct={mayInstruct} />
    </Wrap>
  )
}
