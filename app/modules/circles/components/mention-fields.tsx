import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { CheckboxGroup } from '~/ui/choices'
import { TextArea } from '~/ui/text-area'
import { threadMessages } from '../messages/threads'
import { mentionAt, suggest, withMention } from '../rules/mention'

export type MentionFieldsProps = {
  people: readonly { value: string; label: string }[]
  body: string
  told: readonly string[]
  bodyError?: string | undefined
  tellError?: string | undefined
}

/**
 * The words, and whom they call. Without scripts the names are boxes to tick; with them, typing @ in the words offers
 * names too, and choosing one ticks its box: what is posted is the same.
 */
export function MentionFields({ people, body, told, bodyError, tellError }: MentionFieldsProps) {
  const messages = useMessages(threadMessages)
  const locale = useLocale()
  const list = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(body)
  const [ticked, setTicked] = useState<readonly string[]>(told)
  const [typed, setTyped] = useState<{ from: number; text: string } | null>(null)
  const [active, setActive] = useState(0)
  const offered = typed ? suggest(people, typed.text) : []

  const look = (element: HTMLTextAreaElement) => {
    setTyped(people.length > 0 ? mentionAt(element.value, element.selectionStart) : null)
    setActive(0)
  }
  const choose = (person: { value: string; label: string } | undefined) => {
    if (!person || !typed) return
    const next = withMention(text, typed, person.label)
    setText(next.text)
    setTicked((before) => [...new Set([...before, person.value])])
    setTyped(null)
    requestAnimationFrame(() => area.current?.setSelectionRange(next.caret, next.caret))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (offered.length === 0) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setActive((active + step + offered.length) % offered.length)
    else if (event.key === 'Enter') choose(offered[active])
    else if (event.key === 'Escape') setTyped(null)
    else return
    event.preventDefault()
  }
  return (
    <>
      <TextArea
        ref={area}
        name="body"
        label={messages.body}
        hint={messages.bodyHint}
        rows={7}
        maxCharacters={10_000}
        value={text}
        error={bodyError}
        onChange={(event) => {
          setText(event.currentTarget.value)
          look(event.currentTarget)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setTyped(null)}
        aria-autocomplete="list"
        aria-controls={offered.length > 0 ? list : undefined}
        aria-activedescendant={offered.length > 0 ? `${list}-${active}` : undefined}
      />
      <span className="visually-hidden" role="status">
        {offered.length > 0 ? messages.found(formatNumber(offered.length, locale)) : ''}
      </span>
      {offered.length > 0 ? (
        <div className="mentions" role="listbox" id={list} aria-label={messages.suggestions}>
          {offered.map((person, index) => (
            // The keyboard stays in the words: arrows choose, Enter takes.
            <div
              key={person.value}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onPointerDown={(event) => {
                event.preventDefault()
                choose(person)
              }}
            >
              {person.label}
            </div>
          ))}
        </div>
      ) : null}
      {people.length > 0 ? (
        <details className="tell" open={ticked.length > 0 || tellError !== undefined || undefined}>
          <summary>{messages.tell}</summary>
          <CheckboxGroup
            key={ticked.join()}
            name="mentions"
            label={messages.tell}
            hint={messages.tellHint}
            optional
            error={tellError}
            options={people}
            defaultValues={ticked}
            onChange={({ currentTarget: { value, checked } }) =>
              setTicked((before) => (checked ? [...before, value] : before.filter((one) => one !== value)))
            }
          />
        </details>
      ) : null}
    </>
  )
}
