import type { StatusKind } from '~/ui/status'
import type { AmendmentState } from '../rules/amendment'

/** The shape of each state of an amendment. */
export const amendmentStatus: Readonly<Record<AmendmentState, StatusKind>> = {
  proposed: 'waiting',
  withdrawn: 'not-applicable',
  adopted: 'met',
  rejected: 'not-met',
  fallen: 'not-applicable',
}
