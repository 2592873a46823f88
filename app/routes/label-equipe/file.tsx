import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { AppealAnswers } from '~/modules/label/components/appeal-section'
import { CheckFindings } from '~/modules/label/components/check-findings'
import { CompletionChanges } from '~/modules/label/components/completion-changes'
import { DecisionSection } from '~/modules/label/components/decision-section'
import { FileEnd, FileHand } from '~/modules/label/components/file-acts'
import { FindingForm } from '~/modules/label/components/finding-form'
import { followUpPage } from '~/modules/label/components/follow-up-page'
import { HistorySection } from '~/modules/label/components/history-section'
import { OpinionSummary } from '~/modules/label/components/opinion-summary'
import { ProcedureLine } from '~/modules/label/components/procedure-line'
import { archiveMessages } from '~/modules/label/messages/archive'
import { labelMessages } from '~/modules/label/messages/index'
import { teamMessages } from '~/modules/label/messages/team'
import { permissions } from '~/modules/label/permissions'
import { RenewalChanges } from '~/modules/label/components/renewal-section'
import { appealsOf } from '~/modules/label/queries-committee.server'
import { fileOf } from '~/modules/label/queries-officer.server'
import { voicesOf } from '~/modules/label/queries-opinion.server'
import { mayAsk } from '~/modules/label/rules/opinion'
import { today } from '~/platform/clock.server'
import { fieldsOf } from '~/platform/http/form.server'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, WithAside, Wrap } from '~/ui/section'
import { changesOf } from './changes.server'
import { renewalOf } from './renewal.server'
import { actOnFile, saidDone, shownAgain } from './act-on-file.server'
import { actsOf } from './file-acts.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const id = params['id'] ?? ''
  const found = isId(id) ? await fileOf(actor, id) : null
  if (!found) throw notFound()
  const { application, subject, findings } = found
  const { state } = application
  return {
    locale,
    done: saidDone(new URL(request.url).searchParams.get('fait') ?? '', locale),
    page: followUpPage(found, locale, today()),
    scheme: found.schemeName,
    appeals: await appealsOf(id),
    renewal: await renewalOf(found, locale),
    changes: await changesOf(found, locale),
    findings: findings.map(({ criterionId, outcome, note }) => ({ criterionId, outcome, note })),
    mayNote: state === 'under-review' && can(actor, permissions['label.note-finding'], subject),
    voices: await voicesOf(application),
    mayAsk: mayAsk(state) && can(actor, permissions['label.ask-opinion'], subject),
    acts: await actsOf(actor, id, found, locale),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const id = params['id'] ?? ''
  const result = await actOnFile(visitor.actor, isId(id) ? id : '', fields, visitor.locale)
  if ('done' in result)
    throw redirect(localPath(context, `/equipe/label/${id}?fait=${result.done}${result.anchor ?? ''}`))
  if ('refused' in result && result.refused.code === 'not-found') throw notFound()
  const { status, ...shown } = shownAgain(result, fields, visitor.locale)
  return data(shown, { status })
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: `${teamMessages[found?.locale ?? 'fr'].file.title(found?.page.number ?? '')} · Démocratie permanente` },
  { name: 'description', content: found?.page.title ?? '' },
]

export default function FilePage() {
  const { page, scheme, appeals, renewal, changes, acts, findings, mayNote, done, ...asked } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const team = useMessages(teamMessages)
  const archive = useMessages(archiveMessages)
  const followUp = useMessages(labelMessages).followUp
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  const typed = answer?.fields ?? {}
  const concerned = answer?.intent === 'finding' && typeof typed['criterionId'] === 'string' ? typed['criterionId'] : ''
  const idOf = (field: string) =>
    concerned === '' ? undefined : field === 'outcome' ? `constat-${concerned}` : `note-${concerned}`
  const criteria = page.review.flatMap((article) => article.criteria)
  const shared = { ...acts, criteria, intent: answer?.intent ?? null, typed, errors }
  const text = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '')
  const reportLede = page.checkedOn ? followUp.reportLede(formatDate(page.checkedOn, locale)) : undefined
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/equipe/label', label: team.queue.title }]}
          kicker={team.file.title(page.number ?? '')}
          title={page.title}
          facts={<span>{[page.organisation, scheme?.[locale]].filter(Boolean).join(' · ')}</span>}
        />
        {done ? (
          <Notice kind="success" live>
            <p>{done}</p>
          </Notice>
        ) : null}
        <ErrorSummary
          errors={Object.entries(errors).map(([field, message]) => ({
            message,
            ...(field ? { field } : {}),
            ...(idOf(field) ? { id: idOf(field) } : {}),
          }))}
        />
        <ProcedureLine page={page} />
      </Wrap>
      <FileHand {...shared} />
      <DecisionSection page={page} />
      <AppealAnswers appeals={appeals} />
      <CompletionChanges changes={changes} />
      <OpinionSummary id={page.id} {...asked} />
      {renewal ? <RenewalChanges {...renewal} /> : null}
      <Section title={team.file.findings} lede={<p>{team.file.findingsLede}</p>} id="criteres-du-dossier">
        <WithAside
          aside={page.panel ? <CheckFindings panel={page.panel} title={followUp.report} lede={reportLede} /> : null}
        >
          {page.filesRemovedOn ? <p>{followUp.filesRemoved(formatDate(page.filesRemovedOn, locale))}</p> : null}
          {criteria.map((criterion) => (
            <FindingForm
              key={criterion.id}
              criterion={criterion}
              finding={findings.find(({ criterionId }) => criterionId === criterion.id) ?? null}
              mayNote={mayNote}
              typed={criterion.id === concerned ? { outcome: text('outcome'), note: text('note') } : undefined}
              errors={criterion.id === concerned ? errors : {}}
            />
          ))}
        </WithAside>
      </Section>
      <FileEnd {...shared} />
      <HistorySection
        history={page.history}
        archive={{ href: `/equipe/label/${page.id}/dossier.zip`, text: archive.team }}
      />
    </>
  )
}
