import { type Actor, actsFor, definePermissions, hasRole } from '~/platform/permissions'
import type { RequesterKind } from './rules/referral'

/** A referral as its requester's side sees it. */
export type RequesterSubject = { requesterKind: RequesterKind; organisationId: string | null; createdById: string }

/** A referral as the cooperative's side sees it. */
export type FileSubject = {
  /** Drafts, and what was given up before its first public step, belong to the requester alone. */
  wasSubmitted: boolean
  /** The actor acts for the requester, did within the year, or wrote the referral themselves. */
  conflicted: boolean
  assignedToId: string | null
}

/** A support: whose account gave it, and for which organisation. */
export type SupportSubject = { userId: string; organisationId: string | null }

/**
 * Who answers for a referral: a representative of the organisation, who wrote it for a group of residents, the team for
 * what the assembly or the team itself refers.
 */
const requests = (actor: Actor, { requesterKind, organisationId, createdById }: RequesterSubject): boolean => {
  if (organisationId !== null) return actsFor(actor, organisationId, 'representative')
  if (requesterKind === 'assembly' || requesterKind === 'team') return hasRole(actor, 'team')
  return actor.kind === 'person' && actor.id === createdById
}

const isFree = ({ conflicted, wasSubmitted }: FileSubject): boolean => !conflicted && wasSubmitted
const instructs = (actor: Actor, file: FileSubject): boolean => hasRole(actor, 'team') && isFree(file)
const holds = (actor: Actor, file: FileSubject): boolean =>
  instructs(actor, file) && actor.kind === 'person' && actor.id === file.assignedToId
const isPortal = (actor: Actor, _: null): boolean => actor.kind === 'system'
const isOwn = (actor: Actor, { userId, organisationId }: SupportSubject): boolean =>
  organisationId === null
    ? actor.kind === 'person' && actor.id === userId
    : actsFor(actor, organisationId, 'representative')

/** What follows a submission: the requester's acts, the team's, and what decisions of the bodies bring about. */
export const procedurePermissions = definePermissions({
  'referrals.withdraw-referral': requests,
  'referrals.separate-referral': requests,
  'referrals.appeal': requests,

  'referrals.see-queue': (actor: Actor, _: null) => hasRole(actor, 'team', 'ethics-committee', 'board'),
  'referrals.see-file': (actor: Actor, file: FileSubject) =>
    hasRole(actor, 'team', 'ethics-committee', 'board') && isFree(file),
  'referrals.take-referral': instructs,
  'referrals.request-completion': holds,
  'referrals.accept-complete': holds,
  'referrals.note-referral': (actor: Actor, file: FileSubject) => hasRole(actor, 'team') && isFree(file),
  'referrals.propose-outcome': holds,
  'referrals.place-on-agenda': instructs,
  'referrals.join-referral': holds,

  /** For oneself, or for the organisation that one represents. */
  'referrals.support': isOwn,
  'referrals.withdraw-support': isOwn,
  /** Anyone, with or without an account; the portal itself supports nothing. */
  'referrals.support-by-mail': (actor: Actor, _: null) => actor.kind !== 'system',
  /** Whoever has the link of the mail. */
  'referrals.manage-mail-support': (actor: Actor, { byLink }: { byLink: boolean }) => actor.kind !== 'system' && byLink,
  'referrals.forget-supports': isPortal,

  /** What a decision of the public register brings about: the portal draws it, whoever recorded the decision. */
  'referrals.take-decision': isPortal,
  'referrals.open-by-resolution': isPortal,
  'referrals.tend-procedure': isPortal,
})

/** In whose name a draft is opened. */
export type OpenSubject = { requesterKind: RequesterKind; organisationId: string | null }

/** A referral as those who write it see it. */
export type DraftSubject = OpenSubject & {
  createdById: string
  /** Accounts that were invited to write it, and accepted. */
  authorIds: readonly string[]
}

/** A sheet of paper signatures: who entered it does not check it. */
export type SheetSubject = DraftSubject & { enteredById: string | null }

const isPerson = (actor: Actor): boolean => actor.kind === 'person'

/** The assembly's referrals are opened by its resolutions alone. */
const opens = (actor: Actor, { requesterKind, organisationId }: OpenSubject): boolean => {
  if (organisationId !== null) return actsFor(actor, organisationId)
  return requesterKind === 'team' ? hasRole(actor, 'team') : requesterKind === 'residents' && isPerson(actor)
}

/** Who answers for it: a representative, whoever opened it for a group of residents, the team for the cooperative's own. */
const answersFor = (actor: Actor, { requesterKind, organisationId, createdById }: DraftSubject): boolean => {
  if (organisationId !== null) return actsFor(actor, organisationId, 'representative')
  if (requesterKind === 'team' || requesterKind === 'assembly') return hasRole(actor, 'team')
  return actor.kind === 'person' && actor.id === createdById
}

const writes = (actor: Actor, draft: DraftSubject): boolean =>
  answersFor(actor, draft) ||
  (draft.organisationId !== null && actsFor(actor, draft.organisationId)) ||
  (actor.kind === 'person' && draft.authorIds.includes(actor.id))

/** What comes before a submission: drafts, their authors, the commitment, the signatures. */
export const draftingPermissions = definePermissions({
  'referrals.open-draft': opens,
  'referrals.see-draft': writes,
  'referrals.write-draft': writes,
  'referrals.invite-author': answersFor,
  'referrals.end-author': (actor: Actor, draft: DraftSubject & { authorId: string | null }) =>
    answersFor(actor, draft) || (actor.kind === 'person' && actor.id === draft.authorId),
  'referrals.accept-invitation': (actor: Actor, _: null) => isPerson(actor),
  'referrals.collect-signatures': answersFor,
  'referrals.submit': answersFor,
  'referrals.enter-sheet': (actor: Actor, draft: DraftSubject) => writes(actor, draft) || hasRole(actor, 'team'),
  /** Two people for each sheet: one enters it, another holds the scan against the count. */
  'referrals.check-sheet': (actor: Actor, sheet: SheetSubject) =>
    (writes(actor, sheet) || hasRole(actor, 'team')) && actor.kind === 'person' && actor.id !== sheet.enteredById,
  'referrals.remove-sheet': (actor: Actor, sheet: SheetSubject) =>
    answersFor(actor, sheet) ||
    hasRole(actor, 'team') ||
    (actor.kind === 'person' && actor.id === sheet.enteredById && writes(actor, sheet)),
  /** Anyone, with or without an account; the portal itself signs nothing. */
  'referrals.sign': (actor: Actor, _: null) => actor.kind !== 'system',
  /** Whoever has the link of the mail. */
  'referrals.manage-signature': (actor: Actor, { byLink }: { byLink: boolean }) => actor.kind !== 'system' && byLink,
  'referrals.load-rules': isPortal,
  'referrals.remind-drafts': isPortal,
  'referrals.forget-signatures': isPortal,
})
