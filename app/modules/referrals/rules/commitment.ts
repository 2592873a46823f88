import type { CivilDate } from '../../../platform/pure/civil-date'
import type { CommitmentState } from './facts'

export type Commitment = {
  authority: string
  state: Exclude<CommitmentState, 'none'>
  askedOn: CivilDate
  signatory: string
  function: string
  answeredOn: CivilDate
  reason: string
}

type Known = { today: CivilDate; hasFile: boolean; kept: { state: string } | null }

/**
 * What keeps a commitment from being recorded: a day to come, an answer before the question, an answer without who gave
 * it, a commitment without its document, a refusal without its reasons. An answer is not turned back into a question.
 */
export function commitmentProblem(
  commitment: Commitment,
  { today, hasFile, kept }: Known,
): { code: string; field: string } | null {
  const { state, askedOn, answeredOn, signatory, reason } = commitment
  if (commitment.authority === '') return { code: 'authority-missing', field: 'authority' }
  if (askedOn === '') return { code: 'day-missing', field: 'askedOn' }
  if (askedOn > today) return { code: 'day-to-come', field: 'askedOn' }
  if (state === 'asked') return kept && kept.state !== 'asked' ? { code: 'answered-already', field: 'state' } : null
  if (signatory === '') return { code: 'signatory-missing', field: 'signatory' }
  if (answeredOn === '') return { code: 'day-missing', field: 'answeredOn' }
  if (answeredOn > today) return { code: 'day-to-come', field: 'answeredOn' }
  if (answeredOn < askedOn) return { code: 'answered-before-asked', field: 'answeredOn' }
  if (state === 'signed' && !hasFile) return { code: 'commitment-document-missing', field: 'file' }
  return state === 'refused' && reason === '' ? { code: 'refusal-reason-missing', field: 'reason' } : null
}
