import type { FormEventHandler } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { Kept } from '~/ui/kept'
import { WithAside } from '~/ui/section'
import { TextField } from '~/ui/text-field'
import { formMessages } from '../messages/form'
import { fieldTextOf } from '../../criteria/rules/answers'
import type { Panel } from '../../criteria/rules/panel'
import { CheckPanel } from './check-panel'
import { type AskedCriterion, CriterionField, type CriterionFieldProps } from './criterion-field'
import { DraftNotices } from './draft-notices'
import { SaveNote } from './save-note'
import type { Draft } from './use-draft'
import type { LiveCheck } from './use-live-panel'

/** What the form is about, in the reader's language: plain texts, since the browser is sent them. */
export type StepWords = {
  /** Which text the file is held against. */
  book: string
  title: string
  titleHint: string
  /** Said beside a title that is not one. */
  titleNeeded: string
  titleNote: string
}

export type StepFormProps<L extends LiveCheck = LiveCheck> = {
  /** Names the file for the copy that the browser keeps. */
  fileId: string
  /** Address of its form, under which its pages are. */
  path: string
  words: StepWords
  personId: string
  revision: number
  step: string
  previous: string | null
  /** Null on the pages without a title to give. */
  title: string | null
  criteria: readonly AskedCriterion[]
  live: L
  panel: Panel
  /** After a refused post: what was typed, and what is wrong, by field. */
  raw?: Readonly<Record<string, string>>
  errors?: Readonly<Record<string, string>>
}

/** What scripts add to the form as the server draws it. */
export type Enlivened = {
  panel: Panel
  isLive: boolean
  draft: Draft
  register: (name: 'title' | `answer.${string}`) => UseFormRegisterReturn
  errorOf: (name: string) => string | null
  onSubmit: FormEventHandler
}

const formId = 'reponses'

type Saved = Pick<StepFormProps, 'title' | 'criteria' | 'live'>

/** The saved answers of the page as the texts of its fields. */
export const storedTexts = ({ title, criteria, live }: Saved): Record<string, string> =>
  Object.fromEntries([
    ...(title === null ? [] : [['title', title]]),
    ...criteria.map(({ id }) => [`answer.${id}`, fieldTextOf(live.answers[id])]),
  ]) as Record<string, string>

/** One drawing for everyone who has given this answer: there are but a few to choose among. */
function DrawnField({ control, ...field }: CriterionFieldProps) {
  const { type } = field.criterion.answer
  return control === undefined && !field.error && (type === 'boolean' || type === 'choice') ? (
    <Kept of={CriterionField} props={field} />
  ) : (
    <CriterionField {...field} control={control} />
  )
}

/**
 * A page of the form: its questions, the check beside them. The server draws it so; in the browser StepEditor brings it to
 * life, and draws the same.
 */
export function StepForm({ enlivened, ...props }: StepFormProps & { enlivened?: Enlivened }) {
  const { path, words, step, previous, title, criteria, raw = {}, errors = {} } = props
  const messages = useMessages(formMessages)
  const stored = storedTexts(props)
  const textOf = (name: string): string => raw[name] ?? stored[name] ?? ''
  const { draft } = enlivened ?? {}
  const errorOf = enlivened?.errorOf ?? ((name: string) => errors[name] ?? null)

  return (
    <WithAside
      aside={
        <CheckPanel
          panel={enlivened?.panel ?? props.panel}
          lede={words.book}
          path={path}
          step={step}
          live={enlivened?.isLive ?? false}
        />
      }
    >
      {draft ? <DraftNotices draft={draft} path={path} step={step} /> : null}
      <ActForm id={formId} values={{ revision: draft?.revision ?? props.revision }} onSubmit={enlivened?.onSubmit}>
        {Object.entries(draft?.known ?? stored).map(([name, text]) =>
          name in stored ? <input key={name} type="hidden" name={`base.${name}`} value={text} /> : null,
        )}
        {title === null ? null : (
          <TextField
            name="title"
            {...enlivened?.register('title')}
            label={words.title}
            hint={words.titleHint}
            defaultValue={textOf('title')}
            error={errorOf('title')}
            large
            autoComplete="off"
          />
        )}
        {criteria.map((criterion) => (
          <DrawnField
            key={criterion.id}
            criterion={criterion}
            control={enlivened?.register(`answer.${criterion.id}`)}
            text={textOf(`answer.${criterion.id}`)}
            error={errorOf(`answer.${criterion.id}`)}
          />
        ))}
        {title === null ? null : <p className="soft">{words.titleNote}</p>}
        <Actions note={<SaveNote status={draft?.status ?? 'idle'} savedAt={draft?.savedAt ?? null} />}>
          <Button name="next" value="1">
            {messages.saveAndContinue}
          </Button>
          <Button kind="secondary">{messages.save}</Button>
          {previous ? (
            <ButtonLink kind="quiet" href={`${path}/${previous}`}>
              {messages.previous}
            </ButtonLink>
          ) : null}
        </Actions>
      </ActForm>
    </WithAside>
  )
}
