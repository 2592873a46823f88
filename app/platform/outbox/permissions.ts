import { definePermissions, hasRole, type Actor } from '../permissions'

const team = (actor: Actor): boolean =>
  hasRole(actor, 'team', 'administrator') || (actor.kind === 'system' && actor.job === 'terminal')

/** What could not be sent names people's addresses: the team alone sees it. */
export const outboxPermissions = definePermissions({
  'outbox.read-dead-letters': (actor: Actor, _subject: null) => team(actor),
  'outbox.retry-message': (actor: Actor, _subject: null) => team(actor),
  'outbox.drop-message': (actor: Actor, _subject: null) => team(actor),
})
