import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, requireSignedIn } from '~/composition/visitor.server'
import { createDraft } from '~/modules/charters/commands/create-draft.server'
import { DraftTable, NewDraftForm } from '~/modules/charters/components/draft-table'
import { draftForm } from '~/modules/charters/forms'
import { refusalSentence } from '~/modules/charters/messages/refusals'
import { teamMessages } from '~/modules/charters/messages/team'
import { permissions } from '~/modules/charters/permissions'
import { draftList } from '~/modules/charters/queries-drafts.server'
import { schemeMessages } from '~/modules/label/messages/schemes'
import { charteredSchemes, schemes } from '~/modules/label/queries-schemes.server'
import { charterPath } from '~/modules/label/rules/scheme'
import { fieldsOf, formLimit, readForm } from '~/platform/http/form.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import type { Refusal } from '~/platform/pure/outcome'
import { ErrorSummary } from '~/ui/error-summary'
import { LinkList } from '~/ui/link-list'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { draftFileOf, largestForm } from './read-draft-file.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  if (!can(actor, permissions['charters.see-drafts'], null)) throw notFound()
  const [drafts, all, chartered] = await Promise.all([draftList(actor), schemes(), charteredSchemes()])
  const search = new URL(request.url).searchParams
  const published = /^\d{1,4}$/.exec(search.get('publiee') ?? '')
  return {
    drafts: drafts.map(({ id, title, scheme, state, comments, updatedAt }) => ({
      ...{ id, title, state, comments },
      scheme: all.find(({ key }) => key === scheme)?.name ?? null,
      updatedAt: updatedAt.toISOString(),
    })),
    schemes: all.map(({ key, name }) => ({ key, name })),
    hasVersion: chartered.length > 0,
    chartered: chartered.map(({ key, name }) => ({ key, name })),
    published: published ? Number(published[0]) : null,
    isGivenUp: search.get('fait') === 'abandonne',
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = await requireSignedIn(request, context)
  // Before a large form is read for who may not send one.
  if (!can(visitor.actor, permissions['charters.write-draft'], null)) throw notFound()
  const form = await readForm(request, visitor.sessionId, largestForm)
  const fields = fieldsOf(form)
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '')
  const typed = {
    title: text('title'),
    scheme: text('scheme'),
    from: text('from'),
    file: text('file').slice(0, formLimit),
  }
  const refuse = (list: readonly Pick<Refusal, 'code' | 'field' | 'detail'>[]) =>
    data(
      {
        typed,
        errors: Object.fromEntries(
          list.map(({ field = 'title', ...refusal }) => [field, refusalSentence(refusal, visitor.locale)]),
        ),
      },
      { status: 422 },
    )
  const parsed = draftForm.safeParse(fields)
  if (!parsed.success)
    return refuse(parsed.error.issues.map(({ path, message: code }) => ({ field: String(path[0]), code })))
  const file = await draftFileOf(form)
  if ('refused' in file) return refuse([file.refused])
  const { text: content, isSent } = file.ok
  const outcome = await createDraft(visitor.actor, { ...parsed.data, file: content })
  if ('ok' in outcome) throw redirect(localPath(context, `/equipe/charte/${outcome.ok.id}?fait=ouvert`))
  const { field, code } = outcome.refused
  // What was sent as a file is refused beside it, and where nothing was, one is asked for.
  const isOfFile = field === 'file' && (isSent || code === 'file-missing')
  return refuse([{ ...outcome.refused, ...(isOfFile ? { field: 'upload' } : {}) }])
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { list } = teamMessages[site.locale]
  return pageMeta({ ...site, title: list.title, description: list.lede, indexed: false })
}

export default function CharterTeamPage() {
  const { drafts, schemes: all, chartered, hasVersion, published, isGivenUp } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { list } = useMessages(teamMessages)
  const labels = useMessages(schemeMessages)
  const locale = useLocale()
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  return (
    <>
      <Wrap>
        <PageTitle title={list.title} lede={list.lede} back={[{ href: '/equipe', label: list.back }]} />
        {published === null ? null : <Notice kind="success" title={list.published(published)} live />}
        {isGivenUp ? <Notice kind="success" title={list.deleted} live /> : null}
        <ErrorSummary errors={Object.entries(errors).map(([field, message]) => ({ field, message }))} />
        <LinkList
          items={(chartered.length > 1 ? chartered : [null]).map((scheme) => ({
            href: scheme ? charterPath(scheme.key) : '/label/charte',
            title: scheme ? labels.others.link(scheme.name[locale]) : list.read,
          }))}
        />
      </Wrap>
      <DraftTable drafts={drafts} />
      <NewDraftForm
        typed={answer?.typed ?? { title: '', scheme: '', from: '', file: '' }}
        errors={errors}
        hasVersion={hasVersion}
        schemes={all}
      />
    </>
  )
}
