import type { CivilDate } from '../../../platform/pure/civil-date'
import { isDecided, type State } from './states'

/** Days during which an organisation may accept an application that it is offered. */
export const offerDays = 30

export const transferStates = ['offered', 'accepted', 'declined', 'withdrawn', 'lapsed'] as const
export type TransferState = (typeof transferStates)[number]
export const isTransferState = (text: string): text is TransferState => transferStates.some((state) => state === text)

/** The event of an application's history that says that it changed hands: its state stays what it was. */
export const transferEvent = 'transfer'

/** The address of an offer, for who may answer it. */
export const offerPath = (transferId: string): string => `/espace/label/transmissions/${transferId}`

/** The states in which an application may change hands: once the committee has it, it is judged as it came. */
export const transferableStates = [
  'draft',
  'submitted',
  'under-review',
  'to-complete',
] as const satisfies readonly State[]

export type ToTransfer = {
  state: State
  /** The label that it asks to renew: it is its holder's. */
  renewsId: string | null
}
export type TransferProblem = 'transfer-in-committee' | 'transfer-decided' | 'transfer-closed' | 'transfer-renewal'

/** Why an application stays with its organisation; null where it may go to another. A label granted is never transferred. */
export function transferProblem({ state, renewsId }: ToTransfer): TransferProblem | null {
  if (isDecided(state) || state === 'under-appeal') return 'transfer-decided'
  if (state === 'closed') return 'transfer-closed'
  if (state === 'in-committee') return 'transfer-in-committee'
  return renewsId === null ? null : 'transfer-renewal'
}

export type Receiver = {
  fromId: string
  toId: string
  /** A demonstration stays among organisations of the demonstration. */
  isDemonstration: { application: boolean; receiver: boolean }
  /** Applications that the receiver has under way for the same label and nature of initiative. */
  underWay: number
  /** Its people who examined the file, scored it or gave an opinion on it. */
  tookPart: number
}
export type ReceiverProblem =
  'transfer-to-oneself' | 'transfer-demonstration' | 'transfer-under-way' | 'transfer-took-part'

/** Why an organisation may not take an application up: nobody applies on a file that their own people looked at. */
export function receiverProblem(receiver: Receiver): ReceiverProblem | null {
  const { fromId, toId, isDemonstration, underWay, tookPart } = receiver
  if (fromId === toId) return 'transfer-to-oneself'
  if (isDemonstration.application !== isDemonstration.receiver) return 'transfer-demonstration'
  if (tookPart > 0) return 'transfer-took-part'
  return underWay > 0 ? 'transfer-under-way' : null
}

/** An offer that nobody can accept any more: its last day has passed, or the application may not change hands now. */
export const hasLapsed = (application: ToTransfer, dueOn: CivilDate, today: CivilDate): boolean =>
  today > dueOn || transferProblem(application) !== null

/** Answers that were sent are checked again for the new applicant; what its people still write is checked as they send it. */
export const isCheckedAgain = (state: State): boolean => state === 'submitted' || state === 'under-review'
