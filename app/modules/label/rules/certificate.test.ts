import { describe, expect, it } from 'vitest'
import { applicationNumber, certificateNumber, readCertificateNumber, validityOn, validUntilFrom } from './certificate'

const dates = { grantedOn: '2026-03-10', validUntil: '2029-03-10', revokedOn: null, suspendedOn: null }

describe('a certificate', () => {
  it.each([
    [dates, '2026-03-09', 'not-yet'],
    [dates, '2026-03-10', 'valid'],
    [dates, '2029-03-10', 'valid'],
    [dates, '2029-03-11', 'expired'],
    [{ ...dates, revokedOn: '2027-01-01' }, '2026-12-31', 'valid'],
    [{ ...dates, revokedOn: '2027-01-01' }, '2027-01-01', 'revoked'],
    [{ ...dates, revokedOn: '2027-01-01' }, '2035-01-01', 'revoked'],
  ] as const)('%j on %s is %s', (certificate, day, validity) => {
    expect(validityOn(certificate, day)).toBe(validity)
  })

  it('lasts to the same day of the month, or the last one', () => {
    expect(validUntilFrom('2026-03-10', 36)).toBe('2029-03-10')
    expect(validUntilFrom('2028-02-29', 36)).toBe('2031-02-28')
    expect(validUntilFrom('2026-08-31', 6)).toBe('2027-02-28')
  })

  it('has a number that people can type', () => {
    expect(certificateNumber(2026, 42)).toBe('CRDP-2026-0042')
    expect(certificateNumber(2026, 12_345)).toBe('CRDP-2026-12345')
    expect(applicationNumber(2026, 7)).toBe('2026-0007')
    for (const typed of ['CRDP-2026-0042', ' crdp 2026 42 ', 'CRDP–2026–0042', 'crdp2026-42'])
      expect(readCertificateNumber(typed)).toBe('CRDP-2026-0042')
    for (const typed of ['', '2026-0042', 'CRDP-2026-0', 'CRDP-2026-x', `CRDP-2026-${'9'.repeat(1e6)}`])
      expect(readCertificateNumber(typed)).toBeUndefined()
  })
})
