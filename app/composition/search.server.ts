import { foundLabel, foundLabelKind } from '~/modules/label/rules/found-label'
import { currentPage } from '~/modules/editorial/queries.server'
import { pagePath, pageSlugs } from '~/modules/editorial/rules/editable-pages'
import { plainText, readMarkdown } from '~/modules/editorial/rules/markdown'
import { charterInForce } from '~/modules/label/queries-charter.server'
import { everyLabel } from '~/modules/label/queries-public.server'
import { today } from '~/platform/clock.server'
import { defaultLocale } from '~/platform/i18n/locale'
import { isIndexed, reindexAll, type SearchSource } from '~/platform/search/index.server'
import { publicPages } from './site-map'

const editable = new Set<string>(pageSlugs.map(pagePath))

const pages: SearchSource = {
  kind: 'page',
  async *documents(locale) {
    for (const { path, title, about } of publicPages)
      if (!editable.has(path) && path !== '/label/charte')
        yield { url: path, locale, title: title[locale], body: about[locale] }
    for (const slug of pageSlugs) {
      const page = await currentPage(slug, locale)
      if (page) yield { url: pagePath(slug), locale, title: page.title, body: plainText(readMarkdown(page.body)) }
    }
  },
}

const charter: SearchSource = {
  kind: 'charter',
  async *documents(locale) {
    const inForce = await charterInForce(today())
    if (!inForce) return
    const { title, preamble, articles, criteria } = inForce.charter
    const words = [
      preamble,
      ...articles.flatMap((article) => [article.title, article.text]),
      ...criteria.flatMap(({ statement, guidance }) => [statement, guidance]),
    ]
    yield { url: '/label/charte', locale, title: title[locale], body: words.map((text) => text[locale]).join(' ') }
  },
}

const labels: SearchSource = {
  kind: foundLabelKind,
  async *documents(locale) {
    for await (const { number, title, organisation } of everyLabel())
      yield { ...foundLabel({ number, title, organisation: organisation.name }), locale }
  },
}

/** Everything public that can be found, by kind; each module adds its source here. */
export const searchSources: readonly SearchSource[] = [pages, charter, labels]

/** Builds the index again; `npm run crdp -- search reindex`. */
export const reindexSearch = (): Promise<number> => reindexAll(searchSources)

/**
 * At set-up: builds the index where it was never built whole (the texts loaded before are in it already, the home page
 * is not). Gives the number of documents indexed.
 */
export const indexWhereEmpty = async (): Promise<number> =>
  (await isIndexed('/', defaultLocale)) ? 0 : reindexSearch()
