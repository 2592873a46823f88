import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { delegateFiles, endDelegation } from '~/modules/label/commands/delegate-files.server'
import { forgetViewForm, leaveForm } from '~/modules/label/forms'
import { problemsOf } from '~/modules/label/forms-step'
import { assignmentMessages } from '~/modules/label/messages/assignment'
import { sentenceOf, sentencesOf } from '~/modules/label/messages/refusals'
import { teamMessages } from '~/modules/label/messages/team'
import { memberMessages } from '~/modules/members/messages'
import { leavesPage } from '~/modules/label/queries-assignment.server'
import { doneOf } from '~/platform/http/done-of.server'
import { fieldsOf } from '~/platform/http/form.server'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { Select } from '~/ui/select'
import { DateField } from '~/ui/text-field'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const page = await leavesPage(actor)
  if (!page) throw notFound()
  return { locale, done: doneOf(request, assignmentMessages[locale].leave.done), ...page }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const after = (done: string) => redirect(localPath(context, `/equipe/label/absences?fait=${done}`))
  if (fields['intent'] === 'end') {
    const read = forgetViewForm.safeParse(fields)
    const ended = read.success ? await endDelegation(visitor.actor, read.data) : null
    if (!ended || 'refused' in ended) throw notFound()
    throw after('fini')
  }
  const read = leaveForm.safeParse(fields)
  if (!read.success)
    return data({ fields, errors: sentencesOf(problemsOf(read.error), visitor.locale) }, { status: 422 })
  const { fromId, ...leave } = read.data
  const outcome = await delegateFiles(visitor.actor, { ...leave, ...(fromId === undefined ? {} : { fromId }) })
  const isOwn = fromId === undefined || fromId === visitor.actor.id
  if ('ok' in outcome) throw after(isOwn ? 'confies' : 'confies-pour')
  if (outcome.refused.code === 'not-found') throw notFound()
  const errors: Record<string, string> = { [outcome.refused.field ?? '']: sentenceOf(outcome.refused, visitor.locale) }
  return data({ fields, errors }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const { title, metaDescription } = assignmentMessages[found?.locale ?? 'fr'].leave
  return [{ title: `${title} · Démocratie permanente` }, { name: 'description', content: metaDescription }]
}

export default function LeavesPage() {
  const { leaves, instructors, away, me, seesQueue, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  const typed: Readonly<Record<string, string | readonly string[]>> = answer?.fields ?? {}
  const field = (name: string) => {
    const value = typed[name]
    return { name, error: errors[name], defaultValue: typeof value === 'string' ? value : '' }
  }
  const isForOthers = away.some(({ id }) => id !== me)
  const others = isForOthers ? instructors : instructors.filter(({ id }) => id !== me)
  const locale = useLocale()
  const messages = useMessages(assignmentMessages).leave
  const { queue } = useMessages(teamMessages)
  const { desk } = useMessages(memberMessages)
  return (
    <>
      <Wrap>
        <PageTitle
          back={[
            seesQueue ? { href: '/equipe/label', label: queue.title } : { href: '/equipe', label: desk.team.title },
          ]}
          title={messages.title}
          lede={messages.lede}
        />
        {done ? (
          <Notice kind="success" live>
            <p>{done}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={Object.entries(errors).map(([name, message]) => ({ message, field: name }))} />
        <h2>{messages.list}</h2>
        <DataTable
          caption={messages.list}
          captionHidden
          rows={leaves}
          rowKey={({ id }) => id}
          empty={<EmptyState level={3} title={messages.none} />}
          columns={[
            { key: 'who', header: messages.who, rowHeader: true, cell: ({ from }) => from },
            { key: 'to', header: messages.standIn, cell: ({ to }) => to },
            { key: 'from', header: messages.from, cell: ({ startsOn }) => formatDate(startsOn, locale) },
            { key: 'until', header: messages.until, cell: ({ endsOn }) => formatDate(endsOn, locale) },
            {
              key: 'end',
              header: messages.end,
              cell: ({ id, to, mayEnd }) =>
                mayEnd ? (
                  <ActForm values={{ intent: 'end', id }}>
                    <Button kind="quiet" aria-label={messages.endNamed(to)}>
                      {messages.end}
                    </Button>
                  </ActForm>
                ) : null,
            },
          ]}
        />
      </Wrap>
      <Section id="confier" title={isForOthers ? messages.giveFor : messages.give} tone="stone">
        {others.length === 0 || away.length === 0 ? (
          <p>{messages.nobody}</p>
        ) : (
          <ActForm values={{ intent: 'delegate' }}>
            {isForOthers ? (
              <Select
                {...field('fromId')}
                label={messages.absent}
                options={away.map(({ id, name }) => ({ value: id, label: id === me ? messages.oneself(name) : name }))}
              />
            ) : null}
            <Select
              {...field('toId')}
              label={messages.to}
              options={others.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <DateField {...field('startsOn')} label={messages.startsOn} />
            <DateField {...field('endsOn')} label={messages.endsOn} />
            <Actions>
              <Button>{messages.giveAct}</Button>
            </Actions>
          </ActForm>
        )}
      </Section>
    </>
  )
}
