import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, readAct } from '~/composition/visitor.server'
import { removeFilePart, saveFilePart } from '~/modules/debates/commands/write-file-part.server'
import { PartForm } from '~/modules/debates/components/team-file'
import { TeamFrame, useDebateErrors } from '~/modules/debates/components/team-frame'
import { filePartForm } from '~/modules/debates/forms'
import { teamDebateMessages } from '~/modules/debates/messages/team'
import { teamLifeMessages } from '~/modules/debates/messages/team-life'
import { stageOf } from '~/modules/debates/queries.server'
import { filePartsOf } from '~/modules/debates/queries-file.server'
import { teamDebatePath } from '~/modules/debates/rules/debate-paths'
import { headOf } from '~/modules/debates/view.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useMessages } from '~/platform/i18n/react'
import { Confirm } from '~/ui/confirm'
import { settle, teamDebate } from '../debates/load-debate.server'

/** The address of a part that is not written yet. */
const fresh = 'nouvelle'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate } = await teamDebate(request, context, params['id'])
  if (!stageOf(debate, 'information')) throw notFound()
  const known = (await filePartsOf(debate.id)).find(({ id }) => id === params['part'])
  if (!known && params['part'] !== fresh) throw notFound()
  const { kind, title, text, value, source, revision } = known ?? { kind: 'text', title: '', text: '', value: '', source: '', revision: 0 } // prettier-ignore
  return { debate: await headOf(debate), isNew: !known, revision, typed: { kind, title, text, value, source } }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const [debateId, typed] = [params['id'] ?? '', typedOf(fields)]
  const id = params['part'] === fresh ? null : (params['part'] ?? '')
  const to = `${teamDebatePath({ id: debateId })}/dossier?fait=`
  if (fields['intent'] === 'remove')
    return settle(context, await removeFilePart(visitor.actor, { debateId, id: id ?? '' }), typed, `${to}enleve`)
  const parsed = parseForm(filePartForm, fields)
  const outcome = 'ok' in parsed ? await saveFilePart(visitor.actor, { debateId, id, ...parsed.ok }) : parsed
  return settle(context, outcome, typed, `${to}enregistre`)
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { editTitle, lede } = teamLifeMessages[site.locale].file
  const title = data ? `${editTitle}, ${data.debate.title}` : editTitle
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function FilePartPage() {
  const { debate, isNew, typed, revision } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { file } = useMessages(teamLifeMessages)
  const { page } = useMessages(teamDebateMessages)
  const errors = useDebateErrors(answer?.problem)
  return (
    <TeamFrame debate={debate} title={isNew ? file.add : file.editTitle} done={null} errors={errors}>
      <PartForm typed={answer?.typed ?? typed} errors={errors} revision={revision} />
      {isNew ? null : (
        <Confirm
          title={file.remove}
          confirmLabel={file.remove}
          values={{ intent: 'remove' }}
          cancelHref={`${teamDebatePath(debate)}/dossier`}
          cancelLabel={page.keep}
        >
          <p>{file.removeText}</p>
        </Confirm>
      )}
    </TeamFrame>
  )
}
