import { useLocale, useMessages } from '~/platform/i18n/react'
import { formatTime } from './time-of-day'
import { formMessages } from '../messages/form'
import type { DraftStatus } from './use-draft'

/** What became of what was typed, in a few words; read aloud when it changes. */
export function SaveNote({ status, savedAt }: { status: DraftStatus; savedAt: Date | null }) {
  const locale = useLocale()
  const messages = useMessages(formMessages)
  const text =
    status === 'saving'
      ? messages.saving
      : status === 'offline' || status === 'signed-out'
        ? messages.offlineTitle
        : status === 'unsaved'
          ? messages.unsaved
          : savedAt
            ? messages.saved(formatTime(savedAt, locale))
            : ''
  return <span role="status">{text}</span>
}
