import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import type { OrganisationRole, Role } from '~/platform/permissions'
import type { CivilDate } from '~/platform/pure/civil-date'
import { fold } from '~/platform/pure/fold'
import { newId } from '~/platform/pure/ids'
import type { InvitationState } from './rules/invitation'
import type { OrganisationKind, Registration } from './rules/organisation'

export type NewOrganisation = {
  kind: OrganisationKind
  name: string
  registration: Registration
  territoryCode: string | null
  communeCode: string | null
  website: string
  createdById: string
  isDemonstration: boolean
}

export async function addOrganisation(tx: Tx, organisation: NewOrganisation): Promise<string> {
  const { kind, name, registration, territoryCode, communeCode, website, createdById, isDemonstration } = organisation
  const { key, siren, siret, rna } = registration
  const row = await tx.organisation.create({
    data: {
      id: newId(),
      kind,
      name,
      foldedName: fold(name),
      registration: key,
      siren,
      siret,
      rna,
      territoryCode,
      communeCode,
      website: website || null,
      createdAt: now(),
      createdById,
      isDemonstration,
    },
    select: { id: true },
  })
  return row.id
}

export const changeOrganisation = (
  tx: Tx,
  id: string,
  facts: { name?: string; communeCode?: string | null; website: string },
) =>
  tx.organisation.update({
    where: { id },
    data: {
      ...(facts.name === undefined ? {} : { name: facts.name, foldedName: fold(facts.name) }),
      ...(facts.communeCode === undefined ? {} : { communeCode: facts.communeCode }),
      website: facts.website || null,
    },
  })

export async function addActing(
  tx: Tx,
  acting: { organisationId: string; userId: string; role: OrganisationRole; grantedBy: string },
): Promise<string> {
  const row = await tx.organisationMandate.create({
    data: { id: newId(), ...acting, startsAt: now(), endsAt: null },
    select: { id: true },
  })
  return row.id
}

export const endActing = (tx: Tx, mandateId: string) =>
  tx.organisationMandate.update({ where: { id: mandateId }, data: { endsAt: now() } })

export type NewInvitation = {
  organisationId: string
  kind: 'invitation' | 'request'
  email: string
  role: OrganisationRole
  tokenHash: string | null
  userId: string | null
  createdById: string
  expiresAt: Date
}

export async function addInvitation(tx: Tx, invitation: NewInvitation): Promise<string> {
  const row = await tx.organisationInvitation.create({
    data: { id: newId(), ...invitation, createdAt: now(), state: 'pending', answeredAt: null },
    select: { id: true },
  })
  return row.id
}

/** Whoever sends it again answers for it from then on. */
export const renewInvitation = (
  tx: Tx,
  id: string,
  sent: { tokenHash: string; expiresAt: Date; createdById: string },
) => tx.organisationInvitation.update({ where: { id }, data: sent })

/** An invitation does not outlive the mandate of who sent it: gives how many, for one organisation or for all, end. */
export const revokeInvitationsOf = async (tx: Tx, userId: string, organisationId?: string): Promise<number> =>
  (
    await tx.organisationInvitation.updateMany({
      where: {
        createdById: userId,
        kind: 'invitation',
        state: 'pending',
        ...(organisationId === undefined ? {} : { organisationId }),
      },
      data: { state: 'revoked', answeredAt: now() },
    })
  ).count

/** The row stays, so that a link followed again says what became of it. */
export const answerInvitation = (tx: Tx, id: string, state: InvitationState, by: string | null) =>
  tx.organisationInvitation.update({
    where: { id },
    data: { state, answeredAt: now(), ...(by === null ? {} : { userId: by }) },
  })

/** Forgets invitations and requests answered, or out of time, before this instant. */
export const forgetInvitations = async (tx: Tx, before: Date): Promise<number> =>
  (
    await tx.organisationInvitation.deleteMany({
      where: { OR: [{ answeredAt: { lt: before } }, { state: 'pending', expiresAt: { lt: before } }] },
    })
  ).count

export type NewMandateRow = {
  userId: string
  role: Role
  /** What the person is within a body. */
  office?: string | null
  startsOn: CivilDate
  endsOn: CivilDate | null
  decision: string
  decidedOn: CivilDate
  grantedBy: string
}

export async function addMandate(tx: Tx, mandate: NewMandateRow): Promise<string> {
  const row = await tx.mandate.create({
    data: { id: newId(), ...mandate, createdAt: now() },
    select: { id: true },
  })
  return row.id
}

export const closeMandate = (tx: Tx, id: string, endsOn: CivilDate, endedBecause: string) =>
  tx.mandate.update({ where: { id }, data: { endsOn, endedBecause } })
