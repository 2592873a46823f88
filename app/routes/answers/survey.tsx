import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, readOpenAct } from '~/composition/visitor.server'
import { takeSurvey } from '~/modules/answers/commands/take-survey.server'
import { SurveyForm } from '~/modules/answers/components/survey-form'
import { surveyForm } from '~/modules/answers/forms'
import { answerRefusals } from '~/modules/answers/messages/refusals'
import { surveyMessages } from '~/modules/answers/messages/survey'
import { surveyPath } from '~/modules/answers/rules/answer-paths'
import { debatePath } from '~/modules/debates/rules/debate-paths'
import { problemErrors } from '~/modules/governance/components/body-problems'
import { fieldsOf, textsOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isOk } from '~/platform/pure/outcome'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Prose, Section, Wrap } from '~/ui/section'
import { debateAt, doneIn } from './load-debate.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { slug, title, state } = await debateAt(request, context, params['slug'])
  return { debate: { slug, title }, isOpen: state === 'open', done: doneIn(request, ['merci']) }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const debate = await debateAt(request, context, params['slug'])
  const { visitor, form } = await readOpenAct(request, context)
  const fields = fieldsOf(form)
  const parsed = parseForm(surveyForm, fields)
  if (!('ok' in parsed)) return data({ problem: parsed, typed: textsOf(fields) }, { status: 422 })
  const asked = { debateId: debate.id, clientAddress: context.clientAddress, ...parsed.ok }
  const outcome = await takeSurvey(visitor.actor, asked)
  if (isOk(outcome)) throw redirect(localPath(context, `${surveyPath(debate)}?fait=merci`))
  const status = outcome.refused.code === 'too-often' ? 429 : 422
  return data({ problem: outcome, typed: textsOf(fields) }, { status })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) => {
  const site = siteOf(matches)
  const { title, description } = surveyMessages[site.locale]
  return pageMeta({ ...site, title: page ? `${title} ${page.debate.title}` : title, description, indexed: false })
}

export default function SurveyPage() {
  const { debate, isOpen, done } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const words = useMessages(surveyMessages)
  const refusals = useMessages(answerRefusals)
  const locale = useLocale()
  const errors = problemErrors(refusals, refused?.problem, locale)
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: debatePath(debate), label: debate.title }]}
          kicker={debate.title}
          title={words.title}
          lede={words.lede}
        />
        <ErrorSummary errors={errors} />
        {done && !refused ? (
          <Notice kind="success" title={words.done} live>
            <p>
              <ButtonLink kind="secondary" href={debatePath(debate)}>
                {words.back}
              </ButtonLink>
            </p>
          </Notice>
        ) : isOpen ? (
          <SurveyForm typed={refused?.typed ?? {}} />
        ) : (
          <EmptyState title={words.closed} action={<ButtonLink href={debatePath(debate)}>{words.back}</ButtonLink>} />
        )}
      </Wrap>
      <Section id="garde" title={words.keptTitle} tone="stone">
        <Prose>
          <p>{words.kept}</p>
          <p>{words.worth}</p>
        </Prose>
      </Section>
    </>
  )
}
