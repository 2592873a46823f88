import { type Actor, definePermissions, hasRole } from '~/platform/permissions'

/** Drafts are the team's alone. */
export type EventSubject = { isDraft: boolean }
/** A registration: the account that it belongs to, if any, and whether its link was given. */
export type RegistrationSubject = { userId: string | null; byLink: boolean }

const isTeam = (actor: Actor): boolean => hasRole(actor, 'team', 'administrator')
const isPortal = (actor: Actor, _: null): boolean => actor.kind === 'system'

export const eventPermissions = definePermissions({
  'events.see-event': (actor: Actor, { isDraft }: EventSubject) => !isDraft || isTeam(actor),
  /** Creating, changing, publishing, cancelling. */
  'events.prepare-event': (actor: Actor, _: null) => isTeam(actor),
  /** Anyone, with or without an account; the portal itself goes nowhere. */
  'events.register': (actor: Actor, { isDraft }: EventSubject) => actor.kind !== 'system' && !isDraft,
  /** Whoever has the link of the mail, whose account it is, or the team (somebody who telephones). */
  'events.manage-registration': (actor: Actor, { userId, byLink }: RegistrationSubject) =>
    (actor.kind !== 'system' && byLink) || (actor.kind === 'person' && actor.id === userId) || isTeam(actor),
  /** Names, addresses, needs; who came. */
  'events.see-registrations': (actor: Actor, _: null) => isTeam(actor),
  'events.record-attendance': (actor: Actor, _: null) => isTeam(actor),
  'events.publish-report': (actor: Actor, _: null) => isTeam(actor),
  'events.see-programme': (actor: Actor, { isDraft }: EventSubject) => !isDraft || isTeam(actor),
  'events.keep-programme': (actor: Actor, _: null) => isTeam(actor),
  'events.load-fabriks': isPortal,
  'events.remind': isPortal,
  'events.forget-registrations': isPortal,
})
