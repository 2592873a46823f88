import { type Actor, definePermissions, hasRole } from '~/platform/permissions'

const operator = (actor: Actor, _subject: null): boolean => actor.kind === 'system' || hasRole(actor, 'administrator')

export const territoryActs = definePermissions({
  /** Filling the tables from the embedded data, at set-up. */
  'territory.load': (actor: Actor, _subject: null) => actor.kind === 'system',
  'territory.import-petr': operator,
  'territory.import-contours': operator,
})
