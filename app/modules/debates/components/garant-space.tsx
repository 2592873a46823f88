import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { Prose } from '~/ui/section'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { DateField, TextField } from '~/ui/text-field'
import { garantMessages } from '../messages/garants'
import { entryKinds, matterOutcomes } from '../rules/garants'
import { errorOf } from './debate-problems'

type Props = { typed: Readonly<Record<string, string>>; errors: readonly FormError[] }

/** Signed once: from then on the person is in office. */
export function StatementForm({ typed, errors }: Props) {
  const { space } = useMessages(garantMessages)
  return (
    <ActForm values={{ intent: 'sign' }}>
      <Prose>
        <p>{space.signText}</p>
      </Prose>
      <TextArea
        name="statement"
        label={space.statement}
        rows={6}
        maxCharacters={5_000}
        defaultValue={typed['statement'] ?? ''}
        error={errorOf(errors, 'statement')}
      />
      <Actions>
        <Button>{space.signSubmit}</Button>
      </Actions>
    </ActForm>
  )
}

type Option = { value: string; label: string }

/** A line for the journal. */
export function EntryForm({
  typed,
  errors,
  stages,
  lines,
}: Props & { stages: readonly Option[]; lines: readonly Option[] }) {
  const { space, kinds } = useMessages(garantMessages)
  const given = (name: string) => ({ name, defaultValue: typed[name] ?? '', error: errorOf(errors, name) })
  return (
    <ActForm values={{ intent: 'write' }}>
      <RadioGroup
        label={space.kind}
        options={entryKinds
          .filter((kind) => kind !== 'correction' || lines.length > 0)
          .map((value) => ({ value, label: kinds[value], hint: space.kindHints[value] }))}
        {...given('kind')}
      />
      <Select label={space.stage} options={stages} optional {...given('stageKind')} />
      {lines.length > 0 ? <Select label={space.line} options={lines} optional {...given('correctsId')} /> : null}
      <TextField label={space.entryTitle} {...given('title')} />
      <TextArea label={space.text} hint={space.textHint} rows={10} {...given('text')} />
      <Actions>
        <Button>{space.submit}</Button>
      </Actions>
    </ActForm>
  )
}

export function ResignForm({ typed, errors }: Props) {
  const { space } = useMessages(garantMessages)
  return (
    <ActForm values={{ intent: 'resign' }}>
      <Prose>
        <p>{space.resignText}</p>
      </Prose>
      <DateField
        name="endsOn"
        label={space.endsOn}
        defaultValue={typed['endsOn'] ?? ''}
        error={errorOf(errors, 'endsOn')}
      />
      <TextArea
        name="reason"
        label={space.reason}
        rows={3}
        defaultValue={typed['reason'] ?? ''}
        error={errorOf(errors, 'reason')}
      />
      <Actions>
        <Button kind="danger">{space.resignSubmit}</Button>
      </Actions>
    </ActForm>
  )
}

/** The answer to what they were asked. Who asked for secrecy keeps it. */
export function AnswerMatterForm({ typed, errors, mayBePublic }: Props & { mayBePublic: boolean }) {
  const { space, outcomes } = useMessages(garantMessages)
  const shown = mayBePublic ? (['public', 'private'] as const) : (['private'] as const)
  return (
    <ActForm values={mayBePublic ? {} : { shown: 'private' }}>
      <TextArea
        name="answer"
        label={space.answerText}
        hint={space.answerHint}
        rows={8}
        defaultValue={typed['answer'] ?? ''}
        error={errorOf(errors, 'answer')}
      />
      <RadioGroup
        name="outcome"
        label={space.outcome}
        hint={space.outcomeHint}
        options={matterOutcomes.map((value) => ({ value, label: outcomes[value] }))}
        defaultValue={typed['outcome'] ?? null}
        error={errorOf(errors, 'outcome')}
      />
      {mayBePublic ? (
        <RadioGroup
          name="shown"
          label={space.shown}
          options={shown.map((value) => ({ value, label: space.shownChoices[value] }))}
          defaultValue={typed['shown'] ?? 'public'}
          error={errorOf(errors, 'shown')}
        />
      ) : (
        <p className="soft">{space.mustStayPrivate}</p>
      )}
      <Actions>
        <Button>{space.answerSubmit}</Button>
      </Actions>
    </ActForm>
  )
}
