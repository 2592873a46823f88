import type { ReactNode } from 'react'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { NumberField, TextField } from '~/ui/text-field'
import { moderationMessages } from '../messages/moderation'
import { contributionTeamMessages } from '../messages/team'
import { contributionMessages } from '../messages/contributions'
import { contributionLimits } from '../rules/contribution'
import { removalReasons } from '../rules/moderation'
import type { Theme } from '../rules/stage-settings'
import { errorOf } from './contribution-problems'

type Typed = Readonly<Record<string, string>>
export type TeamFormProps = { typed: Typed; errors: readonly FormError[] }
export type Target = { id: string; label: string }

/** One act, with what it brings about. */
function Act({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <details className="team-act">
      <summary>{title}</summary>
      <p>{text}</p>
      {children}
    </details>
  )
}

/** Which text the act is on: the contribution, or one of its messages. */
function Which({ id, targets }: { id: string; targets: readonly Target[] }) {
  const { one } = useMessages(contributionTeamMessages)
  if (targets.length === 0) return null
  return (
    <Select
      id={id}
      name="commentId"
      label={one.target}
      placeholder={one.whole}
      optional
      options={targets.map(({ id: value, label }) => ({ value, label }))}
    />
  )
}

export function RemoveForm({ typed, errors, targets }: TeamFormProps & { targets: readonly Target[] }) {
  const { one } = useMessages(contributionTeamMessages)
  const { reasons, meanings } = useMessages(moderationMessages)
  return (
    <Act title={one.removeTitle} text={one.removeText}>
      <ActForm className="stack" values={{ intent: 'remove' }}>
        <Which id="retirer-quoi" targets={targets} />
        <RadioGroup
          name="reason"
          label={one.reason}
          defaultValue={typed['reason'] ?? null}
          error={errorOf(errors, 'reason')}
          options={removalReasons.map((value) => ({ value, label: reasons[value], hint: meanings[value] }))}
        />
        <TextArea
          name="note"
          label={one.note}
          hint={one.noteHint}
          maxCharacters={1_000}
          defaultValue={typed['note'] ?? ''}
          error={errorOf(errors, 'note')}
        />
        <Actions>
          <Button kind="danger">{one.remove}</Button>
        </Actions>
      </ActForm>
    </Act>
  )
}

export function RestoreForm({
  typed,
  errors,
  targets,
  whole,
}: TeamFormProps & { targets: readonly Target[]; whole: boolean }) {
  const { one } = useMessages(contributionTeamMessages)
  return (
    <Act title={one.restoreTitle} text={one.restoreText}>
      <ActForm className="stack" values={{ intent: 'restore' }}>
        {whole ? null : (
          <RadioGroup
            name="commentId"
            label={one.target}
            defaultValue={targets[0]?.id ?? null}
            options={targets.map(({ id: value, label }) => ({ value, label }))}
          />
        )}
        <TextArea
          name="answer"
          label={one.answer}
          maxCharacters={2_000}
          defaultValue={typed['answer'] ?? ''}
          error={errorOf(errors, 'answer')}
        />
        <Actions>
          <Button>{one.restore}</Button>
        </Actions>
      </ActForm>
    </Act>
  )
}

export function MergeForm({ typed, errors }: TeamFormProps) {
  const { one } = useMessages(contributionTeamMessages)
  return (
    <Act title={one.mergeTitle} text={one.mergeText}>
      <ActForm className="stack" values={{ intent: 'merge' }}>
        <NumberField name="into" label={one.into} defaultValue={typed['into'] ?? ''} error={errorOf(errors, 'into')} />
        <TextField
          id="reunir-pourquoi"
          name="reason"
          label={one.why}
          defaultValue={typed['into'] ? (typed['reason'] ?? '') : ''}
          optional
        />
        <Actions>
          <Button kind="secondary">{one.merge}</Button>
        </Actions>
      </ActForm>
    </Act>
  )
}

/** Up to four parts; the first begins with the whole text, to be cut. */
export function SplitFormFields({
  typed,
  errors,
  themes,
  title,
  text,
}: TeamFormProps & { themes: readonly Theme[]; title: string; text: string }) {
  const { one } = useMessages(contributionTeamMessages)
  const { form } = useMessages(contributionMessages)
  const parts = [1, 2, 3, 4]
  const said = (name: string, first: string, count: number) => typed[`${name}-${count}`] ?? (count === 1 ? first : '')
  return (
    <Act title={one.splitTitle} text={one.splitText}>
      <ActForm className="stack" values={{ intent: 'split' }}>
        {parts.map((count) => (
          <fieldset key={count} className="fieldset">
            <legend className="field-label">{one.part(count)}</legend>
            <TextField
              name={`title-${count}`}
              label={form.subject}
              maxLength={contributionLimits.title}
              defaultValue={said('title', title, count)}
              error={errorOf(errors, `parts.${count - 1}.title`)}
              optional={count > 2}
            />
            <TextArea
              name={`text-${count}`}
              label={form.text}
              rows={5}
              defaultValue={said('text', text, count)}
              error={errorOf(errors, `parts.${count - 1}.text`) ?? (count === 2 ? errorOf(errors, 'parts') : null)}
              optional={count > 2}
            />
            {themes.length > 0 ? (
              <Select
                name={`theme-${count}`}
                label={form.theme}
                placeholder={form.noTheme}
                optional
                options={themes.map((theme) => ({ value: theme.key, label: theme.title }))}
              />
            ) : null}
          </fieldset>
        ))}
        <TextField id="partager-pourquoi" name="reason" label={one.why} optional />
        <Actions>
          <Button kind="secondary">{one.split}</Button>
        </Actions>
      </ActForm>
    </Act>
  )
}
