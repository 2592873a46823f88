import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { endGarant, giveMissionLetter, nameGarant } from '~/modules/debates/commands/name-garant.server'
import { GarantRows, NameGarantForm } from '~/modules/debates/components/garant-forms'
import { TeamFrame, useDebateErrors } from '~/modules/debates/components/team-frame'
import { garantEnd, garantForm, letterForm } from '~/modules/debates/forms-design'
import { garantMessages } from '~/modules/debates/messages/garants'
import { teamLifeMessages } from '~/modules/debates/messages/team-life'
import { debatePermissions } from '~/modules/debates/permissions'
import { isOver } from '~/modules/debates/rules/debate'
import { teamDebatePath } from '~/modules/debates/rules/debate-paths'
import { garantsView, headOf } from '~/modules/debates/view.server'
import { today } from '~/platform/clock.server'
import { doneIn } from '~/platform/http/done-of.server'
import { typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useMessages } from '~/platform/i18n/react'
import { EmptyState } from '~/ui/empty-state'
import { settle, teamDebate } from '../debates/load-debate.server'
import { readUpload } from './upload.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate } = await teamDebate(request, context, params['id'], debatePermissions['debates.name-garant'])
  return {
    ...{ debate: await headOf(debate), garants: await garantsView(debate.id), done: doneIn(request) },
    mayName: !isOver(debate.state),
    day: today(),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const read = await readUpload({ request, context }, 'letter', ['pdf'])
  if ('answer' in read) return read.answer
  const { visitor, fields, file } = read
  const [id, typed, actor] = [params['id'] ?? '', typedOf(fields), visitor.actor]
  const to = `${teamDebatePath({ id })}/garants?fait=`
  if (fields['intent'] === 'letter') {
    const parsed = parseForm(letterForm, fields)
    const outcome = 'ok' in parsed ? await giveMissionLetter(actor, { ...parsed.ok, file }) : parsed
    return settle(context, outcome, typed, `${to}ajoute`)
  }
  if (fields['intent'] === 'end') {
    const parsed = parseForm(garantEnd, fields)
    const outcome = 'ok' in parsed ? await endGarant(actor, parsed.ok) : parsed
    return settle(context, outcome, typed, `${to}enregistre`)
  }
  const parsed = parseForm(garantForm, fields)
  const outcome = 'ok' in parsed ? await nameGarant(actor, { debateId: id, ...parsed.ok }) : parsed
  return settle(context, outcome, typed, `${to}nomme`)
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { title, lede } = teamLifeMessages[site.locale].garants
  return pageMeta({
    ...site,
    title: data ? `${title}, ${data.debate.title}` : title,
    description: lede,
    indexed: false,
  })
}

export default function TeamGarants() {
  const { debate, garants, done, mayName, day } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { garants: words } = useMessages(teamLifeMessages)
  const shared = useMessages(garantMessages)
  const errors = useDebateErrors(answer?.problem)
  const isNaming = answer?.typed['intent'] === 'name'
  const given = answer ? { typed: answer.typed, errors } : { typed: {}, errors: [] }
  const none = { typed: { startsOn: day }, errors: [] }
  return (
    <TeamFrame debate={debate} title={words.title} lede={words.lede} done={answer ? null : done} errors={errors}>
      {garants.length === 0 ? (
        <EmptyState title={shared.none} />
      ) : (
        <GarantRows garants={garants} {...(isNaming ? { typed: {}, errors: [] } : given)} />
      )}
      {mayName ? (
        <>
          <h2>{words.name}</h2>
          <NameGarantForm {...(isNaming ? given : none)} />
        </>
      ) : null}
    </TeamFrame>
  )
}
