import { canonicalJson, type Json } from '../../../platform/pure/canonical-json'
import type { Charter, Criterion } from '../../label/rules/charter'

/** What a criterion is made of, in the order in which it is read. */
export const criterionParts = [
  'article',
  'statement',
  'guidance',
  'source',
  'appliesTo',
  'importance',
  'answer',
  'evidence',
  'rule',
  'failure',
  'remedy',
] as const satisfies readonly (keyof Criterion)[]
export type CriterionPart = (typeof criterionParts)[number]
export const headParts = ['title', 'preamble', 'settings'] as const
export type HeadPart = (typeof headParts)[number]

/** `before` or `after` is null where it was added or taken out; `parts`: what changed, where it is in both. */
export type Changed<T, P extends string> = { before: T | null; after: T | null; parts: readonly P[] }
export type Article = Charter['articles'][number]
export type AwardCondition = Charter['eligibility'][number]
export type CharterChanges = {
  head: readonly HeadPart[]
  articles: readonly Changed<Article, 'number' | 'title' | 'text'>[]
  criteria: readonly Changed<Criterion, CriterionPart>[]
  conditions: readonly Changed<AwardCondition, 'article' | 'condition' | 'failure'>[]
  /** The criteria that are in both come in another order. */
  isReordered: boolean
}

const same = (one: unknown, other: unknown): boolean =>
  canonicalJson((one ?? null) as Json) === canonicalJson((other ?? null) as Json)

function changesOf<T extends { id: string }, P extends string & keyof T>(
  before: readonly T[],
  after: readonly T[],
  parts: readonly P[],
): Changed<T, P>[] {
  const old = new Map(before.map((one) => [one.id, one]))
  const kept = new Set(after.map(({ id }) => id))
  return [
    ...after.flatMap((one): Changed<T, P>[] => {
      const was = old.get(one.id)
      if (!was) return [{ before: null, after: one, parts: [] }]
      const changed = parts.filter((part) => !same(was[part], one[part]))
      return changed.length > 0 ? [{ before: was, after: one, parts: changed }] : []
    }),
    ...before.flatMap((one): Changed<T, P>[] => (kept.has(one.id) ? [] : [{ before: one, after: null, parts: [] }])),
  ]
}

/** What changed from one version of the charter to another: by id, changed and added ones first, then those taken out. */
export function compareCharters(before: Charter, after: Charter): CharterChanges {
  const common = (one: Charter, other: Charter) => {
    const ids = new Set(other.criteria.map(({ id }) => id))
    return one.criteria.flatMap(({ id }) => (ids.has(id) ? [id] : []))
  }
  return {
    head: headParts.filter((part) => !same(before[part], after[part])),
    articles: changesOf(before.articles, after.articles, ['number', 'title', 'text']),
    criteria: changesOf(before.criteria, after.criteria, criterionParts),
    conditions: changesOf(before.eligibility, after.eligibility, ['article', 'condition', 'failure']),
    isReordered: !same(common(before, after), common(after, before)),
  }
}

/** How many things changed, for a line that says so. */
export const changeCount = ({ head, articles, criteria, conditions, isReordered }: CharterChanges): number =>
  head.length + articles.length + criteria.length + conditions.length + (isReordered ? 1 : 0)
