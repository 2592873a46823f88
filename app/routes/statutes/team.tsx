import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { createDraft } from '~/modules/statutes/commands/create-draft.server'
import { DraftList, NewDraftForm } from '~/modules/statutes/components/draft-list'
import { draftForm } from '~/modules/statutes/forms'
import { actMessages } from '~/modules/statutes/messages/acts'
import { editorMessages } from '~/modules/statutes/messages/editor'
import { refusalSentence } from '~/modules/statutes/messages/sentences'
import { permissions } from '~/modules/statutes/permissions'
import { statutesVersions } from '~/modules/statutes/queries.server'
import { draftList } from '~/modules/statutes/queries-draft.server'
import { fieldsOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { ErrorSummary } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  if (!can(actor, permissions['statutes.see-drafts'], null)) throw notFound()
  const [drafts, versions] = await Promise.all([draftList(actor), statutesVersions()])
  return {
    drafts: drafts.map(({ updatedAt, ...draft }) => ({ ...draft, updatedAt: updatedAt.toISOString() })),
    hasVersion: versions.length > 0,
    isAdopted: new URL(request.url).searchParams.get('fait') === 'adoptes',
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  if (!can(visitor.actor, permissions['statutes.write-draft'], null)) throw notFound()
  const fields = fieldsOf(form)
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '')
  const typed = { title: text('title'), from: text('from'), file: text('file') }
  const parsed = draftForm.safeParse(fields)
  const refuse = (list: readonly { field: string; code: string; message: string }[], status: number) =>
    data({ typed, errors: Object.fromEntries(list.map(({ field, message }) => [field, message])) }, { status })
  if (!parsed.success)
    return refuse(
      parsed.error.issues.map(({ path, message: code }) => ({
        field: String(path[0]),
        code,
        message: refusalSentence({ code }, visitor.locale),
      })),
      422,
    )
  const outcome = await createDraft(visitor.actor, parsed.data)
  if ('ok' in outcome) throw redirect(localPath(context, `/equipe/statuts/${outcome.ok.id}/identite?fait=ouvert`))
  const { code, field = 'title' } = outcome.refused
  return refuse([{ field, code, message: refusalSentence(outcome.refused, visitor.locale) }], 422)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { team } = editorMessages[site.locale]
  return pageMeta({ ...site, title: team.title, description: team.lede, indexed: false })
}

export default function StatutesTeamPage() {
  const { drafts, hasVersion, isAdopted } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { team } = useMessages(editorMessages)
  const { adopt } = useMessages(actMessages)
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  return (
    <>
      <Wrap>
        <PageTitle title={team.title} lede={team.lede} back={[{ href: '/equipe', label: team.back }]} />
        {isAdopted ? (
          <Notice kind="success" title={adopt.doneTitle} live>
            <p>{adopt.done}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={Object.entries(errors).map(([field, message]) => ({ field, message }))} />
        <p>
          <Anchor href="/statuts">{team.public}</Anchor>
        </p>
      </Wrap>
      <DraftList drafts={drafts} />
      <NewDraftForm
        typed={answer?.typed ?? { title: '', from: '', file: '' }}
        errors={errors}
        hasVersion={hasVersion}
      />
    </>
  )
}
