import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound } from '~/composition/visitor.server'
import { linkDebateEvent, recordPanel, unlinkDebateEvent } from '~/modules/debates/commands/record-panel.server'
import { DocumentForms } from '~/modules/debates/components/team-file'
import { TeamFrame, useDebateErrors } from '~/modules/debates/components/team-frame'
import { PanelForm, SessionForms } from '~/modules/debates/components/team-panel'
import { panelForm, sessionForm } from '~/modules/debates/forms'
import { teamLifeMessages } from '~/modules/debates/messages/team-life'
import { stageOf } from '~/modules/debates/queries.server'
import { panelTyped, sessionChoices } from '~/modules/debates/queries-panel.server'
import { teamDebatePath } from '~/modules/debates/rules/debate-paths'
import { fileView, headOf } from '~/modules/debates/view.server'
import { doneIn } from '~/platform/http/done-of.server'
import { typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useMessages } from '~/platform/i18n/react'
import type { Person } from '~/platform/permissions'
import { settle, teamDebate } from '../debates/load-debate.server'
import { actOnDocuments } from './act-on-documents.server'
import { readUpload } from './upload.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate } = await teamDebate(request, context, params['id'])
  const stage = stageOf(debate, 'panel')
  if (!stage) throw notFound()
  const { documents } = await fileView(debate.id, 'panel')
  return {
    ...{ debate: await headOf(debate), documents, done: doneIn(request), typed: panelTyped(stage) },
    ...(await sessionChoices(debate.id)),
  }
}

/** Each form of the page says which by its intent; each is one command. */
async function act(actor: Person, debateId: string, fields: Record<string, string | string[]>) {
  if (fields['intent'] === 'link' || fields['intent'] === 'unlink') {
    const parsed = parseForm(sessionForm, fields)
    if (!('ok' in parsed)) return parsed
    const { eventId } = parsed.ok
    return fields['intent'] === 'link'
      ? linkDebateEvent(actor, { debateId, eventId, stageKind: 'panel' })
      : unlinkDebateEvent(actor, { debateId, eventId })
  }
  const parsed = parseForm(panelForm, fields)
  return 'ok' in parsed ? recordPanel(actor, { debateId, ...parsed.ok }) : parsed
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const read = await readUpload({ request, context }, 'file')
  if ('answer' in read) return read.answer
  const { visitor, fields, file } = read
  const debateId = params['id'] ?? ''
  const to = `${teamDebatePath({ id: debateId })}/panel?fait=`
  const onDocument = await actOnDocuments(visitor.actor, { debateId, stageKind: 'panel' }, fields, file)
  if (onDocument) return settle(context, onDocument.outcome, typedOf(fields), `${to}${onDocument.done}`)
  return settle(context, await act(visitor.actor, debateId, fields), typedOf(fields), `${to}enregistre`)
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { title, lede } = teamLifeMessages[site.locale].panel
  return pageMeta({
    ...site,
    title: data ? `${title}, ${data.debate.title}` : title,
    description: lede,
    indexed: false,
  })
}

export default function TeamPanel() {
  const { debate, documents, done, typed, linked, choices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { panel: words } = useMessages(teamLifeMessages)
  const errors = useDebateErrors(answer?.problem)
  const intent = answer?.typed['intent']
  const given = answer ? { typed: answer.typed, errors } : null
  const none = { typed: {}, errors: [] }
  return (
    <TeamFrame debate={debate} title={words.title} lede={words.lede} done={answer ? null : done} errors={errors}>
      <PanelForm revision={debate.revision} {...(given && intent === 'panel' ? given : { typed, errors: [] })} />
      <h2>{words.sessions}</h2>
      <SessionForms linked={linked} choices={choices} error={intent === 'link' ? errors[0]?.message : undefined} />
      <h2>{words.documents}</h2>
      <DocumentForms documents={documents} {...(given && intent === 'document' ? given : none)} />
    </TeamFrame>
  )
}
