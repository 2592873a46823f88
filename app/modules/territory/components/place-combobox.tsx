import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import * as z from 'zod/mini'
import { useHref, useMessages } from '~/platform/i18n/react'
import { Field, fieldAttributes } from '~/ui/field'
import { territoryMessages } from '../messages'
import { placeFieldMessages } from '../messages/place-field'
import { placeKinds } from '../rules/place'

const suggestionSchema = z.object({
  code: z.string(),
  kind: z.enum(placeKinds),
  name: z.string(),
  postcodes: z.array(z.string()),
  latitude: z.nullable(z.number()),
  longitude: z.nullable(z.number()),
})
const answerSchema = z.object({ results: z.array(suggestionSchema) })
export type Suggestion = z.infer<typeof suggestionSchema>

export type PlaceComboboxProps = {
  name: string
  label: string
  hint?: string
  error?: string | null | undefined
  optional?: boolean | undefined
  maxLength: number
  value: string
  /** Of places ('commune,epci'), as the search of places takes them. */
  kinds: string
  /** What is typed; null of a suggestion where it was typed and not chosen. */
  onChange: (text: string, chosen: Suggestion | null) => void
}

/**
 * A place by its name or postcode, with suggestions as one types: an editable combobox with a list (ARIA APG). Before
 * scripts run, and without them, a text field whose words the server reads.
 */
export function PlaceCombobox({ value, kinds, onChange, maxLength, ...field }: PlaceComboboxProps) {
  const id = useId()
  const messages = useMessages(placeFieldMessages)
  const words = useMessages(territoryMessages)
  const [live, setLive] = useState(false)
  useEffect(() => setLive(true), [])
  const { found, search, close } = useSuggestions(kinds)
  const [at, setAt] = useState(-1)
  const list = found ?? []
  const choose = (suggestion: Suggestion | undefined) => {
    if (!suggestion) return
    onChange(suggestion.name, suggestion)
    close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!found || list.length === 0) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1
      setAt((at + step + list.length) % list.length)
    } else if (event.key === 'Enter' && at >= 0) choose(list[at])
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  }
  return (
    <Field {...field}>
      <div className="combobox">
        <input
          type="text"
          className="input"
          {...fieldAttributes(field)}
          autoComplete="off"
          maxLength={maxLength}
          value={value}
          onChange={({ target }) => {
            onChange(target.value, null)
            setAt(-1)
            search(target.value)
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
          {...(live
            ? {
                role: 'combobox',
                'aria-expanded': list.length > 0,
                'aria-controls': `${id}liste`,
                'aria-autocomplete': 'list' as const,
                'aria-activedescendant': at >= 0 && list[at] ? `${id}${at}` : undefined,
              }
            : {})}
        />
        <div
          className="combobox-list"
          id={`${id}liste`}
          role="listbox"
          aria-label={field.label}
          hidden={list.length === 0}
        >
          {list.map((suggestion, index) => (
            // The keyboard stays in the field, which names the present one (aria-activedescendant).
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={suggestion.code}
              id={`${id}${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(suggestion)}
            >
              {suggestion.name}{' '}
              <span className="soft">
                {suggestion.kind === 'commune' ? (suggestion.postcodes[0] ?? '') : words.kinds[suggestion.kind]}
              </span>
            </div>
          ))}
        </div>
      </div>
      <span className="visually-hidden" role="status">
        {found ? messages.suggestions(list.length) : ''}
      </span>
    </Field>
  )
}

const pause = 150

/** The places that the words typed may mean; null where nothing is being looked for. */
function useSuggestions(kinds: string) {
  const href = useHref()
  const [found, setFound] = useState<readonly Suggestion[] | null>(null)
  const waiting = useRef<{ timer?: ReturnType<typeof setTimeout>; asked?: AbortController }>({})
  const close = () => {
    clearTimeout(waiting.current.timer)
    waiting.current.asked?.abort()
    setFound(null)
  }
  const search = (words: string) => {
    clearTimeout(waiting.current.timer)
    waiting.current.asked?.abort()
    if (words.trim().length < 2) return setFound(null)
    const asked = new AbortController()
    const ask = async () => {
      const query = new URLSearchParams({ q: words, kinds, limit: '8' })
      try {
        const response = await fetch(href(`/territoire/recherche.json?${query}`), { signal: asked.signal })
        setFound(answerSchema.parse(await response.json()).results)
      } catch {
        // Typed on, or no network: the words alone are sent, and the server reads them.
        if (!asked.signal.aborted) setFound(null)
      }
    }
    waiting.current = { timer: setTimeout(() => void ask(), pause), asked }
  }
  return { found, search, close }
}
