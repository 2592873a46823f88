import { type Attached, AttachedFiles } from '~/modules/label/components/attached-files'
import { formatDate, formatInstant } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { type Definition, DefinitionList } from '~/ui/definition-list'
import { Section } from '~/ui/section'
import { Timeline } from '~/ui/timeline'
import { lifeMessages } from '../messages/index'
import type { ProcedureEvent, ProcedureState } from '../rules/procedure'

export type ProcedureStepShown = { id: string; at: string; day: string; event: ProcedureEvent; reason: string }
export type ProcedureShown = {
  id: string
  state: ProcedureState
  reason: string
  openedAt: string
  hearUntil: string
  saidAll: boolean
  hearing: { at: string; place: string } | null
  appealDueOn: string | null
  steps: readonly ProcedureStepShown[]
  observations: readonly {
    id: string
    at: string
    text: string
    files: readonly Attached[]
  }[]
}

export const Paragraphs = ({ text }: { text: string }) => (
  <div className="prose">{text.split('\n').map((line, index) => (line.trim() ? <p key={index}>{line}</p> : null))}</div>
)

/** What is held against the label, what its holder says, and each step. */
export function ProcedureView({ procedure }: { procedure: ProcedureShown }) {
  const locale = useLocale()
  const { team, states } = useMessages(lifeMessages)
  const { hearing } = procedure
  const facts: Definition[] = [
    { term: team.openedOn, value: formatDate(new Date(procedure.openedAt), locale) },
    { term: team.hearUntil, value: procedure.saidAll ? team.saidAll : formatDate(procedure.hearUntil, locale) },
    ...(hearing
      ? [{ term: team.hearing, value: team.hearingAt(formatInstant(new Date(hearing.at), locale), hearing.place) }]
      : []),
    ...(procedure.appealDueOn ? [{ term: team.answerDue, value: formatDate(procedure.appealDueOn, locale) }] : []),
  ]
  return (
    <>
      <Section id={`procedure-${procedure.id}`} title={states[procedure.state]}>
        <DefinitionList items={facts} />
        <h3>{team.reason}</h3>
        <Paragraphs text={procedure.reason} />
        <h3>{team.observations}</h3>
        {procedure.observations.length === 0 ? <p className="soft">{team.noObservation}</p> : null}
        {procedure.observations.map(({ id, at, text, files }) => (
          <div key={id}>
            <p className="soft">{team.said(formatInstant(new Date(at), locale))}</p>
            <Paragraphs text={text} />
            <AttachedFiles files={files} />
          </div>
        ))}
      </Section>
      <LifeSteps id={`etapes-${procedure.id}`} title={team.history} steps={procedure.steps} />
    </>
  )
}

/** The steps of a procedure, or what is public of a label's life. */
export function LifeSteps(props: { id: string; title: string; lede?: string; steps: readonly ProcedureStepShown[] }) {
  const { events } = useMessages(lifeMessages)
  if (props.steps.length === 0) return null
  return (
    <Section id={props.id} title={props.title} lede={props.lede ? <p>{props.lede}</p> : undefined} tone="stone">
      <Timeline
        entries={props.steps.map(({ id, at, event, reason }) => ({
          id,
          at: new Date(at),
          title: events[event],
          children: reason ? <Paragraphs text={reason} /> : null,
        }))}
      />
    </Section>
  )
}
