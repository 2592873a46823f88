import { type Actor, definePermissions, hasRole } from '~/platform/permissions'

const isTeam = (actor: Actor): boolean => hasRole(actor, 'team', 'administrator')
const isPortal = (actor: Actor, _: null): boolean => actor.kind === 'system'

/** A workshop, with whether a facilitator's own link was given. */
export type FacilitationSubject = { byLink: boolean }
/** Drafts of debates, and of events, are the team's alone. */
export type SeenSubject = { isDraft: boolean }

export const workshopPermissions = definePermissions({
  'workshops.see': (actor: Actor, { isDraft }: SeenSubject) => !isDraft || isTeam(actor),
  /** Opening and linking workshops, kits, naming who facilitates, publishing reports. */
  'workshops.prepare': (actor: Actor, _: null) => isTeam(actor),
  /** Notes by table, photographs, the report's text: whoever facilitates it, by their link, and the team. */
  'workshops.facilitate': (actor: Actor, { byLink }: FacilitationSubject) =>
    (actor.kind !== 'system' && byLink) || isTeam(actor),
  /** Each facilitator for themselves: the team validates for nobody. */
  'workshops.validate-report': (actor: Actor, { byLink }: FacilitationSubject) => actor.kind !== 'system' && byLink,
  /** Anyone, with or without an account, on a debate that everyone sees. */
  'workshops.propose': (actor: Actor, { isDraft }: SeenSubject) => actor.kind !== 'system' && !isDraft,
  /** Whoever holds the link. */
  'workshops.confirm-proposal': (_actor: Actor, _: null) => true,
  'workshops.decide-proposal': (actor: Actor, _: null) => isTeam(actor),
  'workshops.end-mailing': (_actor: Actor, _: null) => true,
  'workshops.load-tour': isPortal,
  'workshops.forget-addresses': isPortal,
})
