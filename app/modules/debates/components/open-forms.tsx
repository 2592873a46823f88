import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { takingPartMessages } from '../messages/taking-part'
import { matterDays } from '../rules/garants'
import { errorOf } from './debate-problems'

type FormProps = { typed: Readonly<Record<string, string>>; errors: readonly FormError[] }

/** A field that nobody sees: only a program fills it. */
const Trap = () => (
  <div className="visually-hidden" aria-hidden="true">
    <input name="site" tabIndex={-1} autoComplete="off" aria-label="site" />
  </div>
)

export function EmailField({ typed, errors }: FormProps) {
  const words = useMessages(takingPartMessages)
  return (
    <TextField
      name="email"
      type="email"
      label={words.email}
      hint={words.emailHint}
      autoComplete="email"
      defaultValue={typed['email'] ?? ''}
      error={errorOf(errors, 'email')}
    />
  )
}

function PersonFields(props: FormProps) {
  const words = useMessages(takingPartMessages)
  return (
    <>
      <TextField
        name="name"
        label={words.you}
        hint={words.youHint}
        autoComplete="name"
        defaultValue={props.typed['name'] ?? ''}
        error={errorOf(props.errors, 'name')}
      />
      <EmailField {...props} />
      <Trap />
    </>
  )
}

/** A question on the information file. */
export function QuestionForm({ typed, errors }: FormProps) {
  const { file } = useMessages(takingPartMessages)
  return (
    <ActForm>
      <TextArea
        name="text"
        label={file.question}
        maxCharacters={2_000}
        rows={4}
        defaultValue={typed['text'] ?? ''}
        error={errorOf(errors, 'text')}
      />
      <PersonFields typed={typed} errors={errors} />
      <Actions>
        <Button>{file.submit}</Button>
      </Actions>
    </ActForm>
  )
}

/** What somebody asks of the garants. */
export function SeizureForm({ typed, errors }: FormProps) {
  const { seize } = useMessages(takingPartMessages)
  return (
    <ActForm>
      <TextField name="title" label={seize.what} defaultValue={typed['title'] ?? ''} error={errorOf(errors, 'title')} />
      <TextArea
        name="text"
        label={seize.text}
        hint={seize.textHint}
        maxCharacters={5_000}
        rows={8}
        defaultValue={typed['text'] ?? ''}
        error={errorOf(errors, 'text')}
      />
      <RadioGroup
        name="shown"
        label={seize.shown}
        options={(['public', 'private'] as const).map((value) => ({
          value,
          label: seize.shownChoices[value],
          hint: seize.shownHints[value],
        }))}
        defaultValue={typed['shown'] ?? null}
        error={errorOf(errors, 'shown')}
      />
      <PersonFields typed={typed} errors={errors} />
      <Actions note={seize.next(matterDays)}>
        <Button>{seize.submit}</Button>
      </Actions>
    </ActForm>
  )
}

export function FollowForm({ typed, errors }: FormProps) {
  const { follow } = useMessages(takingPartMessages)
  return (
    <ActForm>
      <EmailField typed={typed} errors={errors} />
      <Trap />
      <Actions>
        <Button>{follow.submit}</Button>
      </Actions>
    </ActForm>
  )
}
