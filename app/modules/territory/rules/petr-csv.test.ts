import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCsv } from './csv'
import { readPetrCsv } from './petr-csv'

const known = { epci: new Set(['200035764', '200070183', '200000800']), petrOf: new Map<string, string>() }
const paysLoireBeauce = { siren: '200075869', name: 'PETR Pays Loire Beauce', members: ['200035764', '200070183'] }
const read = (text: string, petrOf = known.petrOf) => readPetrCsv(text, { ...known, petrOf })
const problemsOf = (text: string, petrOf = known.petrOf) => {
  const outcome = read(text, petrOf)
  return 'refused' in outcome ? outcome.refused.problems.map(({ code, line }) => `${line ?? ''} ${code}`) : []
}

describe('readPetrCsv', () => {
  it.each([
    ['semicolons', 'SIREN;Nom;Membres\n200075869;PETR Pays Loire Beauce;200035764 200070183\n'],
    [
      'commas, quotes, BOM, CRLF',
      '\uFEFFsiren,name,members\r\n200075869,"PETR Pays Loire Beauce","200035764,200070183"\r\n',
    ],
    [
      'one line a member',
      'siren;nom;siren membre\n200075869;PETR Pays Loire Beauce;200035764\n200075869;PETR  PAYS LOIRE BEAUCE;200070183',
    ],
    [
      'one cell a member',
      'siren;nom;membre1;membre2;membre3\n200075869;PETR Pays Loire Beauce;200035764;200070183;\n\n',
    ],
    ['cells beyond the header', 'siren;nom;membres\n200075869;PETR Pays Loire Beauce;200035764;200070183'],
    [
      'spaces in numbers, other columns',
      'N°;SIREN PETR;Nom du PETR;Nombre de membres;EPCI\n1;200 075 869;PETR Pays Loire Beauce;2;200 035 764 200\u00A0070\u00A0183',
    ],
    ['tabulations, old Mac lines', 'siren\tnom\tmembres\r200075869\tPETR Pays Loire Beauce\t200035764|200070183'],
  ])('reads %s', (_name, text) => expect(read(text)).toEqual({ ok: [paysLoireBeauce] }))

  it('lists every problem with its line', () => {
    const text = [
      'siren;nom;membres',
      '200075868;Un;200035764',
      '200075869;;200000800',
      '200035764;EPCI;200070183',
      '200075869;Autre nom;12',
      '200075869;Pays;732829320',
      '356000000;1234;',
    ].join('\n')
    expect(problemsOf(text)).toEqual([
      '2 siren-invalid',
      '3 name-missing',
      '4 siren-is-epci',
      '5 name-differs',
      '5 member-invalid',
      '6 name-differs',
      '6 member-unknown',
      '7 name-invalid',
      '7 members-missing',
    ])
  })

  it('refuses an EPCI in two PETR, of the file or of the portal', () => {
    expect(problemsOf('siren;nom;membres\n200075869;A;200035764\n356000000;B;200035764')).toEqual(['3 member-twice'])
    expect(problemsOf('siren;nom;membres\n200075869;A;200035764', new Map([['200035764', '356000000']]))).toEqual([
      '2 member-twice',
    ])
    expect(
      problemsOf(
        'siren;nom;membres\n200075869;A;200035764\n356000000;B;200070183',
        new Map([['200035764', '356000000']]),
      ),
    ).toEqual([])
  })

  it.each([
    ['nothing', '', 'empty-file'],
    ['a header alone', 'siren;nom;membres\n', 'empty-file'],
    ['other columns', 'a;b;c\n1;2;3', 'missing-columns'],
    ['no member column', 'siren;nom\n200075869;A', 'missing-columns'],
    ['an open quote', 'siren;nom;membres\n"200075869;A;200035764', 'problems'],
    ['a megabyte', `siren;nom;membres\n${'x'.repeat(1_000_001)}`, 'too-large'],
  ])('refuses %s', (_name, text, code) => expect(read(text)).toMatchObject({ refused: { code } }))

  it('never throws, and what it takes is right', () => {
    const cell = fc.oneof(
      fc.constantFrom('200075869', '200035764', '200070183', 'PETR', '', '"', '\n', ';'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 })), (rows) => {
        const outcome = read(`siren;nom;membres\n${rows.map((row) => row.join(';')).join('\n')}`)
        if ('ok' in outcome)
          for (const { members } of outcome.ok) for (const member of members) expect(known.epci.has(member)).toBe(true)
      }),
    )
  })
})

describe('parseCsv', () => {
  it('gives back any table that was written as RFC 4180 says', () => {
    const cell = fc.string().map((text) => text.replace(/\r/g, '').trim())
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const quotedCell = (value: string) => `"${value.replaceAll('"', '""')}"`
        const text = `a;b\r\n${rows.map((row) => row.map(quotedCell).join(';')).join('\r\n')}`
        const kept = rows.filter((row) => row.some((value) => value !== ''))
        expect(
          parseCsv(text)
            .records.slice(1)
            .map(({ cells }) => cells),
        ).toEqual(kept)
      }),
    )
  })

  it('says where each record begins', () => {
    expect(parseCsv('a;b\n"1\n2";3\n\n4;5').records.map(({ line }) => line)).toEqual([1, 2, 5])
    expect(parseCsv('a;b\n\n1;"2').openQuote).toBe(3)
  })
})
