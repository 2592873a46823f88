import { type Actor, definePermissions, hasRole } from '~/platform/permissions'

/** A draft, as far as who may see it goes. */
export type DraftSubject = { isOpened: boolean }

const prepares = (actor: Actor, _subject: null): boolean => hasRole(actor, 'board', 'team')

/** Who may do what to the charter. What is in force, and a draft once it is open to comments, is read by everyone. */
export const permissions = definePermissions({
  'charters.see-drafts': prepares,
  'charters.see-draft': (actor: Actor, { isOpened }: DraftSubject) => isOpened || prepares(actor, null),
  'charters.write-draft': prepares,
  'charters.open-draft': prepares,
  'charters.compute-effect': prepares,
  /** Anybody with an account, while the draft is open to comments. */
  'charters.comment': (actor: Actor, { isOpened }: DraftSubject) => actor.kind === 'person' && isOpened,
  'charters.moderate-comment': prepares,
  /** Records what a body decided. */
  'charters.publish': prepares,
})
