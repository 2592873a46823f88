import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { errorOf } from '~/modules/governance/components/body-problems'
import { PaperBody } from '~/modules/position-papers/components/paper-body'
import { PaperDone } from '~/modules/position-papers/components/paper-done'
import { paperErrors } from '~/modules/position-papers/components/paper-problems'
import { PaperSide } from '~/modules/position-papers/components/paper-side'
import { paperMessages } from '~/modules/position-papers/messages/papers'
import { paperPermissions } from '~/modules/position-papers/permissions'
import { paperInDebate } from '~/modules/position-papers/queries.server'
import { paperPath, teamPaperPath, teamPapersPath } from '~/modules/position-papers/rules/paper-paths'
import { faultsOf, measures } from '~/modules/position-papers/rules/respect'
import { correctionDays } from '~/modules/position-papers/rules/states'
import { teamWorkshopMessages } from '~/modules/workshops/messages/team'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { NextStep } from '~/ui/next-step'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { WithAside, Wrap } from '~/ui/section'
import { TextArea } from '~/ui/text-area'
import { actOnSentPaper } from './act-on-paper.server'
import { teamPapers } from './load.server'

export async function loader(args: LoaderFunctionArgs) {
  const { visitor, debate } = await teamPapers(args)
  const found = await paperInDebate(args.params['paper'] ?? '')
  if (found?.paper.debateId !== debate.id || !can(visitor.actor, paperPermissions['position-papers.see'], found.paper))
    throw notFound()
  const { paper, template } = found
  const { id, state, title, sections, revision, number, organisation, reason } = paper
  return {
    ...{ id, state, title, sections, revision, number, reason, template, organisation: organisation.name },
    debate: { id: debate.id, slug: debate.slug, title: debate.title },
    measures: measures(template, paper),
    faults: faultsOf(template, paper),
    mayExamine: can(visitor.actor, paperPermissions['position-papers.examine'], paper),
    done: doneIn(args.request),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const [debateId, id] = [params['id'] ?? '', params['paper'] ?? '']
  const result = await actOnSentPaper(visitor.actor, id, fields)
  if ('done' in result) {
    const path = result.done === 'publie' ? teamPaperPath(debateId, id) : teamPapersPath(debateId)
    throw redirect(localPath(context, `${path}?fait=${result.done}`))
  }
  if ('refused' in result.problem && result.problem.refused.code === 'not-found') throw notFound()
  return data({ problem: result.problem, typed: typedOf(fields) }, { status: 'errors' in result.problem ? 422 : 409 })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { team } = paperMessages[site.locale]
  return pageMeta({ ...site, title: `${team.examine}, ${found?.organisation ?? ''}`, description: team.lede, indexed: false }) // prettier-ignore
}

export default function TeamPaper() {
  const paper = useLoaderData<typeof loader>()
  const { state, debate, number, revision, template, sections } = paper
  const answer = useActionData<typeof action>()
  const { team, space, edit, list } = useMessages(paperMessages)
  const { common } = useMessages(teamWorkshopMessages)
  const errors = paperErrors(answer?.problem, paper, useLocale())
  return (
    <Wrap>
      <PageTitle
        back={[
          { href: '/equipe/debats', label: common.debates },
          { href: teamPapersPath(debate.id), label: team.title },
        ]}
        kicker={number === null ? space.states[state] : `${list.number(number)}. ${space.states[state]}`}
        title={paper.title}
        lede={paper.organisation}
        actions={
          number === null ? null : (
            <ButtonLink kind="secondary" href={paperPath(debate, number)}>
              {edit.public}
            </ButtonLink>
          )
        }
      />
      <PaperDone code={answer ? null : paper.done} />
      <ErrorSummary errors={errors} />
      {state === 'withdrawn' ? <p className="paper-text">{paper.reason}</p> : null}
      <WithAside aside={<PaperSide measures={paper.measures} faults={[]} />}>
        {state === 'submitted' ? <p className="prose soft">{team.examineLede}</p> : null}
        <PaperBody template={template} sections={sections} />
      </WithAside>
      {state === 'submitted' && paper.mayExamine ? (
        <>
          <NextStep
            title={team.publish}
            action={
              <ActForm values={{ intent: 'publish', revision }}>
                <Button>{team.publish}</Button>
              </ActForm>
            }
          >
            <p>{team.publishText}</p>
          </NextStep>
          <h2>{team.return}</h2>
          <p className="prose">{team.returnText(correctionDays)}</p>
          <ActForm values={{ intent: 'return', revision }}>
            <TextArea
              name="reason"
              label={team.reason}
              hint={team.reasonHint}
              error={errorOf(errors, 'reason') ?? null}
              defaultValue={answer?.typed['reason'] ?? ''}
              rows={4}
            />
            <Actions>
              <Button kind="secondary">{team.return}</Button>
            </Actions>
          </ActForm>
        </>
      ) : null}
      {state === 'submitted' && !paper.mayExamine ? (
        <Notice kind="warning">
          <p>{team.conflict}</p>
        </Notice>
      ) : null}
    </Wrap>
  )
}
