import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Section } from '~/ui/section'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { completionMessages } from '../messages/completion'
import { teamMessages } from '../messages/team'
import { completionKinds } from '../rules/completion'
import { TemplatePicker, type TemplatePickerProps } from './template-picker'

type Props = Pick<TemplatePickerProps, 'templates'> & {
  days: number
  criteria: readonly { id: string; statement: string }[]
  typed: Readonly<Record<string, string | readonly string[]>>
  errors: Readonly<Record<string, string>>
}

/** What the applicant is asked to complete: why, and what is wrong with which criterion. */
export function CompletionForm({ days, templates, criteria, typed, errors }: Props) {
  const messages = useMessages(teamMessages).file
  const words = useMessages(completionMessages)
  const text = (name: string): string => {
    const value = typed[name]
    return typeof value === 'string' ? value : ''
  }
  return (
    <Section title={messages.askTitle} id="complement">
      <p>{messages.askText(days)}</p>
      <ActForm values={{ intent: 'ask' }}>
        <TextArea
          name="reason"
          label={messages.askReason}
          rows={5}
          maxCharacters={3000}
          defaultValue={text('reason')}
          error={errors['reason']}
        />
        <TemplatePicker templates={templates} typed={typed} errors={errors} />
        <details open={criteria.some(({ id }) => text(`kind.${id}`) !== '')}>
          <summary>{messages.askCriteria}</summary>
          <p>{words.formHint}</p>
          {criteria.map(({ id, statement }) => (
            <Select
              key={id}
              name={`kind.${id}`}
              label={statement}
              placeholder={words.nothingAsked}
              defaultValue={text(`kind.${id}`)}
              error={errors[`kind.${id}`]}
              options={completionKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
              optional
            />
          ))}
        </details>
        <Actions>
          <Button kind="secondary">{messages.ask}</Button>
        </Actions>
      </ActForm>
    </Section>
  )
}
