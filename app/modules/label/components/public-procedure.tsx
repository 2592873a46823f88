import { useMessages } from '~/platform/i18n/react'
import { DataTable } from '~/ui/data-table'
import { Fold } from '~/ui/fold'
import { ProcedureDiagram } from '~/ui/procedure-diagram'
import { Prose } from '~/ui/section'
import { decisionMessages } from '../messages/decision'
import { publicMessages } from '../messages/public'
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
    <Fold onNarrow title={messages.actsFold}>
      <DataTable
        caption={messages.actsTitle}
        captionHidden
        rows={transitions}
        rowKey={({ from, event }) => `${from} ${event}`}
        columns={[
          {
            key: 'act',
            header: messages.act,
            rowHeader: true,
            cell: ({ event }) => capital(messages.eventVerbs[event]),
          },
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
    </Fold>
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
