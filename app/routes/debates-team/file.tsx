import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound } from '~/composition/visitor.server'
import { moveFilePart } from '~/modules/debates/commands/write-file-part.server'
import { DocumentForms, PartTable } from '~/modules/debates/components/team-file'
import { TeamFrame, useDebateErrors } from '~/modules/debates/components/team-frame'
import { rowMove } from '~/modules/debates/forms'
import { teamLifeMessages } from '~/modules/debates/messages/team-life'
import { stageOf } from '~/modules/debates/queries.server'
import { teamDebatePath } from '~/modules/debates/rules/debate-paths'
import { fileView, headOf } from '~/modules/debates/view.server'
import { doneIn } from '~/platform/http/done-of.server'
import { typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useMessages } from '~/platform/i18n/react'
import { Actions, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { settle, teamDebate } from '../debates/load-debate.server'
import { actOnDocuments } from './act-on-documents.server'
import { readUpload } from './upload.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate } = await teamDebate(request, context, params['id'])
  if (!stageOf(debate, 'information')) throw notFound()
  const { parts, documents } = await fileView(debate.id, 'information')
  return {
    ...{ debate: await headOf(debate), documents, done: doneIn(request) },
    parts: parts.map(({ id, kind, title }) => ({ id, kind, title })),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const read = await readUpload({ request, context }, 'file')
  if ('answer' in read) return read.answer
  const { visitor, fields, file } = read
  const debateId = params['id'] ?? ''
  const to = `${teamDebatePath({ id: debateId })}/dossier?fait=`
  const target = { debateId, stageKind: 'information' as const }
  const onDocument = await actOnDocuments(visitor.actor, target, fields, file)
  if (onDocument) return settle(context, onDocument.outcome, typedOf(fields), `${to}${onDocument.done}`)
  const parsed = parseForm(rowMove, fields)
  const outcome = 'ok' in parsed ? await moveFilePart(visitor.actor, { debateId, ...parsed.ok }) : parsed
  return settle(context, outcome, typedOf(fields), `${to}enregistre`)
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { title, lede } = teamLifeMessages[site.locale].file
  return pageMeta({
    ...site,
    title: data ? `${title}, ${data.debate.title}` : title,
    description: lede,
    indexed: false,
  })
}

export default function TeamFile() {
  const { debate, parts, documents, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { file } = useMessages(teamLifeMessages)
  const errors = useDebateErrors(answer?.problem)
  return (
    <TeamFrame debate={debate} title={file.title} lede={file.lede} done={answer ? null : done} errors={errors}>
      <h2>{file.parts}</h2>
      {parts.some(({ kind }) => kind === 'alternative') ? null : (
        <Notice>
          <p>{file.noAlternative}</p>
        </Notice>
      )}
      <PartTable debateId={debate.id} parts={parts} />
      <Actions>
        <ButtonLink href={`${teamDebatePath(debate)}/dossier/nouvelle`}>{file.add}</ButtonLink>
      </Actions>
      <h2>{file.documents}</h2>
      <DocumentForms documents={documents} typed={answer?.typed ?? {}} errors={errors} />
    </TeamFrame>
  )
}
