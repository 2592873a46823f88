import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { readOpenAct } from '~/composition/visitor.server'
import { answerProblemSentence } from '~/modules/criteria/rules/answer-problems'
import { ReferralSelfCheck, SelfCheckWho } from '~/modules/referrals/components/self-check'
import { referralPublicMessages } from '~/modules/referrals/messages/referral-public'
import { rulesInForce } from '~/modules/referrals/queries-rules.server'
import { requesterKinds } from '~/modules/referrals/rules/referral'
import { checkTyped } from '~/modules/referrals/self-check'
import { today } from '~/platform/clock.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Island } from '~/ui/island'
import { NextStep } from '~/ui/next-step'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { Status } from '~/ui/status'
import { Findings } from '~/ui/side-panel'

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get('qui')
  const inForce = await rulesInForce(today())
  const requester = requesterKinds.find((kind) => kind === asked) ?? null
  const rules = inForce?.book ?? null
  const day = today()
  return { rules, requester, day, checked: rules && requester && checkTyped(rules, requester, [], day) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { form } = await readOpenAct(request, context)
  const inForce = await rulesInForce(today())
  const requester = requesterKinds.find((kind) => kind === form.get('requesterKind'))
  if (!inForce || !requester) return null
  const checked = checkTyped(inForce.book, requester, [...form.entries()], today())
  return data(checked, { status: checked.problems.length > 0 ? 422 : 200 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = referralPublicMessages[site.locale].check
  return pageMeta({ ...site, title, description })
}

export default function ReferralSelfCheckPage() {
  const { rules, requester, day, checked } = useLoaderData<typeof loader>()
  const posted = useActionData<typeof action>() ?? null
  const locale = useLocale()
  const all = useMessages(referralPublicMessages)
  const messages = all.check
  const statements = new Map(rules?.criteria.map(({ id, statement }) => [id, statement[locale]]))
  return (
    <>
      <Wrap>
        <ErrorSummary
          title={messages.problems}
          errors={(posted?.problems ?? []).map((problem) => ({
            field: problem.field,
            message: answerProblemSentence(problem)[locale],
          }))}
        />
        <PageTitle back={[{ href: '/saisir', label: all.refer }]} title={messages.title} lede={messages.lede} />
        <Notice>
          <p>{messages.privacy}</p>
        </Notice>
        {rules ? null : <Notice kind="warning">{all.home.noRules}</Notice>}
        {requester ? null : <SelfCheckWho />}
      </Wrap>
      {rules && posted ? (
        <Section id="resultat" title={messages.result} tone="stone">
          <p>
            <Status kind={posted.report.eligible ? 'met' : 'not-met'}>
              {posted.report.eligible ? messages.eligible : messages.notEligible}
            </Status>
          </p>
          <ul>
            {posted.report.reasons.map(({ code, condition, sentence }) => (
              <li key={`${code}${condition ?? ''}`}>{sentence[locale]}</li>
            ))}
          </ul>
          <h3>{messages.detail}</h3>
          <Findings
            findings={posted.report.criteria
              .filter(({ status }) => status !== 'not-applicable')
              .map(({ id, status, reason, citation, whatWouldChangeIt }) => ({
                ...{ id, status, title: statements.get(id) ?? id, citation: citation[locale] },
                children: (
                  <>
                    {reason[locale]}
                    {whatWouldChangeIt ? (
                      <>
                        {' '}
                        <strong>{messages.remedy}</strong> {whatWouldChangeIt[locale]}
                      </>
                    ) : null}
                  </>
                ),
              }))}
          />
        </Section>
      ) : null}
      {rules && requester && checked ? (
        <Section id="questions">
          <Island
            name="referral-self-check"
            of={ReferralSelfCheck}
            props={{ rules, requester, posted, checked: posted ?? checked, today: day }}
          />
          <NextStep
            title={messages.nextTitle}
            action={<ButtonLink href="/espace/saisines/nouvelle">{all.home.write}</ButtonLink>}
          >
            <p>{messages.next}</p>
          </NextStep>
        </Section>
      ) : null}
    </>
  )
}
