import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readOpenAct } from '~/composition/visitor.server'
import { viewOf } from '~/modules/events/queries.server'
import { NotebookFrame } from '~/modules/workshops/components/notebook-frame'
import { NoteForm, NotesEditor, TableForm } from '~/modules/workshops/components/notes-form'
import { workshopErrors } from '~/modules/workshops/components/workshop-problems'
import { notebookMessages } from '~/modules/workshops/messages/notebook'
import { tablesOf } from '~/modules/workshops/queries.server'
import { hasBegun } from '~/modules/workshops/rules/kit'
import { tableAnchor } from '~/modules/workshops/rules/workshop-paths'
import { today } from '~/platform/clock.server'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { actOnNotes } from './act-on-notes.server'
import { notebookOf } from './load.server'

export async function loader(args: LoaderFunctionArgs) {
  const { debate, workshop, base, facilitatorId } = await notebookOf(args)
  const params = new URL(args.request.url).searchParams
  return {
    of: {
      debate: { id: debate.id, slug: debate.slug, title: debate.title },
      ...{ id: workshop.id, base, byLink: facilitatorId !== null, hasKit: workshop.kitId !== null },
      event: await viewOf(workshop.event),
    },
    begun: hasBegun(workshop.event, today()),
    tables: await tablesOf(workshop.id),
    table: /^[1-9]\d?$/.test(params.get('table') ?? '') ? (params.get('table') ?? '') : '',
    done: doneIn(args.request),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { door, base, facilitatorId } = await notebookOf(args)
  const { visitor, form } = await readOpenAct(args.request, args.context)
  const fields = fieldsOf(form)
  const result = await actOnNotes(visitor.actor, door, fields)
  if ('problem' in result) {
    if ('refused' in result.problem && result.problem.refused.code === 'not-found') throw notFound()
    return data({ problem: result.problem, typed: typedOf(fields) }, { status: 'errors' in result.problem ? 422 : 409 })
  }
  const { done, number } = result
  const path = facilitatorId === null ? `${base}/notes` : base
  throw redirect(localPath(args.context, `${path}?fait=${done}&table=${number}#${tableAnchor(number)}`))
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { notes, space } = notebookMessages[site.locale]
  const title = `${notes.title}, ${found?.of.event.title ?? ''}`
  return pageMeta({ ...site, title, description: space.description, indexed: false })
}

export default function Notes() {
  const { of, begun, tables, table, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { notes } = useMessages(notebookMessages)
  const locale = useLocale()
  const errors = workshopErrors(answer?.problem, locale)
  const typedIn = (intent: string) => {
    const isIt = answer?.typed['intent'] === intent
    return { typed: isIt ? answer.typed : {}, errors: isIt ? errors : [] }
  }
  return (
    <NotebookFrame of={of} at="notes" title={notes.title} lede={notes.lede} done={done} errors={errors}>
      {begun ? (
        <>
          <NoteForm {...typedIn('add')} table={table} />
          <TableForm {...typedIn('table')} />
          <h2>{notes.so}</h2>
          <NotesEditor tables={tables} edited={answer?.typed ?? {}} />
        </>
      ) : (
        <p className="prose">{notes.early(formatDate(of.event.startsOn, locale))}</p>
      )}
    </NotebookFrame>
  )
}
