import type { Text } from '../../criteria/rules/text'
import { type ArticleId, statutesArticles } from './articles'
import type { Statutes } from './statutes'

/** A clause that is not the same in two versions; `before` or `after` is null where it was added or taken out. */
export type ChangedClause = { key: string; head: Text | null; before: Text | null; after: Text | null }
export type ChangedArticle = { id: ArticleId; number: number; title: Text; changes: readonly ChangedClause[] }

const same = (a: Text | undefined, b: Text | undefined): boolean => a?.fr === b?.fr && a?.en === b?.en

/**
 * What changed from one version to another, in their own words: the articles with a difference, and in each the clauses
 * changed and added in the order of the later version, then those taken out. Empty for two versions that say the same.
 */
export function compareVersions(earlier: Statutes, later: Statutes): ChangedArticle[] {
  const old = statutesArticles(earlier)
  return statutesArticles(later).flatMap(({ id, number, title, clauses }) => {
    const earlierClauses = old.find((article) => article.id === id)?.clauses ?? []
    const before = new Map(earlierClauses.map(({ key, text }) => [key, text]))
    const kept = new Set(clauses.map(({ key }) => key))
    const changes = [
      ...clauses.flatMap(({ key, head, text }) =>
        same(before.get(key), text) ? [] : [{ key, head, before: before.get(key) ?? null, after: text }],
      ),
      ...earlierClauses.flatMap(({ key, head, text }) =>
        kept.has(key) ? [] : [{ key, head, before: text, after: null }],
      ),
    ]
    return changes.length > 0 ? [{ id, number, title, changes }] : []
  })
}
