import { type Actor, definePermissions, hasRole } from '~/platform/permissions'

/** An account is its owner's alone: no role, not even the administrator's, acts on somebody else's. */
const own = (actor: Actor, subject: { userId: string }): boolean =>
  actor.kind === 'person' && actor.id === subject.userId
/** What needs no account: the proof asked for is a password, or a link sent to the address. */
const anyone = (_actor: Actor, _subject: null): boolean => true
const system = (actor: Actor, _subject: null): boolean => actor.kind === 'system'

export const accountsActs = definePermissions({
  'accounts.sign-up': anyone,
  'accounts.sign-in': anyone,
  'accounts.request-link': anyone,
  'accounts.follow-link': anyone,
  'accounts.read': own,
  'accounts.change-profile': own,
  'accounts.change-password': own,
  'accounts.change-address': own,
  'accounts.end-sessions': own,
  'accounts.manage-second-factor': own,
  'accounts.download-data': own,
  'accounts.erase': (actor: Actor, subject: { userId: string }) => own(actor, subject) || actor.kind === 'system',
  'accounts.apply-retention': system,
  /** From the operator's terminal only: a page never makes an administrator. */
  'accounts.appoint-administrator': system,
  'accounts.list-administrators': (actor: Actor, _subject: null) =>
    actor.kind === 'system' || hasRole(actor, 'administrator'),
})
