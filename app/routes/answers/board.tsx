import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { boardQuery } from '~/modules/answers/board-filter'
import { BoardFilters } from '~/modules/answers/components/board-filters'
import { AnswerTable } from '~/modules/answers/components/recommendation-list'
import { answerMessages } from '~/modules/answers/messages/answers'
import { boardPath, debateProcedurePath } from '~/modules/answers/rules/answer-paths'
import { isLate } from '~/modules/answers/rules/answer'
import { placesByCodes } from '~/modules/territory/queries.server'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { EmptyState } from '~/ui/empty-state'
import { Figures } from '~/ui/figures'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { Pagination } from '~/ui/pagination'
import { Prose, Section, Wrap } from '~/ui/section'
import { boardLines } from './load-board.server'

export const headers = publicPage

const perPage = 50

export async function loader({ request }: LoaderFunctionArgs) {
  const { filter, lines, all } = await boardLines(request)
  const pages = Math.max(1, Math.ceil(lines.length / perPage))
  const page = Math.min(filter.page, pages)
  const codes = [...new Set(all.flatMap(({ territory }) => territory ?? []))]
  const counted = (test: (line: (typeof all)[number]) => boolean) => all.filter(test).length
  return {
    filter: { ...filter, page },
    pages,
    total: lines.length,
    isEmpty: all.length === 0,
    lines: lines.slice((page - 1) * perPage, page * perPage),
    territories: (await placesByCodes(codes)).map(({ code, name }) => ({ code, name })),
    figures: {
      late: counted(({ standing }) => isLate(standing)),
      kept: counted(({ standing }) => standing === 'done'),
      waiting: counted(({ standing }) => standing === 'awaited'),
      refused: counted(({ standing }) => standing === 'refused'),
    },
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { board } = answerMessages[site.locale]
  return [
    ...pageMeta({
      ...site,
      title: board.title,
      description: board.description,
      indexed: !data || boardQuery(data.filter, { page: data.filter.page }) === '',
    }),
    { tagName: 'link', rel: 'alternate', type: 'application/atom+xml', title: board.feed, href: `${boardPath}.xml` },
  ]
}

export default function BoardPage() {
  const { filter, pages, total, isEmpty, lines, territories, figures } = useLoaderData<typeof loader>()
  const { board, debates } = useMessages(answerMessages)
  const query = boardQuery(filter)
  return (
    <>
      <Wrap>
        <PageTitle back={[{ href: '/debats', label: debates }]} title={board.title} lede={board.lede} />
        {isEmpty ? (
          <EmptyState title={board.empty}>
            <p>{board.emptyText}</p>
          </EmptyState>
        ) : (
          <>
            <Figures
              level={2}
              items={(['late', 'waiting', 'kept', 'refused'] as const).map((key) => ({
                value: figures[key],
                unit: board.figures[key](figures[key]),
              }))}
            />
            <BoardFilters filter={filter} territories={territories} />
          </>
        )}
      </Wrap>
      {isEmpty ? null : (
        <Section id="reponses" title={board.count(total)}>
          {lines.length > 0 ? (
            <AnswerTable caption={board.title} lines={lines} withDebate />
          ) : (
            <EmptyState level={3} title={board.none}>
              <p>{board.noneText}</p>
            </EmptyState>
          )}
          <Pagination page={filter.page} pages={pages} hrefOf={(page) => boardPath + boardQuery(filter, { page })} />
        </Section>
      )}
      <Section id="donnees" title={board.data} tone="stone">
        <Prose>
          <p>{board.dataText}</p>
          <ul>
            <li>
              <a href={`${boardPath}.csv${query}`}>{board.csv}</a>
            </li>
            <li>
              <a href={`${boardPath}.json${query}`}>{board.json}</a>
            </li>
            <li>
              <a href={`${boardPath}.xml`}>{board.feed}</a>
            </li>
            <li>
              <Anchor href={debateProcedurePath}>{board.procedure}</Anchor>
            </li>
          </ul>
        </Prose>
      </Section>
    </>
  )
}
