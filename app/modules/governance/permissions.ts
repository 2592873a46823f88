import { type Actor, definePermissions, hasRole, type Role } from '~/platform/permissions'

/** A meeting, as far as who may act in it goes. */
export type MeetingSubject = {
  /** The role of the body that sits; null for the members' assembly. */
  bodyRole: Role | null
  isConsultation: boolean
  isDraft: boolean
  chairId: string | null
  secretaryId: string | null
}

const isOneOf = (actor: Actor, ...ids: readonly (string | null)[]): boolean =>
  actor.kind === 'person' && ids.includes(actor.id)

/** An assembly is prepared by the board and the team; a sitting by the body's own members and the team. */
const prepares = (actor: Actor, { bodyRole }: MeetingSubject): boolean => hasRole(actor, 'team', bodyRole ?? 'board')
const leads = (actor: Actor, { chairId, secretaryId }: MeetingSubject): boolean => isOneOf(actor, chairId, secretaryId)
const takesPart = (actor: Actor, { bodyRole }: MeetingSubject): boolean => hasRole(actor, bodyRole ?? 'member')

/** A member's vote: the account that acts for the member, or null where there is none. */
export type OwnVote = { accountId: string | null }
const ofOwn = (actor: Actor, { accountId }: OwnVote): boolean => isOneOf(actor, accountId ?? '')

/** Who may do what to a meeting. */
export const meetingPermissions = definePermissions({
  /** That it takes place, and what it is about: everyone, once it is convened. */
  'governance.see-meeting': (actor: Actor, meeting: MeetingSubject) =>
    !meeting.isDraft || prepares(actor, meeting) || leads(actor, meeting),
  /** Its papers and its live page. */
  'governance.see-papers': (actor: Actor, meeting: MeetingSubject) =>
    prepares(actor, meeting) || leads(actor, meeting) || (!meeting.isDraft && takesPart(actor, meeting)),
  'governance.prepare-meeting': prepares,
  /** A consultation opens and closes by itself at the time that was announced. */
  'governance.run-meeting': (actor: Actor, meeting: MeetingSubject) =>
    leads(actor, meeting) || (actor.kind === 'system' && meeting.isConsultation),
  /** At the door: who came, who left, who voted by post; proxies on paper. */
  'governance.record-attendance': (actor: Actor, meeting: MeetingSubject) =>
    prepares(actor, meeting) || leads(actor, meeting),
  'governance.record-proxy': (actor: Actor, meeting: MeetingSubject) =>
    prepares(actor, meeting) || leads(actor, meeting),
  'governance.write-minutes': (actor: Actor, meeting: MeetingSubject) =>
    prepares(actor, meeting) || leads(actor, meeting),
  'governance.sign-minutes': leads,
  'governance.publish-minutes': prepares,
  /** For oneself, or for the organisation that one represents. */
  'governance.attend-meeting': ofOwn,
  'governance.give-proxy': ofOwn,
  'governance.answer-proxy': ofOwn,
  'governance.withdraw-proxy': ofOwn,
})

/** A decision by consent: whether the actor is among those who take part, and who leads the words. */
export type ConsentSubject = { takesPart: boolean; facilitatorId: string }

const isOfficer = (actor: Actor): boolean => hasRole(actor, 'board', 'team')

/** Bodies, sittings, the register of decisions, consent, budget and accounts. */
export const bodyPermissions = definePermissions({
  'governance.record-decision': (actor, _: null) => isOfficer(actor),
  /** On a decision of the register; nobody seats themselves. */
  'governance.name-to-body': (actor, { userId }: { userId: string }) =>
    isOfficer(actor) && actor.kind === 'person' && actor.id !== userId,
  /** A member of the body for themselves; who leads the sitting, for anybody in it. */
  'governance.declare-conflict': (actor, { userId, bodyRole, ...meeting }: MeetingSubject & { userId: string }) =>
    (actor.kind === 'person' && actor.id === userId && bodyRole !== null && hasRole(actor, bodyRole)) ||
    leads(actor, { ...meeting, bodyRole }),
  /** In a body, its members and the team; among all the members, the board and the team. */
  'governance.open-consent': (actor, { role }: { role: Role | null }) => hasRole(actor, 'team', role ?? 'board'),
  'governance.see-consent': (actor, consent: ConsentSubject) =>
    (actor.kind === 'person' && consent.takesPart) || isOfficer(actor) || isOneOf(actor, consent.facilitatorId),
  'governance.contribute-to-consent': (actor, { takesPart }: ConsentSubject) => actor.kind === 'person' && takesPart,
  'governance.lead-consent': (actor, { facilitatorId }: ConsentSubject) => isOneOf(actor, facilitatorId),
  /** The chair or the secretary of the sitting. */
  'governance.decide-item': (actor, meeting: MeetingSubject) => leads(actor, meeting),
  'governance.keep-accounts': (actor, _: null) => isOfficer(actor),
  'governance.see-body-desk': (actor, _: null) => isOfficer(actor),
  'governance.follow-decisions': (actor, _: null) => isOfficer(actor),
  /** Whoever has the task in hand says that it is done; the board and the team may for anybody. */
  'governance.complete-follow-up': (actor, { userId }: { userId: string | null }) =>
    isOfficer(actor) || (actor.kind === 'person' && actor.id === userId),
})

/** A right to vote: the account that casts it, and that of the member whose vote it is. */
export type RightSubject = { holderId: string | null; ownerId: string | null }

/** The chair opens and closes; a consultation, which nobody may chair, is opened by who prepares it, and closes by itself. */
const chairs = (actor: Actor, meeting: MeetingSubject): boolean =>
  meeting.chairId === null && meeting.isConsultation ? prepares(actor, meeting) : isOneOf(actor, meeting.chairId)
const preparesVotes = (actor: Actor, meeting: MeetingSubject): boolean =>
  prepares(actor, meeting) || leads(actor, meeting)

/** Who may do what to a vote: as far as that goes, it is its meeting. */
export const votePermissions = definePermissions({
  /** What is asked and, once closed, the result: everyone for the members' votes; its members and the board for a body's. */
  'governance.see-vote': (actor: Actor, meeting: MeetingSubject) =>
    preparesVotes(actor, meeting) ||
    (!meeting.isDraft && (meeting.bodyRole === null || hasRole(actor, meeting.bodyRole, 'board'))),
  'governance.prepare-poll': preparesVotes,
  'governance.open-poll': chairs,
  /** The portal closes by itself what closes at a time said beforehand. */
  'governance.close-poll': (actor: Actor, meeting: MeetingSubject) => chairs(actor, meeting) || actor.kind === 'system',
  /** Paper votes are handed out, counted and entered by who runs the meeting and by the team. */
  'governance.handle-paper-votes': (actor: Actor, meeting: MeetingSubject) =>
    hasRole(actor, 'team') || leads(actor, meeting),
  /** How many have voted, by college, while it is open; never who. */
  'governance.see-participation': preparesVotes,
  'governance.cast-vote': (actor: Actor, right: RightSubject) => isOneOf(actor, right.holderId, right.ownerId),
})

/** What members ask for together: seen by members, and by those who prepare assemblies. */
export const initiativePermissions = definePermissions({
  'governance.see-initiatives': (actor, _: null) => hasRole(actor, 'member') || isOfficer(actor),
  /** Who signed: those alone who must check it. */
  'governance.see-signatures': (actor, _: null) => isOfficer(actor),
  /** For oneself, or for the organisation that one represents. */
  'governance.begin-initiative': ofOwn,
  'governance.sign-initiative': ofOwn,
  /** Its author's. */
  'governance.withdraw-initiative': ofOwn,
  'governance.call-assembly': (actor, _: null) => isOfficer(actor),
})

/** Amendments to the resolutions of a meeting. */
export const amendmentPermissions = definePermissions({
  'governance.propose-amendment': ofOwn,
  'governance.withdraw-amendment': ofOwn,
  /** Their order, and what becomes of one whose text has changed. */
  'governance.lead-amendments': (actor: Actor, meeting: MeetingSubject) => leads(actor, meeting),
})
