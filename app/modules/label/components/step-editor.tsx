import { zodResolver } from '@hookform/resolvers/zod'
import { type FormEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Resolver, useForm } from 'react-hook-form'
import { useHref, useLocale } from '~/platform/i18n/react'
import type { Questions } from '~/modules/criteria/rules/book'
import { type StepValues, stepValuesSchema, titleLimit } from '../forms-step'
import { answerProblemSentence } from '../../criteria/rules/answer-problems'
import { readField } from '../../criteria/rules/read-answer'
import { StepForm, type StepFormProps, stepFormId, storedTexts } from './step-form'
import { useDraft } from './use-draft'
import { type DrawPanel, type LiveCheck, useLivePanel } from './use-live-panel'

export type StepEditorProps<B, L extends LiveCheck> = StepFormProps<L> & {
  /** The panel, by the server's own check, on what is typed. */
  panelOf: DrawPanel<B, L>
}

/** A page of the form as one writes in it: checked as one types, saved as one goes. */
export function StepEditor<B extends Questions, L extends LiveCheck>({ panelOf, ...props }: StepEditorProps<B, L>) {
  const { fileId, path, words, personId, title, criteria, live, raw = {}, errors = {} } = props
  const locale = useLocale()
  const href = useHref()
  const stored = useMemo(() => storedTexts({ title, criteria, live }), [title, criteria, live])
  const textOf = (name: string): string => raw[name] ?? stored[name] ?? ''
  // Built at the first check and not at each drawing.
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
    fileId,
    action: href(`${path}/brouillon`),
    revision: props.revision,
    known: stored,
    isValid,
    show,
  })
  const { panel, isLive } = useLivePanel(props.panel, live, typed, panelOf)

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
    const page = document.getElementById(stepFormId)
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
    if (found) return group === 'title' ? words.titleNeeded : sentenceFor(name, form.getValues(name as 'title'))
    return typed[name] === undefined ? (errors[name] ?? null) : null
  }
  const isOffline = draft.status === 'offline' || draft.status === 'signed-out'
  const hold = (event: FormEvent) => {
    if (isOffline) event.preventDefault()
  }

  return <StepForm {...props} enlivened={{ panel, isLive, draft, register: form.register, errorOf, onSubmit: hold }} />
}
