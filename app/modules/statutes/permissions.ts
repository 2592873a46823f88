import { type Actor, definePermissions, hasRole } from '~/platform/permissions'

const prepares = (actor: Actor, _subject: null): boolean => hasRole(actor, 'board', 'team')

/** Who may do what to the statutes. What is in force is read by everyone, without asking. */
export const permissions = definePermissions({
  /** Versions adopted before the portal, from a file. */
  'statutes.load': (actor: Actor, _subject: null) => actor.kind === 'system',
  'statutes.see-drafts': prepares,
  'statutes.write-draft': prepares,
  /** Records what an assembly decided. */
  'statutes.adopt': prepares,
})
