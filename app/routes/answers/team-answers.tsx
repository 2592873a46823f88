import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { AskAnother, BodyReach } from '~/modules/answers/components/bodies'
import { AnswerTable } from '~/modules/answers/components/recommendation-list'
import { teamAnswerMessages } from '~/modules/answers/messages/team'
import { answerPermissions } from '~/modules/answers/permissions'
import { answersOf, bodiesOf, recommendationsOf } from '~/modules/answers/queries-answers.server'
import { answersPath, teamAnswerPath, teamAnswersPath, teamReportPath } from '~/modules/answers/rules/answer-paths'
import { lineOf } from '~/modules/answers/views.server'
import { teamDebatePath } from '~/modules/debates/rules/debate-paths'
import { problemErrors } from '~/modules/governance/components/body-problems'
import { placesByCodes } from '~/modules/territory/queries.server'
import { fieldsOf, textsOf } from '~/platform/http/form.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isOk } from '~/platform/pure/outcome'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { actOnBodies } from './act-on-bodies.server'
import { doneIn, teamDebate } from './load-debate.server'

const act = answerPermissions['answers.reach-bodies']

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate } = await teamDebate(request, context, params['id'], act)
  const [answers, bodies, recommendations] = await Promise.all([
    answersOf(debate.id),
    bodiesOf(debate.id),
    recommendationsOf(debate.id),
  ])
  const places = await placesByCodes(bodies.flatMap(({ territoryCode }) => territoryCode ?? []))
  return {
    debate: { id: debate.id, slug: debate.slug, title: debate.title },
    lines: answers.map(lineOf),
    bodies: bodies.map(({ id, name, email, territoryCode, organisation, tokenSentAt, _count }) => ({
      ...{ id, name, email },
      territory: places.find(({ code }) => code === territoryCode)?.name ?? '',
      organisation: organisation?.name ?? '',
      sentAt: tokenSentAt?.toISOString() ?? null,
      asked: _count.answers,
    })),
    recommendations: recommendations.map(({ number, title }) => ({
      value: String(number),
      label: `${String(number)}. ${title}`,
    })),
    done: doneIn(request, ['enregistre', 'envoye', 'demande']),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const { debate } = await teamDebate(request, context, params['id'], act)
  const fields = fieldsOf(form)
  const { done, result } = await actOnBodies(visitor.actor, debate.id, fields)
  if ('ok' in result) throw redirect(localPath(context, `${teamAnswersPath(debate)}?fait=${done}`))
  if ('refused' in result && !isOk(result) && result.refused.code === 'not-found') throw notFound()
  return data({ problem: result, typed: textsOf(fields), done }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { bodies } = teamAnswerMessages[site.locale]
  return pageMeta({ ...site, title: bodies.title, description: bodies.lede, indexed: false })
}

export default function TeamAnswers() {
  const { debate, lines, bodies, recommendations, done } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const messages = useMessages(teamAnswerMessages)
  const locale = useLocale()
  const { bodies: words, report } = messages
  const errors = problemErrors(messages, refused?.problem, locale)
  const nothing = { typed: {}, errors: [] }
  const of = (isIt: boolean) => (refused && isIt ? { typed: refused.typed, errors } : nothing)
  return (
    <>
      <Wrap>
        <PageTitle
          back={[
            { href: '/equipe/debats', label: messages.debates },
            { href: teamDebatePath(debate), label: debate.title },
            { href: teamReportPath(debate), label: report.title },
          ]}
          kicker={debate.title}
          title={words.title}
          lede={words.lede}
          actions={
            <ButtonLink kind="secondary" href={answersPath(debate)}>
              {words.answers}
            </ButtonLink>
          }
        />
        <ErrorSummary errors={errors} />
        {done && !refused ? <Notice kind="success" title={words.done[done]} live /> : null}
        {bodies.length === 0 ? (
          <EmptyState title={words.none}>
            <p>{words.noneText}</p>
          </EmptyState>
        ) : null}
      </Wrap>
      {bodies.length > 0 ? (
        <>
          <Section id="reponses" title={words.answers}>
            <AnswerTable caption={words.answers} lines={lines} hrefOf={teamAnswerPath} />
          </Section>
          <Section id="institutions" title={words.list} tone="stone">
            {bodies.map((body) => (
              <BodyReach key={body.id} body={body} {...of(refused?.typed['id'] === body.id)} />
            ))}
          </Section>
          <Section id="autre" title={words.another} lede={words.anotherText}>
            <AskAnother recommendations={recommendations} {...of(refused?.done === 'demande')} />
          </Section>
        </>
      ) : null}
    </>
  )
}
