import { type Actor, definePermissions, hasRole } from '~/platform/permissions'

const isSomebody = (actor: Actor): boolean => actor.kind === 'person'
const moderates = (actor: Actor): boolean => hasRole(actor, 'team', 'administrator')
const isModerator = (actor: Actor, _subject: null): boolean => moderates(actor)
const isSystem = (actor: Actor, _subject: null): boolean => actor.kind === 'system'

/** An entry as its permissions see it. */
export type EntrySubject = Readonly<{ ownerId: string | null; state: string }>
/** Whoever proposed an entry answers for it. */
export const owns = (actor: Actor, entry: EntrySubject): boolean =>
  actor.kind === 'person' && entry.ownerId !== null && entry.ownerId === actor.id
const isShown = (entry: EntrySubject): boolean => entry.state === 'published' || entry.state === 'pending'

export const networkActs = definePermissions({
  /** A change of a shown entry: at once by its owner or a moderator, otherwise it waits for confirmation. */
  'network.change-entry': (actor: Actor, entry: EntrySubject) =>
    isSomebody(actor) && (entry.state === 'published' || owns(actor, entry) || moderates(actor)),
  'network.change-at-once': (actor: Actor, entry: EntrySubject) => owns(actor, entry) || moderates(actor),
  'network.vote-on-change': (actor: Actor, _subject: null) => isSomebody(actor),
  'network.withdraw-change': (actor: Actor, change: { authorId: string | null }) =>
    actor.kind === 'person' && change.authorId === actor.id,
  'network.moderate': isModerator,
  'network.merge-entries': isModerator,
  'network.report-entry': (actor: Actor, entry: EntrySubject) => actor.kind !== 'system' && isShown(entry),
  'network.answer-report': isModerator,
  'network.say-still-true': (actor: Actor, entry: EntrySubject) => owns(actor, entry) || moderates(actor),
  /** Daily: what votes have settled, owners to ask. */
  'network.settle-changes': isSystem,
  'network.ask-owners': isSystem,
})

const isOwnProfile = (actor: Actor, profile: { userId: string }): boolean =>
  actor.kind === 'person' && actor.id === profile.userId

/** Sharing, and what its author keeps in hand. */
export const entryActs = definePermissions({
  /** Anyone may propose: without an account, the address is confirmed by mail. */
  'network.propose-entry': (actor: Actor, _subject: null) => actor.kind !== 'system',
  'network.confirm-proposal': (actor: Actor, _subject: null) => actor.kind !== 'system',
  /** By the link of the mail, while it waits. */
  'network.complete-proposal': (actor: Actor, _subject: null) => actor.kind !== 'system',
  'network.forget-proposals': isSystem,
  /** Its pictures, its documents, what it is tied to. */
  'network.keep-entry': (actor: Actor, entry: { ownerId: string | null }) =>
    (actor.kind === 'person' && entry.ownerId === actor.id) || moderates(actor),
  /** The methods that the portal comes with, at set-up. */
  'network.load-methods': isSystem,
  'network.keep-profile': isOwnProfile,
  'network.remove-profile': isModerator,
  /** With an account: the answer goes to an address that was confirmed. */
  'network.write-to-practitioner': (actor: Actor, _subject: null) => isSomebody(actor),
})

/** Bringing many practices at once. */
export const importActs = definePermissions({
  'network.import': (actor: Actor, _subject: null) => moderates(actor) || actor.kind === 'system',
  'network.write-import': isSystem,
  /** Sources at an address: added, paused, read again by the team; read on their schedule by the daily job. */
  'network.keep-source': isModerator,
  'network.read-source': isSystem,
  'network.forget-imports': isSystem,
})
