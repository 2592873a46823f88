import type { AnswerValue, Answers } from '../../criteria/rules/answer-values'

/** What is wrong with an answer that is to be completed. */
export const completionKinds = ['incorrect', 'incomplete', 'outdated'] as const
export type CompletionKind = (typeof completionKinds)[number]
export const isCompletionKind = (text: unknown): text is CompletionKind => completionKinds.some((kind) => kind === text)

/** What is asked of each criterion, by its id. */
export type AskedCompletion = Readonly<Record<string, CompletionKind>>

/** Reads what is kept of a request. Those made before kinds were said are lists of ids: what they name is incomplete. */
export function readAskedCompletion(stored: unknown): AskedCompletion {
  if (Array.isArray(stored))
    return Object.fromEntries(stored.filter((id) => typeof id === 'string').map((id) => [id, 'incomplete' as const]))
  if (typeof stored !== 'object' || stored === null) return {}
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, CompletionKind] => isCompletionKind(entry[1])),
  )
}

/** What an application says at one moment. A piece is the same where its content is. */
export type Content = {
  title: string
  answers: Answers
  pieces: readonly { criterionId: string; name: string; hash: string }[]
}

export type Difference = {
  criterionId: string
  before: AnswerValue | null
  after: AnswerValue | null
  added: string[]
  removed: string[]
}
export type Changes = { title: { before: string; after: string } | null; criteria: Difference[] }

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** What changed between two moments of an application, in the order of the criteria. */
export function changesBetween(criteria: readonly string[], before: Content, after: Content): Changes {
  const namesIn = (content: Content, other: Content, id: string): string[] => {
    const kept = new Set(other.pieces.filter(({ criterionId }) => criterionId === id).map(({ hash }) => hash))
    return content.pieces
      .filter(({ criterionId, hash }) => criterionId === id && !kept.has(hash))
      .map(({ name }) => name)
  }
  return {
    title: before.title === after.title ? null : { before: before.title, after: after.title },
    criteria: criteria.flatMap((criterionId) => {
      const difference = {
        criterionId,
        before: before.answers[criterionId] ?? null,
        after: after.answers[criterionId] ?? null,
        added: namesIn(after, before, criterionId),
        removed: namesIn(before, after, criterionId),
      }
      const isSame = same(difference.before, difference.after)
      return isSame && difference.added.length === 0 && difference.removed.length === 0 ? [] : [difference]
    }),
  }
}

/** The criteria that were asked for and came back as they were. */
export const leftUnchanged = (asked: AskedCompletion, { criteria }: Changes): string[] =>
  Object.keys(asked).filter((id) => !criteria.some(({ criterionId }) => criterionId === id))
