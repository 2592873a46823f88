import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { TransformationForm } from '~/modules/members/components/transformation-table'
import { registeredMembers } from '~/modules/members/queries-transformation.server'
import { planTransformation } from '~/modules/members/rules/transformation'
import { mapMembers } from '~/modules/statutes/commands/map-members.server'
import { mappingOf, revisionForm } from '~/modules/statutes/forms'
import { actMessages } from '~/modules/statutes/messages/acts'
import { editorMessages } from '~/modules/statutes/messages/editor'
import { refusalSentence } from '~/modules/statutes/messages/sentences'
import { statutesInForce } from '~/modules/statutes/queries.server'
import { today } from '~/platform/clock.server'
import { fieldsOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { loadDraft } from './drafts.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { visitor, draft, read } = await loadDraft(request, context, params)
  const [members, current] = await Promise.all([registeredMembers(today()), statutesInForce(today())])
  const { statutes } = read
  const categories = current?.statutes.categories ?? []
  return {
    draft: { id: draft.id, title: draft.title },
    isDone: new URL(request.url).searchParams.get('fait') === 'enregistre',
    form: statutes && {
      statutes,
      plan: planTransformation(statutes, draft.mapping, members),
      mapping: draft.mapping,
      categoriesToday: Object.fromEntries(categories.map(({ id, name }) => [id, name[visitor.locale]])),
      revision: draft.revision,
    },
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const { draft } = await loadDraft(request, context, params)
  const revision = revisionForm.safeParse(form.get('revision'))
  const mapping = mappingOf(fieldsOf(form))
  const outcome = await mapMembers(visitor.actor, {
    id: draft.id,
    revision: revision.success ? revision.data : 0,
    mapping,
  })
  if ('ok' in outcome) throw redirect(localPath(context, `/equipe/statuts/${draft.id}/societaires?fait=enregistre`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return data({ message: refusalSentence(outcome.refused, visitor.locale), mapping }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { members } = actMessages[site.locale]
  return pageMeta({ ...site, title: members.title, description: members.lede, indexed: false })
}

export default function DraftMembersPage() {
  const { draft, form, isDone } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { members, review } = useMessages(actMessages)
  const { mapped, team } = useMessages(editorMessages)
  return (
    <Wrap>
      <PageTitle
        title={members.title}
        lede={members.lede}
        kicker={draft.title}
        back={[
          { href: '/equipe/statuts', label: team.title },
          { href: `/equipe/statuts/${draft.id}/relire`, label: review.title(draft.title) },
        ]}
      />
      <ErrorSummary errors={answer ? [{ message: answer.message }] : []} />
      {isDone && !answer ? <Notice kind="success" title={mapped} live /> : null}
      {form ? (
        <TransformationForm {...form} mapping={answer?.mapping ?? form.mapping} />
      ) : (
        <Notice kind="warning" title={members.unreadable} />
      )}
    </Wrap>
  )
}
