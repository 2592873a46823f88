import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMemberList } from './member-list'
import { testAssociation, testScic } from './statutes.test-data'

const head = 'nom;type;categorie;admis_le;courriel;numero;siren_ou_rna;parts;verse'
const read = (rows: string, statutes = testScic) =>
  readMemberList(`${head}\n${rows}`, { statutes, today: '2026-06-15' })
const right = 'Habitante;personne;residents;01/02/2026;h@exemple.fr;12;;2;40,00'

describe('reading a list of members', () => {
  it('takes a right line', () =>
    expect(read(right)).toEqual({
      ok: {
        faults: [],
        twice: [],
        members: [
          {
            line: 2,
            name: 'Habitante',
            kind: 'person',
            registration: null,
            email: 'h@exemple.fr',
            category: 'residents',
            college: 'residents',
            admittedOn: '2026-02-01',
            number: 12,
            shares: 2,
            paidCents: 4000,
          },
        ],
      },
    }))

  it.each([
    [';personne;residents;01/02/2026;;;;2;', 'name-missing'],
    ['H;fée;residents;01/02/2026;;;;2;', 'kind-unknown'],
    ['H;personne;nobles;01/02/2026;;;;2;', 'category-unknown'],
    ['H;personne;associations;01/02/2026;;;;2;', 'category-closed'],
    ['H;personne;residents;31/02/2026;;;;2;', 'date-form'],
    ['H;personne;residents;16/06/2026;;;;2;', 'date-form'],
    ['H;personne;residents;01/02/2026;;douze;;2;', 'number-form'],
    ['H;personne;residents;01/02/2026;h@;;;2;', 'email-form'],
    ['H;personne;residents;01/02/2026;;;;0;', 'shares-form'],
    ['H;personne;residents;01/02/2026;;;;2;41', 'amount-form'],
    ['A;association;associations;01/02/2026;;;123;2;', 'registration-form'],
  ])('%s is at fault: %s', (row, fault) => expect(read(row)).toMatchObject({ ok: { faults: [{ line: 2, fault }] } }))

  it('knows a category by its French name, and asks no share where there are none', () =>
    expect(read('H;Personne;Adhérentes et adhérents à titre personnel;2026-02-01;;;;;', testAssociation)).toMatchObject(
      { ok: { members: [{ category: 'individuals', shares: 0 }] } },
    ))

  it('shows who is said twice', () =>
    expect(read(`${right}\nAutre nom;personne;residents;01/02/2026;h@exemple.fr;;;2;`)).toMatchObject({
      ok: { members: [{ line: 2 }], twice: [3] },
    }))

  it.each([
    ['nom;type\nH;personne', 'columns-missing'],
    [head, 'file-empty'],
    [`${head}\n"H`, 'file-unreadable'],
  ])('%j is refused: %s', (text, code) =>
    expect(readMemberList(text, { statutes: testScic, today: '2026-06-15' })).toMatchObject({ refused: { code } }),
  )

  it('never loses a line, whatever the file holds', () => {
    const cell = fc.oneof(
      fc.string().map((text) => text.replace(/["\r\n;]/g, '')),
      fc.constantFrom('H', '1', 'personne'),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 9, maxLength: 9 }), { minLength: 1, maxLength: 8 }), (rows) => {
        const kept = rows.filter((cells) => cells.some((text) => text.trim() !== ''))
        const outcome = read(rows.map((cells) => cells.join(';')).join('\n'))
        if (!('ok' in outcome)) return
        const { members, faults, twice } = outcome.ok
        expect(members.length + faults.length + twice.length).toBe(kept.length)
      }),
    )
  })
})
