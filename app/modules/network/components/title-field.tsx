import { useEffect, useState } from 'react'
import { useHref, useMessages } from '~/platform/i18n/react'
import { TextField } from '~/ui/text-field'
import { fieldMessages, hintOf } from '../messages/fields'
import { proposeMessages } from '../messages/propose'
import type { EntryKind } from '../rules/entry-content'
import { type SimilarEntry, SimilarEntries } from './similar-entries'

export type TitleFieldProps = { kind: EntryKind; value: string; error: string | null }

/** What the address of suggestions answers; anything else shows none. */
const isFound = (value: unknown): value is { similar: SimilarEntry[] } =>
  typeof value === 'object' && value !== null && 'similar' in value && Array.isArray(value.similar)

/** The title; where scripts run, the entries that look like it are shown while it is typed. */
export function TitleField({ kind, value, error }: TitleFieldProps) {
  const messages = useMessages(fieldMessages)
  const words = useMessages(proposeMessages)
  const href = useHref()
  const [title, setTitle] = useState('')
  const [similar, setSimilar] = useState<readonly SimilarEntry[]>([])
  useEffect(() => {
    if (title.trim().length < 6) return
    const asked = new AbortController()
    const timer = setTimeout(() => {
      const place = document.querySelector<HTMLInputElement>('[name="place"]')?.value ?? ''
      const query = new URLSearchParams({ nature: kind, titre: title, lieu: place })
      fetch(href(`/reseau/proposer/semblables.json?${query}`), { signal: asked.signal })
        .then((response) => response.json())
        .then((found: unknown) => setSimilar(isFound(found) ? found.similar : []))
        .catch(() => undefined) // suggestions only: the server looks again when the form is sent
    }, 400)
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [title, kind, href])
  return (
    <>
      <TextField
        name="title"
        label={messages.fields.title}
        hint={hintOf(messages, kind, 'title')}
        defaultValue={value}
        error={error}
        onInput={(event) => setTitle(event.currentTarget.value)}
      />
      <p className="visually-hidden" role="status">
        {similar.length > 0 ? words.similarLive(similar.length) : ''}
      </p>
      {similar.length > 0 ? <SimilarEntries entries={similar} /> : null}
    </>
  )
}
