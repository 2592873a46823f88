import { isOpen } from './state-facts'
import type { State } from './states'

/** The commitment is followed as long as the file is open, whoever has the hand: an authority answers when it answers. */
export const mayFollowCommitment = (state: State): boolean => isOpen(state) && state !== 'joined'

/** Signatures are given, and sheets entered, while they are collected. */
export const isCollecting = (state: State): boolean => state === 'collecting-signatures'

/** How many people may write one referral with its author, invitations included. */
export const mostAuthors = 15
/** How long an invitation to write holds, in days. */
export const invitationDays = 14
/** How many documents one referral may have. */
export const mostDocuments = 20
/** How many sheets of paper one collection may have. */
export const mostSheets = 500
/** How long a signature, or a support, that nobody confirmed is kept, in days. */
export const unconfirmedDays = 7
