import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { debatePath } from '~/modules/debates/rules/debate-paths'
import { PaperBody } from '~/modules/position-papers/components/paper-body'
import { paperMessages } from '~/modules/position-papers/messages/papers'
import { paperPdfPath, papersPath } from '~/modules/position-papers/rules/paper-paths'
import { publicPage } from '~/platform/http/public-page'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { LinkList } from '~/ui/link-list'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { Tag } from '~/ui/tag'
import { publicPaper } from './load.server'

export const headers = publicPage

export async function loader(args: LoaderFunctionArgs) {
  const { debate, stage, paper, template } = await publicPaper(args)
  const isWithdrawn = paper.state === 'withdrawn'
  return {
    debate: { slug: debate.slug, title: debate.title },
    stage: stage.title,
    number: paper.number ?? 0,
    organisation: paper.organisation.name,
    ...{ template, publishedAt: paper.publishedAt, withdrawnAt: isWithdrawn ? paper.withdrawnAt : null },
    // What was withdrawn is read no more: its reason stands in its place.
    title: isWithdrawn ? paper.organisation.name : paper.title,
    sections: isWithdrawn ? {} : paper.sections,
    reason: isWithdrawn ? paper.reason : '',
    isDemonstration: paper.isDemonstration,
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { page, list } = paperMessages[site.locale]
  if (!data) return pageMeta({ ...site, title: list.title, description: list.lede })
  const description = page.description(data.organisation, data.debate.title)
  const title = `${list.number(data.number)}, ${data.title}`
  return pageMeta({ ...site, title, description, indexed: !data.isDemonstration && data.withdrawnAt === null })
}

export default function PaperPage() {
  const paper = useLoaderData<typeof loader>()
  const { debate, number, withdrawnAt } = paper
  const { page, list } = useMessages(paperMessages)
  const locale = useLocale()
  const published = paper.publishedAt ? `${page.published} ${formatDate(paper.publishedAt, locale)}.` : ''
  return (
    <Wrap>
      <PageTitle
        back={[
          { href: debatePath(debate), label: debate.title },
          { href: papersPath(debate), label: paper.stage },
        ]}
        kicker={<span className="paper-number">{list.number(number)}</span>}
        title={paper.title}
        lede={paper.organisation}
        facts={
          <>
            <span className="soft">{published}</span>
            {paper.isDemonstration ? <Tag>{page.demonstration}</Tag> : null}
          </>
        }
        actions={
          withdrawnAt ? null : (
            <ButtonLink kind="secondary" href={paperPdfPath(debate, number)}>
              {page.pdf}
            </ButtonLink>
          )
        }
      />
      {withdrawnAt ? (
        <Notice kind="warning" title={page.withdrawnOn(formatDate(withdrawnAt, locale))}>
          <p>{page.reason}</p>
          <p className="paper-text">{paper.reason}</p>
        </Notice>
      ) : (
        <>
          <PaperBody template={paper.template} sections={paper.sections} />
          <p className="soft no-print">{page.cite(number)}</p>
        </>
      )}
      <LinkList items={[{ href: papersPath(debate), title: page.all }]} />
    </Wrap>
  )
}
