import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, readAct } from '~/composition/visitor.server'
import { editStage, removeStage } from '~/modules/debates/commands/keep-stages.server'
import { RemoveStageForm, StageForm } from '~/modules/debates/components/stage-forms'
import { TeamFrame, useDebateErrors } from '~/modules/debates/components/team-frame'
import { stageForm, stageRemoval } from '~/modules/debates/forms-design'
import { debateMessages } from '~/modules/debates/messages/debates'
import { teamDebateMessages } from '~/modules/debates/messages/team'
import { stageOf } from '~/modules/debates/queries.server'
import { stageKinds } from '~/modules/debates/rules/debate'
import { teamDebatePath } from '~/modules/debates/rules/debate-paths'
import { headOf } from '~/modules/debates/view.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useMessages } from '~/platform/i18n/react'
import { settle, teamDebate } from '../debates/load-debate.server'

const kindOf = (text: string | undefined) => stageKinds.find((one) => one === text)

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate } = await teamDebate(request, context, params['id'])
  const kind = kindOf(params['stage'])
  const stage = kind && stageOf(debate, kind)
  if (!kind || !stage) throw notFound()
  const { title, text, startsOn, endsOn } = stage
  return { debate: await headOf(debate), kind, typed: { title, text, startsOn, endsOn } }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const [id, kind, typed] = [params['id'] ?? '', kindOf(params['stage']), typedOf(fields)]
  if (!kind) throw notFound()
  const to = `${teamDebatePath({ id })}/calendrier?fait=`
  if (fields['intent'] === 'remove') {
    const parsed = parseForm(stageRemoval, fields)
    const outcome = 'ok' in parsed ? await removeStage(visitor.actor, { id, kind, ...parsed.ok }) : parsed
    return settle(context, outcome, typed, `${to}enleve`)
  }
  const parsed = parseForm(stageForm, fields)
  const outcome = 'ok' in parsed ? await editStage(visitor.actor, { id, kind, ...parsed.ok }) : parsed
  return settle(context, outcome, typed, `${to}enregistre`)
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { stages } = debateMessages[site.locale]
  const title = data ? `${stages[data.kind]}, ${data.debate.title}` : ''
  return pageMeta({ ...site, title, description: teamDebateMessages[site.locale].stages.lede, indexed: false })
}

export default function StagePage() {
  const { debate, kind, typed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { stages } = useMessages(debateMessages)
  const errors = useDebateErrors(answer?.problem)
  const isEdit = answer?.typed['intent'] === 'edit'
  const common = { state: debate.state, revision: debate.revision }
  return (
    <TeamFrame
      debate={debate}
      title={stages[kind]}
      lede={typed.title === stages[kind] ? null : typed.title}
      done={null}
      errors={errors}
    >
      <StageForm {...common} typed={isEdit ? answer.typed : typed} errors={isEdit ? errors : []} />
      <RemoveStageForm
        {...common}
        id={debate.id}
        typed={answer && !isEdit ? answer.typed : {}}
        errors={isEdit ? [] : errors}
      />
    </TeamFrame>
  )
}
