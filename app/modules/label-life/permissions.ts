import {
  type Actor,
  actsFor,
  definePermissions,
  hasRole,
  type LabelCommittee,
  labelCommittees,
} from '~/platform/permissions'

/** A label as the cooperative's side sees it. */
export type LifeSubject = {
  /** The actor acts for the holder, or did within the year. */
  conflicted: boolean
  /** The actor examined the application, or opened the procedure: others decide. */
  instructed: boolean
  /** The withdrawal was contested: the board reads the procedure too. */
  wasContested: boolean
  /** The actor sat in the committee that withdrew the label. */
  decidedFirst: boolean
  /** The role of the committee that decides on the label. */
  committee: LabelCommittee
}
export type HolderSubject = { organisationId: string }

const examines = (actor: Actor, { conflicted, committee }: LifeSubject): boolean =>
  hasRole(actor, 'label-instructor', committee) && !conflicted
const decides = (actor: Actor, { conflicted, instructed, committee }: LifeSubject): boolean =>
  hasRole(actor, committee) && !conflicted && !instructed
const hears = (actor: Actor, { conflicted, wasContested }: LifeSubject): boolean =>
  hasRole(actor, 'board') && !conflicted && wasContested
const holds = (actor: Actor, { organisationId }: HolderSubject): boolean => actsFor(actor, organisationId)
const represents = (actor: Actor, { organisationId }: HolderSubject): boolean =>
  actsFor(actor, organisationId, 'representative')
const isSomebody = (actor: Actor): boolean => actor.kind !== 'system'

/** Who may do what to a label that was granted. */
export const lifePermissions = definePermissions({
  'label-life.see-life': (actor: Actor, subject: LifeSubject) => examines(actor, subject) || hears(actor, subject),
  'label-life.open-procedure': examines,
  'label-life.set-hearing': examines,
  'label-life.propose-outcome': decides,
  'label-life.decide-procedure': decides,
  'label-life.propose-answer': (actor: Actor, subject: LifeSubject) =>
    hears(actor, subject) && !subject.instructed && !subject.decidedFirst,

  'label-life.see-own': holds,
  'label-life.observe': represents,
  'label-life.contest-withdrawal': represents,
  'label-life.drop-contest': represents,

  'label-life.report-label': (actor: Actor, _: null) => isSomebody(actor),
  /** Confirming, and reading the answer: whoever has the link of the mail. */
  'label-life.follow-link': (actor: Actor, _: null) => isSomebody(actor),
  'label-life.see-reports': (actor: Actor, _: null) => hasRole(actor, 'label-instructor', ...labelCommittees),
  'label-life.answer-report': examines,
  /** Files whose time is over. */
  'label-life.remove-files': (actor: Actor, _: null) => actor.kind === 'system',
  /** Mails before the end of the holder's time, and before the board's answer is due. */
  'label-life.remind-terms': (actor: Actor, _: null) => actor.kind === 'system',
  'label-life.forget-reports': (actor: Actor, _: null) => actor.kind === 'system',
})
