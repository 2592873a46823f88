import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { entryPageMessages } from '../messages/entry-page'

/** Where an entry was taken from, when that was last read, and since when it no longer has it. */
export type Origin = Readonly<{ name: string; url: string | null; readAt: string | null; goneAt: string | null }>

/** Says where an entry comes from; what is changed there is read only here. */
export function EntryOrigin({ origin: { name, url, readAt, goneAt } }: { origin: Origin }) {
  const locale = useLocale()
  const messages = useMessages(entryPageMessages)
  const on = (instant: string) => formatDate(new Date(instant), locale)
  return (
    <>
      {goneAt ? <p>{messages.originGone(on(goneAt))}</p> : null}
      <p className="soft">
        {messages.origin(name)}{' '}
        {url ? (
          <a href={url} rel="nofollow noreferrer">
            {messages.originLink}
          </a>
        ) : null}
        {url && readAt ? <>. {messages.originRead(on(readAt))}</> : null}
      </p>
    </>
  )
}
