import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, requireSignedIn } from '~/composition/visitor.server'
import { ImportForm } from '~/modules/network/components/import-form'
import { importMessages } from '~/modules/network/messages/import'
import { importActs } from '~/modules/network/permissions'
import { importRuns } from '~/modules/network/queries-import.server'
import { readForm } from '~/platform/http/form.server'
import { formatInstant } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { DataTable } from '~/ui/data-table'
import { ErrorSummary } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { largestForm, readImport } from './read-import.server'

const path = '/equipe/reseau/import'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  if (!can(actor, importActs['network.import'], null)) throw notFound()
  const runs = await importRuns()
  return {
    runs: runs.map(({ id, fileName, state, createdAt, source }) => ({
      id,
      fileName,
      state,
      name: source.name,
      at: createdAt.toISOString(),
    })),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, sessionId, locale } = await requireSignedIn(request, context)
  if (!can(actor, importActs['network.import'], null)) throw notFound()
  const read = await readImport(actor, await readForm(request, sessionId, largestForm + 64 * 1024), locale)
  return 'runId' in read ? redirect(localPath(context, `${path}/${read.runId}`)) : data(read, 422)
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = importMessages[site.locale].page
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function ImportPractices() {
  const { runs } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const { page } = useMessages(importMessages)
  const states: Readonly<Record<string, string>> = page.states
  return (
    <Wrap>
      <PageTitle title={page.title} lede={page.lede} back={[{ href: '/equipe/reseau', label: page.network }]} />
      <ErrorSummary errors={answer?.errors ?? []} />
      <ImportForm errors={answer?.errors ?? []} typed={answer?.typed} />
      <p>
        {page.sourcesText} <Anchor href="/equipe/reseau/sources">{page.sources}</Anchor>
      </p>
      <h2>{page.latest}</h2>
      <DataTable
        caption={page.latest}
        captionHidden
        empty={<p className="soft">{page.none}</p>}
        rows={runs}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            header: page.source,
            rowHeader: true,
            cell: ({ id, name, fileName }) => (
              <>
                <Anchor href={`${path}/${id}`}>{name}</Anchor> <span className="soft">{fileName}</span>
              </>
            ),
          },
          { key: 'at', header: page.when, oneLine: true, cell: ({ at }) => formatInstant(new Date(at), locale) },
          { key: 'state', header: page.state, cell: ({ state }) => states[state] ?? state },
        ]}
      />
    </Wrap>
  )
}
