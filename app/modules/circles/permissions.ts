import { type Actor, definePermissions, hasRole } from '~/platform/permissions'
import { type GroupRole, isIn, type Reading } from './rules/group'
import type { Circle } from './rules/community'

const isTeam = (actor: Actor): boolean => hasRole(actor, 'team', 'administrator')
const isPerson = (actor: Actor): boolean => actor.kind === 'person'
const isOne = (actor: Actor, id: string): boolean => actor.kind === 'person' && actor.id === id

/** A group, with what the actor is in it. */
export type GroupSubject = { role: GroupRole | null; reading: Reading; isActive: boolean }
/** The same, with whose message or document it is. */
export type OwnedInGroup = GroupSubject & { ownerId: string }

const leads = (actor: Actor, { role }: GroupSubject): boolean =>
  isPerson(actor) && (isTeam(actor) || role === 'facilitator')
const writes = (actor: Actor, { role, isActive }: GroupSubject): boolean => isPerson(actor) && isActive && isIn(role)

/** Exchange groups. */
export const groupPermissions = definePermissions({
  'circles.create-group': (actor: Actor, _: null) => isTeam(actor),
  'circles.lead-group': leads,
  'circles.join-group': (actor: Actor, { role, isActive }: GroupSubject) =>
    isPerson(actor) && isActive && role === null,
  'circles.leave-group': (actor: Actor, { role }: GroupSubject) => isPerson(actor) && role !== null,
  'circles.choose-digest': (actor: Actor, { role }: GroupSubject) => isPerson(actor) && isIn(role),
  /** Conversations and documents; what the group is for is everyone's. */
  'circles.read-group': (actor: Actor, { role, reading }: GroupSubject) =>
    isPerson(actor) && (reading === 'account' || isIn(role) || isTeam(actor)),
  'circles.write-in-group': writes,
  'circles.edit-post': (actor: Actor, post: OwnedInGroup) => writes(actor, post) && isOne(actor, post.ownerId),
  /** Anyone takes their own message or document back, also once they have left or the group is closed. */
  'circles.take-back': (actor: Actor, { ownerId }: OwnedInGroup) => isOne(actor, ownerId),
  /** With a reason, which the page shows. */
  'circles.moderate-group': leads,
})

/** A community, with what the actor is in it. */
export type CommunitySubject = { circle: Circle | null; isGardener: boolean }
const tends = (actor: Actor, { isGardener }: CommunitySubject): boolean =>
  isPerson(actor) && (isGardener || isTeam(actor))

/** Communities, their needs and offers. */
export const communityPermissions = definePermissions({
  'circles.create-community': (actor: Actor, _: null) => isTeam(actor),
  /** Nobody names themselves. */
  'circles.name-gardener': (actor: Actor, { userId }: { userId: string }) => isTeam(actor) && !isOne(actor, userId),
  'circles.tend-community': tends,
  'circles.join-community': (actor: Actor, { circle }: CommunitySubject) => isPerson(actor) && circle === null,
  /** Moving, leaving, being an ambassador, what one receives. */
  'circles.choose-place': (actor: Actor, { circle }: CommunitySubject) => isPerson(actor) && circle !== null,
  'circles.post-notice': (actor: Actor, { circle, isGardener }: CommunitySubject) =>
    isPerson(actor) && (circle !== null || isGardener),
  'circles.answer-notice': (actor: Actor, { authorId }: { authorId: string }) =>
    actor.kind === 'person' && actor.id !== authorId,
  'circles.settle-notice': (actor: Actor, { authorId }: { authorId: string }) => isOne(actor, authorId),
  'circles.moderate-notice': tends,
})

/** Letters. */
export const letterPermissions = definePermissions({
  /** The engaged, the gardeners and the team write; the gardeners and the team send. */
  'circles.write-letter': (actor: Actor, community: CommunitySubject) =>
    tends(actor, community) || (isPerson(actor) && community.circle === 'engaged'),
  'circles.send-letter': tends,
  'circles.subscribe-letter': (actor: Actor, _: null) => actor.kind !== 'system',
  /** Whoever holds the link. */
  'circles.confirm-subscription': (_actor: Actor, _: null) => true,
  'circles.end-mailing': (_actor: Actor, _: null) => true,
})
