import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { teamEventMessages } from '../messages/team'
import { eventPath, teamEventPath } from '../rules/event-paths'
import type { EventView } from '../rules/event-view'

/** From the team's page of an event to all that is done with it, the next thing first. */
export function TeamEventLinks({ event, day }: { event: EventView; day: string }) {
  const { page } = useMessages(teamEventMessages)
  const path = teamEventPath(event)
  const { state } = event
  const isOver = state === 'held' || (state === 'published' && event.startsOn <= day)
  return (
    <>
      {state === 'cancelled' && event.reason ? (
        <Notice kind="warning" title={page.cancelled}>
          <p>{event.reason}</p>
        </Notice>
      ) : null}
      <div className="actions">
        {state === 'published' && isOver ? <ButtonLink href={`${path}/presences`}>{page.attendance}</ButtonLink> : null}
        {state === 'held' && event.source === null ? (
          <ButtonLink href={`${path}/compte-rendu`}>{event.hasReport ? page.reportEdit : page.report}</ButtonLink>
        ) : null}
        {state === 'cancelled' ? null : (
          <ButtonLink kind="secondary" href={`${path}/modifier`}>
            {page.edit}
          </ButtonLink>
        )}
        {(state === 'published' && !isOver) || (state === 'held' && event.source === null) ? (
          <ButtonLink kind="secondary" href={`${path}/presences`}>
            {state === 'held' ? page.attendance : page.sheet}
          </ButtonLink>
        ) : null}
        {event.registration === 'open' && state !== 'draft' ? (
          <ButtonLink kind="quiet" href={`${path}/inscriptions.csv`}>
            {page.csv}
          </ButtonLink>
        ) : null}
        {state === 'draft' ? null : (
          <ButtonLink kind="quiet" href={eventPath(event)}>
            {page.publicPage}
          </ButtonLink>
        )}
      </div>
    </>
  )
}
