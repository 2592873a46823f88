import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, requireSignedIn } from '~/composition/visitor.server'
import { importCensus } from '~/modules/answers/commands/import-census.server'
import { CensusFaults, CensusForm } from '~/modules/answers/components/census-form'
import { censusForm } from '~/modules/answers/forms'
import { teamAnswerMessages } from '~/modules/answers/messages/team'
import { answerPermissions } from '~/modules/answers/permissions'
import { censusFacts } from '~/modules/answers/queries-figures.server'
import { censusPath } from '~/modules/answers/rules/answer-paths'
import { problemErrors } from '~/modules/governance/components/body-problems'
import { fieldsOf, readForm, textsOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { isOk } from '~/platform/pure/outcome'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { doneIn } from './load-debate.server'

/** Bytes of a census file: the région's lines are a few hundred. */
const largest = 1024 * 1024

async function team(request: Request, context: LoaderFunctionArgs['context']) {
  const visitor = await requireSignedIn(request, context)
  if (!can(visitor.actor, answerPermissions['answers.import-census'], null)) throw notFound()
  return visitor
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await team(request, context)
  return { present: await censusFacts(), done: doneIn(request, ['importe']) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, sessionId } = await team(request, context)
  const form = await readForm(request, sessionId, largest)
  const fields = fieldsOf(form)
  const typed = textsOf(fields)
  const file = form.get('file')
  const none = { typed, faults: [], read: null }
  const parsed = parseForm(censusForm, fields)
  if (!('ok' in parsed)) return data({ ...none, problem: parsed }, { status: 422 })
  if (!(file instanceof File) || file.size === 0)
    return data({ ...none, problem: { errors: { file: 'file-missing' } } }, { status: 422 })
  const dry = fields['intent'] !== 'import'
  const outcome = await importCensus(actor, { ...parsed.ok, text: await file.text() }, { dry })
  if (!isOk(outcome)) return data({ ...none, problem: outcome, faults: outcome.refused.faults ?? [] }, { status: 422 })
  if (!dry) throw redirect(localPath(context, `${censusPath}?fait=importe`))
  return data({ typed, faults: [], read: outcome.ok, problem: undefined })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { census } = teamAnswerMessages[site.locale]
  return pageMeta({ ...site, title: census.title, description: census.lede, indexed: false })
}

export default function Census() {
  const { present, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(teamAnswerMessages)
  const locale = useLocale()
  const { census: words } = messages
  const errors = problemErrors(messages, answer?.problem, locale)
  const number = (value: number) => formatNumber(value, locale)
  return (
    <Wrap>
      <PageTitle back={[{ href: '/equipe/debats', label: messages.debates }]} title={words.title} lede={words.lede} />
      <ErrorSummary errors={errors} />
      {done && !answer ? <Notice kind="success" title={words.done} live /> : null}
      {answer?.read ? (
        <Notice kind="success" live>
          <p>{words.dry(number(answer.read.rows), number(answer.read.territories), number(answer.read.people))}</p>
        </Notice>
      ) : null}
      <p>{present ? words.present(present.territories, present.year, present.source) : words.none}</p>
      <CensusFaults faults={answer?.faults ?? []} />
      <CensusForm typed={answer?.typed ?? {}} errors={errors} />
    </Wrap>
  )
}
