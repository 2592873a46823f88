import { type ActionFunctionArgs, json } from '@remix-run/node'
import { notFound, readAct } from '~/composition/visitor.server'
import { readStep } from '~/modules/label/read-step.server'
import { conflictsForPage } from '~/modules/label/stored-conflicts'
import { saveDraft } from '~/modules/referrals/commands/save-draft.server'
import { draftingMessages } from '~/modules/referrals/messages/drafting-form'
import { loadOwn } from './load-draft.server'

/** Saves part of a draft as it is written. Fields that are wrong are left as they were: the page says what is wrong. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form: posted } = await readAct(request, context)
  const { id, version } = await loadOwn(request, context, params)
  const { patch, revision, problems } = readStep(posted, version.book)
  const wrong = new Set(problems.map(({ field }) => field))
  const answers = Object.fromEntries(
    Object.entries(patch.answers).filter(([criterion]) => !wrong.has(`answer.${criterion}`)),
  )
  const saved = await saveDraft(visitor.actor, { id, revision, patch: { ...patch, answers } })
  if ('ok' in saved)
    return json({ kind: 'saved', revision: saved.ok.revision, savedAt: saved.ok.savedAt.toISOString() })
  const { code, conflicts = [], revision: present } = saved.refused
  if (code === 'not-found') throw notFound()
  if (code !== 'stale-revision') return json({ kind: 'closed' }, { status: 409 })
  const titleLabel = draftingMessages[visitor.locale].title
  return json(
    {
      kind: 'conflict',
      revision: present ?? revision,
      conflicts: conflictsForPage(conflicts, version.book, titleLabel, visitor.locale),
    },
    { status: 409 },
  )
}
