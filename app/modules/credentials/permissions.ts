import { type Actor, definePermissions, hasRole } from '~/platform/permissions'

export const permissions = definePermissions({
  /** From the terminal, or by who administers the portal. */
  'credentials.rotate-key': (actor: Actor, _: null) => actor.kind === 'system' || hasRole(actor, 'administrator'),
  'credentials.ensure-key': (actor: Actor, _: null) => actor.kind === 'system',
})
