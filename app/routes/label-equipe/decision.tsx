import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { CommitteeOther } from '~/modules/label/components/committee-other'
import { DecisionForm } from '~/modules/label/components/decision-form'
import { DecisionPreview } from '~/modules/label/components/decision-preview'
import { planRows } from '~/modules/label/forms'
import { teamMessages } from '~/modules/label/messages/team'
import { permissions } from '~/modules/label/permissions'
import { fileOf } from '~/modules/label/queries-officer.server'
import { failedCriteria } from '~/modules/label/rules/decision'
import { today } from '~/platform/clock.server'
import { fieldsOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { decideOnFile } from './decide-on-file.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const id = params['id'] ?? ''
  const found = isId(id) ? await fileOf(actor, id) : null
  if (!found || !can(actor, permissions['label.decide-application'], found.subject)) throw notFound()
  const { application, report, findings, version } = found
  if (application.state !== 'in-committee' || !report) throw redirect(localPath(context, `/equipe/label/${id}`))
  const statements = new Map(version.charter.criteria.map((criterion) => [criterion.id, criterion.statement[locale]]))
  return {
    locale,
    id,
    today: today(),
    number: application.number ?? '',
    title: application.title,
    organisation: application.organisation.name,
    months: version.charter.settings.validityMonths,
    failed: failedCriteria(report, findings).map((criterion) => ({
      id: criterion,
      statement: statements.get(criterion) ?? criterion,
      note: findings.find(({ criterionId }) => criterionId === criterion)?.note ?? '',
    })),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const id = params['id'] ?? ''
  const result = await decideOnFile(visitor.actor, isId(id) ? id : '', fieldsOf(form), visitor.locale)
  if ('done' in result) throw redirect(localPath(context, `/equipe/label/${id}?fait=${result.done}`))
  if (result.kind === 'refused' && result.code === 'not-found') throw notFound()
  return data(result, { status: result.kind === 'preview' ? 200 : result.kind === 'refused' ? 409 : 422 })
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: `${teamMessages[found?.locale ?? 'fr'].decision.title} · Démocratie permanente` },
  { name: 'description', content: found?.title ?? '' },
]

export default function DecisionPage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(teamMessages).decision
  const typed = answer?.typed ?? {}
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  const isMain =
    answer === undefined || answer.intent === 'preview' || answer.intent === 'confirm' || answer.intent === 'change'
  return (
    <Wrap>
      <PageTitle
        back={[{ href: `/equipe/label/${page.id}`, label: messages.back(page.number) }]}
        kicker={`${page.organisation} · ${page.title}`}
        title={answer?.kind === 'preview' ? messages.previewTitle : messages.title}
        lede={messages.lede}
      />
      <ErrorSummary
        errors={Object.entries(errors).map(([field, message]) => ({ message, ...(field ? { field } : {}) }))}
      />
      {answer?.kind === 'preview' ? (
        <DecisionPreview page={page} decision={answer.decision} typed={typed} />
      ) : (
        <>
          <DecisionForm
            failed={page.failed}
            rows={planRows}
            typed={isMain ? typed : {}}
            errors={isMain ? errors : {}}
          />
          <CommitteeOther id={page.id} intent={answer?.intent ?? ''} typed={typed} errors={errors} />
        </>
      )}
    </Wrap>
  )
}
