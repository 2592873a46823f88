import type { StatusKind } from '~/ui/status'
import type { Validity } from '../rules/certificate'

/** The shape that stands for what a label is worth. */
export const validityStatus: Readonly<Record<Validity, StatusKind>> = {
  valid: 'valid',
  suspended: 'late',
  expired: 'expired',
  revoked: 'revoked',
  'not-yet': 'waiting',
}
