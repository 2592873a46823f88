import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Status } from '~/ui/status'
import { contributionMessages } from '../messages/contributions'

type Props = { startsOn: string; endsOn: string; closed: string | null }

/** Whether one can contribute now, and until when or since when; nothing of a debate that is a draft, or was given up. */
export function StageTime({ startsOn, endsOn, closed }: Props) {
  const { list } = useMessages(contributionMessages)
  const locale = useLocale()
  if (closed === null) return <Status kind="in-progress">{list.open(formatDate(endsOn, locale))}</Status>
  if (closed === 'no-contributions') return null
  if (closed === 'not-yet-open') return <Status kind="waiting">{list.opens(formatDate(startsOn, locale))}</Status>
  if (closed === 'debate-paused') return <Status kind="waiting">{list.paused}</Status>
  return <Status kind="not-applicable">{list.closed(formatDate(endsOn, locale))}</Status>
}
