import type { StatusKind } from '~/ui/status'
import type { State } from '../rules/states'

/** The shape that stands for each state of a referral. */
export const stateStatus: Readonly<Record<State, StatusKind>> = {
  draft: 'draft',
  'collecting-signatures': 'in-progress',
  submitted: 'waiting',
  'to-complete': 'missing',
  admissibility: 'needs-judgement',
  admissible: 'valid',
  inadmissible: 'not-met',
  redirected: 'info',
  'under-appeal': 'in-progress',
  joined: 'info',
  withdrawn: 'not-applicable',
  expired: 'expired',
}
