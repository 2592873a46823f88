import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Fragment } from 'react'
import { openDataMessages } from '~/composition/messages-open-data'
import { openArchives } from '~/composition/open-archive.server'
import { formatsOf, openCollections } from '~/composition/open-data'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { env } from '~/platform/env.server'
import { formatDate, formatSize } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { CodeBlock } from '~/ui/code-block'
import { DataTable } from '~/ui/data-table'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { Prose, Section, Wrap } from '~/ui/section'

export async function loader() {
  return {
    origin: env().portalUrl.origin,
    archives: (await openArchives()).map(({ day, size, sha256 }) => ({ day, size, sha256 })),
    collections: openCollections.map((one) => ({
      name: one.name,
      page: one.page,
      filters: one.filters,
      formats: formatsOf(one),
    })),
  }
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = openDataMessages[site.locale]
  return pageMeta({ ...site, title, description })
}

export default function OpenData() {
  const { origin, archives, collections } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const messages = useMessages(openDataMessages)
  return (
    <>
      <Wrap>
        <PageTitle title={messages.title} lede={messages.lede} />
      </Wrap>
      <Section title={messages.collections} id="collections">
        <DataTable
          caption={messages.collections}
          captionHidden
          rows={collections}
          rowKey={({ name }) => name}
          columns={[
            {
              key: 'name',
              header: messages.collection,
              rowHeader: true,
              cell: ({ name, page }) => <Anchor href={page}>{messages.names[name]}</Anchor>,
            },
            {
              key: 'addresses',
              header: messages.addresses,
              cell: ({ name, formats }) => (
                <ul className="plain-list">
                  {formats.map((format) => (
                    <li key={format}>
                      <a href={`/api/v1/${name}.${format}`}>
                        <code>{`/api/v1/${name}.${format}`}</code>
                      </a>
                    </li>
                  ))}
                </ul>
              ),
            },
            {
              key: 'filters',
              header: messages.filters,
              cell: ({ filters }) =>
                filters.length === 0 ? (
                  <span className="soft">{messages.noFilter}</span>
                ) : (
                  <span>
                    {filters.map((filter, index) => (
                      <Fragment key={filter}>
                        {index > 0 ? ', ' : ''}
                        <code>{filter}</code>
                      </Fragment>
                    ))}
                  </span>
                ),
            },
          ]}
        />
        <Prose>
          <p>{messages.filtersNote}</p>
        </Prose>
      </Section>
      <Section title={messages.use} id="usage" tone="stone">
        <Prose>
          <p>{messages.useText}</p>
          <h3>{messages.example}</h3>
        </Prose>
        <CodeBlock
          label={messages.example}
        >{`curl '${origin}/api/v1/practices.geojson?theme=mobility&per_page=200'`}</CodeBlock>
        <p>
          <a href="/api/v1/openapi.json">{messages.openapi}</a>
        </p>
      </Section>
      <Section title={messages.archive} id="archive">
        <Prose>
          <p>{messages.archiveText}</p>
        </Prose>
        <DataTable
          caption={messages.archive}
          captionHidden
          empty={<p className="soft">{messages.noArchive}</p>}
          rows={archives}
          rowKey={({ day }) => day}
          columns={[
            {
              key: 'day',
              header: messages.day,
              rowHeader: true,
              cell: ({ day }) => <a href={`/donnees/${day}.tar.gz`}>{messages.download(formatDate(day, locale))}</a>,
            },
            { key: 'size', header: messages.size, numeric: true, cell: ({ size }) => formatSize(size, locale) },
            { key: 'hash', header: messages.hash, cell: ({ sha256 }) => <code className="hash">{sha256}</code> },
          ]}
        />
      </Section>
      <Section title={messages.licences} id="licences" tone="stone">
        <Prose>
          <p>{messages.licencesText}</p>
          <h3>{messages.feeds}</h3>
          <ul>
            <li>
              <a href="/flux.xml">{messages.news}</a>
            </li>
            <li>
              <a href="/rencontres.ics">{messages.calendar}</a>
            </li>
            <li>
              <Anchor href="/reseau/integrer">{messages.map}</Anchor>
            </li>
          </ul>
        </Prose>
      </Section>
    </>
  )
}
