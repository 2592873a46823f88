import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { saveDraft } from '~/modules/statutes/commands/save-draft.server'
import { DraftEditor } from '~/modules/statutes/components/draft-editor'
import { DraftFrame } from '~/modules/statutes/components/draft-frame'
import { draftFieldsOf, revisionForm } from '~/modules/statutes/forms'
import { editorMessages } from '~/modules/statutes/messages/editor'
import { refusalSentence } from '~/modules/statutes/messages/sentences'
import { draftSections, isDraftSection, readListChange, withSection } from '~/modules/statutes/rules/draft/fields'
import { fieldsOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { ErrorSummary } from '~/ui/error-summary'
import { Island } from '~/ui/island'
import { Notice } from '~/ui/notice'
import { loadDraft } from './drafts.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const section = params['section']
  const { draft, read } = await loadDraft(request, context, params)
  if (!isDraftSection(section)) throw notFound()
  const done = new URL(request.url).searchParams.get('fait')
  return {
    draft: { id: draft.id, title: draft.title, revision: draft.revision, fields: draft.fields },
    section,
    problems: read.problems.map(({ path }) => ({ path })),
    done: done === 'ouvert' ? ('created' as const) : done === 'enregistre' ? ('saved' as const) : null,
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const section = params['section']
  const { draft } = await loadDraft(request, context, params)
  if (!isDraftSection(section)) throw notFound()
  const revision = revisionForm.safeParse(form.get('revision'))
  const change = readListChange(String(form.get('change') ?? ''))
  const posted = draftFieldsOf(fieldsOf(form))
  const outcome = await saveDraft(visitor.actor, {
    id: draft.id,
    revision: revision.success ? revision.data : 0,
    section,
    posted,
    change,
  })
  if ('refused' in outcome) {
    if (outcome.refused.code === 'not-found') throw notFound()
    const message = refusalSentence(outcome.refused, visitor.locale)
    return data({ message, fields: withSection(draft.fields, section, posted) }, { status: 409 })
  }
  const next = draftSections[draftSections.indexOf(section) + 1] ?? 'relire'
  const at = form.get('next') === '1' && !change ? next : section
  throw redirect(localPath(context, `/equipe/statuts/${draft.id}/${at}?fait=enregistre`))
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => {
  const site = siteOf(matches)
  const { sections, team } = editorMessages[site.locale]
  const title = page ? `${sections[page.section]} · ${page.draft.title}` : team.title
  return pageMeta({ ...site, title, description: team.lede, indexed: false })
}

export default function DraftSectionPage() {
  const { draft, section, problems, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(editorMessages)
  return (
    <DraftFrame
      id={draft.id}
      title={messages.sections[section]}
      name={draft.title}
      current={section}
      problems={problems}
    >
      <ErrorSummary errors={answer ? [{ message: answer.message }] : []} />
      {done && !answer ? <Notice kind="success" title={messages[done]} live /> : null}
      <Island
        name="statutes-draft"
        of={DraftEditor}
        props={{ id: draft.id, revision: draft.revision, fields: answer?.fields ?? draft.fields, section }}
      />
    </DraftFrame>
  )
}
