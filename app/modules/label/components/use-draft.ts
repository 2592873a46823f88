import { useCallback, useEffect, useRef, useState } from 'react'
import { type PendingFields, readCopy, writeCopy } from './draft-copy'
import { type Conflict, sendDraft } from './send-draft'

export type DraftStatus = 'idle' | 'unsaved' | 'saving' | 'saved' | 'offline' | 'signed-out' | 'closed'

export type DraftOptions = {
  personId: string
  fileId: string
  /** Where a part of the draft is posted. */
  action: string
  revision: number
  /** What the server had for each field of the page: name → text. */
  known: Readonly<Record<string, string>>
  /** False while the reader has something wrong in a field: it is kept here, and not sent. */
  isValid: (name: string, value: string) => boolean
  /** Puts a text in the page. */
  show: (name: string, value: string) => void
}

const pause = 1_500
const longestWait = 30_000

/**
 * Saves a draft as it is written: after a pause, field by field, with what each field started from, so that another
 * window's writing is merged and never lost. What is not saved yet is also kept in the browser.
 */
export function useDraft({
  personId,
  fileId,
  action,
  revision: initial,
  known: initialKnown,
  isValid,
  show,
}: DraftOptions) {
  const [status, setStatus] = useState<DraftStatus>('idle')
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const [revision, setRevision] = useState(initial)
  const [known, setKnown] = useState(initialKnown)
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([])
  const [isRestored, setRestored] = useState(false)
  const pending = useRef<PendingFields>({})
  const held = useRef(new Set<string>())
  const present = useRef({ revision: initial, known: initialKnown })
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const sending = useRef(false)
  const failures = useRef(0)

  const keep = useCallback(
    (fields: PendingFields) => {
      pending.current = fields
      writeCopy(personId, fileId, fields)
    },
    [personId, fileId],
  )
  const learn = (learnt: Readonly<Record<string, string>>, at: number) => {
    present.current = { revision: at, known: { ...present.current.known, ...learnt } }
    setRevision(at)
    setKnown(present.current.known)
  }

  const save = useCallback(async () => {
    clearTimeout(timer.current)
    const fields = Object.fromEntries(
      Object.entries(pending.current).filter(([name, { value }]) => !held.current.has(name) && isValid(name, value)),
    )
    if (sending.current || Object.keys(fields).length === 0) return
    sending.current = true
    setStatus('saving')
    const answer = await sendDraft(action, present.current.revision, fields)
    sending.current = false
    if (answer.kind === 'saved') {
      failures.current = 0
      const sent = Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]))
      learn(sent, answer.revision)
      keep(
        Object.fromEntries(
          Object.entries(pending.current).flatMap(([name, field]): [string, { base: string; value: string }][] =>
            name in sent
              ? sent[name] === field.value
                ? []
                : [[name, { base: sent[name] ?? '', value: field.value }]]
              : [[name, field]],
          ),
        ),
      )
      setSavedAt(new Date(answer.savedAt))
      const isMore = Object.keys(pending.current).some((name) => !held.current.has(name))
      setStatus(isMore ? 'unsaved' : 'saved')
      if (isMore) timer.current = setTimeout(() => void save(), pause)
    } else if (answer.kind === 'conflict') {
      for (const { field } of answer.conflicts) held.current.add(field)
      setConflicts((others) => [
        ...others.filter(({ field }) => !answer.conflicts.some((one) => one.field === field)),
        ...answer.conflicts,
      ])
      learn({}, answer.revision)
      setStatus('unsaved')
      timer.current = setTimeout(() => void save(), 0)
    } else if (answer.kind === 'unreachable') {
      failures.current += 1
      setStatus('offline')
      timer.current = setTimeout(() => void save(), Math.min(longestWait, 1_000 * 2 ** failures.current))
    } else setStatus(answer.kind)
  }, [action, isValid, keep])

  const change = useCallback(
    (name: string, value: string) => {
      const base = pending.current[name]?.base ?? present.current.known[name] ?? ''
      const { [name]: _previous, ...others } = pending.current
      keep(base === value && !sending.current ? others : { ...others, [name]: { base, value } })
      setStatus((now) => (now === 'signed-out' || now === 'closed' || now === 'offline' ? now : 'unsaved'))
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void save(), pause)
    },
    [keep, save],
  )

  const settle = useCallback(
    (conflict: Conflict, mine: boolean) => {
      held.current.delete(conflict.field)
      setConflicts((all) => all.filter(({ field }) => field !== conflict.field))
      learn({ [conflict.field]: conflict.stored }, present.current.revision)
      const { [conflict.field]: field, ...others } = pending.current
      if (mine && field) keep({ ...others, [conflict.field]: { base: conflict.stored, value: field.value } })
      else {
        keep(others)
        show(conflict.field, conflict.stored)
      }
      void save()
    },
    [keep, save, show],
  )

  useEffect(() => {
    const copy = readCopy(personId, fileId)
    const unsaved = Object.entries(copy).filter(([name, { value }]) => present.current.known[name] !== value)
    keep(Object.fromEntries(unsaved))
    if (unsaved.length > 0) {
      for (const [name, { value }] of unsaved) show(name, value)
      setRestored(true)
      void save()
    }
    const again = () => void save()
    window.addEventListener('online', again)
    return () => {
      window.removeEventListener('online', again)
      clearTimeout(timer.current)
    }
    // Once, when the page opens: `save` and `show` do not change what it does.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [personId, fileId])

  return { status, savedAt, revision, known, conflicts, isRestored, change, settle }
}

export type Draft = ReturnType<typeof useDraft>
