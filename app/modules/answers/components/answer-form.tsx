import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { FileField } from '~/ui/file-field'
import { TextArea } from '~/ui/text-area'
import { DateField, TextField } from '~/ui/text-field'
import { errorOf } from '~/modules/governance/components/body-problems'
import { answerLimits } from '../forms'
import { answerMessages } from '../messages/answers'
import { giveMessages } from '../messages/give'
import { statuses } from '../rules/answer'

type Typed = Readonly<Record<string, string>>
export type AnswerFormProps = {
  revision: number
  /** The team joins the letter that it enters. */
  withLetter: boolean
  typed: Typed
  errors: readonly FormError[]
}

/** What a body answers; one form for its account, its link and the team. */
export function AnswerForm({ revision, withLetter, typed, errors }: AnswerFormProps) {
  const { form } = useMessages(giveMessages)
  const words = useMessages(answerMessages)
  const error = (name: string) => errorOf(errors, name) ?? null
  const field = (name: string) => ({ name, error: error(name), defaultValue: typed[name] ?? '' })
  return (
    <ActForm encType="multipart/form-data" values={{ intent: 'answer', revision }}>
      <RadioGroup
        name="status"
        label={form.status}
        error={error('status')}
        defaultValue={typed['status'] ?? null}
        options={statuses.map((status) => ({ value: status, label: words.statuses[status], hint: form.hints[status] }))}
      />
      <TextArea
        {...field('reasons')}
        label={form.reasons}
        hint={form.reasonsHint}
        maxCharacters={answerLimits.reasons}
        rows={8}
        optional
      />
      <TextField {...field('decision')} label={form.decision} hint={form.decisionHint} optional />
      <DateField {...field('realiseOn')} label={form.realiseOn} hint={form.realiseHint} optional />
      <TextField {...field('budgetLine')} label={form.budgetLine} optional />
      <TextField
        {...field('budget')}
        label={form.budget}
        unit={form.euros}
        length="short"
        inputMode="decimal"
        optional
      />
      <DateField {...field('studyUntil')} label={form.studyUntil} hint={form.studyHint} optional />
      <TextField {...field('carriedTo')} label={form.carriedTo} hint={form.carriedHint} optional />
      <TextField {...field('signedBy')} label={form.signedBy} hint={form.signedHint} />
      {withLetter ? (
        <FileField
          name="file"
          label={form.letter}
          hint={form.letterHint}
          error={error('file')}
          kinds="PDF, PNG, JPEG"
        />
      ) : null}
      <Actions note={form.note}>
        <Button>{form.submit}</Button>
      </Actions>
    </ActForm>
  )
}

/** What became of it, with a proof. */
export function ProgressForm({
  revision,
  today,
  isPromise,
  typed,
  errors,
}: {
  revision: number
  today: string
  isPromise: boolean
  typed: Typed
  errors: readonly FormError[]
}) {
  const { progress } = useMessages(giveMessages)
  const error = (name: string) => errorOf(errors, name) ?? null
  const kinds = isPromise ? (['progress', 'done'] as const) : (['progress'] as const)
  return (
    <ActForm encType="multipart/form-data" values={{ intent: 'progress', revision }}>
      <RadioGroup
        name="kind"
        label={progress.kind}
        error={error('kind')}
        defaultValue={typed['kind'] ?? 'progress'}
        options={kinds.map((kind) => ({ value: kind, label: progress.kinds[kind] }))}
        inline
      />
      <DateField name="on" label={progress.on} error={error('on')} defaultValue={typed['on'] ?? today} max={today} />
      <TextArea
        name="text"
        label={progress.text}
        error={error('text')}
        defaultValue={typed['text'] ?? ''}
        maxCharacters={answerLimits.progress}
        rows={5}
      />
      <TextField
        name="link"
        type="url"
        label={progress.link}
        hint={progress.linkHint}
        error={error('link')}
        defaultValue={typed['link'] ?? ''}
        optional
      />
      <FileField name="file" label={progress.file} error={error('file')} optional />
      <Actions>
        <Button>{progress.submit}</Button>
      </Actions>
    </ActForm>
  )
}
