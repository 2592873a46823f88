import { expect, it } from 'vitest'
import { labelAsLinkedData } from './linked-data'

const label = {
  id: 'x',
  number: 'CRDP-2026-0042',
  title: 'Un « budget » </script>',
  grantedOn: '2026-01-02',
  validUntil: '2029-01-02',
  validity: 'suspended',
  isDemonstration: false,
  organisation: { name: 'Ville', kind: 'local-authority', communeCode: null, territoryCode: null },
} as const

it('says that a label which is not in force is inactive, and says nothing of a fictional one', () => {
  const described = (validity: 'valid' | 'suspended') =>
    labelAsLinkedData({ ...label, validity }, 'Une phrase.', 'https://p.test')
  expect(described('valid')?.certificationStatus).toBe('https://schema.org/CertificationActive')
  expect(described('suspended')).toMatchObject({
    '@type': 'Certification',
    certificationStatus: 'https://schema.org/CertificationInactive',
    url: 'https://p.test/label/verifier/CRDP-2026-0042',
    about: { '@type': 'GovernmentOrganization', name: 'Ville' },
    expires: '2029-01-02',
  })
  expect(labelAsLinkedData({ ...label, isDemonstration: true }, '', '')).toBeNull()
})
