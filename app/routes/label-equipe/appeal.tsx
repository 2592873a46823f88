import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { agendasFor } from '~/composition/agendas.server'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { AppealAnswers } from '~/modules/label/components/appeal-section'
import { CommitteeSitting } from '~/modules/label/components/committee-sitting'
import { DecisionForm } from '~/modules/label/components/decision-form'
import { DecisionPreview } from '~/modules/label/components/decision-preview'
import { DecisionSection } from '~/modules/label/components/decision-section'
import { followUpPage } from '~/modules/label/components/follow-up-page'
import { templatesFor } from '~/modules/label/fill-template.server'
import { planRows } from '~/modules/label/forms'
import { appealMessages } from '~/modules/label/messages/appeal'
import { committeeMessages } from '~/modules/label/messages/committee'
import { letterMessages } from '~/modules/label/messages/letter'
import { permissions } from '~/modules/label/permissions'
import { appealAgenda, appealsOf } from '~/modules/label/queries-committee.server'
import { fileOf } from '~/modules/label/queries-officer.server'
import { appealBody, type AppealOutcome, appealOutcomes } from '~/modules/label/rules/appeal'
import { failedCriteria } from '~/modules/label/rules/decision'
import { labelAppealSubject } from '~/modules/label/store-committee.server'
import { today } from '~/platform/clock.server'
import { fieldsOf } from '~/platform/http/form.server'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'
import { ErrorSummary, listed } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { answerOnFile } from './answer-on-file.server'

type Asked = Pick<LoaderFunctionArgs, 'request' | 'context' | 'params'>

/** The contested file, for a member of the board who may take part in the answer; for all others the page does not exist. */
async function loadContested({ request, context, params }: Asked) {
  const visitor = await requireSignedIn(request, context)
  const id = params['id'] ?? ''
  const found = isId(id) ? await fileOf(visitor.actor, id) : null
  if (!found || !can(visitor.actor, permissions['label.propose-answer'], found.subject)) throw notFound()
  const appeal = (await appealsOf(id)).find(({ isWithdrawn, answer }) => !isWithdrawn && answer === null)
  if (!appeal || found.application.state !== 'under-appeal') throw redirect(localPath(context, `/equipe/label/${id}`))
  return { visitor, id, found, appeal }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { visitor, id, found, appeal } = await loadContested(asked)
  const { locale } = visitor
  const { application, report, findings, version } = found
  const statements = new Map(version.charter.criteria.map((one) => [one.id, one.statement[locale]]))
  const agenda = await appealAgenda({ id, appealId: appeal.id })
  const failed = report ? failedCriteria(report, findings) : []
  return {
    locale,
    id,
    appeal,
    agenda,
    agendas: agenda.sitting
      ? []
      : await agendasFor(visitor.actor, { role: appealBody, subject: labelAppealSubject(appeal.id) }),
    templates: await templatesFor('appeal', locale),
    first: followUpPage(found, locale, today()),
    organisation: application.organisation.name,
    months: version.charter.settings.validityMonths,
    failed: failed.map((criterion) => ({ id: criterion, statement: statements.get(criterion) ?? criterion, note: '' })),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { form } = await readAct(asked.request, asked.context)
  const { visitor, id } = await loadContested(asked)
  const result = await answerOnFile(visitor.actor, id, fieldsOf(form), visitor.locale)
  if ('done' in result) throw redirect(localPath(asked.context, `/equipe/label/${id}?fait=${result.done}`))
  const { status, ...shown } = result
  return data(shown, { status })
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: `${appealMessages[found?.locale ?? 'fr'].board.title} · Démocratie permanente` },
  { name: 'description', content: found?.first.title ?? '' },
]

const asDecision = (outcome: AppealOutcome) => (outcome === 'upheld' ? ('refused' as const) : outcome)

export default function AppealPage() {
  const page = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(appealMessages)
  const committee = useMessages(committeeMessages)
  const letters = useMessages(letterMessages).answer
  const errors: Readonly<Record<string, string>> = result?.errors ?? {}
  const { answer } = result ?? {}
  const { sitting, proposal } = page.agenda
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: `/equipe/label/${page.id}`, label: messages.board.back }]}
          kicker={`${page.organisation} · ${page.first.title}`}
          title={messages.board.title}
          lede={messages.board.lede(formatDate(page.appeal.dueOn, locale))}
        />
        <ErrorSummary errors={listed(errors)} />
        <p>
          <Anchor href={`/equipe/label/${page.id}/lettres`}>{letters.seeSent}</Anchor>
        </p>
      </Wrap>
      <AppealAnswers appeals={[page.appeal]} />
      <DecisionSection page={page.first} />
      <Wrap>
        {answer ? (
          <DecisionPreview
            page={{ ...page, today: page.first.today }}
            decision={{ ...answer, outcome: asDecision(answer.outcome) }}
            typed={result?.typed ?? {}}
            confirmLabel={committee.propose}
          />
        ) : (
          <CommitteeSitting
            sitting={sitting}
            proposal={proposal && { ...proposal, outcome: messages.own.outcomes[proposal.outcome] }}
            outside={messages.board.outside}
            agendas={page.agendas}
          />
        )}
        {answer || !sitting ? null : (
          <DecisionForm
            outcomes={appealOutcomes.map((outcome) => ({ value: outcome, label: messages.own.outcomes[outcome] }))}
            summaryLabel={messages.board.summary}
            failed={page.failed}
            rows={planRows}
            letter={{ templates: page.templates, label: letters.label, hint: letters.hint }}
            typed={result?.typed ?? {}}
            errors={errors}
          />
        )}
      </Wrap>
    </>
  )
}
