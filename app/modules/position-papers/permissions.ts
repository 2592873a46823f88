import { type Actor, actsFor, definePermissions, hasRole } from '~/platform/permissions'
import type { PaperState } from './rules/states'

const isTeam = (actor: Actor): boolean => hasRole(actor, 'team', 'administrator')

/** The organisation whose paper it is. */
export type PaperSubject = { organisationId: string }
export type SeenPaper = PaperSubject & { state: PaperState }

export const paperPermissions = definePermissions({
  /** Several hands: whoever acts for the organisation. */
  'position-papers.write': (actor: Actor, { organisationId }: PaperSubject) => actsFor(actor, organisationId),
  /** What engages the organisation is its representative's. */
  'position-papers.submit': (actor: Actor, { organisationId }: PaperSubject) =>
    actsFor(actor, organisationId, 'representative'),
  /** What was published is everyone's, its withdrawal too; what was sent, the team's; a draft, its authors' alone. */
  'position-papers.see': (actor: Actor, { organisationId, state }: SeenPaper) =>
    state === 'published' ||
    state === 'withdrawn' ||
    actsFor(actor, organisationId) ||
    (state === 'submitted' && isTeam(actor)),
  /** Nobody examines the paper of an organisation that they act for. */
  'position-papers.examine': (actor: Actor, { organisationId }: PaperSubject) =>
    isTeam(actor) && !actsFor(actor, organisationId),
  'position-papers.set-template': (actor: Actor, _: null) => isTeam(actor),
})
