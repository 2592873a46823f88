import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { removeRecommendation, saveRecommendation } from '~/modules/answers/commands/write-report.server'
import { RecommendationFields } from '~/modules/answers/components/report-editor'
import { recommendationForm, removeForm } from '~/modules/answers/forms'
import { teamAnswerMessages } from '~/modules/answers/messages/team'
import { draftOf, publishedNumbers } from '~/modules/answers/queries-report.server'
import { teamRecommendationPath, teamReportPath } from '~/modules/answers/rules/answer-paths'
import { problemErrors } from '~/modules/governance/components/body-problems'
import { fieldsOf, textsOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isOk } from '~/platform/pure/outcome'
import { Confirm } from '~/ui/confirm'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { readNumber, teamDebate } from './load-debate.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate } = await teamDebate(request, context, params['id'])
  const { report, revision } = await draftOf(debate.id)
  const isNew = params['number'] === 'nouvelle'
  const number = readNumber(params['number'])
  const one = report.recommendations.find((known) => known.number === number) ?? null
  if (!isNew && !one) throw notFound()
  const isPublished = one !== null && (await publishedNumbers(debate.id)).includes(one.number)
  return { debate: { id: debate.id, title: debate.title }, one, revision, isPublished }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const { debate } = await teamDebate(request, context, params['id'])
  const fields = fieldsOf(form)
  const number = params['number'] === 'nouvelle' ? null : (readNumber(params['number']) ?? 0)
  const debateId = debate.id
  const removes = fields['intent'] === 'remove' && number !== null
  const act = async () => {
    if (removes) {
      const parsed = parseForm(removeForm, fields)
      return 'ok' in parsed ? removeRecommendation(visitor.actor, { debateId, number, ...parsed.ok }) : parsed
    }
    const parsed = parseForm(recommendationForm, fields)
    return 'ok' in parsed ? saveRecommendation(visitor.actor, { debateId, number, ...parsed.ok }) : parsed
  }
  const outcome = await act()
  if ('errors' in outcome) return data({ problem: outcome, typed: textsOf(fields) }, { status: 422 })
  if (isOk(outcome))
    throw redirect(localPath(context, `${teamReportPath(debate)}?fait=${removes ? 'retiree' : 'enregistre'}`))
  if (outcome.refused.code === 'not-found') throw notFound()
  const status = outcome.refused.code === 'changed-meanwhile' ? 409 : 422
  return data({ problem: outcome, typed: textsOf(fields) }, { status })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) => {
  const site = siteOf(matches)
  const { recommendation, report } = teamAnswerMessages[site.locale]
  return pageMeta({ ...site, title: page?.one?.title ?? recommendation.add, description: report.lede, indexed: false })
}

export default function TeamRecommendation() {
  const { debate, one, revision, isPublished } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const messages = useMessages(teamAnswerMessages)
  const locale = useLocale()
  const { recommendation: words, report } = messages
  const errors = problemErrors(messages, refused?.problem, locale)
  return (
    <Wrap>
      <PageTitle
        back={[
          { href: '/equipe/debats', label: messages.debates },
          { href: teamReportPath(debate), label: report.title },
        ]}
        kicker={debate.title}
        title={one ? `${String(one.number)}. ${one.title}` : words.add}
      />
      <ErrorSummary errors={errors} />
      <RecommendationFields revision={revision} one={one} typed={refused?.typed ?? {}} errors={errors} />
      {one && !isPublished ? (
        <Confirm
          title={words.remove}
          confirmLabel={words.remove}
          cancelHref={teamReportPath(debate)}
          action={teamRecommendationPath(debate, one.number)}
          values={{ intent: 'remove', revision }}
        >
          <p>{words.removeText}</p>
        </Confirm>
      ) : null}
    </Wrap>
  )
}
