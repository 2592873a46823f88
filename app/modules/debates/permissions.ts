import { type Actor, definePermissions, hasRole } from '~/platform/permissions'

/** A draft is the team's alone. */
export type DebateSubject = { isPublic: boolean }
/** The accounts of the garants in office of one debate. */
export type GarantsSubject = { garantUserIds: readonly string[] }

const isTeam = (actor: Actor): boolean => hasRole(actor, 'team', 'administrator')
const isAnyone = (actor: Actor): boolean => actor.kind !== 'system'
const isPortal = (actor: Actor, _: null): boolean => actor.kind === 'system'
/** The garants of this debate and nobody else: neither the team nor the garants of another. */
const isGarant = (actor: Actor, { garantUserIds }: GarantsSubject): boolean =>
  actor.kind === 'person' && garantUserIds.includes(actor.id)

export const debatePermissions = definePermissions({
  'debates.see-debate': (actor: Actor, { isPublic }: DebateSubject) => isPublic || isTeam(actor),
  /** Creating, designing, announcing, abandoning; the information file, the panel, the answers to questions. */
  'debates.design-debate': (actor: Actor, _: null) => isTeam(actor),
  'debates.write-news': (actor: Actor, _: null) => isTeam(actor),
  /** Opening, closing, pausing at the dates. */
  'debates.keep-calendar': isPortal,
  /** Naming a garant, and recording that one leaves: what they write stays theirs. */
  'debates.name-garant': (actor: Actor, _: null) => isTeam(actor),
  /** Signing that one has no interest in the matter, and leaving. */
  'debates.be-garant': (actor: Actor, { userId }: { userId: string | null }) =>
    actor.kind === 'person' && actor.id === userId,
  'debates.write-garant-journal': isGarant,
  'debates.answer-matter': isGarant,
  'debates.seize-garants': (actor: Actor, { isPublic }: DebateSubject) => isAnyone(actor) && isPublic,
  'debates.ask-question': (actor: Actor, { isPublic }: DebateSubject) => isAnyone(actor) && isPublic,
  'debates.follow-debate': (actor: Actor, { isPublic }: DebateSubject) => isAnyone(actor) && isPublic,
  /** Whoever holds the link of the mail. */
  'debates.confirm': (_actor: Actor, _: null) => true,
  'debates.end-mailing': (_actor: Actor, _: null) => true,
})
