import type { ReactNode } from 'react'
import { useMessages } from '~/platform/i18n/react'
import { Anchor } from './link'
import { uiMessages } from './messages'

export type StepState = 'done' | 'current' | 'upcoming'
export type Step = {
  label: string
  state: StepState
  /** A done step can be gone back to. */ href?: string
  note?: ReactNode
}
export type StepsProps = {
  steps: readonly Step[]
  /** What the line is of: 'Votre demande'. */
  label?: string
  /** Who must act now, and until when. */
  hand?: { who: ReactNode; term?: ReactNode }
}

/** A procedure as a line with its stops: those behind, the present one in bold, those to come. */
export function Steps({ steps, label, hand }: StepsProps) {
  const messages = useMessages(uiMessages)
  const said = { done: messages.stepDone, current: messages.stepNow, upcoming: messages.stepNext }
  return (
    <nav className="steps" aria-label={label ?? messages.steps}>
      <ol>
        {steps.map((step) => (
          <li
            key={step.label}
            className={`step step-${step.state}`}
            aria-current={step.state === 'current' ? 'step' : undefined}
          >
            <span className="step-label">
              {step.href && step.state !== 'current' ? <Anchor href={step.href}>{step.label}</Anchor> : step.label}
              <span className="visually-hidden">, {said[step.state]}</span>
            </span>
            {step.note ? <span className="step-note">{step.note}</span> : null}
          </li>
        ))}
      </ol>
      {hand ? (
        <p className="steps-hand">
          {messages.hand} <strong>{hand.who}</strong>
          {hand.term ? <>, {hand.term}</> : null}
        </p>
      ) : null}
    </nav>
  )
}
