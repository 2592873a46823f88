import { useMessages } from '~/platform/i18n/react'
import { Anchor } from './link'
import { uiMessages } from './messages'

export type PaginationProps = {
  page: number
  pages: number
  /** The address of a page; `pageHref` keeps the filters. */ hrefOf: (page: number) => string
}

/** The address of a page with the filters of this one: pageHref('/label', search, 3) → '/label?kind=association&page=3'. */
export function pageHref(path: string, search: URLSearchParams | string, page: number): string {
  const params = new URLSearchParams(search)
  params.delete('page')
  if (page > 1) params.set('page', String(page))
  const query = params.toString()
  return query ? `${path}?${query}` : path
}

/** The first, the last, and those around; nothing where there is one page only. */
export function Pagination({ page, pages, hrefOf }: PaginationProps) {
  const messages = useMessages(uiMessages)
  if (pages <= 1) return null
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter((number) => number >= 1 && number <= pages)
  return (
    <nav className="pagination" aria-label={messages.pagination}>
      {page > 1 ? (
        <Anchor className="pagination-step" rel="prev" href={hrefOf(page - 1)}>
          {messages.previous}
        </Anchor>
      ) : null}
      <ol>
        {shown.map((number, index) => (
          <li key={number} className={number - (shown[index - 1] ?? number - 1) > 1 ? 'after-gap' : undefined}>
            <Anchor
              href={hrefOf(number)}
              aria-current={number === page ? 'page' : undefined}
              aria-label={messages.page(number, pages)}
            >
              {number}
            </Anchor>
          </li>
        ))}
      </ol>
      {page < pages ? (
        <Anchor className="pagination-step" rel="next" href={hrefOf(page + 1)}>
          {messages.next}
        </Anchor>
      ) : null}
    </nav>
  )
}
