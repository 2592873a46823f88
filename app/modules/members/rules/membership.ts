import type { OrganisationRole } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'

/** Somebody who acts for an organisation today. */
export type Acting = { mandateId: string; userId: string; role: OrganisationRole }

/**
 * May this mandate end, or become a contributor's? Everything stands on somebody who may sign, be reached and invite:
 * the last representative stays while an application is open (its applicant must be able to answer) and while others
 * act with them (nobody could let a successor in). Refused: last-representative-application, last-representative-others,
 * not-found.
 */
export function mayStopRepresenting(
  people: readonly Acting[],
  mandateId: string,
  openApplications: number,
): Outcome<Acting> {
  const found = people.find((person) => person.mandateId === mandateId)
  if (!found) return refused({ code: 'not-found' })
  const others = people.filter((person) => person.mandateId !== mandateId)
  if (found.role !== 'representative' || others.some(({ role }) => role === 'representative')) return ok(found)
  if (openApplications > 0)
    return refused({ code: 'last-representative-application', detail: { count: openApplications } })
  if (others.length > 0) return refused({ code: 'last-representative-others' })
  return ok(found)
}
