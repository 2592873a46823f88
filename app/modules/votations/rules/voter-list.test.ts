import { describe, expect, it } from 'vitest'
import { readVoterList } from './voter-list'

const read = (text: string) => readVoterList(text, (insee) => insee === '18033')

describe('the list of entitled voters', () => {
  it('is read whatever the order of its columns, blanks and case', () => {
    expect(read('\ufeffcode;INSEE;Identifiant\r\nab cd-ef12;18033;a-001\r\n')).toEqual({
      ok: { voters: [{ line: 2, identifier: 'A001', code: 'ABCDEF12', insee: '18033' }], faults: [] },
    })
  })
  it('says what is wrong, line by line', () => {
    const list =
      'identifiant,code,insee\n,abcdefgh,18033\nA1,abc,18033\nA2,abcdefgh,75056\nA3,abcdefgh,18033\na-3,abcdefgh,18033'
    const outcome = read(list)
    expect('ok' in outcome && outcome.ok.faults).toEqual([
      { line: 2, fault: 'identifier-missing' },
      { line: 3, fault: 'code-short' },
      { line: 4, fault: 'insee-unknown' },
      { line: 6, fault: 'identifier-twice' },
    ])
    expect('ok' in outcome && outcome.ok.voters.map(({ identifier }) => identifier)).toEqual(['A3'])
  })
  it.each([
    ['identifiant;code\nA;B', 'list-columns'],
    ['identifiant;code;insee', 'list-empty'],
    ['identifiant;code;insee\n"A;B;C', 'list-quote'],
    ['', 'list-columns'],
  ])('%j is refused: %s', (text, code) => {
    expect(read(text)).toMatchObject({ refused: { code } })
  })
})
