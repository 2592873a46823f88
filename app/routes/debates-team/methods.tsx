import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { readAct } from '~/composition/visitor.server'
import { chooseMethods } from '~/modules/debates/commands/choose-methods.server'
import { TeamFrame, useDebateErrors, WhyField } from '~/modules/debates/components/team-frame'
import { methodsForm } from '~/modules/debates/forms-design'
import { debateMessages } from '~/modules/debates/messages/debates'
import { teamDebateMessages } from '~/modules/debates/messages/team'
import { methodsOf } from '~/modules/debates/queries-design.server'
import { teamDebatePath } from '~/modules/debates/rules/debate-paths'
import { headOf } from '~/modules/debates/view.server'
import { allMethods } from '~/modules/network/queries-links.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { CheckboxGroup } from '~/ui/choices'
import { settle, teamDebate } from '../debates/load-debate.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate } = await teamDebate(request, context, params['id'])
  const [methods, chosen] = [await allMethods(), await methodsOf(debate.id)]
  return { debate: await headOf(debate), methods, chosen: chosen.map(({ id }) => id) }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const id = params['id'] ?? ''
  const parsed = parseForm(methodsForm, fields)
  const outcome = 'ok' in parsed ? await chooseMethods(visitor.actor, { id, ...parsed.ok }) : parsed
  return settle(context, outcome, typedOf(fields), `${teamDebatePath({ id })}?fait=enregistre`)
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { sections } = debateMessages[site.locale]
  const title = data ? `${sections.methods}, ${data.debate.title}` : sections.methods
  return pageMeta({ ...site, title, description: teamDebateMessages[site.locale].methods.lede, indexed: false })
}

export default function DebateMethods() {
  const { debate, methods, chosen } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { methods: words, page } = useMessages(teamDebateMessages)
  const { sections } = useMessages(debateMessages)
  const errors = useDebateErrors(answer?.problem)
  return (
    <TeamFrame debate={debate} title={sections.methods} lede={words.lede} done={null} errors={errors}>
      {methods.length === 0 ? (
        <p className="soft">{words.none}</p>
      ) : (
        <ActForm values={{ revision: debate.revision }}>
          <CheckboxGroup
            name="methods"
            label={words.choose}
            optional
            options={methods.map(({ id, title }) => ({ value: id, label: title }))}
            defaultValues={chosen}
          />
          <WhyField state={debate.state} typed={answer?.typed ?? {}} errors={errors} />
          <Actions>
            <Button>{page.save}</Button>
          </Actions>
        </ActForm>
      )}
    </TeamFrame>
  )
}
