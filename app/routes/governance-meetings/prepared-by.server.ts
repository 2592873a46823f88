import { meetingPermissions } from '~/modules/governance/permissions'
import { bodiesToConvene } from '~/modules/governance/queries-meeting-pages.server'
import { type Actor, can, type Role } from '~/platform/permissions'

/** What this person may prepare: null is the members' assembly, then the bodies of the statutes. */
export async function preparedBy(actor: Actor) {
  const bodies = await bodiesToConvene()
  const may = (bodyRole: Role | null) =>
    can(actor, meetingPermissions['governance.prepare-meeting'], {
      bodyRole,
      isConsultation: false,
      isDraft: true,
      chairId: null,
      secretaryId: null,
    })
  return [...(may(null) ? [null] : []), ...bodies.filter(({ role }) => may(role))]
}
