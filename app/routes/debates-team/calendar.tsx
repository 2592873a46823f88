import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { readAct } from '~/composition/visitor.server'
import { moveDates } from '~/modules/debates/commands/edit-debate.server'
import { addStage } from '~/modules/debates/commands/keep-stages.server'
import { moveStage } from '~/modules/debates/commands/order-stages.server'
import { AddStageForm, DatesForm, StageTable } from '~/modules/debates/components/stage-forms'
import { TeamFrame, useDebateErrors } from '~/modules/debates/components/team-frame'
import { datesForm, newStageForm, stageMove } from '~/modules/debates/forms-design'
import { debateMessages } from '~/modules/debates/messages/debates'
import { teamDebateMessages } from '~/modules/debates/messages/team'
import { stageKinds } from '~/modules/debates/rules/debate'
import { teamDebatePath } from '~/modules/debates/rules/debate-paths'
import { answersDueOn, reportDueOn } from '~/modules/debates/rules/states'
import { headOf } from '~/modules/debates/view.server'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useMessages } from '~/platform/i18n/react'
import type { Person } from '~/platform/permissions'
import { settle, teamDebate } from '../debates/load-debate.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate } = await teamDebate(request, context, params['id'])
  const { opensOn, closesOn } = debate
  const report = reportDueOn(closesOn)
  return {
    debate: await headOf(debate),
    stages: debate.stages.map(({ kind, title, startsOn, endsOn }) => ({ kind, title, startsOn, endsOn })),
    typed: { opensOn, closesOn },
    due: { report, answers: answersDueOn(report) },
    done: doneIn(request),
  }
}

/** Each form of the page says which by its intent; each is one command. */
async function act(actor: Person, id: string, fields: Record<string, string | string[]>) {
  if (fields['intent'] === 'move') {
    const kind = stageKinds.find((one) => one === fields['kind'])
    const parsed = parseForm(stageMove, fields)
    if (!('ok' in parsed)) return parsed
    return kind ? moveStage(actor, { id, kind, ...parsed.ok }) : { errors: { kind: 'unreadable' } }
  }
  if (fields['intent'] === 'add') {
    const parsed = parseForm(newStageForm, fields)
    return 'ok' in parsed ? addStage(actor, { id, ...parsed.ok }) : parsed
  }
  const parsed = parseForm(datesForm, fields)
  return 'ok' in parsed ? moveDates(actor, { id, ...parsed.ok }) : parsed
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const id = params['id'] ?? ''
  const to = `${teamDebatePath({ id })}/calendrier?fait=enregistre`
  return settle(context, await act(visitor.actor, id, fields), typedOf(fields), to)
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { sections } = debateMessages[site.locale]
  const title = data ? `${sections.calendar}, ${data.debate.title}` : sections.calendar
  return pageMeta({ ...site, title, description: teamDebateMessages[site.locale].stages.lede, indexed: false })
}

export default function DebateCalendarPage() {
  const { debate, stages, typed, due, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { stages: words } = useMessages(teamDebateMessages)
  const { sections } = useMessages(debateMessages)
  const errors = useDebateErrors(answer?.problem)
  const isAdding = answer?.typed['intent'] === 'add'
  const common = { state: debate.state, revision: debate.revision }
  const none = { typed: {}, errors: [] }
  const given = answer ? { typed: answer.typed, errors } : none
  return (
    <TeamFrame debate={debate} title={sections.calendar} lede={words.lede} done={answer ? null : done} errors={errors}>
      <h2>{words.dates}</h2>
      <DatesForm {...common} {...(answer && !isAdding ? given : { typed, errors: [] })} due={due} />
      <h2>{words.list}</h2>
      <StageTable id={debate.id} revision={debate.revision} stages={stages} />
      <h2>{words.add}</h2>
      <AddStageForm {...common} {...(isAdding ? given : none)} known={stages.map(({ kind }) => kind)} />
    </TeamFrame>
  )
}
