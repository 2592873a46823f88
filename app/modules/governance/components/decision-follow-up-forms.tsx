import { useMessages } from '~/platform/i18n/react'
import type { CivilDate } from '~/platform/pure/civil-date'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import type { FormError } from '~/ui/error-summary'
import { Section } from '~/ui/section'
import { DateField, TextField } from '~/ui/text-field'
import { decisionMessages } from '../messages/decisions'
import { errorOf } from './body-problems'

type Typed = { typed: Readonly<Record<string, string>>; errors: readonly FormError[] }
export type OpenFollowUp = { id: string; task: string; who: string; dueOn: CivilDate | null; email: string }

function PlanFields({ typed, errors, prefix }: Typed & { prefix: string }) {
  const { follow } = useMessages(decisionMessages)
  const of = (name: string) => ({
    name,
    id: `${prefix}${name}`,
    error: errorOf(errors, name),
    defaultValue: typed[name],
  })
  return (
    <>
      <TextField {...of('task')} label={follow.task} autoComplete="off" />
      <TextField {...of('who')} label={follow.who} hint={follow.whoHint} autoComplete="off" />
      <TextField
        {...of('email')}
        type="email"
        label={follow.email}
        hint={follow.emailHint}
        optional
        autoComplete="off"
      />
      <DateField {...of('dueOn')} label={follow.dueOn} optional />
    </>
  )
}

/** Adds something that the decision asks. */
export function PlanFollowUp({ typed, errors }: Typed) {
  const { follow } = useMessages(decisionMessages)
  return (
    <Section id="ajouter" title={follow.plan}>
      <ActForm values={{ intent: 'plan' }}>
        <PlanFields typed={typed} errors={errors} prefix="champ-" />
        <Actions>
          <Button>{follow.add}</Button>
        </Actions>
      </ActForm>
    </Section>
  )
}

/** One task still to be done: it is done, or (by the board and the team) it changes. */
export function ChangeFollowUp({
  task,
  plans,
  today,
  typed,
  errors,
}: Typed & { task: OpenFollowUp; plans: boolean; today: CivilDate }) {
  const { follow } = useMessages(decisionMessages)
  const prefix = `champ-${task.id}-`
  return (
    <Section id={`suite-${task.id}`} title={task.task} tone="stone">
      <ActForm values={{ intent: 'complete', id: task.id }}>
        <DateField
          name="doneOn"
          id={`${prefix}doneOn`}
          label={follow.doneOn}
          error={errorOf(errors, 'doneOn')}
          defaultValue={typed['doneOn'] ?? today}
        />
        <TextField
          name="outcome"
          id={`${prefix}outcome`}
          label={follow.proof}
          hint={follow.proofHint}
          error={errorOf(errors, 'outcome')}
          defaultValue={typed['outcome']}
          autoComplete="off"
        />
        <Actions>
          <Button>{follow.complete}</Button>
        </Actions>
      </ActForm>
      {plans ? (
        <details>
          <summary>{follow.change}</summary>
          <ActForm values={{ intent: 'change', id: task.id }}>
            <PlanFields
              typed={{ task: task.task, who: task.who, email: task.email, dueOn: task.dueOn ?? '', ...typed }}
              errors={errors}
              prefix={prefix}
            />
            <Actions>
              <Button kind="secondary">{follow.save}</Button>
            </Actions>
          </ActForm>
        </details>
      ) : null}
    </Section>
  )
}
