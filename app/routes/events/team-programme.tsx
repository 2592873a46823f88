import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { eventErrors } from '~/modules/events/components/event-problems'
import { ProgrammeDone, ProgrammeHeadForm, ProgrammeItemActs } from '~/modules/events/components/programme-forms'
import { programmeMessages } from '~/modules/events/messages/programme'
import { eventPermissions } from '~/modules/events/permissions'
import { programmeLines, programmeOf } from '~/modules/events/queries-programme.server'
import { programmePath, teamProgrammePath } from '~/modules/events/rules/event-paths'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { actOnProgramme } from './act-on-programme.server'
import { teamVisitor } from './load-event.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await teamVisitor(request, context, eventPermissions['events.keep-programme'])
  const year = /^20\d\d$/.test(params['year'] ?? '') ? Number(params['year']) : 0
  const programme = await programmeOf(year)
  if (!programme) throw notFound()
  const lines = await programmeLines(year)
  return { ...programme, lines: lines.map(({ id, title, theme }) => ({ id, title, theme })), done: doneIn(request) }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const year = Number(params['year'])
  const result = await actOnProgramme(visitor.actor, year, fields)
  if ('done' in result) throw redirect(localPath(context, `${teamProgrammePath(year)}?fait=${result.done}`))
  if ('refused' in result.problem && result.problem.refused.code === 'not-found') throw notFound()
  return data({ problem: result.problem, typed: typedOf(fields) }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { team } = programmeMessages[site.locale]
  return pageMeta({ ...site, title: team.title, description: team.toolText, indexed: false })
}

export default function TeamProgramme() {
  const { year, title, introduction, revision, publishedAt, lines, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { team } = useMessages(programmeMessages)
  const errors = eventErrors(answer?.problem, useLocale())
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/equipe/programme', label: team.title }]}
          kicker={String(year)}
          title={title}
          facts={publishedAt ? team.published : team.draft}
          actions={
            <ButtonLink kind="secondary" href={programmePath(year)}>
              {team.publicPage}
            </ButtonLink>
          }
        />
        <ProgrammeDone code={answer ? null : done} />
        <ErrorSummary errors={errors} />
      </Wrap>
      <Section
        id="lignes"
        title={team.lines}
        tone="stone"
        action={<ButtonLink href={`${teamProgrammePath(year)}/nouvelle`}>{team.add}</ButtonLink>}
      >
        {lines.length === 0 ? <p>{team.noLines}</p> : null}
        <ol className="agenda">
          {lines.map((line, index) => (
            <li key={line.id} className="agenda-item">
              <h3>{line.title}</h3>
              <p className="soft">{line.theme}</p>
              <ProgrammeItemActs year={year} item={line} index={index} count={lines.length} />
            </li>
          ))}
        </ol>
        {publishedAt ? null : (
          <ActForm values={{ intent: 'publish' }}>
            <Actions note={team.publishText}>
              <Button>{team.publish}</Button>
            </Actions>
          </ActForm>
        )}
      </Section>
      <Section id="presentation" title={team.headTitle}>
        <ProgrammeHeadForm
          revision={revision}
          errors={errors}
          typed={answer?.typed['intent'] === 'save' ? answer.typed : { title, introduction }}
        />
      </Section>
    </>
  )
}
