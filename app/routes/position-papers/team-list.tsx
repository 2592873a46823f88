import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { teamDebatePath } from '~/modules/debates/rules/debate-paths'
import { type Problem, problemErrors } from '~/modules/governance/components/body-problems'
import { setTemplate } from '~/modules/position-papers/commands/set-template.server'
import { PaperDone } from '~/modules/position-papers/components/paper-done'
import { TemplateForm } from '~/modules/position-papers/components/template-form'
import { TemplateTable } from '~/modules/position-papers/components/template-table'
import { readTemplateForm } from '~/modules/position-papers/forms'
import { paperMessages } from '~/modules/position-papers/messages/papers'
import { papersOfTeam, sentPapers } from '~/modules/position-papers/queries.server'
import { teamPaperPath, teamPapersPath } from '~/modules/position-papers/rules/paper-paths'
import { teamWorkshopMessages } from '~/modules/workshops/messages/team'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isOk } from '~/platform/pure/outcome'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { NoticeBoard } from '~/ui/notice-board'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { teamPapers } from './load.server'

export async function loader(args: LoaderFunctionArgs) {
  const { debate, stage, template } = await teamPapers(args)
  const [papers, sent] = await Promise.all([papersOfTeam(debate.id), sentPapers(debate.id)])
  return {
    debate: { id: debate.id, slug: debate.slug, title: debate.title },
    ...{ hasStage: stage !== null, template, isFixed: sent > 0, done: doneIn(args.request) },
    papers: papers.map(({ id, title, state, number, organisation }) => ({
      ...{ id, title, state, number, organisation: organisation.name },
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { debate, template } = await teamPapers(args)
  const { visitor, form } = await readAct(args.request, args.context)
  const fields = fieldsOf(form)
  const again = (problem: Problem, status: number) => data({ problem, typed: typedOf(fields) }, { status })
  const parsed = readTemplateForm(template, fields)
  if (!('ok' in parsed)) return again(parsed, 422)
  const outcome = await setTemplate(visitor.actor, { debateId: debate.id, template: parsed.ok })
  if (isOk(outcome)) throw redirect(localPath(args.context, `${teamPapersPath(debate.id)}?fait=modele`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return again(outcome, 409)
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { team } = paperMessages[site.locale]
  return pageMeta({ ...site, title: `${team.title}, ${found?.debate.title ?? ''}`, description: team.lede, indexed: false }) // prettier-ignore
}

export default function TeamPapers() {
  const { debate, hasStage, template, isFixed, papers, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(paperMessages)
  const { common } = useMessages(teamWorkshopMessages)
  const errors = problemErrors(messages, answer?.problem, useLocale())
  const { team, list, space, refusals } = messages
  const items = (state: 'sent' | 'numbered') =>
    papers
      .filter((paper) => (paper.state === 'submitted') === (state === 'sent'))
      .map(({ id, title, number, organisation, state: at }) => ({
        id,
        kind: number === null ? space.deskKind : list.number(number),
        title,
        href: teamPaperPath(debate.id, id),
        facts: organisation,
        term: space.states[at],
      }))
  return (
    <>
      <Wrap>
        <PageTitle
          back={[
            { href: '/equipe/debats', label: common.debates },
            { href: teamDebatePath(debate), label: debate.title },
          ]}
          kicker={debate.title}
          title={team.title}
          lede={team.lede}
        />
        <PaperDone code={answer ? null : done} />
        <ErrorSummary errors={errors} />
        {hasStage ? null : (
          <Notice kind="warning">
            <p>{refusals['stage-missing']}</p>
          </Notice>
        )}
        <h2>{team.toRead}</h2>
        <NoticeBoard
          items={items('sent')}
          empty={
            <EmptyState level={3} title={team.noneToRead}>
              <p>{team.noneToReadText}</p>
            </EmptyState>
          }
        />
        {papers.some(({ number }) => number !== null) ? (
          <>
            <h2>{team.numbered}</h2>
            <NoticeBoard items={items('numbered')} />
          </>
        ) : null}
      </Wrap>
      {hasStage ? (
        <Section
          id="modele"
          title={team.template}
          tone="stone"
          lede={<p>{isFixed ? team.templateFixed : team.templateText}</p>}
        >
          {isFixed ? (
            <TemplateTable template={template} />
          ) : (
            <TemplateForm template={template} typed={answer?.typed ?? null} errors={errors} />
          )}
        </Section>
      ) : null}
    </>
  )
}
