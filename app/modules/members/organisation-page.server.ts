import { placeByCode } from '~/modules/territory/queries.server'
import { now } from '~/platform/clock.server'
import { can, type Person } from '~/platform/permissions'
import { civilDateOf } from '~/platform/pure/civil-date'
import { memberPermissions } from './permissions'
import { namesOf, openInvitationsOf, organisationById, peopleOf } from './queries.server'

/** An organisation's page, for those who act for it; what waits for an answer is for its representatives. */
export async function organisationPage(actor: Person, organisationId: string) {
  if (!can(actor, memberPermissions['members.see-organisation'], { organisationId })) return null
  const organisation = await organisationById(organisationId)
  if (!organisation) return null
  const represents = can(actor, memberPermissions['members.edit-organisation'], { organisationId })
  const [people, open, seat] = await Promise.all([
    peopleOf(organisationId),
    represents ? openInvitationsOf(organisationId) : [],
    organisation.communeCode ? placeByCode(organisation.communeCode) : undefined,
  ])
  const askers = await namesOf(open.flatMap(({ userId }) => userId ?? []))
  const at = now()
  return {
    organisation,
    represents,
    seat: seat?.name ?? null,
    people: people.map(({ mandateId, userId, name, role, startsAt }) => ({
      mandateId,
      userId,
      name,
      role,
      since: civilDateOf(startsAt),
    })),
    invitations: open
      .filter(({ kind }) => kind === 'invitation')
      .map(({ id, email, role, expiresAt }) => ({
        id,
        email,
        role,
        until: civilDateOf(expiresAt),
        expired: expiresAt <= at,
      })),
    requests: open
      .filter(({ kind, expiresAt }) => kind === 'request' && expiresAt > at)
      .map(({ id, email, userId, createdAt }) => ({
        id,
        email,
        person: askers.get(userId ?? '') ?? '',
        date: civilDateOf(createdAt),
      })),
  }
}
