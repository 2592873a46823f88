import {
  type Actor,
  actsFor,
  definePermissions,
  hasRole,
  type LabelCommittee,
  labelCommittees,
} from '~/platform/permissions'

/** An application as its applicant's side sees it. */
export type ReceiverSubject = { organisationId: string }
/** The same from the cooperative's side: who acts for the applicant, or did within the year, has no part in it. */
export type CompanionSubject = {
  conflicted: boolean
  /** The role of the committee that decides on the label. */
  committee: LabelCommittee
}

/** A mentoring, as its mentor sees it. */
export type MentorSubject = { practitionerId: string | null }

const holds = (actor: Actor, { organisationId }: ReceiverSubject): boolean => actsFor(actor, organisationId)
const represents = (actor: Actor, { organisationId }: ReceiverSubject): boolean =>
  actsFor(actor, organisationId, 'representative')
const accompanies = (actor: Actor, { conflicted }: CompanionSubject): boolean =>
  hasRole(actor, 'label-instructor') && !conflicted

/** Who may do what in the accompaniment of an applicant that was decided on. */
export const supportPermissions = definePermissions({
  'label-support.see-own': holds,
  'label-support.answer-offer': represents,
  'label-support.judge-support': represents,
  'label-support.report-commitment': represents,
  'label-support.save-yearly': holds,
  'label-support.send-yearly': represents,
  'label-support.correct-yearly': represents,

  /** Whose profile of the network was chosen. */
  'label-support.see-mentorings': (actor: Actor, _: null) => actor.kind === 'person',
  'label-support.decline-mentoring': (actor: Actor, { practitionerId }: MentorSubject) =>
    actor.kind === 'person' && actor.id === practitionerId,

  'label-support.see-file': (actor: Actor, { conflicted, committee }: CompanionSubject) =>
    hasRole(actor, 'label-instructor', committee) && !conflicted,
  'label-support.see-overview': (actor: Actor, _: null) => hasRole(actor, 'label-instructor', ...labelCommittees),
  'label-support.offer-support': accompanies,
  'label-support.take-back-offer': accompanies,
  'label-support.finish-support': accompanies,
  'label-support.settle-commitment': accompanies,
  'label-support.tend': (actor: Actor, _: null) => actor.kind === 'system',
})
