import { EventBoard } from '~/modules/events/components/event-board'
import type { EventView } from '~/modules/events/rules/event-view'
import { PracticeList, type PracticeLine } from '~/modules/network/components/practice-list'
import { territoryMessages } from '~/modules/territory/messages'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Actions, ButtonLink } from '~/ui/button'
import { Anchor } from '~/ui/link'
import { Section } from '~/ui/section'

export type PlaceLifeProps = {
  name: string
  practices: readonly PracticeLine[]
  total: number
  query: string
  /** Around a point; null where the place has limits of its own. */
  kilometres: number | null
  events: readonly EventView[]
}

/** What is shared at a place, and where people meet there: of two modules, so made here. */
export function PlaceLife({ name, practices, total, query, kilometres, events }: PlaceLifeProps) {
  const messages = useMessages(territoryMessages)
  const locale = useLocale()
  return (
    <>
      <Section
        id="pratiques"
        title={messages.practicesTitle(formatNumber(total, locale))}
        lede={kilometres === null ? null : <p>{messages.practicesAround(name, kilometres)}</p>}
        action={total > 0 ? <Anchor href={`/reseau/carte${query}`}>{messages.practicesMap}</Anchor> : null}
      >
        {total > 0 ? <PracticeList practices={practices} /> : <p>{messages.noPractice}</p>}
        <Actions>
          {total > practices.length ? (
            <ButtonLink href={`/reseau/pratiques${query}`} kind="secondary">
              {messages.practicesAll}
            </ButtonLink>
          ) : null}
          <ButtonLink href="/reseau/proposer/pratique" kind="secondary">
            {messages.sharePractice}
          </ButtonLink>
        </Actions>
      </Section>
      {events.length > 0 ? (
        <Section
          id="rencontres"
          title={messages.eventsTitle}
          action={<Anchor href="/rencontres">{messages.eventsAll}</Anchor>}
        >
          <EventBoard events={events} />
        </Section>
      ) : null}
    </>
  )
}
