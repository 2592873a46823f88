import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readOpenAct } from '~/composition/visitor.server'
import { viewOf } from '~/modules/events/queries.server'
import { NotebookFrame } from '~/modules/workshops/components/notebook-frame'
import { ReportSteps } from '~/modules/workshops/components/report-steps'
import { ReportForm } from '~/modules/workshops/components/report-form'
import { workshopErrors } from '~/modules/workshops/components/workshop-problems'
import { notebookMessages } from '~/modules/workshops/messages/notebook'
import { publicWorkshopMessages } from '~/modules/workshops/messages/public'
import { tablesOf } from '~/modules/workshops/queries.server'
import { draftFromNotes } from '~/modules/workshops/rules/report'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { actOnReport } from './act-on-report.server'
import { notebookOf } from './load.server'

export async function loader(args: LoaderFunctionArgs) {
  const { debate, workshop, base, facilitatorId, visitor } = await notebookOf(args)
  const { page } = publicWorkshopMessages[visitor.locale]
  const { report: words } = notebookMessages[visitor.locale]
  const { report, reportState, revision, facilitators, event } = workshop
  const begun =
    report === ''
      ? draftFromNotes(await tablesOf(workshop.id), event.attended, {
          table: page.table,
          people: words.people,
          attended: words.attended,
        })
      : report
  return {
    of: {
      debate: { id: debate.id, slug: debate.slug, title: debate.title },
      ...{ id: workshop.id, base, byLink: facilitatorId !== null, hasKit: workshop.kitId !== null },
      event: await viewOf(event),
    },
    report: begun,
    revision,
    state: reportState,
    people: facilitators.map(({ id, name, validatedRevision }) => ({
      name,
      isMe: id === facilitatorId,
      hasValidated: validatedRevision === revision,
    })),
    done: doneIn(args.request),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { door, base } = await notebookOf(args)
  const { visitor, form } = await readOpenAct(args.request, args.context)
  const fields = fieldsOf(form)
  const result = await actOnReport(visitor.actor, door, fields)
  if ('done' in result) throw redirect(localPath(args.context, `${base}/compte-rendu?fait=${result.done}`))
  if ('refused' in result.problem && result.problem.refused.code === 'not-found') throw notFound()
  return data({ problem: result.problem, typed: typedOf(fields) }, { status: 'errors' in result.problem ? 422 : 409 })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { report, space } = notebookMessages[site.locale]
  const title = `${report.title}, ${found?.of.event.title ?? ''}`
  return pageMeta({ ...site, title, description: space.description, indexed: false })
}

export default function WorkshopReport() {
  const found = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { report: words } = useMessages(notebookMessages)
  const errors = workshopErrors(answer?.problem, useLocale())
  return (
    <NotebookFrame of={found.of} at="report" title={words.title} lede={words.lede} done={found.done} errors={errors}>
      <ReportForm
        report={answer?.typed['report'] ?? found.report}
        revision={found.revision}
        errors={errors}
        resets={found.people.some(({ hasValidated }) => hasValidated) || found.state === 'validating'}
      />
      <ReportSteps {...found} byLink={found.of.byLink} />
    </NotebookFrame>
  )
}
