import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { openProgramme } from '~/modules/events/commands/keep-programme.server'
import { errorOf, eventErrors } from '~/modules/events/components/event-problems'
import { programmeMessages } from '~/modules/events/messages/programme'
import { eventPermissions } from '~/modules/events/permissions'
import { programmeYears } from '~/modules/events/queries-programme.server'
import { teamProgrammePath } from '~/modules/events/rules/event-paths'
import { memberMessages } from '~/modules/members/messages'
import { today } from '~/platform/clock.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isOk } from '~/platform/pure/outcome'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { NoticeBoard } from '~/ui/notice-board'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { NumberField } from '~/ui/text-field'
import { teamVisitor } from './load-event.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await teamVisitor(request, context, eventPermissions['events.keep-programme'])
  const years = await programmeYears(true)
  return { years, next: String(Number(today().slice(0, 4)) + 1) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const year = Number(typeof fields['year'] === 'string' ? fields['year'] : '')
  const title = programmeMessages.fr.team.openTitle(String(year))
  const outcome = await openProgramme(visitor.actor, { year, title })
  if (isOk(outcome)) throw redirect(localPath(context, `${teamProgrammePath(year)}?fait=ouvert`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return data({ problem: outcome, typed: typedOf(fields) }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { team } = programmeMessages[site.locale]
  return pageMeta({ ...site, title: team.title, description: team.toolText, indexed: false })
}

export default function TeamProgrammes() {
  const { years, next } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { team, index } = useMessages(programmeMessages)
  const { desk } = useMessages(memberMessages)
  const errors = eventErrors(answer?.problem, useLocale())
  return (
    <Wrap>
      <PageTitle back={[{ href: '/equipe', label: desk.team.title }]} title={team.title} lede={team.lede} />
      <ErrorSummary errors={errors} />
      <NoticeBoard
        level={2}
        empty={<p>{team.none}</p>}
        items={years.map(({ year, title, publishedAt, _count }) => ({
          id: String(year),
          kind: String(year),
          title,
          href: teamProgrammePath(year),
          facts: index.lines(_count.items),
          term: publishedAt ? team.published : team.draft,
        }))}
      />
      <h2>{team.open}</h2>
      <ActForm>
        <NumberField
          name="year"
          label={team.year}
          error={errorOf(errors, 'year') ?? null}
          defaultValue={answer?.typed['year'] ?? next}
        />
        <Actions>
          <Button>{team.open}</Button>
        </Actions>
      </ActForm>
    </Wrap>
  )
}
