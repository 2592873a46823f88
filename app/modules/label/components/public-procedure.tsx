import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { DataTable } from '~/ui/data-table'
import { ProcedureDiagram } from '~/ui/procedure-diagram'
import { Prose } from '~/ui/section'
import { decisionMessages } from '../messages/decision'
import { publicMessages } from '../messages/public'
import type { CharterSettings } from '../rules/charter'
import { fileMonths } from '../rules/retention'
import { isGranted, isOpen, type State, states, type Transition, transitions, whoHasTheHand } from '../rules/states'

const kindOf = (state: State) => {
  if (state === 'draft') return 'start' as const
  if (isGranted(state)) return 'success' as const
  return isOpen(state) ? ('normal' as const) : ('failure' as const)
}

/** The procedure drawn, and said, from the table that the portal applies. */
export function ProcedureDrawing() {
  const messages = useMessages(publicMessages).procedure
  const { states: names, sides } = useMessages(decisionMessages)
  return (
    <ProcedureDiagram
      title={messages.drawing}
      nodes={states.map((state) => {
        const hand = whoHasTheHand(state)
        return {
          id: state,
          label: names[state],
          kind: kindOf(state),
          note: messages.stateNotes[state],
          ...(hand ? { who: sides[hand] } : {}),
        }
      })}
      edges={transitions.map(({ from, event, to, side }) => ({
        from,
        to,
        label: `${sides[side]} ${messages.eventVerbs[event]}`,
      }))}
    />
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Each act that exists, who may do it, and on what condition. */
export function ProcedureActs() {
  const messages = useMessages(publicMessages).procedure
  const { states: names, sides } = useMessages(decisionMessages)
  return (
    <DataTable
      caption={messages.actsTitle}
      captionHidden
      rows={transitions}
      rowKey={({ from, event }) => `${from} ${event}`}
      columns={[
        { key: 'act', header: messages.act, rowHeader: true, cell: ({ event }) => capital(messages.eventVerbs[event]) },
        { key: 'who', header: messages.who, cell: ({ side }) => capital(sides[side]) },
        { key: 'from', header: messages.from, cell: ({ from }) => names[from] },
        { key: 'to', header: messages.to, cell: ({ to }) => names[to] },
        {
          key: 'condition',
          header: messages.condition,
          cell: ({ guard }) => capital(guard ? messages.guards[guard] : messages.noCondition),
        },
      ]}
    />
  )
}

/** The acts with an effect on the clock, each said once; those that end the procedure are not said to stop it. */
export function ProcedureClock() {
  const messages = useMessages(publicMessages).procedure
  const { sides } = useMessages(decisionMessages)
  const said = (rows: readonly Transition[]) => [
    ...new Map(rows.map(({ event, side }) => [event, capital(`${sides[side]} ${messages.eventVerbs[event]}`)])),
  ]
  const lists = [
    { title: messages.starts, items: said(transitions.filter(({ clock }) => clock === 'starts')) },
    { title: messages.stops, items: said(transitions.filter(({ clock, to }) => clock === 'stops' && isOpen(to))) },
  ]
  return (
    <>
      {lists.map(({ title, items }) => (
        <div key={title}>
          <h3>{title}</h3>
          <Prose>
            <ul>
              {items.map(([event, sentence]) => (
                <li key={event}>{sentence}.</li>
              ))}
            </ul>
          </Prose>
        </div>
      ))}
    </>
  )
}

/** The terms that the charter sets, with what they mean. */
export function ProcedureTerms({ settings }: { settings: CharterSettings }) {
  const locale = useLocale()
  const { procedure: messages, charter } = useMessages(publicMessages)
  const days = (count: number) => charter.settings.days(formatNumber(count, locale))
  const rows = [
    { key: 'instruction', length: days(settings.instructionDays) },
    { key: 'completion', length: days(settings.completionDays) },
    { key: 'draft', length: days(settings.draftDays) },
    { key: 'notice', length: days(settings.draftNoticeDays) },
    { key: 'validity', length: charter.settings.months(formatNumber(settings.validityMonths, locale)) },
    { key: 'files', length: charter.settings.months(formatNumber(fileMonths(settings), locale)) },
  ] as const
  return (
    <DataTable
      caption={messages.clocksTitle}
      captionHidden
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'clock', header: messages.clock, rowHeader: true, cell: ({ key }) => charter.settings[key] },
        { key: 'length', oneLine: true, header: messages.length, cell: ({ length }) => length },
        { key: 'meaning', header: messages.meaning, cell: ({ key }) => messages.clockMeanings[key] },
      ]}
    />
  )
}
