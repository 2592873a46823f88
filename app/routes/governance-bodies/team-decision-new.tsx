import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, requireSignedIn } from '~/composition/visitor.server'
import { recordDecision } from '~/modules/governance/commands/record-decision.server'
import { problemErrors } from '~/modules/governance/components/body-problems'
import { DecisionForm } from '~/modules/governance/components/decision-form'
import { recordedDecision } from '~/modules/governance/forms-decisions'
import { decisionMessages } from '~/modules/governance/messages/decisions'
import { bodyPermissions } from '~/modules/governance/permissions'
import { bodiesInForce, bodyNames, nameOfBody } from '~/modules/governance/queries-bodies.server'
import { assemblyBody } from '~/modules/governance/rules/decision'
import { fileMessages } from '~/platform/files/messages'
import { receiveUpload } from '~/platform/files/receive.server'
import { refuse } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { isOk } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { takeToken } from '~/platform/rate-limit/limit.server'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

async function requireRecorder({ request, context }: Pick<LoaderFunctionArgs, 'request' | 'context'>) {
  const visitor = await requireSignedIn(request, context)
  if (!can(visitor.actor, bodyPermissions['governance.record-decision'], null)) throw notFound()
  return visitor
}

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = await requireRecorder(args)
  const [names, { bodies }] = await Promise.all([bodyNames(), bodiesInForce()])
  return {
    bodies: [assemblyBody, ...bodies.map(({ id }) => id)].map((id) => ({
      value: id,
      label: nameOfBody(names, id, locale),
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args
  const { actor, account, sessionId, locale } = await requireRecorder(args)
  if ('refused' in (await takeToken(counterOf('upload:account', account.id)))) throw refuse(429, 'too-often')
  const upload = await receiveUpload(request, sessionId, { maxFiles: 1, accept: ['pdf'] })
  const typed = 'ok' in upload ? upload.ok.fields : upload.refused.fields
  if ('refused' in upload) {
    const { code, detail = {} } = upload.refused
    const sentences = fileMessages[locale].refusals
    const known = Object.hasOwn(sentences, code) ? sentences[code as keyof typeof sentences](detail) : null
    return data({ typed, problem: { refused: upload.refused }, file: known }, { status: 422 })
  }
  const parsed = parseForm(recordedDecision, typed)
  if (!('ok' in parsed)) return data({ typed, problem: parsed, file: null }, { status: 400 })
  const [minutes = null] = upload.ok.files
  const outcome = await recordDecision(actor, { ...parsed.ok, minutes })
  if (isOk(outcome)) throw redirect(localPath(context, `/equipe/decisions/${outcome.ok.number}?fait=inscrite`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return data({ typed, problem: outcome, file: null }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = decisionMessages[site.locale].record
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function NewDecision() {
  const { bodies } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(decisionMessages)
  const errors = answer?.file
    ? [{ field: 'minutes', message: answer.file }]
    : problemErrors(messages, answer?.problem, locale)
  return (
    <Wrap>
      <PageTitle
        back={[{ href: '/equipe/decisions', label: messages.follow.title }]}
        title={messages.record.title}
        lede={messages.record.lede}
      />
      <ErrorSummary errors={errors} />
      <DecisionForm bodies={bodies} typed={answer?.typed ?? {}} errors={errors} />
    </Wrap>
  )
}
