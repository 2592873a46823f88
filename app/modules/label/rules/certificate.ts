import { addMonths, type CivilDate } from '../../../platform/pure/civil-date'

export const validities = ['valid', 'suspended', 'expired', 'revoked', 'not-yet'] as const
export type Validity = (typeof validities)[number]

export type CertificateDates = {
  grantedOn: CivilDate
  /** Last day of validity. */ validUntil: CivilDate
  revokedOn: CivilDate | null
  suspendedOn: CivilDate | null
}

/**
 * What a certificate is worth on a day. A revocation wins over all else, from its own day on; what is over cannot be
 * suspended any more.
 */
export function validityOn(
  { grantedOn, validUntil, revokedOn, suspendedOn }: CertificateDates,
  day: CivilDate,
): Validity {
  if (revokedOn !== null && day >= revokedOn) return 'revoked'
  if (day < grantedOn) return 'not-yet'
  if (day > validUntil) return 'expired'
  return suspendedOn !== null && day >= suspendedOn ? 'suspended' : 'valid'
}

/** The day that says since when, or until when, a certificate is worth what it is. */
export function dayOfValidity({ grantedOn, validUntil, revokedOn, suspendedOn }: CertificateDates, validity: Validity) {
  const days: Readonly<Record<Validity, CivilDate>> = {
    valid: validUntil,
    expired: validUntil,
    suspended: suspendedOn ?? grantedOn,
    revoked: revokedOn ?? grantedOn,
    'not-yet': grantedOn,
  }
  return days[validity]
}

/**
 * Last day of a label granted for a number of months: the day with the same number, or the last day of a month that
 * has no such day (the rule of Code de procédure civile, art. 641).
 */
export const validUntilFrom = (grantedOn: CivilDate, validityMonths: number): CivilDate =>
  addMonths(grantedOn, validityMonths)

/** 'CRDP-2026-0042': the year of the decision and the rank in that year, at least four digits. */
export const certificateNumber = (year: number, rank: number): string => `CRDP-${year}-${String(rank).padStart(4, '0')}`

/** The number as people type it ('crdp 2026 42') in its written form, or undefined where it is none. */
export function readCertificateNumber(typed: string): string | undefined {
  const match = /^\s*CRDP[\s–-]*(\d{4})[\s–-]+(\d{1,9})\s*$/i.exec(typed.slice(0, 60))
  const rank = Number(match?.[2] ?? 0)
  return match && rank > 0 ? certificateNumber(Number(match[1]), rank) : undefined
}

/** '2026-0042': the number of an application, given at its first submission. */
export const applicationNumber = (year: number, rank: number): string => `${year}-${String(rank).padStart(4, '0')}`
