import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { bookLimits } from '../../criteria/rules/book'
import { permissions } from '../permissions'
import { draftOf } from '../queries-drafts.server'
import {
  changeList,
  type DraftContent,
  type DraftList,
  type DraftPart,
  type Fields,
  type ListChange,
  withPart,
} from '../rules/draft/fields'
import { isWritable } from '../rules/draft-state'
import { mostCharacters, rewriteDraft } from '../store-drafts.server'

type Named = { id: string; revision: number }
type Saved = { revision: number; count: number }

/** Keeps one part of a draft as it was typed, be it readable or not. Refused where somebody wrote since the page was opened. */
export async function saveDraftPart(
  actor: Actor,
  { part, index, posted, ...named }: Named & { part: DraftPart; index: number; posted: Fields },
): Promise<Outcome<Saved>> {
  if (!can(actor, permissions['charters.write-draft'], null)) return refused({ code: 'not-found' })
  return rewrite(actor, named, { part, index }, (content) => {
    const changed = withPart(content, part, index, posted)
    return changed ? ok({ content: changed, count: changed[part].length }) : refused({ code: 'not-found' })
  })
}

const most: Readonly<Record<DraftList, number>> = {
  articles: bookLimits.articles,
  criteres: bookLimits.criteria,
  conditions: bookLimits.conditions,
}

/** Adds an article, a criterion or a condition, takes one away, or moves it. */
export async function arrangeDraft(
  actor: Actor,
  { change, ...named }: Named & { change: ListChange },
): Promise<Outcome<Saved>> {
  if (!can(actor, permissions['charters.write-draft'], null)) return refused({ code: 'not-found' })
  const { list, move, index } = change
  return rewrite(actor, named, { part: list, move, index }, (content) =>
    move === 'add' && content[list].length >= most[list]
      ? refused({ code: 'too-many-items', detail: { most: most[list] } })
      : ok({ content: changeList(content, change), count: changeList(content, change)[list].length }),
  )
}

const rewrite = (
  actor: Actor,
  { id, revision }: Named,
  data: Record<string, string | number>,
  change: (content: DraftContent) => Outcome<{ content: DraftContent; count: number }>,
): Promise<Outcome<Saved>> =>
  transact(async (tx): Promise<Outcome<Saved>> => {
    const draft = await draftOf(actor, id, tx)
    if (!draft) return refused({ code: 'not-found' })
    if (!isWritable(draft)) return refused({ code: 'draft-settled' })
    if (draft.revision !== revision) return refused({ code: 'draft-changed' })
    const changed = change(draft.content)
    if ('refused' in changed) return changed
    const { content, count } = changed.ok
    if (JSON.stringify(content).length > mostCharacters) return refused({ code: 'draft-too-long' })
    if (!(await rewriteDraft(tx, { id, revision }, content))) return refused({ code: 'draft-changed' })
    await writeJournal(tx, {
      actor,
      act: 'charters.save-draft',
      subject: { kind: 'charter-draft', id },
      data: { ...data, revision: revision + 1 },
    })
    return ok({ revision: revision + 1, count })
  })
