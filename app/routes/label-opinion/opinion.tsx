import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, visitorOf } from '~/composition/visitor.server'
import { correctOpinion } from '~/modules/label/commands/correct-opinion.server'
import { declineOpinion, giveOpinion } from '~/modules/label/commands/give-opinion.server'
import { GiveOpinionForm } from '~/modules/label/components/give-opinion-form'
import { AttachedFiles } from '~/modules/label/components/attached-files'
import { OpinionFile } from '~/modules/label/components/opinion-file'
import { OpinionOver } from '~/modules/label/components/opinion-over'
import { OpinionText } from '~/modules/label/components/opinion-text'
import { uploadSentence } from '~/modules/label/components/upload-problem'
import { declineOpinionForm, giveOpinionForm, tickedOf } from '~/modules/label/forms-opinion'
import { problemsOf } from '~/modules/label/forms-step'
import { opinionMessages } from '~/modules/label/messages/opinion'
import { sentenceOf, sentencesOf } from '~/modules/label/messages/refusals'
import { opinionByLink } from '~/modules/label/queries-opinion.server'
import { isAwaited, opinionLimits } from '~/modules/label/rules/opinion'
import { receiveForm } from '~/platform/files/receive.server'
import { refuse as refuseRequest } from '~/platform/http/form.server'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { counterOf } from '~/platform/rate-limit/figures'
import { clientKey, takeToken } from '~/platform/rate-limit/limit.server'
import { Actions, ButtonLink } from '~/ui/button'
import { ErrorSummary, listed } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'

// The address is a key: no cache keeps it, and the portal's own policy tells it to no other site.
export const headers = () => ({ 'Cache-Control': 'no-store' })

/** Nothing is spent by a visit: a mail scanner may open the link as often as it likes. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, locale } = await visitorOf(request, context)
  const token = params['token'] ?? ''
  const found = await opinionByLink(actor, token, locale)
  return found ? json({ token, found }) : json({ token, found: null }, 404)
}

type Posted = { typed: Record<string, string>; errors: Record<string, string> }

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, locale, sessionId } = await visitorOf(request, context)
  const token = params['token'] ?? ''
  // All before anything is received: what is refused afterwards stays a day on the disk.
  const found = await opinionByLink(actor, token, locale)
  if (!found) throw notFound()
  if (!isAwaited(found.standing) && !found.mayCorrect)
    return json<Posted>({ typed: {}, errors: { '': sentenceOf({ code: 'opinion-closed' }, locale) } }, 409)
  const client = counterOf('opinion:client', clientKey(context.clientAddress))
  if ('refused' in (await takeToken(client))) throw refuseRequest(429, 'too-often')
  const upload = await receiveForm(request, sessionId, { maxFiles: opinionLimits.files })
  const { fields } = 'ok' in upload ? upload.ok : upload.refused
  const refuse = (errors: Record<string, string>, status: number) => json<Posted>({ typed: fields, errors }, status)
  if ('refused' in upload) return refuse({ files: uploadSentence(upload.refused, locale) }, 422)
  const isDeclining = fields['intent'] === 'decline'
  const read = (isDeclining ? declineOpinionForm : giveOpinionForm).safeParse(fields)
  if (!read.success) return refuse(sentencesOf(problemsOf(read.error), locale), 422)
  const outcome =
    'reason' in read.data
      ? await declineOpinion(actor, { token, ...read.data })
      : await (fields['intent'] === 'correct' ? correctOpinion : giveOpinion)(actor, {
          ...{ token, ...read.data, files: upload.ok.files },
          removed: tickedOf(fields, 'removed.'),
        })
  if ('ok' in outcome) return redirect(localPath(context, `/avis/${token}`))
  const { code, field = '' } = outcome.refused
  return refuse({ [field]: sentenceOf(outcome.refused, locale) }, code === 'not-found' ? 404 : field ? 422 : 409)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, private: description } = opinionMessages[site.locale].give
  return pageMeta({ ...site, path: '/', title, description, indexed: false })
}

export default function OpinionPage() {
  const { token, found } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(opinionMessages).give
  if (!found) return <OpinionOver title={messages.unknownTitle} text={messages.unknown} />
  const { standing, given } = found
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  const problems = listed(errors)
  const files = `/avis/${token}/pieces`
  const summary = <ErrorSummary errors={problems} />
  if (given)
    return (
      <OpinionOver title={messages.givenTitle} text={messages.given}>
        <Section title={messages.yours} id="avis">
          <OpinionText question={found.question} {...given} path={files} />
        </Section>
        {found.mayCorrect ? (
          <Section title={messages.correct} lede={<p>{messages.correctText}</p>} tone="stone" id="corriger">
            {summary}
            <GiveOpinionForm {...found} given={given} typed={answer?.typed ?? {}} errors={errors} />
          </Section>
        ) : null}
      </OpinionOver>
    )
  if (standing === 'declined') return <OpinionOver title={messages.declinedTitle} text={messages.declined} />
  if (!isAwaited(standing)) return <OpinionOver title={messages.closedTitle} text={messages.closed} />
  const date = formatDate(found.dueOn, locale)
  return (
    <>
      <Wrap>
        <PageTitle
          kicker={messages.kicker(found.organisation)}
          title={messages.title}
          lede={standing === 'late' ? messages.late(date) : messages.lede(date)}
          facts={<span>{found.title}</span>}
        />
        <Notice>
          <p>{messages.private}</p>
        </Notice>
        {summary}
        <Actions>
          <ButtonLink kind="secondary" href="#votre-avis">
            {messages.go}
          </ButtonLink>
        </Actions>
      </Wrap>
      <Section title={messages.asked} id="demande">
        <div className="prose">
          {found.introduction.split('\n').map((line, index) => (line.trim() === '' ? null : <p key={index}>{line}</p>))}
        </div>
        {found.asked.length > 0 ? <p>{messages.requestFiles}</p> : null}
        <AttachedFiles files={found.asked} path={files} />
      </Section>
      <Section title={messages.file} lede={<p>{messages.fileLede}</p>} id="dossier">
        <OpinionFile articles={found.review} piecePath={files} />
      </Section>
      <Section title={messages.yours} tone="stone" id="votre-avis">
        <GiveOpinionForm
          question={found.question}
          isConfidential={found.isConfidential}
          typed={answer?.typed ?? {}}
          errors={errors}
        />
      </Section>
    </>
  )
}
