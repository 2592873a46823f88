import { type FormEvent, useCallback, useEffect, useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useHref, useLocale } from '~/platform/i18n/react'
import type { Questions } from '~/modules/criteria/rules/book'
import { answerProblemSentence } from '../../criteria/rules/answer-problems'
import { readField } from '../../criteria/rules/read-answer'
import { type Enlivened, StepForm, type StepFormProps, storedTexts } from './step-form'
import { readFreeText, titleLimit } from '../free-text'
import { useDraft } from './use-draft'
import { type DrawPanel, type LiveCheck, useLivePanel } from './use-live-panel'

/** The page's own fields, as react-hook-form holds them: texts as typed. */
type StepValues = { title: string; answer: Record<string, string> }

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
  const form = useForm<StepValues>({
    mode: 'onTouched',
    defaultValues: {
      title: textOf('title'),
      answer: Object.fromEntries(criteria.map(({ id }) => [id, textOf(`answer.${id}`)])),
    },
  })
  /** What is wrong with a text in its field, in words: by the readers that the server reads with. */
  const problemOf = useCallback(
    (name: string, text: string): string | null => {
      if (name === 'title') {
        const read = readFreeText(text, titleLimit)
        return 'code' in read || read.text === '' ? words.titleNeeded : null
      }
      const criterion = criteria.find(({ id }) => name === `answer.${id}`)
      const read = criterion ? readField(criterion.answer, text) : null
      return read && 'code' in read ? answerProblemSentence(read)[locale] : null
    },
    [criteria, locale, words.titleNeeded],
  )
  const isValid = useCallback((name: string, text: string) => problemOf(name, text) === null, [problemOf])
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
    let waiting: Record<string, string> = {}
    const draw = () => {
      const latest = waiting
      waiting = {}
      setTyped((others) => ({ ...others, ...latest }))
    }
    const subscription = form.watch((values, { name }) => {
      if (!name) return
      const value = name === 'title' ? values.title : values.answer?.[name.slice('answer.'.length)]
      change(name, value ?? '')
      // The check itself is quick; drawing the panel at each key is what would be felt on a slow phone.
      clearTimeout(timer)
      waiting[name] = value ?? ''
      timer = setTimeout(draw, 200)
    })
    return () => {
      subscription.unsubscribe()
      clearTimeout(timer)
    }
  }, [form, change])

  const register: Enlivened['register'] = (name) =>
    form.register(name, { validate: (text) => problemOf(name, text) ?? true })
  const errorOf = (name: string): string | null => {
    const { error } = form.getFieldState(name as 'title', form.formState)
    return error?.message ?? (typed[name] === undefined ? (errors[name] ?? null) : null)
  }
  const isOffline = draft.status === 'offline' || draft.status === 'signed-out'
  const hold = (event: FormEvent) => {
    if (isOffline) event.preventDefault()
  }

  return <StepForm {...props} enlivened={{ panel, isLive, draft, register, errorOf, onSubmit: hold }} />
}
