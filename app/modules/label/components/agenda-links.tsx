import { formatInstant } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { LinkList } from '~/ui/link-list'
import { committeeMessages } from '../messages/committee'

/** The agendas on which something may be put, by whoever prepares them; null for others, who have none to write. */
export type AgendaLinksProps = {
  agendas: readonly { href: string; title: string; startsAt: string }[] | null
}

/** To the agendas that are being written, and to a sitting to prepare. */
export function AgendaLinks({ agendas }: AgendaLinksProps) {
  const locale = useLocale()
  const { agenda } = useMessages(committeeMessages)
  if (agendas === null) return null
  return (
    <LinkList
      label={agenda.label}
      items={[
        ...agendas.map(({ href, title, startsAt }) => ({
          href,
          title: agenda.put(title),
          text: formatInstant(new Date(startsAt), locale),
        })),
        { href: '/equipe/assemblees/nouvelle', title: agendas.length > 0 ? agenda.another : agenda.prepare },
      ]}
    />
  )
}
