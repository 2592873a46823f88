import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, visitorOf } from '~/composition/visitor.server'
import { Markdown } from '~/modules/editorial/components/markdown'
import { readMarkdown } from '~/modules/editorial/rules/markdown'
import { DecisionFacts } from '~/modules/governance/components/decision-facts'
import { DecisionFollowUp } from '~/modules/governance/components/decision-follow-up'
import { outcomeMarks } from '~/modules/governance/components/decision-table'
import { DecisionVote } from '~/modules/governance/components/decision-vote'
import { decisionMessages } from '~/modules/governance/messages/decisions'
import { bodyPermissions } from '~/modules/governance/permissions'
import { bodyNames, nameOfBody } from '~/modules/governance/queries-bodies.server'
import { publicDecision } from '~/modules/governance/queries-decisions.server'
import { today } from '~/platform/clock.server'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { civilDateOf } from '~/platform/pure/civil-date'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { Status } from '~/ui/status'

export const headers = publicPage

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const [{ locale, actor }, decision, names] = await Promise.all([
    visitorOf(request, context),
    publicDecision(params['id'] ?? ''),
    bodyNames(),
  ])
  if (!decision) throw notFound()
  const { text, reason, body, item, followUps, createdAt, ...facts } = decision
  return {
    ...facts,
    body,
    bodyName: nameOfBody(names, body, locale),
    text: readMarkdown(text),
    reason: readMarkdown(reason),
    enteredOn: civilDateOf(createdAt),
    followUps: followUps.map(({ userId: _, ...followUp }) => followUp),
    vote: {
      words: decision.vote,
      inSitting: item !== null,
      polls: item?.polls.map(({ id, title }) => ({ id, title })) ?? [],
      conflicts: item?.conflicts.length ?? 0,
      consent: decision.consent?.kind ?? null,
    },
    meeting: item ? { id: item.meeting.id, kind: item.meeting.kind, title: item.meeting.title } : null,
    today: today(),
    mayFollow: can(actor, bodyPermissions['governance.follow-decisions'], null),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const site = siteOf(matches)
  const { register } = decisionMessages[site.locale]
  return pageMeta({
    ...site,
    title: data ? `${data.number}, ${data.title}` : register.title,
    description: register.description,
    type: 'article',
  })
}

export default function DecisionPage() {
  const decision = useLoaderData<typeof loader>()
  const { page, register, outcomes } = useMessages(decisionMessages)
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/decisions', label: register.title }]}
          kicker={decision.number}
          title={decision.title}
          facts={<Status kind={outcomeMarks[decision.outcome]}>{outcomes[decision.outcome]}</Status>}
        />
        {decision.isDemonstration ? <Notice>{page.demonstration}</Notice> : null}
        <DecisionFacts {...decision} />
      </Wrap>
      <Section id="texte" title={page.text}>
        <Markdown nodes={decision.text} />
      </Section>
      <Section id="raison" title={page.reason}>
        <Markdown nodes={decision.reason} />
      </Section>
      <Section id="vote" title={page.vote}>
        <DecisionVote {...decision.vote} />
      </Section>
      <Section
        id="suites"
        title={page.followUp}
        tone="stone"
        action={
          decision.mayFollow ? <Anchor href={`/equipe/decisions/${decision.number}`}>{page.follow}</Anchor> : null
        }
      >
        <DecisionFollowUp lines={decision.followUps} today={decision.today} />
      </Section>
    </>
  )
}
