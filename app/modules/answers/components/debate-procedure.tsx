import { debateStates, type DebateState } from '~/modules/debates/rules/debate'
import { answersDays, debateTransitions, reportDays } from '~/modules/debates/rules/states'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { DataTable } from '~/ui/data-table'
import { ProcedureActsTable } from '~/ui/procedure-acts'
import { ProcedureDiagram } from '~/ui/procedure-diagram'
import { debateProcedureMessages } from '../messages/procedure'
import { longestStudyDays } from '../rules/answer'

const kindOf = (state: DebateState) =>
  state === 'draft' ? 'start' : state === 'answered' ? 'success' : state === 'abandoned' ? 'failure' : 'normal'

/** The steps of a debate, drawn and said from the table that the portal applies. */
export function DebateProcedureDrawing() {
  const words = useMessages(debateProcedureMessages)
  return (
    <ProcedureDiagram
      title={words.drawing}
      nodes={debateStates.map((state) => ({
        id: state,
        label: words.states[state],
        kind: kindOf(state),
        note: words.notes[state],
      }))}
      edges={debateTransitions.map(({ from, to, event, by }) => ({
        from,
        to,
        label: `${words.hands[by]} ${words.events[event]}`,
      }))}
    />
  )
}

export function DebateProcedureActs() {
  const words = useMessages(debateProcedureMessages)
  return (
    <ProcedureActsTable
      words={words}
      rows={debateTransitions.map(({ from, event, by, to, guards }) => ({
        key: `${from} ${event}`,
        act: words.events[event],
        who: words.hands[by],
        from: words.states[from],
        to: words.states[to],
        condition: guards.length > 0 ? guards.map((guard) => words.guards[guard]).join(', ') : words.none,
      }))}
    />
  )
}

export function DebateTerms() {
  const locale = useLocale()
  const words = useMessages(debateProcedureMessages)
  const rows = [
    { key: 'report', days: reportDays },
    { key: 'answers', days: answersDays },
    { key: 'study', days: longestStudyDays },
  ] as const
  return (
    <DataTable
      caption={words.termsTitle}
      captionHidden
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'term', header: words.term, rowHeader: true, cell: ({ key }) => words.terms[key].name },
        {
          key: 'length',
          header: words.length,
          oneLine: true,
          cell: ({ days }) => words.days(formatNumber(days, locale)),
        },
        { key: 'meaning', header: words.meaning, cell: ({ key }) => words.terms[key].text },
      ]}
    />
  )
}
