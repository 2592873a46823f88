import { formatList } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { capital } from '~/platform/pure/capital'
import { ProcedureActsTable } from '~/ui/procedure-acts'
import { ProcedureDiagram } from '~/ui/procedure-diagram'
import { Prose, Section } from '~/ui/section'
import { decisionMessages } from '../messages/decision'
import { publicMessages } from '../messages/public'
import { isGranted, isOpen, type State, states, type Transition, transitions, whoHasTheHand } from '../rules/states'
import { offerDays, transferableStates } from '../rules/transfer'

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

/** Each act that exists, who may do it, and on what condition. */
export function ProcedureActs() {
  const messages = useMessages(publicMessages).procedure
  const { states: names, sides } = useMessages(decisionMessages)
  return (
    <ProcedureActsTable
      words={messages}
      rows={transitions.map(({ from, event, side, to, guard }) => ({
        key: `${from} ${event}`,
        act: messages.eventVerbs[event],
        who: sides[side],
        from: names[from],
        to: names[to],
        condition: guard ? messages.guards[guard] : messages.noCondition,
      }))}
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

/** An application may change hands before the committee has it: on what conditions, as the portal applies them. */
export function ProcedureTransfer() {
  const locale = useLocale()
  const messages = useMessages(publicMessages).procedure
  const { states: names } = useMessages(decisionMessages)
  const { offer, ...rest } = messages.transfer
  const where = formatList(
    transferableStates.map((state) => names[state].toLowerCase()),
    locale,
  )
  return (
    <Section id="transmission" title={messages.transferTitle} lede={<p>{messages.transferLede(where)}</p>}>
      <Prose>
        <ul>
          {[offer(offerDays), ...Object.values(rest)].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Prose>
    </Section>
  )
}
