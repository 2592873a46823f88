import { type Actor, definePermissions, hasRole } from '~/platform/permissions'

/** A debate's draft is the team's alone. */
export type DebateSubject = { isDraft: boolean }
/** What somebody wrote: their account's, or opened by the link of a mail. */
export type OwnSubject = { userId: string | null; byLink: boolean }

const isTeam = (actor: Actor): boolean => hasRole(actor, 'team', 'administrator')
const isPortal = (actor: Actor, _: null): boolean => actor.kind === 'system'

export const contributionPermissions = definePermissions({
  'contributions.see': (actor: Actor, { isDraft }: DebateSubject) => !isDraft || isTeam(actor),
  /** Contributing, supporting, arguing, replying, reporting: anyone, with or without an account. */
  'contributions.take-part': (actor: Actor, { isDraft }: DebateSubject) => actor.kind !== 'system' && !isDraft,
  /** Whoever has the link of the mail, or whose account it is: confirming, withdrawing, appealing. */
  'contributions.keep-own': (actor: Actor, { userId, byLink }: OwnSubject) =>
    actor.kind !== 'system' && (byLink || (actor.kind === 'person' && actor.id === userId)),
  /** What came by post, on paper or from a workshop. */
  'contributions.enter': (actor: Actor, _: null) => isTeam(actor),
  /** Removing with a reason, answering reports, letting in what was held; merging and splitting; themes. */
  'contributions.moderate': (actor: Actor, _: null) => isTeam(actor),
  'contributions.write-synthesis': (actor: Actor, _: null) => isTeam(actor),
  'contributions.tell': isPortal,
  'contributions.forget': isPortal,
})
