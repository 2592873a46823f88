import { useState } from 'react'
import { useHref, useMessages } from '~/platform/i18n/react'
import { TextField } from '~/ui/text-field'
import { useSimilar } from '~/ui/use-similar'
import { fieldMessages, hintOf } from '../messages/fields'
import { proposeMessages } from '../messages/propose'
import type { EntryKind } from '../rules/entry-content'
import { type SimilarEntry, SimilarEntries } from './similar-entries'

export type TitleFieldProps = { kind: EntryKind; value: string; error: string | null }

/** The title; where scripts run, the entries that look like it are shown while it is typed. */
export function TitleField({ kind, value, error }: TitleFieldProps) {
  const messages = useMessages(fieldMessages)
  const words = useMessages(proposeMessages)
  const href = useHref()
  const [title, setTitle] = useState('')
  const similar = useSimilar<SimilarEntry>(title, 6, (titre) => {
    const lieu = document.querySelector<HTMLInputElement>('[name="place"]')?.value ?? ''
    return href(`/reseau/proposer/semblables.json?${new URLSearchParams({ nature: kind, titre, lieu })}`)
  })
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
