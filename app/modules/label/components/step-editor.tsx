import { zodResolver } from '@hookform/resolvers/zod'
import { type FormEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Resolver, useForm } from 'react-hook-form'
import { useHref, useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { WithAside } from '~/ui/section'
import { TextField } from '~/ui/text-field'
import { type StepValues, stepValuesSchema, titleLimit } from '../forms-step'
import { formMessages } from '../messages/form'
import { answerProblemSentence } from '../rules/answer-problems'
import { fieldTextOf } from '../rules/answers'
import type { Panel } from '../rules/form-steps'
import { readField } from '../rules/read-answer'
import { CheckPanel } from './check-panel'
import { type AskedCriterion, CriterionField } from './criterion-field'
import { DraftNotices } from './draft-notices'
import { SaveNote } from './save-note'
import { useDraft } from './use-draft'
import { type LiveCheck, useLivePanel } from './use-live-panel'

export type StepEditorProps = {
  applicationId: string
  personId: string
  revision: number
  step: string
  previous: string | null
  /** Null on the pages without a title to give. */
  title: string | null
  criteria: readonly AskedCriterion[]
  live: LiveCheck
  panel: Panel
  charter: { version: number; inForceFrom: string }
  /** After a refused post: what was typed, and what is wrong, by field. */
  raw?: Readonly<Record<string, string>>
  errors?: Readonly<Record<string, string>>
}

const formId = 'reponses'

/** A page of the form: its questions, the check beside them, saved as one writes; it posts without scripts too. */
export function StepEditor(props: StepEditorProps) {
  const { applicationId, personId, step, previous, title, criteria, raw = {}, errors = {} } = props
  const locale = useLocale()
  const href = useHref()
  const messages = useMessages(formMessages)
  const stored = useMemo(
    () =>
      Object.fromEntries([
        ...(title === null ? [] : [['title', title]]),
        ...criteria.map(({ id }) => [`answer.${id}`, fieldTextOf(props.live.answers[id])]),
      ]) as Record<string, string>,
    [title, criteria, props.live.answers],
  )
  const textOf = (name: string): string => raw[name] ?? stored[name] ?? ''
  // Built at the first check and not at each drawing: the server draws this page and never checks with it.
  const resolver = useCallback<Resolver<StepValues>>(
    (...given) => zodResolver(stepValuesSchema(criteria, title !== null))(...given),
    [criteria, title],
  )
  const form = useForm<StepValues>({
    mode: 'onTouched',
    resolver,
    defaultValues: {
      title: textOf('title'),
      answer: Object.fromEntries(criteria.map(({ id }) => [id, textOf(`answer.${id}`)])),
    },
  })
  const sentenceFor = useCallback(
    (name: string, value: string): string | null => {
      const criterion = criteria.find(({ id }) => name === `answer.${id}`)
      const read = criterion ? readField(criterion.answer, value) : null
      return read && 'code' in read ? answerProblemSentence(read)[locale] : null
    },
    [criteria, locale],
  )
  const isValid = useCallback(
    (name: string, value: string) =>
      name === 'title' ? value.trim() !== '' && value.length <= titleLimit : sentenceFor(name, value) === null,
    [sentenceFor],
  )
  const initial = useRef(Object.fromEntries(Object.keys(stored).map((name) => [name, textOf(name)])))
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const show = useCallback(
    (name: string, value: string) => {
      form.setValue(name as 'title', value)
      setTyped((others) => ({ ...others, [name]: value }))
    },
    [form],
  )
  const draft = useDraft({
    personId,
    applicationId,
    action: href(`/espace/label/${applicationId}/brouillon`),
    revision: props.revision,
    known: stored,
    isValid,
    show,
  })
  const { panel, isLive } = useLivePanel(props.panel, props.live, typed)

  const { change } = draft
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const subscription = form.watch((values, { name }) => {
      if (!name) return
      const value = name === 'title' ? values.title : values.answer?.[name.slice('answer.'.length)]
      change(name, value ?? '')
      // The check itself is quick; drawing the panel at each key is what would be felt on a slow phone.
      clearTimeout(timer)
      timer = setTimeout(() => setTyped((others) => ({ ...others, [name]: value ?? '' })), 200)
    })
    return () => {
      subscription.unsubscribe()
      clearTimeout(timer)
    }
  }, [form, change])

  useEffect(() => {
    // What was typed before the scripts came, or what the browser gave back on a reload, counts as typed.
    const page = document.getElementById(formId)
    if (!(page instanceof HTMLFormElement)) return
    const fields = new FormData(page)
    for (const [name, text] of Object.entries(initial.current)) {
      const value = String(fields.get(name) ?? '').replaceAll('\r\n', '\n')
      if (value === text) continue
      show(name, value)
      change(name, value)
    }
  }, [show, change])

  const errorOf = (name: string): string | null => {
    const [group, id = ''] = name.split(/\.(.*)/s)
    const found = group === 'title' ? form.formState.errors.title : form.formState.errors.answer?.[id]
    if (found) return group === 'title' ? messages.titleNeeded : sentenceFor(name, form.getValues(name as 'title'))
    return typed[name] === undefined ? (errors[name] ?? null) : null
  }
  const isOffline = draft.status === 'offline' || draft.status === 'signed-out'
  const hold = (event: FormEvent) => {
    if (isOffline) event.preventDefault()
  }

  return (
    <WithAside
      aside={
        <CheckPanel panel={panel} charter={props.charter} applicationId={applicationId} step={step} live={isLive} />
      }
    >
      <DraftNotices
        status={draft.status}
        isRestored={draft.isRestored}
        conflicts={draft.conflicts}
        applicationId={applicationId}
        step={step}
        settle={draft.settle}
      />
      <ActForm id={formId} values={{ revision: draft.revision }} onSubmit={hold}>
        {Object.entries(draft.known).map(([name, text]) =>
          name in stored ? <input key={name} type="hidden" name={`base.${name}`} value={text} /> : null,
        )}
        {title === null ? null : (
          <TextField
            {...form.register('title')}
            label={messages.titleField}
            hint={messages.titleHint}
            defaultValue={textOf('title')}
            error={errorOf('title')}
            large
            autoComplete="off"
          />
        )}
        {criteria.map((criterion) => (
          <CriterionField
            key={criterion.id}
            criterion={criterion}
            control={form.register(`answer.${criterion.id}`)}
            text={textOf(`answer.${criterion.id}`)}
            error={errorOf(`answer.${criterion.id}`)}
          />
        ))}
        {title === null ? null : <p className="soft">{messages.kindFixed}</p>}
        <Actions note={<SaveNote status={draft.status} savedAt={draft.savedAt} />}>
          <Button name="next" value="1">
            {messages.saveAndContinue}
          </Button>
          <Button kind="secondary">{messages.save}</Button>
          {previous ? (
            <ButtonLink kind="quiet" href={`/espace/label/${applicationId}/${previous}`}>
              {messages.previous}
            </ButtonLink>
          ) : null}
        </Actions>
      </ActForm>
    </WithAside>
  )
}
