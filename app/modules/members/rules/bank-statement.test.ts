import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchLine, type Payer } from './bank-matching'
import { readStatement } from './bank-statement'
import { referenceOf } from './member-reference'

const one = referenceOf(1234)
const two = referenceOf(4321)
const lines = (text: string) => {
  const read = readStatement(text)
  if (!('ok' in read)) throw new Error(read.refused.code)
  return read.ok
}

describe('reading a bank’s statement', () => {
  it.each([
    ['Date;Libellé;Montant\n31/01/2026;VIR X;20,00', 2000],
    ['Date,Label,Amount\n2026-01-31,VIR X,20.00', 2000],
    ['Date opération\tLibellé opération\tDébit\tCrédit\n31/01/26\tVIR X\t\t20,00', 2000],
    ['Date;Libellé;Débit euros;Crédit euros\n31/01/2026;VIR X;20,00;', -2000],
    ['Compte : 000\nPériode\n\nDate;Libellé;Montant\n31.01.2026;VIR X;1 020,00', 102000],
  ])('%j', (text, cents) => expect(lines(text).lines).toMatchObject([{ on: '2026-01-31', cents, label: 'VIR X' }]))

  it('joins the columns that say what a line is', () =>
    expect(lines('Date;Libellé;Montant;Informations complémentaires\n31/01/2026;VIR;20;CRDP').lines[0]?.label).toBe(
      'VIR CRDP',
    ))

  it('says which lines it cannot read, by their number in the file', () =>
    expect(lines('Compte\nDate;Libellé;Montant\n31/01/2026;a;1\nhier;b;2\n31/01/2026;c;deux').faults).toEqual([4, 5]))

  it.each([
    ['', 'columns-missing'],
    ['a;b;c\n1;2;3', 'columns-missing'],
    ['Date;Libellé;Montant', 'file-empty'],
    ['Date;Libellé;Montant\n31/01/2026;"jamais fermé;2', 'file-unreadable'],
  ])('%j is refused: %s', (text, code) => expect(readStatement(text)).toMatchObject({ refused: { code } }))

  it('names lines that are alike apart, and the same ones the same in a longer file', () => {
    const head = 'Date;Libellé;Montant\n'
    const day = '31/01/2026;DON;20\n31/01/2026;DON;20\n'
    const keys = lines(head + day).lines.map(({ key }) => key)
    expect(new Set(keys).size).toBe(2)
    expect(
      lines(`${head}30/01/2026;DON;20\n${day}`)
        .lines.slice(1)
        .map(({ key }) => key),
    ).toEqual(keys)
  })
})

describe('whom a line is from', () => {
  const payer = (reference: string, change: Partial<Payer> = {}): [string, Payer] => [
    reference,
    {
      reference,
      name: 'Habitante de test',
      foldedName: 'habitante de test',
      isMember: true,
      owedCents: 2000,
      ...change,
    },
  ]
  const payers = new Map([payer(one), payer(two, { foldedName: 'autre nom', owedCents: 500 })])
  const line = (label: string, cents = 2000) => ({ line: 2, on: '2026-01-31', cents, label, key: label })

  it.each([
    [line(`VIR ${one}`), false, 'matched', null],
    [line(`VIR ${one}`, 1999), false, 'doubtful', 'other-amount'],
    [line(`${one} ${two}`), false, 'doubtful', 'several-references'],
    [line('VIR HABITANTE DE TEST'), false, 'doubtful', 'by-name'],
    [line('VIR HABITANTE DE TEST', 1), false, 'unmatched', null],
    [line('VIR inconnu'), false, 'unmatched', null],
    [line(`VIR ${one}`), true, 'recorded', null],
    [line(`VIR ${one}`, -2000), false, 'debit', null],
  ] as const)('%j', (read, recorded, state, doubt) =>
    expect(matchLine(read, payers, recorded)).toMatchObject({ state, doubt }),
  )

  it('is never sure of an application that is not admitted', () =>
    expect(matchLine(line(one), new Map([payer(one, { isMember: false })]), false)).toMatchObject({
      state: 'doubtful',
      doubt: 'not-a-member',
    }))

  it('is sure only where the reference and the amount agree', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -5000, max: 5000 }), (label, cents) => {
        const { state, payer: found } = matchLine(line(label, cents), payers, false)
        if (state === 'matched') expect(payers.get(found?.reference ?? '')?.owedCents).toBe(cents)
      }),
    )
  })
})
