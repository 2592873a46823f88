import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { NextStep } from '~/ui/next-step'
import { Status } from '~/ui/status'
import { Steps } from '~/ui/steps'
import { notebookMessages } from '../messages/notebook'
import { type ReportState, reportStates } from '../rules/report'

type Props = {
  state: ReportState
  revision: number
  people: readonly { name: string; isMe: boolean; hasValidated: boolean }[]
  byLink: boolean
}

/** Where the report stands, who has validated it, and what whoever reads this may do next. */
export function ReportSteps({ state, revision, people, byLink }: Props) {
  const { report: words } = useMessages(notebookMessages)
  const at = reportStates.indexOf(state)
  const mine = people.find(({ isMe }) => isMe)
  const isComplete = people.length > 0 && people.every(({ hasValidated }) => hasValidated)
  const button = (intent: string, label: string) => (
    <ActForm values={{ intent, revision }}>
      <Actions>
        <Button>{label}</Button>
      </Actions>
    </ActForm>
  )
  return (
    <>
      <Steps
        steps={reportStates.map((one, index) => ({
          label: words.states[one],
          state: index < at ? 'done' : index === at ? 'current' : 'upcoming',
        }))}
      />
      {people.length > 0 && state !== 'none' ? (
        <>
          <h2>{words.who}</h2>
          <ul>
            {people.map(({ name, hasValidated }, index) => (
              <li key={index}>
                {name} <Status kind={hasValidated ? 'met' : 'waiting'}>{hasValidated ? words.yes : words.no}</Status>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {!byLink && state === 'draft' ? (
        <NextStep title={words.askTitle} action={people.length > 0 ? button('ask', words.ask) : null}>
          <p>{words.askText(people.length)}</p>
        </NextStep>
      ) : null}
      {byLink && state === 'validating' ? (
        <NextStep title={words.validateTitle} action={mine?.hasValidated ? null : button('validate', words.validate)}>
          <p>{mine?.hasValidated ? words.validated : words.validateText}</p>
        </NextStep>
      ) : null}
      {!byLink && state === 'validating' ? (
        <NextStep title={words.publishTitle} action={isComplete ? button('publish', words.publish) : null}>
          <p>{isComplete ? words.publishText : words.missing}</p>
        </NextStep>
      ) : null}
    </>
  )
}
