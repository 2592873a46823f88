import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { teamDebatePath } from '~/modules/debates/rules/debate-paths'
import { communeChoices } from '~/modules/events/queries.server'
import { Done } from '~/modules/workshops/components/notebook-frame'
import { LinkWorkshopForm, OpenWorkshopForm } from '~/modules/workshops/components/team-forms'
import { WorkshopBoard } from '~/modules/workshops/components/workshop-board'
import { workshopErrors } from '~/modules/workshops/components/workshop-problems'
import { teamWorkshopMessages } from '~/modules/workshops/messages/team'
import { kitsOf } from '~/modules/workshops/queries-kits.server'
import { proposalCounts } from '~/modules/workshops/queries-proposals.server'
import { stageOf } from '~/modules/workshops/queries-debate.server'
import { workshopsOf } from '~/modules/workshops/queries.server'
import {
  teamKitPath,
  teamWorkshopPath,
  teamWorkshopsPath,
  workshopsPath,
} from '~/modules/workshops/rules/workshop-paths'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { LinkList } from '~/ui/link-list'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { actOnTeamList } from './act-on-team.server'
import { teamDebate } from './load.server'

export async function loader(args: LoaderFunctionArgs) {
  const { debate } = await teamDebate(args)
  const [workshops, kits, counts] = await Promise.all([
    workshopsOf(debate.id, { drafts: true }),
    kitsOf(debate.id),
    proposalCounts(debate.id),
  ])
  return {
    debate: { id: debate.id, slug: debate.slug, title: debate.title },
    hasStage: stageOf(debate, 'workshops') !== null,
    workshops: workshops.map(({ id, event, reportState, facilitators }) => ({ id, event, reportState, facilitators })),
    kits: kits.map(({ id, title, _count }) => ({ id, title, count: _count.workshops })),
    waiting: counts.proposed,
    done: doneIn(args.request),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const debateId = params['id'] ?? ''
  const result = await actOnTeamList(visitor.actor, debateId, fields)
  if ('path' in result) throw redirect(localPath(context, result.path))
  if ('refused' in result.problem && result.problem.refused.code === 'not-found') throw notFound()
  const typed = typedOf(fields)
  const communes = await communeChoices(typed['commune'] ?? '')
  return data({ problem: result.problem, typed, communes }, { status: 'errors' in result.problem ? 422 : 409 })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { list } = teamWorkshopMessages[site.locale]
  return pageMeta({ ...site, title: `${list.title}, ${found?.debate.title ?? ''}`, description: list.lede, indexed: false }) // prettier-ignore
}

export default function TeamWorkshops() {
  const { debate, hasStage, workshops, kits, waiting, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { list, common } = useMessages(teamWorkshopMessages)
  const errors = workshopErrors(answer?.problem, useLocale())
  const typedIn = (intent: string) =>
    answer?.typed['intent'] === intent ? { typed: answer.typed, errors } : { typed: {}, errors: [] }
  const onCommune = errors.some(({ field }) => field === 'commune')
  return (
    <>
      <Wrap>
        <PageTitle
          back={[
            { href: '/equipe/debats', label: common.debates },
            { href: teamDebatePath(debate), label: debate.title },
          ]}
          kicker={debate.title}
          title={list.title}
          lede={list.lede}
          actions={
            <ButtonLink kind="secondary" href={workshopsPath(debate)}>
              {list.public}
            </ButtonLink>
          }
        />
        <Done code={answer ? null : done} />
        <ErrorSummary errors={errors} />
        {hasStage ? null : (
          <Notice kind="warning">
            <p>{list.stageMissing}</p>
          </Notice>
        )}
        <h2 className="visually-hidden">{list.title}</h2>
        <WorkshopBoard
          workshops={workshops}
          debate={debate}
          hrefOf={(id) => teamWorkshopPath(debate.id, { id })}
          empty={
            <EmptyState level={3} title={list.none}>
              <p>{list.noneText}</p>
            </EmptyState>
          }
        />
      </Wrap>
      <Section id="propositions" title={list.proposals} tone="stone">
        <LinkList
          items={[
            {
              href: `${teamWorkshopsPath(debate.id)}/propositions`,
              title: list.proposals,
              text: list.proposalsText(waiting),
            },
          ]}
        />
      </Section>
      <Section id="trames" title={list.kits} lede={<p>{list.kitsText}</p>}>
        <LinkList
          items={[
            ...kits.map(({ id, title, count }) => ({
              href: teamKitPath(debate.id, id),
              title,
              text: list.kitUsed(count),
            })),
            { href: teamKitPath(debate.id, 'nouvelle'), title: list.newKit },
          ]}
        />
      </Section>
      {hasStage ? (
        <>
          <Section id="ouvrir" title={list.openTitle} tone="stone">
            <OpenWorkshopForm {...typedIn('open')} communes={onCommune ? (answer?.communes ?? []) : []} />
          </Section>
          <Section id="rattacher" title={list.linkTitle}>
            <LinkWorkshopForm {...typedIn('link')} />
          </Section>
        </>
      ) : null}
    </>
  )
}
