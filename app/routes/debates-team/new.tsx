import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { createDebate } from '~/modules/debates/commands/create-debate.server'
import type { DebateProblem } from '~/modules/debates/components/debate-problems'
import { errorOf } from '~/modules/debates/components/debate-problems'
import { useDebateErrors } from '~/modules/debates/components/team-frame'
import { newDebateForm } from '~/modules/debates/forms-design'
import { debateMessages } from '~/modules/debates/messages/debates'
import { teamDebateMessages } from '~/modules/debates/messages/team'
import { templates } from '~/modules/debates/rules/debate'
import { teamDebatePath } from '~/modules/debates/rules/debate-paths'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useMessages } from '~/platform/i18n/react'
import { isOk } from '~/platform/pure/outcome'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { TextField } from '~/ui/text-field'
import { debateTeam } from '../debates/load-debate.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await debateTeam(request, context)
  return null
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const answer = (problem: DebateProblem) => data({ problem, typed: typedOf(fields) }, { status: 422 })
  const parsed = parseForm(newDebateForm, fields)
  if (!('ok' in parsed)) return answer(parsed)
  const outcome = await createDebate(visitor.actor, parsed.ok)
  if (isOk(outcome)) throw redirect(localPath(context, `${teamDebatePath(outcome.ok)}?fait=cree`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return answer(outcome)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const words = teamDebateMessages[site.locale].new
  return pageMeta({ ...site, title: words.title, description: words.lede, indexed: false })
}

export default function NewDebate() {
  const answer = useActionData<typeof action>()
  const { new: words, list } = useMessages(teamDebateMessages)
  const { templates: names } = useMessages(debateMessages)
  const errors = useDebateErrors(answer?.problem)
  return (
    <Wrap>
      <PageTitle back={[{ href: '/equipe/debats', label: list.title }]} title={words.title} lede={words.lede} />
      <ErrorSummary errors={errors} />
      <ActForm>
        <TextField
          name="title"
          label={words.name}
          hint={words.nameHint}
          defaultValue={answer?.typed['title'] ?? ''}
          error={errorOf(errors, 'title')}
        />
        <RadioGroup
          name="template"
          label={words.template}
          options={templates.map((value) => ({ value, label: names[value], hint: words.templateHints[value] }))}
          defaultValue={answer?.typed['template'] ?? null}
          error={errorOf(errors, 'template')}
        />
        <Actions>
          <Button>{words.submit}</Button>
        </Actions>
      </ActForm>
    </Wrap>
  )
}
