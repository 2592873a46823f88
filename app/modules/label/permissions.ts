import {
  type Actor,
  actsFor,
  definePermissions,
  hasRole,
  type LabelCommittee,
  labelCommittees,
} from '~/platform/permissions'

/** An application as its applicant's side sees it. */
export type OwnSubject = { organisationId: string }

/** An application as the cooperative's side sees it. */
export type FileSubject = {
  /** The actor acts for the applicant, or did within the year: equal treatment forbids them this side. */
  conflicted: boolean
  assignedToId: string | null
  /** The actor acts for whoever has the file, who is away. */
  standsIn?: boolean
  /** Drafts, and what was given up before being submitted, belong to the applicant alone. */
  wasSubmitted: boolean
  /** The refusal was contested: the board reads the file too. */
  wasAppealed: boolean
  /** The role of the committee that decides on the label asked for. */
  committee: LabelCommittee
}

/** An application offered to an organisation, or to an address: whether it is the actor's own. */
export type OfferSubject = { toId: string | null; byAddress: boolean }

/** The same before the committee: whoever instructed a file does not decide on it, so that two looks are taken at it. */
export type CommitteeSubject = FileSubject & { instructed: boolean }

const acts = (actor: Actor, { organisationId }: OwnSubject): boolean => actsFor(actor, organisationId)
const represents = (actor: Actor, { organisationId }: OwnSubject): boolean =>
  actsFor(actor, organisationId, 'representative')
const isFree = ({ conflicted, wasSubmitted }: FileSubject): boolean => !conflicted && wasSubmitted
const instructs = (actor: Actor, file: FileSubject): boolean => hasRole(actor, 'label-instructor') && isFree(file)
const sits = (actor: Actor, file: FileSubject): boolean => hasRole(actor, file.committee) && isFree(file)
const decides = (actor: Actor, file: CommitteeSubject): boolean => sits(actor, file) && !file.instructed
/** The board's sitting answers appeals, what it votes is written by one of its members: neither who instructed the file, nor who sat in the committee that refused it. */
export type AppealSubject = CommitteeSubject & { decidedFirst: boolean }
const hears = (actor: Actor, file: FileSubject): boolean => hasRole(actor, 'board') && isFree(file) && file.wasAppealed
/** An opinion asked on a file: whether its own link was given, and whether who comes acts for the applicant. */
export type OpinionSubject = { byLink: boolean; conflicted: boolean }
const holds = (actor: Actor, file: FileSubject): boolean =>
  instructs(actor, file) && actor.kind === 'person' && (actor.id === file.assignedToId || file.standsIn === true)
const seesQueue = (actor: Actor, _subject: null = null): boolean =>
  hasRole(actor, 'label-instructor', ...labelCommittees)
/** Those who give and end the mandates of instructors, as `members.give-mandate` says. */
const handsOutMandates = (actor: Actor): boolean => hasRole(actor, 'team', 'administrator')
const isSystem = (actor: Actor): boolean => actor.kind === 'system'

/** Who may do what to an application for the label. */
export const permissions = definePermissions({
  'label.open-application': acts,
  'label.see-application': acts,
  'label.write-application': acts,
  /** Opens the renewal of a label that the organisation holds. */
  'label.renew-label': acts,
  /** Begins a new application with the answers of a past one. */
  'label.copy-application': acts,
  'label.submit-application': represents,
  'label.withdraw-application': represents,
  /** Says on a practice of the network that it obtained this label. */
  'label.show-label': acts,
  /** Offers an application to another organisation; takes the offer back. */
  'label.offer-transfer': represents,
  'label.withdraw-transfer': represents,
  /** Accepts or declines what their organisation, or their own address, was offered. */
  'label.answer-transfer': (actor: Actor, { toId, byAddress }: OfferSubject) =>
    actor.kind === 'person' && (byAddress || (toId !== null && represents(actor, { organisationId: toId }))),
  /** Takes up, for their organisation, an application that it was offered. */
  'label.take-up-application': represents,
  'label.answer-hearing': represents,
  'label.file-appeal': represents,
  'label.withdraw-appeal': represents,

  'label.see-queue': seesQueue,
  /** Keeps a search of the queue, its own or for all who see the queue; forgets its own. */
  'label.keep-queue-view': seesQueue,
  'label.forget-queue-view': (actor: Actor, { ownerId }: { ownerId: string }) =>
    seesQueue(actor) && actor.kind === 'person' && actor.id === ownerId,
  /** Writes, tries and puts in force the rules that say to whom a submitted file goes. */
  'label.set-assignment-rules': (actor: Actor, _subject: null) => hasRole(actor, 'label-instructor'),
  'label.see-leaves': (actor: Actor, _subject: null) => hasRole(actor, 'label-instructor') || handsOutMandates(actor),
  /** Names who acts on one's own files during a leave, or on those of somebody who left without saying; ends it. */
  'label.delegate-files': (actor: Actor, { fromId }: { fromId: string }) =>
    actor.kind === 'person' && (actor.id === fromId ? hasRole(actor, 'label-instructor') : handsOutMandates(actor)),
  'label.end-delegation': (actor: Actor, { fromId }: { fromId: string }) =>
    actor.kind === 'person' && (actor.id === fromId || handsOutMandates(actor)),
  'label.see-file': (actor: Actor, file: FileSubject) =>
    instructs(actor, file) || sits(actor, file) || hears(actor, file),
  'label.take-application': instructs,
  'label.assign-application': instructs,
  'label.release-application': instructs,
  /** Does one act to several files, each as its own act says. */
  'label.act-in-batch': (actor: Actor, _subject: null) => hasRole(actor, 'label-instructor'),
  'label.remind-applicant': holds,
  /** The team's templates of mails and letters: read where the queue is, kept by those who examine. */
  'label.see-templates': seesQueue,
  'label.write-templates': (actor: Actor, _subject: null) => hasRole(actor, 'label-instructor'),
  'label.send-letter': (actor: Actor, file: FileSubject) => instructs(actor, file) || sits(actor, file),
  'label.note-finding': holds,
  'label.request-completion': holds,
  'label.send-to-committee': holds,
  'label.send-back': decides,
  'label.adjourn-application': decides,
  /** Hears the applicant before the committee decides; keeps what was said. */
  'label.invite-to-hearing': decides,
  'label.record-hearing': decides,
  'label.score-application': decides,
  'label.open-scores': decides,
  'label.propose-decision': decides,
  'label.propose-answer': (actor: Actor, file: AppealSubject) =>
    hears(actor, file) && !file.instructed && !file.decidedFirst,
  'label.decide-application': decides,
  'label.close-application': decides,

  /** Asks somebody for an opinion, reminds them, takes the request back. */
  'label.ask-opinion': holds,
  /** Whoever holds the link, with or without an account: nobody who acts for the applicant. */
  'label.give-opinion': (actor: Actor, { byLink, conflicted }: OpinionSubject) =>
    actor.kind !== 'system' && byLink && !conflicted,
  'label.record-visit': holds,
  /** Whoever wrote the report of a visit, and no other. */
  'label.correct-visit': (actor: Actor, { recordedById, ...file }: FileSubject & { recordedById: string }) =>
    instructs(actor, file) && actor.kind === 'person' && actor.id === recordedById,
  'label.tend-opinions': (actor: Actor, _subject: null) => isSystem(actor),

  /** Which labels the cooperative offers, and who decides on each. */
  'label.see-schemes': (actor: Actor, _subject: null) => hasRole(actor, 'administrator', 'board', 'team'),
  'label.create-scheme': (actor: Actor, _subject: null) => isSystem(actor) || hasRole(actor, 'administrator'),
  'label.change-scheme': (actor: Actor, _subject: null) => hasRole(actor, 'administrator'),

  'label.load-charter': (actor: Actor, _subject: null) => isSystem(actor),
  'label.lapse-transfers': (actor: Actor, _subject: null) => isSystem(actor),
  'label.expire-application': (actor: Actor, _subject: null) => isSystem(actor),
  'label.remind-holders': (actor: Actor, _subject: null) => isSystem(actor),
  'label.remind-board': (actor: Actor, _subject: null) => isSystem(actor),
})
