import { currentPage } from '~/modules/editorial/queries.server'
import { pagePath, pageSlugs } from '~/modules/editorial/rules/editable-pages'
import { plainText, readMarkdown } from '~/modules/editorial/rules/markdown'
import { isIndexEmpty, reindexAll, type SearchSource } from '~/platform/search/index.server'
import { publicPages } from './site-map'

const editable = new Set<string>(pageSlugs.map(pagePath))

const pages: SearchSource = {
  kind: 'page',
  async *documents(locale) {
    for (const { path, title, about } of publicPages)
      if (!editable.has(path)) yield { url: path, locale, title: title[locale], body: about[locale] }
    for (const slug of pageSlugs) {
      const page = await currentPage(slug, locale)
      if (page) yield { url: pagePath(slug), locale, title: page.title, body: plainText(readMarkdown(page.body)) }
    }
  },
}

/** Everything public that can be found, by kind; each module adds its source here. */
export const searchSources: readonly SearchSource[] = [pages]

/** Builds the index again; `npm run crdp -- search reindex`. */
export const reindexSearch = (): Promise<number> => reindexAll(searchSources)

/** At set-up: builds the index where there is none yet. Gives the number of documents indexed. */
export const indexWhereEmpty = async (): Promise<number> => ((await isIndexEmpty()) ? reindexSearch() : 0)
