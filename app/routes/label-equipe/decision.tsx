import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { agendasFor } from '~/composition/agendas.server'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { CommitteeSitting } from '~/modules/label/components/committee-sitting'
import { CommitteeOther } from '~/modules/label/components/committee-other'
import { DecisionForm } from '~/modules/label/components/decision-form'
import { DecisionPreview } from '~/modules/label/components/decision-preview'
import { HearingFacts } from '~/modules/label/components/hearing'
import { PastReasons, ScoreSpread } from '~/modules/label/components/score-spread'
import { planRows } from '~/modules/label/forms'
import { committeeMessages } from '~/modules/label/messages/committee'
import { decisionMessages } from '~/modules/label/messages/decision'
import { teamMessages } from '~/modules/label/messages/team'
import { permissions } from '~/modules/label/permissions'
import { committeeAgenda, committeeScores, pastReasons } from '~/modules/label/queries-committee.server'
import { fileOf } from '~/modules/label/queries-officer.server'
import { templatesFor } from '~/modules/label/fill-template.server'
import { failedCriteria } from '~/modules/label/rules/decision'
import { applicationSubject } from '~/modules/label/store-committee.server'
import { today } from '~/platform/clock.server'
import { fieldsOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { can, hasRole } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'
import { ErrorSummary, listed } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { decideOnFile } from './decide-on-file.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const id = params['id'] ?? ''
  const found = isId(id) ? await fileOf(actor, id) : null
  if (!found || !hasRole(actor, found.subject.committee)) throw notFound()
  const { application, subject, report, findings, version } = found
  // Whoever instructed it reads on the file's page why others decide.
  const mayDecide = can(actor, permissions['label.decide-application'], subject)
  if (!mayDecide || application.state !== 'in-committee' || !report)
    throw redirect(localPath(context, `/equipe/label/${id}`))
  const statements = new Map(version.charter.criteria.map((criterion) => [criterion.id, criterion.statement[locale]]))
  const failed = failedCriteria(report, findings)
  const [scores, past, agenda] = await Promise.all([
    committeeScores(actor, application, [...statements.keys()]),
    pastReasons(id, failed),
    committeeAgenda(id),
  ])
  return {
    locale,
    id,
    spreads: scores.spreads,
    statements: Object.fromEntries(statements),
    past,
    agenda,
    agendas: agenda.sitting
      ? null
      : await agendasFor(actor, { role: subject.committee, subject: applicationSubject(id) }),
    templates: await templatesFor('decision', locale),
    today: today(),
    number: application.number ?? '',
    title: application.title,
    organisation: application.organisation.name,
    months: version.charter.settings.validityMonths,
    failed: failed.map((criterion) => ({
      id: criterion,
      statement: statements.get(criterion) ?? criterion,
      note: findings.find(({ criterionId }) => criterionId === criterion)?.note ?? '',
    })),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const id = params['id'] ?? ''
  const inSitting = isId(id) && (await committeeAgenda(id)).sitting !== null
  const result = await decideOnFile(visitor.actor, isId(id) ? id : '', fieldsOf(form), {
    locale: visitor.locale,
    inSitting,
  })
  if ('done' in result) throw redirect(localPath(context, `/equipe/label/${id}?fait=${result.done}`))
  if (result.kind === 'refused' && result.code === 'not-found') throw notFound()
  return data(result, { status: result.kind === 'preview' ? 200 : result.kind === 'refused' ? 409 : 422 })
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: `${teamMessages[found?.locale ?? 'fr'].decision.title} · Démocratie permanente` },
  { name: 'description', content: found?.title ?? '' },
]

const grants = ['granted', 'granted-with-plan', 'refused'] as const

export default function DecisionPage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(teamMessages).decision
  const words = useMessages(decisionMessages)
  const committee = useMessages(committeeMessages)
  const typed = answer?.typed ?? {}
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  const isMain =
    answer === undefined || answer.intent === 'preview' || answer.intent === 'confirm' || answer.intent === 'change'
  const isPreview = answer?.kind === 'preview'
  const { proposal } = page.agenda
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: `/equipe/label/${page.id}`, label: messages.back(page.number) }]}
          kicker={`${page.organisation} · ${page.title}`}
          title={isPreview ? messages.previewTitle : messages.title}
          lede={messages.lede}
        />
        <ErrorSummary errors={listed(errors)} />
        {isPreview ? (
          <DecisionPreview
            page={page}
            decision={answer.decision}
            typed={typed}
            confirmLabel={page.agenda.sitting ? committee.propose : messages.confirm}
          />
        ) : (
          <>
            <CommitteeSitting
              sitting={page.agenda.sitting}
              proposal={proposal && { ...proposal, outcome: words.outcomes[proposal.outcome] }}
              outside={committee.outside}
              agendas={page.agendas}
            />
            {page.agenda.hearing ? <HearingFacts hearing={page.agenda.hearing} /> : null}
            <DecisionForm
              outcomes={grants.map((outcome) => ({ value: outcome, label: words.outcomes[outcome] }))}
              failed={page.failed}
              rows={planRows}
              letter={{ templates: page.templates }}
              typed={isMain ? typed : {}}
              errors={isMain ? errors : {}}
            />
            <CommitteeOther
              mayAdjourn={page.agenda.mayAdjourn}
              intent={answer?.intent ?? ''}
              typed={typed}
              errors={errors}
            />
          </>
        )}
      </Wrap>
      {!isPreview && page.spreads.length > 0 ? (
        <ScoreSpread spreads={page.spreads} statements={page.statements} />
      ) : null}
      {isPreview || page.past.length === 0 ? null : <PastReasons past={page.past} statements={page.statements} />}
    </>
  )
}
