import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Fragment } from 'react'
import { journalWords } from '~/composition/journal-words'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound } from '~/composition/visitor.server'
import { publicPage } from '~/platform/http/public-page'
import { formatInstant, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { headLine } from '~/platform/journal/head'
import { journalMessages } from '~/platform/journal/messages'
import { presentHead, publicLines } from '~/platform/journal/read.server'
import { CodeBlock } from '~/ui/code-block'
import { DataTable } from '~/ui/data-table'
import { DefinitionList } from '~/ui/definition-list'
import { PageTitle } from '~/ui/page-title'
import { pageHref, Pagination } from '~/ui/pagination'
import { Prose, Section, Wrap } from '~/ui/section'

const pageSize = 50

export const headers = publicPage

export async function loader({ request }: LoaderFunctionArgs) {
  const given = new URL(request.url).searchParams.get('page') ?? '1'
  if (!/^[1-9]\d{0,7}$/.test(given)) throw notFound()
  const page = Number(given)
  const [head, { lines, count }] = await Promise.all([presentHead(), publicLines(page, pageSize)])
  const pages = Math.max(1, Math.ceil(count / pageSize))
  if (page > pages) throw notFound()
  return json({
    head,
    signed: headLine(head),
    page,
    pages,
    lines: lines.map(({ seq, at, act }) => ({ seq, at: at.toISOString(), act })),
  })
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = journalMessages[site.locale]
  return pageMeta({ ...site, title, description })
}

/** A long value that a narrow page may break, and that is copied whole. */
const Breakable = ({ text }: { text: string }) => (
  <code>
    {(text.match(/.{1,8}/g) ?? []).map((part, index) => (
      <Fragment key={index}>
        {part}
        <wbr />
      </Fragment>
    ))}
  </code>
)

export default function Journal() {
  const { head, signed, lines, page, pages } = useLoaderData<typeof loader>()
  const messages = useMessages(journalMessages)
  const words: Readonly<Record<string, string>> = useMessages(journalWords).acts
  const locale = useLocale()
  return (
    <>
      <Wrap>
        <PageTitle title={messages.title} lede={messages.lede} />
      </Wrap>
      <Section id="tete" tone="stone" title={messages.headTitle} lede={messages.headLede}>
        <DefinitionList
          items={[
            { term: messages.lines, value: formatNumber(head.seq, locale) },
            {
              term: messages.last,
              value:
                head.seq === 0 ? (
                  messages.none
                ) : (
                  <time dateTime={head.at}>{formatInstant(new Date(head.at), locale)}</time>
                ),
            },
            { term: messages.hash, value: <Breakable text={head.hash} /> },
            { term: messages.publicKey, value: <Breakable text={head.publicKey} /> },
          ]}
        />
      </Section>
      <Section id="verifier" title={messages.howTitle}>
        <Prose>
          <p>{messages.how}</p>
        </Prose>
        <CodeBlock label={messages.signed}>{signed}</CodeBlock>
        <Prose>
          <p>{messages.howCommand}</p>
        </Prose>
        <CodeBlock label={messages.commandLabel}>{messages.command}</CodeBlock>
        <Prose>
          <p>{messages.rule}</p>
        </Prose>
      </Section>
      <Section id="actes" title={messages.actsTitle} lede={messages.actsLede}>
        <DataTable
          caption={messages.actsTitle}
          captionHidden
          rows={lines}
          rowKey={({ seq }) => String(seq)}
          empty={<p>{messages.actsEmpty}</p>}
          columns={[
            {
              key: 'seq',
              header: messages.number,
              numeric: true,
              rowHeader: true,
              cell: ({ seq }) => formatNumber(seq, locale),
            },
            { key: 'act', header: messages.act, cell: ({ act }) => words[act] ?? <code>{act}</code> },
            {
              key: 'at',
              oneLine: true,
              header: messages.date,
              cell: ({ at }) => <time dateTime={at}>{formatInstant(new Date(at), locale)}</time>,
            },
          ]}
        />
        <Pagination page={page} pages={pages} hrefOf={(number) => `${pageHref('/journal', '', number)}#actes`} />
      </Section>
    </>
  )
}
