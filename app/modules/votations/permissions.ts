import type { GarantsSubject } from '~/modules/debates/permissions'
import { type Actor, definePermissions, hasRole } from '~/platform/permissions'

/** Drafts are the team's alone. */
export type VotationSubject = { isDraft: boolean }

const isTeam = (actor: Actor): boolean => hasRole(actor, 'team', 'administrator')
const isGarant = (actor: Actor, { garantUserIds }: GarantsSubject): boolean =>
  actor.kind === 'person' && garantUserIds.includes(actor.id)
const isPortal = (actor: Actor, _: null): boolean => actor.kind === 'system'
const isSomebody = (actor: Actor): boolean => actor.kind !== 'system'

export const votationPermissions = definePermissions({
  'votations.see-votation': (actor: Actor, { isDraft }: VotationSubject) => !isDraft || isTeam(actor),
  /** Preparing, announcing, cancelling; importing the list; asking for the count. */
  'votations.prepare-votation': (actor: Actor, _: null) => isTeam(actor),
  /** Anyone, with or without an account: what they prove is asked by the command. */
  'votations.ask-to-vote': (actor: Actor, { isDraft }: VotationSubject) => isSomebody(actor) && !isDraft,
  /** Whoever has the link: it is the right to vote. */
  'votations.cast-ballot': (actor: Actor, _: null) => isSomebody(actor),
  'votations.handle-paper': (actor: Actor, _: null) => isTeam(actor),
  /** How many votes came from one block of addresses. */
  'votations.see-anomalies': (actor: Actor, garants: GarantsSubject) => isTeam(actor) || isGarant(actor, garants),
  /** Whether marked votes count: for the garants of this debate alone, never for those who organise. */
  'votations.decide-block': (actor: Actor, garants: GarantsSubject) => isGarant(actor, garants) && !isTeam(actor),
  'votations.open-or-close': isPortal,
  'votations.count-votation': (actor: Actor, _: null) => isTeam(actor),
  'votations.forget-voters': isPortal,
})
