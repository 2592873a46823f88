import { describe, expect, it } from 'vitest'
import { mandatesCsv } from './mandates-csv'

const row = {
  person: 'A',
  email: 'a@exemple.fr',
  role: 'team' as const,
  state: 'in-force' as const,
  startsOn: '2026-01-01',
  endsOn: null,
  decision: { text: 'Conseil, n° 4', decidedOn: '2025-12-20', endedBecause: null },
}

describe('the export of mandates', () => {
  it('is one line a mandate, quoted where needed', () =>
    expect(mandatesCsv([row], 'fr').split('\r\n')[1]).toBe(
      'A,a@exemple.fr,Équipe,En cours,2026-01-01,,"Conseil, n° 4",2025-12-20,',
    ))
  it('runs no formula', () =>
    expect(mandatesCsv([{ ...row, person: '=HYPERLINK("x","y")' }], 'en')).toContain(`"'=HYPERLINK(""x"",""y"")"`))
})
