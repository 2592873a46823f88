import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { postedErrors } from '~/modules/label-support/components/posted'
import { TeamSections } from '~/modules/label-support/components/team-sections'
import { supportMessages } from '~/modules/label-support/messages/index'
import { supportErrors } from '~/modules/label-support/messages/refusals'
import { fileSupportOf, offeredEntries } from '~/modules/label-support/queries.server'
import { doneOf } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { isId } from '~/platform/pure/ids'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { actAsTeam, formOf } from './act-on-support.server'

type Asked = Pick<LoaderFunctionArgs, 'request' | 'context' | 'params'>

/** The accompaniment of the application of the address, for instructors and the committee; for all others it does not exist. */
async function loadFile({ request, context, params }: Asked) {
  const visitor = await requireSignedIn(request, context)
  const id = params['id'] ?? ''
  const file = isId(id) ? await fileSupportOf(visitor.actor, id) : null
  if (!file) throw notFound()
  return { visitor, id, file }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { visitor, file } = await loadFile(asked)
  return {
    locale: visitor.locale,
    file,
    entries: file.accompanies ? await offeredEntries() : { methods: [], practitioners: [] },
    done: doneOf(asked.request, supportMessages[visitor.locale].team.done),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { form } = await readAct(asked.request, asked.context)
  const { visitor, id } = await loadFile(asked)
  const fields = fieldsOf(form)
  const result = await actAsTeam(visitor.actor, id, fields)
  if ('done' in result)
    throw redirect(localPath(asked.context, `/equipe/label/${id}/accompagnement?fait=${result.done}`))
  if ('refused' in result && result.refused.code === 'not-found') throw notFound()
  const status = 'refused' in result ? 409 : 422
  const errors = supportErrors(result, visitor.locale)
  return data({ ...formOf(fields), typed: typedOf(fields), errors }, { status })
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const { team } = supportMessages[found?.locale ?? 'fr']
  return [{ title: `${team.title} · Démocratie permanente` }, { name: 'description', content: team.meta }]
}

export default function TeamSupportPage() {
  const { file, entries, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { team } = useMessages(supportMessages)
  return (
    <>
      <Wrap>
        <PageTitle
          back={[
            { href: '/equipe/label/accompagnement', label: team.overview },
            { href: `/equipe/label/${file.id}`, label: team.back },
          ]}
          kicker={[file.number, file.organisation].filter(Boolean).join(' · ')}
          title={team.title}
          lede={file.title}
        />
        {done ? (
          <Notice kind="success" live>
            <p>{done}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={postedErrors(answer ?? null)} />
      </Wrap>
      <TeamSections file={file} entries={entries} posted={answer ?? null} />
    </>
  )
}
