import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { BatchConfirm } from '~/modules/label/components/batch-confirm'
import { BatchLines } from '~/modules/label/components/batch-lines'
import { batchMessages } from '~/modules/label/messages/batch'
import { teamMessages } from '~/modules/label/messages/team'
import { templatesFor } from '~/modules/label/fill-template.server'
import { fieldsOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { Actions, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { asksTemplate } from './insert-template.server'
import { runBatch, withTemplate } from './run-batch.server'

/** The address says which files and which act: looking at it does nothing. */
function fieldsIn(search: URLSearchParams): Record<string, string | string[]> {
  const fields = Object.create(null) as Record<string, string | string[]>
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name)
    fields[name] = values.length > 1 ? values : (values[0] ?? '')
  }
  return fields
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const shown = await runBatch(actor, fieldsIn(new URL(request.url).searchParams), { preview: true, locale })
  if (!shown) throw notFound()
  return { locale, templates: await templatesFor('reminder', locale), ...shown }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const isConfirmed = fields['intent'] === 'confirm' && !asksTemplate(fields)
  const read = asksTemplate(fields) ? await withTemplate(fields) : fields
  const shown = await runBatch(visitor.actor, read, { preview: !isConfirmed, locale: visitor.locale })
  if (!shown) throw notFound()
  const isDone = isConfirmed && shown.error === null && shown.messageError === null
  return data({ ...shown, isDone }, { status: shown.error === null && shown.messageError === null ? 200 : 422 })
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const { title, metaDescription } = batchMessages[found?.locale ?? 'fr'].page
  return [{ title: `${title} · Démocratie permanente` }, { name: 'description', content: metaDescription }]
}

export default function BatchPage() {
  const before = useLoaderData<typeof loader>()
  const after = useActionData<typeof action>()
  const { back, batch, instructor, lines, error } = after ?? before
  const all = useMessages(batchMessages)
  const { queue } = useMessages(teamMessages)
  const messages = all.page
  const isDone = after?.isDone === true
  const count = lines.filter((line) => line.isDone).length
  const act = batch && (instructor ? messages.assignedTo(instructor) : all.acts[batch.acte])
  return (
    <Wrap>
      <PageTitle
        back={[{ href: back, label: queue.title }]}
        {...(act ? { kicker: act } : {})}
        title={isDone ? messages.doneTitle : messages.title}
        lede={messages.lede}
      />
      {error === null ? (
        <Notice kind={count === lines.length ? 'success' : count === 0 ? 'warning' : 'info'} live={isDone}>
          <p>{(isDone ? messages.doneCount : messages.count)(count, lines.length)}</p>
        </Notice>
      ) : (
        <Notice kind="error" live>
          <p>{error}</p>
        </Notice>
      )}
      {batch ? <BatchLines act={batch.acte} lines={lines} isPreview={!isDone} /> : null}
      {batch && !isDone && count > 0 ? (
        <BatchConfirm
          {...{ batch, lines, back }}
          templates={before.templates}
          messageError={(after ?? before).messageError}
        />
      ) : null}
      {isDone || count === 0 ? (
        <Actions>
          <ButtonLink kind="secondary" href={back}>
            {messages.back}
          </ButtonLink>
        </Actions>
      ) : null}
    </Wrap>
  )
}
