import { canonicalJson } from '../../../platform/pure/canonical-json'
import type { AnswerValue, Answers } from './answer-values'
import type { Questions } from './book'

/** An answer, or null where there is none. */
export type MaybeAnswer = AnswerValue | null

/** What a window wants to write; `base` is what it showed when its writer began, where it says so. */
export type DraftPatch = {
  title?: { base?: string; value: string }
  answers: Readonly<Record<string, { base?: MaybeAnswer; value: MaybeAnswer }>>
}

/** A field that two windows changed: criterion null for the title. */
export type DraftConflict = { criterionId: string | null; stored: MaybeAnswer; written: MaybeAnswer }

export type MergedDraft = { title: string; answers: Answers; changed: boolean } | { conflicts: DraftConflict[] }

const same = (a: MaybeAnswer, b: MaybeAnswer): boolean => canonicalJson(a) === canonicalJson(b)

/**
 * Merges what a window wrote into what is stored, field by field. A field left as it was found is never written back;
 * one that only this window changed is; one that another window changed meanwhile, to something else, is a conflict, and
 * then nothing is merged. A window that is up to date (`isCurrent`) has no conflict. Questions that the book does not
 * have are left out.
 */
export function mergeDraft(
  stored: { title: string; answers: Answers },
  patch: DraftPatch,
  book: Questions,
  isCurrent: boolean,
): MergedDraft {
  const conflicts: DraftConflict[] = []
  const settle = (
    criterionId: string | null,
    kept: MaybeAnswer,
    { base, value }: { base?: MaybeAnswer; value: MaybeAnswer },
  ): MaybeAnswer => {
    if (same(kept, value)) return kept
    if (base !== undefined && same(base, value)) return kept
    if (isCurrent || (base !== undefined && same(base, kept))) return value
    conflicts.push({ criterionId, stored: kept, written: value })
    return kept
  }

  const title = patch.title ? settle(null, stored.title, patch.title) : stored.title
  const answers = book.criteria.flatMap(({ id }): [string, AnswerValue][] => {
    const kept = Object.hasOwn(stored.answers, id) ? (stored.answers[id] ?? null) : null
    const written = Object.hasOwn(patch.answers, id) ? patch.answers[id] : undefined
    const answer = written ? settle(id, kept, written) : kept
    return answer === null ? [] : [[id, answer]]
  })
  if (conflicts.length > 0) return { conflicts }
  const merged = { title: typeof title === 'string' ? title : stored.title, answers: Object.fromEntries(answers) }
  return {
    ...merged,
    changed: merged.title !== stored.title || canonicalJson(merged.answers) !== canonicalJson(stored.answers),
  }
}
