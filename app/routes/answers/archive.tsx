import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { archiveMessages } from '~/modules/answers/messages/archive'
import { archivesOf, frozenStates } from '~/modules/answers/queries-archive.server'
import { archivesPath } from '~/modules/answers/rules/answer-paths'
import { debatePath } from '~/modules/debates/rules/debate-paths'
import { publicPage } from '~/platform/http/public-page'
import { formatDate, formatSize, withColon } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { CodeBlock } from '~/ui/code-block'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { Prose, Section, Wrap } from '~/ui/section'
import { debateAt } from './load-debate.server'

export const headers = publicPage

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { id, slug, title, isDemonstration } = await debateAt(request, context, params['slug'])
  const archives = await archivesOf(id)
  return {
    debate: { slug, title, isDemonstration },
    archives: archives.flatMap(({ state, hash, size, createdAt }) => {
      const known = frozenStates.find((one) => one === state)
      return known ? [{ state: known, hash, size, at: createdAt.toISOString() }] : []
    }),
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { title, description, lede } = archiveMessages[site.locale]
  return pageMeta({
    ...site,
    title: data ? withColon(title, data.debate.title, site.locale) : title,
    description: data ? description(data.debate.title) : lede,
    indexed: data !== undefined && !data.debate.isDemonstration,
  })
}

export default function ArchivePage() {
  const { debate, archives } = useLoaderData<typeof loader>()
  const words = useMessages(archiveMessages)
  const locale = useLocale()
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: debatePath(debate), label: debate.title }]}
          kicker={debate.title}
          title={words.title}
          lede={words.lede}
        />
        <DataTable
          caption={words.title}
          captionHidden
          empty={
            <EmptyState title={words.none}>
              <p>{words.noneText}</p>
            </EmptyState>
          }
          rows={archives}
          rowKey={({ state }) => state}
          columns={[
            { key: 'when', header: words.when, rowHeader: true, cell: ({ state }) => words.states[state] },
            { key: 'at', header: words.made, cell: ({ at }) => formatDate(new Date(at), locale) },
            { key: 'size', header: words.size, oneLine: true, cell: ({ size }) => formatSize(size, locale) },
            { key: 'hash', header: words.hash, cell: ({ hash }) => <code className="hash">{hash}</code> },
            {
              key: 'get',
              header: words.download,
              cell: ({ state }) => (
                <a
                  href={`${archivesPath(debate)}.tar.gz?etat=${state}`}
                  aria-label={words.downloadOf(words.states[state])}
                  download
                >
                  {words.download}
                </a>
              ),
            },
          ]}
        />
      </Wrap>
      <Section id="ce-qu-elle-contient" title={words.inside} tone="stone">
        <Prose>
          <p>{words.insideText}</p>
        </Prose>
      </Section>
      <Section id="verifier" title={words.verify}>
        <Prose>
          <p>{words.verifyText}</p>
        </Prose>
        <CodeBlock label={words.commandLabel}>{words.command}</CodeBlock>
        <p>
          <Anchor href="/journal">{words.journal}</Anchor>
        </p>
      </Section>
    </>
  )
}
