import {
  type Actor,
  actsFor,
  definePermissions,
  hasRole,
  labelCommittees,
  type OrganisationRole,
  type Role,
} from '~/platform/permissions'
import { keyRoles } from './rules/mandate'

type OfOrganisation = { organisationId: string }

const isPerson = (actor: Actor): boolean => actor.kind === 'person'
const isTeam = (actor: Actor): boolean => hasRole(actor, 'team', 'administrator')
const represents = (actor: Actor, { organisationId }: OfOrganisation): boolean =>
  actsFor(actor, organisationId, 'representative')

/** Nobody gives themselves a role; only an administrator (or the portal at its first start) gives the keys. */
const mayHandle = (actor: Actor, role: Role): boolean =>
  actor.kind === 'system' || (keyRoles.includes(role) ? hasRole(actor, 'administrator') : isTeam(actor))

export const memberPermissions = definePermissions({
  'members.create-organisation': (actor, _: null) => isPerson(actor),
  'members.see-organisation': (actor, { organisationId }: OfOrganisation) =>
    actsFor(actor, organisationId) || isTeam(actor),
  'members.edit-organisation': (actor, subject: OfOrganisation) => represents(actor, subject),
  'members.invite': (actor, subject: OfOrganisation & { role: OrganisationRole }) => represents(actor, subject),
  'members.revoke-invitation': (actor, subject: OfOrganisation) => represents(actor, subject),
  'members.resend-invitation': (actor, subject: OfOrganisation) => represents(actor, subject),
  'members.accept-invitation': (actor, _: null) => isPerson(actor),
  /** Whoever has the link may say no, with or without an account. */
  'members.decline-invitation': (actor, _: null) => actor.kind !== 'system',
  'members.request-to-join': (actor, _: null) => isPerson(actor),
  'members.withdraw-request': (actor, { userId }: { userId: string | null }) =>
    actor.kind === 'person' && actor.id === userId,
  'members.answer-request': (actor, subject: OfOrganisation) => represents(actor, subject),
  'members.change-organisation-role': (actor, subject: OfOrganisation) => represents(actor, subject),
  /** Oneself (leaving), a representative, or the team that settles. */
  'members.end-organisation-mandate': (actor, subject: OfOrganisation & { userId: string }) =>
    (actor.kind === 'person' && actor.id === subject.userId) || represents(actor, subject) || isTeam(actor),
  'members.see-organisations': (actor, _: null) => isTeam(actor),
  'members.assign-representative': (actor, { userId }: OfOrganisation & { userId: string }) =>
    isTeam(actor) && actor.kind === 'person' && actor.id !== userId,
  'members.see-mandates': (actor, _: null) => isTeam(actor),
  'members.give-mandate': (actor, { userId, role }: { userId: string; role: Role }) =>
    mayHandle(actor, role) && !(actor.kind === 'person' && actor.id === userId),
  'members.end-mandate': (actor, { role }: { userId: string; role: Role }) => mayHandle(actor, role),
  'members.see-team-desk': (actor, _: null) =>
    hasRole(actor, 'team', 'administrator', 'label-instructor', ...labelCommittees, 'ethics-committee', 'board'),
})

/** Whose membership it is. */
export type OfMember = { userId: string | null; organisationId: string | null }

/** The member: the person, or who represents the organisation. */
const isMember = (actor: Actor, { userId, organisationId }: OfMember): boolean =>
  (actor.kind === 'person' && userId !== null && actor.id === userId) ||
  (organisationId !== null && actsFor(actor, organisationId, 'representative'))

/** The board decides on others: whoever acts for the member stands aside. */
const isBoard = (actor: Actor, subject: OfMember): boolean =>
  hasRole(actor, 'board') &&
  !isMember(actor, subject) &&
  !(subject.organisationId !== null && actsFor(actor, subject.organisationId))
const isOffice = (actor: Actor): boolean => isTeam(actor) || hasRole(actor, 'board')

/** Money, endings and lists are recorded by the team, never on its own account. */
const records = (actor: Actor, subject: OfMember): boolean => isTeam(actor) && !isMember(actor, subject)

export const membershipPermissions = definePermissions({
  'members.apply': (actor, { organisationId }: { organisationId: string | null }) =>
    actor.kind === 'person' && (organisationId === null || actsFor(actor, organisationId, 'representative')),
  'members.withdraw-application': (actor, subject: OfMember) => isMember(actor, subject),
  'members.see-membership': (actor, subject: OfMember) => isMember(actor, subject) || isOffice(actor),
  'members.see-memberships': (actor, _: null) => isOffice(actor),
  'members.decide-membership': (actor, subject: OfMember) => isBoard(actor, subject),

  'members.subscribe-shares': (actor, subject: OfMember) => isMember(actor, subject),
  'members.record-payment': (actor, subject: OfMember) => records(actor, subject),
  'members.cancel-payment': (actor, subject: OfMember) => records(actor, subject),
  'members.waive-dues': (actor, subject: OfMember) => isBoard(actor, subject),
  'members.repay-shares': (actor, subject: OfMember) => records(actor, subject),

  'members.ask-category': (actor, subject: OfMember) => isMember(actor, subject),
  'members.decide-category': (actor, subject: OfMember) => isBoard(actor, subject),

  'members.resign': (actor, subject: OfMember) => isMember(actor, subject),
  'members.exclude': (actor, subject: OfMember) => isBoard(actor, subject),
  'members.appeal': (actor, subject: OfMember) => isMember(actor, subject),
  'members.strike-off': (actor, subject: OfMember) => isBoard(actor, subject),
  'members.record-ending': (actor, subject: OfMember) => records(actor, subject),

  'members.edit-directory': (actor, subject: OfMember) => isMember(actor, subject),
  'members.see-registers': (actor, _: null) => isOffice(actor),
  'members.import-statement': (actor, _: null) => isTeam(actor),
  'members.import-list': (actor, _: null) => isTeam(actor) || actor.kind === 'system',
})
