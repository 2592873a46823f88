import { meetingPermissions } from '~/modules/governance/permissions'
import { bodiesToConvene, draftMeetingsOf } from '~/modules/governance/queries-meeting-pages.server'
import { teamMeetingPath } from '~/modules/governance/rules/meeting-paths'
import { type Actor, can, type Role } from '~/platform/permissions'

/** An agenda that is being written, by the page that puts something on it. */
export type Agenda = { href: string; title: string; startsAt: string }

/**
 * The agendas of a body's sittings on which this person may put a subject of `agendaSubjects`, the nearest first; null for
 * whoever does not prepare them.
 */
export async function agendasFor(
  actor: Actor,
  { role, subject }: { role: Role; subject: string },
): Promise<Agenda[] | null> {
  const sitting = { bodyRole: role, isConsultation: false, isDraft: true, chairId: null, secretaryId: null }
  if (!can(actor, meetingPermissions['governance.prepare-meeting'], sitting)) return null
  const bodies = (await bodiesToConvene()).filter((body) => body.role === role).map(({ id }) => id)
  return (await draftMeetingsOf(bodies)).map(({ id, body, title, startsAt }) => ({
    href: `${teamMeetingPath({ id, body })}/points/nouveau?sujet=${encodeURIComponent(subject)}`,
    title,
    startsAt: startsAt.toISOString(),
  }))
}
