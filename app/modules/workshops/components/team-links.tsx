import { teamEventPath } from '~/modules/events/rules/event-paths'
import { useMessages } from '~/platform/i18n/react'
import { LinkList } from '~/ui/link-list'
import { teamWorkshopMessages } from '../messages/team'
import type { ReportState } from '../rules/report'
import { teamWorkshopPath, workshopPath } from '../rules/workshop-paths'

type Props = {
  id: string
  debate: { id: string; slug: string }
  event: { id: string }
  reportState: ReportState
  counts: { notes: number; photos: number }
}

/** From a workshop to all that is done for it. */
export function TeamWorkshopLinks({ id, debate, event, reportState, counts }: Props) {
  const { workshop, list } = useMessages(teamWorkshopMessages)
  const base = teamWorkshopPath(debate.id, { id })
  return (
    <LinkList
      items={[
        { href: teamEventPath(event), title: workshop.event, text: workshop.eventText },
        { href: `${base}/notes`, title: workshop.notes, text: workshop.notesText(counts.notes) },
        { href: `${base}/photographies`, title: workshop.photos, text: workshop.photosText(counts.photos) },
        { href: `${base}/compte-rendu`, title: workshop.report, text: list.states[reportState] },
        { href: workshopPath(debate, { id }), title: workshop.publicPage },
      ]}
    />
  )
}
