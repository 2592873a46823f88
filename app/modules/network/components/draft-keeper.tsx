import { useEffect, useRef, useState } from 'react'
import { useMessages } from '~/platform/i18n/react'
import { Button } from '~/ui/button'
import { isChoice, typeInto } from '~/ui/typed-early'
import { proposeMessages } from '../messages/propose'

export type DraftKeeperProps = {
  /** Names the form: its draft is that of no other. */
  name: string
  /** True where the server gave back what was typed: the browser's draft is older. */
  typed: boolean
  /** Fields that are not kept: on a browser that people share, the next one would read them. */
  except?: readonly string[]
}

type Draft = Record<string, string[]>
const unseen = new Set(['_csrf', 'id', 'site', 'distinct', 'seen', 'intent'])
const none: readonly string[] = []
const keyOf = (name: string) => `crdp.brouillon.${name}`

function readDraft(name: string): Draft | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(keyOf(name)) ?? 'null')
    return typeof found === 'object' && found !== null ? (found as Draft) : null
  } catch {
    return null // storage refused, or not ours
  }
}

function writeDraft(name: string, form: HTMLFormElement, except: readonly string[]): void {
  const draft: Draft = {}
  for (const [field, value] of new FormData(form))
    if (typeof value === 'string' && !unseen.has(field) && !except.includes(field))
      draft[field] = [...(draft[field] ?? []), value]
  try {
    localStorage.setItem(keyOf(name), JSON.stringify(draft))
  } catch {
    // Storage refused or full: the page works without.
  }
}

function fill(form: HTMLFormElement, draft: Draft): void {
  for (const control of form.elements)
    if (
      control instanceof HTMLInputElement ||
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement
    ) {
      const values = draft[control.name]
      if (!values || unseen.has(control.name)) continue
      if (!isChoice(control)) typeInto(control, values[0] ?? '')
      // Of buttons that exclude each other, the one that is chosen says it for all.
      else if (control.checked !== values.includes(control.value) && (control.type === 'checkbox' || !control.checked))
        control.click()
    }
}

/** Keeps what is typed in the browser until it is sent, so that a lost page or a lost connection loses nothing. */
export function DraftKeeper({ name, typed, except = none }: DraftKeeperProps) {
  const messages = useMessages(proposeMessages)
  const here = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<'none' | 'found' | 'taken'>('none')
  useEffect(() => {
    const form = here.current?.closest('form')
    if (!form) return
    if (!typed && readDraft(name)) setState('found')
    const keep = () => writeDraft(name, form, except)
    form.addEventListener('input', keep)
    return () => form.removeEventListener('input', keep)
  }, [name, typed, except])
  const take = () => {
    const [form, draft] = [here.current?.closest('form'), readDraft(name)]
    if (form && draft) fill(form, draft)
    setState('taken')
  }
  const drop = () => {
    localStorage.removeItem(keyOf(name))
    setState('none')
  }
  return (
    <div ref={here} role="status">
      {state === 'found' ? (
        <div className="notice notice-info">
          <div className="notice-body">
            <p>{messages.draftFound}</p>
            <div className="actions">
              <Button type="button" kind="secondary" onClick={take}>
                {messages.draftTake}
              </Button>
              <Button type="button" kind="quiet" onClick={drop}>
                {messages.draftDrop}
              </Button>
            </div>
          </div>
        </div>
      ) : null}
      {state === 'taken' ? <p className="soft">{messages.draftTaken}</p> : null}
    </div>
  )
}

/** On the page that follows the sending: the draft has served. */
export function DraftSent({ name }: { name: string }) {
  useEffect(() => {
    try {
      localStorage.removeItem(keyOf(name))
    } catch {
      // Storage refused: there was no draft.
    }
  }, [name])
  return null
}
