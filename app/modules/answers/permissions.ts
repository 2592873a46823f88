import { actsFor, type Actor, definePermissions, hasRole } from '~/platform/permissions'

const isTeam = (actor: Actor): boolean => hasRole(actor, 'team', 'administrator')
const isPortal = (actor: Actor, _: null): boolean => actor.kind === 'system'

/** What a body owes: the organisation of the portal that it is, if any, and whether its private link was given. */
export type AnswerSubject = { organisationId: string | null; byLink: boolean }

const speaksForBody = (actor: Actor, { organisationId, byLink }: AnswerSubject): boolean =>
  actor.kind !== 'system' && (byLink || (organisationId !== null && actsFor(actor, organisationId, 'representative')))

export const answerPermissions = definePermissions({
  /** The draft of a report, and its publication. */
  'answers.write-report': (actor: Actor, _: null) => isTeam(actor),
  /** Who must answer, how they are reached, the link that they are sent. */
  'answers.reach-bodies': (actor: Actor, _: null) => isTeam(actor),
  /** In the body's own name: its representative, or whoever was given its link. */
  'answers.give-answer': speaksForBody,
  /** From a letter that the body sent, which is joined. */
  'answers.enter-answer': (actor: Actor, _: null) => isTeam(actor),
  /** What became of it: the body, or the team that was told. */
  'answers.report-progress': (actor: Actor, subject: AnswerSubject) => isTeam(actor) || speaksForBody(actor, subject),
  'answers.take-survey': (actor: Actor, _: null) => actor.kind !== 'system',
  'answers.import-census': (actor: Actor, _: null) => isTeam(actor),
  /** Whoever holds the link of the mail. */
  'answers.end-mailing': (_actor: Actor, _: null) => true,
  'answers.remind-bodies': isPortal,
  'answers.freeze-archive': isPortal,
})
