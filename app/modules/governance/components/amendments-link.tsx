import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { amendmentMessages } from '../messages/amendments'
import { amendmentsPath } from '../rules/meeting-paths'
import type { AgendaView } from '../rules/meeting-view'

/** From an item of the agenda to its amendments, where there are some or there may be. */
export function AmendmentsLink({ meeting, item }: { meeting: { id: string; body: string | null }; item: AgendaView }) {
  const messages = useMessages(amendmentMessages)
  const locale = useLocale()
  const { total, awaiting } = item.amendments
  if (total === 0 && !item.mayAmend) return null
  return (
    <p>
      <Anchor href={amendmentsPath(meeting, item.id)}>
        {messages.link(total, formatNumber(total, locale))}
        <span className="visually-hidden">, {item.title}</span>
      </Anchor>{' '}
      {awaiting > 0 ? <span className="soft">{messages.waiting(awaiting, formatNumber(awaiting, locale))}</span> : null}
    </p>
  )
}
