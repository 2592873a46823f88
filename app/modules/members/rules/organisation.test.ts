import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { authorityName, numberedKinds, readableNumber, readRegistration } from './organisation'

describe('the registration of an organisation', () => {
  it.each([
    ['association', 'w45-1234567 8', { refused: { code: 'rna-form', field: 'number' } }],
    ['association', 'W451234567', { ok: { key: 'rna:W451234567', siren: null, siret: null, rna: 'W451234567' } }],
    ['company', 'W451234567', { refused: { code: 'rna-of-association', field: 'number' } }],
    ['public-body', 'W451234567', { refused: { code: 'rna-of-association', field: 'number' } }],
    ['company', '732 829 320', { ok: { key: 'siren:732829320', siren: '732829320', siret: null, rna: null } }],
    [
      'company',
      '732 829 320 00074',
      { ok: { key: 'siren:732829320', siren: '732829320', siret: '73282932000074', rna: null } },
    ],
    [
      'company',
      '35600000049837',
      { ok: { key: 'siren:356000000', siren: '356000000', siret: '35600000049837', rna: null } },
    ],
    ['company', '73282932000075', { refused: { code: 'siret-key', field: 'number' } }],
    ['association', '732829321', { refused: { code: 'siren-key', field: 'number' } }],
    ['company', '7328293', { refused: { code: 'siren-length', field: 'number' } }],
    ['association', '7328293', { refused: { code: 'number-of-association', field: 'number' } }],
    ['company', ' . - ', { refused: { code: 'number-missing', field: 'number' } }],
    ['company', '000000000', { refused: { code: 'siren-key', field: 'number' } }],
    ['company', "1' OR '1'='1", { refused: { code: 'siren-length', field: 'number' } }],
  ] as const)('%s, %j', (kind, text, expected) => expect(readRegistration(kind, text)).toEqual(expected))

  it('answers any text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...numberedKinds), fc.string({ unit: 'binary' }), (kind, text) => {
        const read = readRegistration(kind, text)
        expect('ok' in read ? read.ok.key : read.refused.field).toMatch(/^(siren:\d{9}|rna:W\w{9}|number)$/)
      }),
    )
  })

  it('is written as people read it', () => {
    expect(readableNumber({ siret: '73282932000074', siren: '732829320', rna: null })).toBe(
      '732\u00a0829\u00a0320\u00a000074',
    )
    expect(readableNumber({ siret: null, siren: null, rna: 'W451234567' })).toBe('W451234567')
    expect(readableNumber({ siret: null, siren: null, rna: null })).toBeNull()
  })
})

describe('the name of a local authority', () => {
  it.each([
    ['commune', 'Vierzon', 'Commune de Vierzon'],
    ['commune', 'Orléans', 'Commune d’Orléans'],
    ['commune', 'Épernon', 'Commune d’Épernon'],
    ['commune', 'Le Blanc', 'Commune du Blanc'],
    ['commune', 'Les Bordes', 'Commune des Bordes'],
    ['commune', 'La Châtre', 'Commune de La Châtre'],
    ['departement', 'Indre', 'Département de l’Indre'],
    ['departement', 'Loir-et-Cher', 'Département de Loir-et-Cher'],
    ['region', 'Centre-Val de Loire', 'Région Centre-Val de Loire'],
    ['epci', 'CC du Perche', 'CC du Perche'],
  ] as const)('%s %s', (kind, name, expected) => expect(authorityName(kind, name)).toBe(expected))
})
