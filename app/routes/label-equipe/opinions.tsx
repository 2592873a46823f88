import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, requireSignedIn } from '~/composition/visitor.server'
import { AskOpinionForm } from '~/modules/label/components/ask-opinion-form'
import { OpinionList } from '~/modules/label/components/opinion-list'
import { uploadSentence } from '~/modules/label/components/upload-problem'
import { opinionMessages } from '~/modules/label/messages/opinion'
import { permissions } from '~/modules/label/permissions'
import { fileOf } from '~/modules/label/queries-officer.server'
import { opinionsOf, peersToAsk } from '~/modules/label/queries-opinion.server'
import { templatesFor } from '~/modules/label/fill-template.server'
import { awaitsOpinions, mayAsk, opinionLimits, tallyOf } from '~/modules/label/rules/opinion'
import { receiveForm } from '~/platform/files/receive.server'
import { doneOf } from '~/platform/http/done-of.server'
import { refuse, textsOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'
import { counterOf } from '~/platform/rate-limit/figures'
import { takeToken } from '~/platform/rate-limit/limit.server'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary, listed } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { actOnOpinions } from './act-on-opinions.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const id = params['id'] ?? ''
  const found = isId(id) ? await fileOf(actor, id) : null
  if (!found) throw notFound()
  const { application, subject } = found
  const opinions = await opinionsOf(application)
  const holds = can(actor, permissions['label.ask-opinion'], subject)
  const isAsking = holds && mayAsk(application.state)
  return {
    locale,
    id,
    number: application.number ?? '',
    title: application.title,
    organisation: application.organisation.name,
    opinions,
    tally: tallyOf(opinions),
    mayFollow: holds && awaitsOpinions(application.state),
    mayAsk: isAsking,
    templates: isAsking ? await templatesFor('opinion', locale) : [],
    peers: isAsking ? await peersToAsk(application) : [],
    done: doneOf(request, opinionMessages[locale].page.done),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const visitor = await requireSignedIn(request, context)
  const { actor, locale } = visitor
  const id = params['id'] ?? ''
  // Both before anything is received: what is refused afterwards stays a day on the disk.
  if (!isId(id) || !(await fileOf(actor, id))) throw notFound()
  if ('refused' in (await takeToken(counterOf('upload:account', visitor.account.id)))) throw refuse(429, 'too-often')
  const upload = await receiveForm(request, visitor.sessionId, { maxFiles: opinionLimits.files })
  if ('refused' in upload) {
    const errors: Record<string, string> = { files: uploadSentence(upload.refused, locale) }
    return data({ typed: upload.refused.fields, errors }, { status: 422 })
  }
  const { fields, files } = upload.ok
  const result = await actOnOpinions(actor, { id, fields, files }, locale)
  if ('done' in result) throw redirect(localPath(context, `/equipe/label/${id}/avis?fait=${result.done}`))
  if ('redrawn' in result) return data({ typed: textsOf(result.redrawn.fields), errors: result.redrawn.errors })
  if (result.code === 'not-found') throw notFound()
  return data({ typed: fields, errors: result.errors }, { status: result.status })
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: `${opinionMessages[found?.locale ?? 'fr'].page.title} · Démocratie permanente` },
  { name: 'description', content: found?.title ?? '' },
]

export default function OpinionsPage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(opinionMessages)
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  const { tally } = page
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: `/equipe/label/${page.id}`, label: messages.page.back(page.number) }]}
          kicker={`${page.organisation} · ${page.title}`}
          title={messages.page.title}
          lede={messages.page.lede}
        />
        {page.done ? (
          <Notice kind="success" live>
            <p>{page.done}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={listed(errors)} />
        {page.opinions.length === 0 ? (
          <EmptyState title={messages.page.empty}>
            <p>{messages.page.emptyHelp}</p>
          </EmptyState>
        ) : null}
      </Wrap>
      {page.opinions.length > 0 ? (
        <Section
          title={messages.page.received}
          id="avis-demandes"
          lede={
            <p>
              {messages.summary.count(tally)}
              {tally.yes + tally.no > 0 ? ` (${messages.summary.answers(tally.yes, tally.no)})` : ''}
            </p>
          }
        >
          <OpinionList opinions={page.opinions} mayFollow={page.mayFollow} path={`/equipe/label/${page.id}/avis`} />
        </Section>
      ) : null}
      {page.mayAsk ? (
        <Section title={messages.ask.title} lede={<p>{messages.ask.lede}</p>} tone="stone" id="demander">
          <AskOpinionForm peers={page.peers} templates={page.templates} typed={answer?.typed ?? {}} errors={errors} />
        </Section>
      ) : null}
    </>
  )
}
