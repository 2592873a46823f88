import { EventBoard } from '~/modules/events/components/event-board'
import type { EventView } from '~/modules/events/rules/event-view'
import type { ReactNode } from 'react'
import { workshopPath } from '../rules/workshop-paths'

type Listed = { id: string; event: EventView }

/** A debate's workshops as on a board, each leading to its own page in the debate. */
export function WorkshopBoard({
  workshops,
  debate,
  empty,
  hrefOf,
}: {
  workshops: readonly Listed[]
  debate: { slug: string }
  empty?: ReactNode
  hrefOf?: (id: string) => string
}) {
  const ids = new Map(workshops.map(({ id, event }) => [event.id, id]))
  const pathOf = hrefOf ?? ((id: string) => workshopPath(debate, { id }))
  return (
    <EventBoard
      events={workshops.map(({ event }) => event)}
      empty={empty}
      hrefOf={({ id }) => pathOf(ids.get(id) ?? '')}
    />
  )
}
