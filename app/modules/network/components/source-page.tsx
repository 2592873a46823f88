import { formatDate, formatInstant } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { DefinitionList } from '~/ui/definition-list'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { importMessages } from '../messages/import'
import { failureSentence } from '../messages/source-sentences'
import { sourceMessages } from '../messages/sources'
import { vocabularyMessages } from '../messages/vocabularies'
import { type SourceSchedule, sourceAfter } from '../rules/import/source'
import type { Licence } from '../rules/vocabularies'

type Run = { id: string; state: string; at: string; counts: Readonly<Record<string, number>> }
export type SourcePageProps = {
  source: {
    id: string
    url: string
    format: string
    licence: Licence
    credit: string
    schedule: SourceSchedule
    state: string
    lastRunAt: string | null
    readAt: string | null
    nextRunAt: string | null
    lastError: string | null
    entries: number
    gone: number
    waitingRunId: string | null
    runs: readonly Run[]
  }
}

/** Where a source stands: what was read of it, what waits, what it gives. */
export function SourcePage({ source }: SourcePageProps) {
  const locale = useLocale()
  const messages = useMessages(sourceMessages)
  const words = useMessages(vocabularyMessages)
  const states: Readonly<Record<string, string>> = messages.states
  const formats: Readonly<Record<string, string>> = messages.formats
  const at = (instant: string | null, none: string) => (instant ? formatInstant(new Date(instant), locale) : none)
  return (
    <div className="stack">
      {source.lastError ? (
        <Notice kind="warning" title={messages.failedTitle}>
          <p>{failureSentence(source.lastError, locale)}</p>
          <p>{messages.failedKept}</p>
        </Notice>
      ) : null}
      {source.waitingRunId ? (
        <Notice title={messages.waitingRun}>
          <p>
            <Anchor href={`/equipe/reseau/import/${source.waitingRunId}`}>{messages.waitingRunLink}</Anchor>
          </p>
        </Notice>
      ) : null}
      <DefinitionList
        items={[
          { term: messages.state, value: states[source.state] ?? source.state },
          { term: messages.url, value: <code>{source.url}</code> },
          { term: messages.schedule, value: messages.schedules[source.schedule] },
          { term: messages.format, value: formats[source.format] ?? source.format },
          { term: messages.licence, value: words.licence[source.licence] },
          { term: messages.credit, value: source.credit },
          {
            term: messages.entriesTerm,
            value:
              source.gone > 0
                ? `${messages.entries(source.entries)}, ${messages.gone(source.gone)}`
                : messages.entries(source.entries),
          },
          { term: messages.readAt, value: at(source.readAt, messages.never) },
          { term: messages.lastRun, value: at(source.lastRunAt, messages.never) },
          {
            term: messages.next,
            value: source.nextRunAt ? formatDate(new Date(source.nextRunAt), locale) : messages.notPlanned,
          },
        ]}
      />
      <SourceActs source={source} />
      <h2>{messages.runs}</h2>
      <SourceRuns runs={source.runs} />
    </div>
  )
}

function SourceActs({ source }: SourcePageProps) {
  const messages = useMessages(sourceMessages)
  return (
    <ActForm className="stack">
      <p className="soft">{messages.readNowHelp}</p>
      <Actions>
        <Button name="intent" value="read">
          {messages.readNow}
        </Button>
        <ButtonLink kind="secondary" href={`/equipe/reseau/sources/${source.id}/modifier`}>
          {messages.edit}
        </ButtonLink>
        {sourceAfter(source.state, 'pause') ? (
          <Button kind="secondary" name="intent" value="pause">
            {messages.pause}
          </Button>
        ) : null}
        {sourceAfter(source.state, 'resume') ? (
          <Button kind="secondary" name="intent" value="resume">
            {messages.resume}
          </Button>
        ) : null}
        {source.entries === 0 ? (
          <Button kind="danger" name="intent" value="remove">
            {messages.remove}
          </Button>
        ) : null}
      </Actions>
    </ActForm>
  )
}

function SourceRuns({ runs }: { runs: readonly Run[] }) {
  const locale = useLocale()
  const messages = useMessages(sourceMessages)
  const imports = useMessages(importMessages)
  const states: Readonly<Record<string, string>> = imports.page.states
  const outcomes: Readonly<Record<string, string>> = imports.counts
  return (
    <DataTable
      caption={messages.runs}
      captionHidden
      empty={<p className="soft">{messages.noRuns}</p>}
      rows={runs}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'at',
          header: imports.page.when,
          rowHeader: true,
          oneLine: true,
          cell: ({ id, at }) => (
            <Anchor href={`/equipe/reseau/import/${id}`}>{formatInstant(new Date(at), locale)}</Anchor>
          ),
        },
        { key: 'state', header: imports.page.state, cell: ({ state }) => states[state] ?? state },
        {
          key: 'counts',
          header: imports.page.result,
          cell: ({ counts }) =>
            Object.entries(counts)
              .filter(([, count]) => count > 0)
              .map(([outcome, count]) => `${outcomes[outcome] ?? outcome}${locale === 'fr' ? '\u00a0' : ''}: ${count}`)
              .join(', '),
        },
      ]}
    />
  )
}
