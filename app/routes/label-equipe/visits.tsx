import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, requireSignedIn } from '~/composition/visitor.server'
import { correctVisit } from '~/modules/label/commands/correct-visit.server'
import { recordVisit } from '~/modules/label/commands/record-visit.server'
import { uploadSentence } from '~/modules/label/components/upload-problem'
import { VisitForm, VisitList } from '~/modules/label/components/visits'
import { visitForm, visitIdForm, visitLimits } from '~/modules/label/forms-opinion'
import { problemsOf } from '~/modules/label/forms-step'
import { opinionMessages } from '~/modules/label/messages/opinion'
import { sentenceOf, sentencesOf } from '~/modules/label/messages/refusals'
import { permissions } from '~/modules/label/permissions'
import { fileOf } from '~/modules/label/queries-officer.server'
import { visitsOf } from '~/modules/label/queries-opinion.server'
import { mayAsk, mayCorrectVisit } from '~/modules/label/rules/opinion'
import { today } from '~/platform/clock.server'
import { receiveUpload } from '~/platform/files/receive.server'
import { refuse } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'
import { counterOf } from '~/platform/rate-limit/figures'
import { takeToken } from '~/platform/rate-limit/limit.server'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'

type Asked = Pick<LoaderFunctionArgs, 'request' | 'context' | 'params'>

/** The file, for whoever may see it, and whether they may report on a visit now. */
async function loadFile({ request, context, params }: Asked) {
  const visitor = await requireSignedIn(request, context)
  const id = params['id'] ?? ''
  const found = isId(id) ? await fileOf(visitor.actor, id) : null
  if (!found) throw notFound()
  const { application, subject } = found
  const mayRecord = mayAsk(application.state) && can(visitor.actor, permissions['label.record-visit'], subject)
  return { visitor, id, application, subject, mayRecord, mayCorrect: mayCorrectVisit(application.state) }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { visitor, id, application, subject, mayRecord, mayCorrect } = await loadFile(asked)
  const { locale, actor } = visitor
  const said = opinionMessages[locale].visits
  const done = new URL(asked.request.url).searchParams.get('fait')
  return {
    locale,
    id,
    number: application.number ?? '',
    title: application.title,
    organisation: application.organisation.name,
    today: today(),
    visits: (await visitsOf(id)).map(({ recordedById, ...visit }) => ({
      ...visit,
      mayCorrect: mayCorrect && can(actor, permissions['label.correct-visit'], { ...subject, recordedById }),
    })),
    mayRecord,
    done: done === 'visite' ? said.done : done === 'corrigee' ? said.correctDone : null,
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { visitor, id, mayRecord, mayCorrect } = await loadFile(asked)
  const { locale } = visitor
  // Both before anything is received: what is refused afterwards stays a day on the disk.
  if (!mayRecord && !mayCorrect) throw refuse(409, 'read-only')
  if ('refused' in (await takeToken(counterOf('upload:account', visitor.account.id)))) throw refuse(429, 'too-often')
  const upload = await receiveUpload(asked.request, visitor.sessionId, { maxFiles: visitLimits.files })
  const posted = 'ok' in upload ? upload.ok.fields : upload.refused.fields
  const corrected = posted['intent'] === 'correct' ? visitIdForm.safeParse(posted) : null
  const row = corrected?.data?.visitId ?? null
  if ('refused' in upload) {
    const errors: Record<string, string> = { files: uploadSentence(upload.refused, locale) }
    return data({ row, typed: posted, errors }, { status: 422 })
  }
  const { fields, files } = upload.ok
  const read = visitForm.safeParse(fields)
  if (!read.success)
    return data({ row, typed: fields, errors: sentencesOf(problemsOf(read.error), locale) }, { status: 422 })
  const outcome = corrected
    ? await correctVisit(visitor.actor, { id, visitId: row ?? '', ...read.data, files })
    : await recordVisit(visitor.actor, { id, ...read.data, files })
  const done = corrected ? 'corrigee' : 'visite'
  if ('ok' in outcome) throw redirect(localPath(asked.context, `/equipe/label/${id}/visites?fait=${done}`))
  if (outcome.refused.code === 'not-found') throw notFound()
  const { field = '' } = outcome.refused
  const errors: Record<string, string> = { [field]: sentenceOf(outcome.refused, locale) }
  return data({ row, typed: fields, errors }, { status: field === '' ? 409 : 422 })
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: `${opinionMessages[found?.locale ?? 'fr'].visits.title} · Démocratie permanente` },
  { name: 'description', content: found?.title ?? '' },
]

export default function VisitsPage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const all = useMessages(opinionMessages)
  const messages = all.visits
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  /** What was typed in the form of one report, or of a new one. */
  const posted = (row: string | null) =>
    answer && answer.row === row ? { typed: answer.typed, errors } : { typed: {}, errors: {} }
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: `/equipe/label/${page.id}`, label: all.page.back(page.number) }]}
          kicker={`${page.organisation} · ${page.title}`}
          title={messages.title}
          lede={messages.lede}
        />
        {page.done ? (
          <Notice kind="success" live>
            <p>{page.done}</p>
          </Notice>
        ) : null}
        <ErrorSummary
          errors={Object.entries(errors).map(([field, message]) => ({
            message,
            ...(field ? { field } : {}),
            ...(field && answer?.row ? { id: `${field}-${answer.row}` } : {}),
          }))}
        />
        {page.visits.length === 0 ? (
          <EmptyState title={messages.empty}>
            <p>{messages.emptyHelp}</p>
          </EmptyState>
        ) : (
          <VisitList
            visits={page.visits}
            under={(visit) =>
              visit.mayCorrect ? (
                <details open={answer?.row === visit.id}>
                  <summary>{messages.correct}</summary>
                  <p>{messages.correctText}</p>
                  <VisitForm today={page.today} visit={visit} {...posted(visit.id)} />
                </details>
              ) : null
            }
          />
        )}
      </Wrap>
      {page.mayRecord ? (
        <Section title={messages.formTitle} tone="stone" id="rendre-compte">
          <VisitForm today={page.today} {...posted(null)} />
        </Section>
      ) : null}
    </>
  )
}
