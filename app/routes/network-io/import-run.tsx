import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { applyImport, dropImport } from '~/modules/network/commands/apply-import.server'
import { matchColumns } from '~/modules/network/commands/match-columns.server'
import { ImportReport } from '~/modules/network/components/import-report'
import { importMessages } from '~/modules/network/messages/import'
import { importSentence, rowSentences } from '~/modules/network/messages/import-sentences'
import { importActs } from '~/modules/network/permissions'
import { fieldsByColumn, importRun, readColumns, reportedRows } from '~/modules/network/queries-import.server'
import { chosenMatching } from '~/modules/network/rules/import/columns'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

const shownRows = 200

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const id = params['id'] ?? ''
  if (!can(actor, importActs['network.import'], null)) throw notFound()
  const run = isId(id) ? await importRun(id) : null
  if (!run) throw notFound()
  const rows = await reportedRows(id, { take: shownRows })
  const fields = fieldsByColumn(run.source.matching)
  return {
    id,
    name: run.source.name,
    sourceId: run.source.url === null ? null : run.source.id,
    fileName: run.fileName,
    state: run.state,
    counts: JSON.parse(run.counts) as Record<string, number>,
    columns: readColumns(run).map((column) => ({ ...column, field: fields.get(column.name) ?? '', error: null })),
    rows: rows.map(({ line, outcome, report }) => ({ line, outcome, sentences: rowSentences(report, locale) })),
    done: new URL(request.url).searchParams.get('fait'),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const { locale, actor } = visitor
  const runId = params['id'] ?? ''
  if (!can(actor, importActs['network.import'], null) || !isId(runId)) throw notFound()
  const here = (done: string) => redirect(localPath(context, `/equipe/reseau/import/${runId}?fait=${done}`))
  if (form.get('intent') === 'match') {
    const run = await importRun(runId)
    if (!run) throw notFound()
    const columns = readColumns(run)
    const typed = columns.map((_, index) => String(form.get(`column.${index}`) ?? ''))
    const { matching, faults } = chosenMatching(
      columns.map(({ name }) => name),
      typed,
    )
    const words = importMessages[locale].page.columns
    const shown = columns.map((column, index) => {
      const fault = faults.find((one) => one.column === index)
      return { ...column, field: typed[index] ?? '', error: fault ? words[fault.code] : null }
    })
    const errors = shown.flatMap(({ error }, index) => (error ? [{ field: `column.${index}`, message: error }] : []))
    if (errors.length > 0) return data({ errors, columns: shown }, 422)
    const outcome = await matchColumns(actor, { runId, matching })
    if ('ok' in outcome) return here('relu')
    return data({ errors: [{ field: '', message: importSentence(outcome.refused, locale) }], columns: shown }, 409)
  }
  const drops = form.get('intent') === 'drop'
  const outcome = await (drops ? dropImport : applyImport)(actor, { runId })
  if ('ok' in outcome) return here(drops ? 'abandonne' : 'lance')
  if (outcome.refused.code === 'not-allowed') throw notFound()
  return data({ errors: [{ field: '', message: importSentence(outcome.refused, locale) }], columns: null }, 409)
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) => {
  const site = siteOf(matches)
  const { page: messages } = importMessages[site.locale]
  const title = messages.runTitle(page?.name ?? '')
  return pageMeta({ ...site, title, description: messages.lede, indexed: false })
}

export default function ImportRun() {
  const run = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { page } = useMessages(importMessages)
  const states: Readonly<Record<string, string>> = page.states
  return (
    <Wrap>
      <PageTitle
        title={page.runTitle(run.name)}
        lede={run.fileName}
        back={[
          { href: '/equipe/reseau', label: page.network },
          run.sourceId === null
            ? { href: '/equipe/reseau/import', label: page.title }
            : { href: `/equipe/reseau/sources/${run.sourceId}`, label: run.name },
        ]}
        facts={states[run.state] ?? run.state}
      />
      <ErrorSummary errors={answer?.errors ?? []} />
      <ImportReport {...run} columns={answer?.columns ?? run.columns} />
    </Wrap>
  )
}
