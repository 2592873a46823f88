import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { proposeAnswer } from '~/modules/label/commands/propose-answer.server'
import { AppealAnswers } from '~/modules/label/components/appeal-section'
import { CommitteeSitting } from '~/modules/label/components/committee-sitting'
import { DecisionForm } from '~/modules/label/components/decision-form'
import { DecisionPreview } from '~/modules/label/components/decision-preview'
import { DecisionSection } from '~/modules/label/components/decision-section'
import { followUpPage } from '~/modules/label/components/follow-up-page'
import { planRows, readDecisionForm } from '~/modules/label/forms'
import { appealMessages } from '~/modules/label/messages/appeal'
import { committeeMessages } from '~/modules/label/messages/committee'
import { sentenceOf, sentencesOf } from '~/modules/label/messages/refusals'
import { permissions } from '~/modules/label/permissions'
import { appealAgenda, appealsOf } from '~/modules/label/queries-committee.server'
import { fileOf } from '~/modules/label/queries-officer.server'
import { type AppealOutcome, appealOutcomes } from '~/modules/label/rules/appeal'
import { failedCriteria } from '~/modules/label/rules/decision'
import { today } from '~/platform/clock.server'
import { fieldsOf } from '~/platform/http/form.server'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'
import { ErrorSummary, listed } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

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
  const failed = report ? failedCriteria(report, findings) : []
  return {
    locale,
    id,
    appeal,
    agenda: await appealAgenda({ id, appealId: appeal.id }),
    first: followUpPage(found, locale, today()),
    organisation: application.organisation.name,
    months: version.charter.settings.validityMonths,
    failed: failed.map((criterion) => ({ id: criterion, statement: statements.get(criterion) ?? criterion, note: '' })),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { form } = await readAct(asked.request, asked.context)
  const { visitor, id } = await loadContested(asked)
  const fields = fieldsOf(form)
  const typed = Object.fromEntries(
    Object.entries(fields).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'intent',
    ),
  )
  const outcome = appealOutcomes.find((one) => one === fields['outcome'])
  // The form's own outcomes are the committee's: 'upheld' is its refusal.
  const read = readDecisionForm({ ...fields, outcome: outcome === 'upheld' ? 'refused' : (outcome ?? '') })
  const fail = (errors: Record<string, string>, status: number) => data({ typed, errors, answer: null }, { status })
  if (read.problems.length > 0 || !outcome) return fail(sentencesOf(read.problems, visitor.locale), 422)
  if (fields['intent'] === 'change') return fail({}, 200)
  const answer = { ...read.decision, outcome }
  const isConfirmed = fields['intent'] === 'confirm'
  const result = await proposeAnswer(visitor.actor, { id, answer }, { preview: !isConfirmed })
  if ('ok' in result) {
    if (isConfirmed) throw redirect(localPath(asked.context, `/equipe/label/${id}?fait=recours`))
    return { typed, errors: {} as Record<string, string>, answer }
  }
  const { problems = [] } = result.refused
  if (problems.length === 0) return fail({ '': sentenceOf(result.refused, visitor.locale) }, 409)
  const named = problems
    .toReversed()
    .map(({ field, code }) => [read.fieldOf(field, code), sentenceOf({ code }, visitor.locale)])
  return fail(Object.fromEntries(named) as Record<string, string>, 422)
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
          />
        )}
        {answer || !sitting ? null : (
          <DecisionForm
            outcomes={appealOutcomes.map((outcome) => ({ value: outcome, label: messages.own.outcomes[outcome] }))}
            summaryLabel={messages.board.summary}
            failed={page.failed}
            rows={planRows}
            typed={result?.typed ?? {}}
            errors={errors}
          />
        )}
      </Wrap>
    </>
  )
}
