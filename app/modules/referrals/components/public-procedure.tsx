import { formatList, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { capital } from '~/platform/pure/capital'
import { DataTable } from '~/ui/data-table'
import { ProcedureActsTable } from '~/ui/procedure-acts'
import { ProcedureDiagram } from '~/ui/procedure-diagram'
import { Prose } from '~/ui/section'
import { procedureMessages } from '../messages/procedure'
import { procedurePageMessages } from '../messages/procedure-public'
import { isOpen, whoHasTheHand } from '../rules/state-facts'
import { type ClockEffect, type State, states, type Transition, transitions } from '../rules/states'
import type { ProcedureTerms } from '../rules/terms'

const kindOf = (state: State) => {
  if (state === 'draft') return 'start' as const
  if (state === 'admissible') return 'success' as const
  return isOpen(state) ? ('normal' as const) : ('failure' as const)
}

/** The procedure drawn, and said, from the table that the portal applies. A file that follows another stays where it is. */
export function ReferralDrawing() {
  const messages = useMessages(procedurePageMessages)
  const { states: names, sides } = useMessages(procedureMessages)
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
      edges={transitions
        .filter(({ from, to }) => from !== to)
        .map(({ from, event, to, side }) => ({ from, to, label: `${sides[side]} ${messages.eventVerbs[event]}` }))}
    />
  )
}

/** Each act that exists, who may do it, and on what conditions. */
export function ReferralActs() {
  const locale = useLocale()
  const messages = useMessages(procedurePageMessages)
  const { states: names, sides } = useMessages(procedureMessages)
  return (
    <ProcedureActsTable
      words={messages}
      rows={transitions.map(({ from, event, side, to, guards = [] }) => ({
        key: `${from} ${event}`,
        act: messages.eventVerbs[event],
        who: sides[side],
        from: names[from],
        to: names[to],
        condition:
          guards.length === 0
            ? messages.noCondition
            : formatList(
                guards.map((guard) => messages.guards[guard]),
                locale,
              ),
      }))}
    />
  )
}

/** The acts with an effect on the clock, each said once; those that end the procedure are not said to stop it. */
export function ReferralClock() {
  const messages = useMessages(procedurePageMessages)
  const { sides } = useMessages(procedureMessages)
  const said = (effect: ClockEffect, holds: (row: Transition) => boolean = () => true) => [
    ...new Map(
      transitions
        .filter((row) => row.clock === effect && row.from !== row.to && holds(row))
        .map(({ event, side }) => [event, capital(`${sides[side]} ${messages.eventVerbs[event]}`)]),
    ),
  ]
  const wasRunning = ({ from, to }: Transition): boolean => isOpen(to) && whoHasTheHand(from) !== 'requester'
  const lists = [
    { title: messages.begins, items: said('begins') },
    { title: messages.stops, items: said('stops', wasRunning) },
    { title: messages.resumes, items: said('resumes') },
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

const keys = ['completenessDays', 'completionMonths', 'admissibilityDays', 'appealDays', 'appealDecisionDays'] as const

/** The times of the procedure, with what they mean. */
export function ReferralTerms({ terms }: { terms: ProcedureTerms }) {
  const locale = useLocale()
  const messages = useMessages(procedurePageMessages)
  const length = (key: (typeof keys)[number]) => {
    const words = key === 'completionMonths' ? messages.months : messages.days
    return words(terms[key], formatNumber(terms[key], locale))
  }
  return (
    <DataTable
      caption={messages.clocksTitle}
      captionHidden
      rows={keys}
      rowKey={(key) => key}
      columns={[
        { key: 'clock', header: messages.clock, rowHeader: true, cell: (key) => messages.terms[key] },
        { key: 'length', oneLine: true, header: messages.length, cell: length },
        { key: 'meaning', header: messages.meaning, cell: (key) => messages.termMeanings[key] },
      ]}
    />
  )
}
