import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { followUpAct } from '~/composition/decision-acts.server'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { problemErrors } from '~/modules/governance/components/body-problems'
import { DecisionFollowUp } from '~/modules/governance/components/decision-follow-up'
import { ChangeFollowUp, PlanFollowUp } from '~/modules/governance/components/decision-follow-up-forms'
import { decisionMessages } from '~/modules/governance/messages/decisions'
import { bodyPermissions } from '~/modules/governance/permissions'
import { publicDecision } from '~/modules/governance/queries-decisions.server'
import { addressesOf } from '~/modules/members/queries.server'
import { today } from '~/platform/clock.server'
import { fieldsOf } from '~/platform/http/form.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { ErrorSummary } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  const decision = await publicDecision(params['id'] ?? '')
  if (!decision) throw notFound()
  const plans = can(actor, bodyPermissions['governance.follow-decisions'], null)
  const mine = decision.followUps.filter((task) => can(actor, bodyPermissions['governance.complete-follow-up'], task))
  if (!plans && mine.length === 0) throw notFound()
  const addresses = plans ? await addressesOf(decision.followUps.flatMap(({ userId }) => userId ?? [])) : new Map()
  return {
    number: decision.number,
    title: decision.title,
    plans,
    followUps: decision.followUps.map(({ userId: _, ...followUp }) => followUp),
    open: mine
      .filter(({ doneOn }) => doneOn === null)
      .map(({ id, task, who, dueOn, userId }) => ({
        id,
        task,
        who,
        dueOn,
        email: String(addresses.get(userId ?? '') ?? ''),
      })),
    today: today(),
    done: new URL(request.url).searchParams.get('fait'),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const number = params['id'] ?? ''
  const result = await followUpAct(visitor.actor, number, fields)
  if ('done' in result) throw redirect(localPath(context, `/equipe/decisions/${number}?fait=${result.done}`))
  if ('refused' in result.problem && result.problem.refused.code === 'not-found') throw notFound()
  return data(result, { status: 'errors' in result.problem ? 400 : 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = decisionMessages[site.locale].follow
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function TeamDecision() {
  const { number, title, plans, followUps, open, today, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(decisionMessages)
  const { follow, record, page } = messages
  const errors = problemErrors(messages, answer?.problem, locale)
  const typedFor = (key: string) => (answer?.form === key ? { typed: answer.typed, errors } : { typed: {}, errors: [] })
  const said = { inscrite: record.done, ajoutee: follow.planned, changee: follow.changed, faite: follow.completed }
  const notice = Object.entries(said).find(([code]) => code === done)?.[1]
  return (
    <>
      <Wrap>
        <PageTitle
          back={
            plans ? [{ href: '/equipe/decisions', label: follow.title }] : [{ href: '/decisions', label: page.all }]
          }
          kicker={number}
          title={title}
          facts={<Anchor href={`/decisions/${number}`}>{follow.publicPage}</Anchor>}
        />
        {notice && !answer ? (
          <Notice kind="success" live>
            <p>{notice}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={errors} />
      </Wrap>
      <Section id="suites" title={page.followUp}>
        <DecisionFollowUp lines={followUps} today={today} />
      </Section>
      {open.map((task) => (
        <ChangeFollowUp key={task.id} task={task} plans={plans} today={today} {...typedFor(task.id)} />
      ))}
      {plans ? <PlanFollowUp {...typedFor('plan')} /> : null}
    </>
  )
}
