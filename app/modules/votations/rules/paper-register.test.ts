import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOk } from '../../../platform/pure/outcome'
import { readRegister, type RegisterLine, registerProblem } from './paper-register'

describe('readRegister', () => {
  it.each([
    ['', []],
    ['a1\nB-2\n', ['A1', 'B2']],
    [' a 1 , b2;C3 ', ['A1', 'B2', 'C3']],
    ['A1\r\n\r\nA2', ['A1', 'A2']],
  ])('%j is %j', (text, identifiers) => {
    expect(readRegister(text)).toEqual({ ok: identifiers })
  })

  it('refuses who stands twice, however written, and names them', () => {
    expect(readRegister('A1\nB2\na-1')).toMatchObject({ refused: { code: 'signed-twice', detail: { who: 'A1' } } })
  })

  it('reads again what it read', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zA-Z0-9 -]{0,8}$/)), (lines) => {
        const read = readRegister(lines.join('\n'))
        if (isOk(read)) expect(readRegister(read.ok.join(';'))).toEqual(read)
      }),
    )
  })
})

describe('registerProblem', () => {
  const may = (identifier: string): RegisterLine => ({ identifier, state: 'may-vote' })
  it.each<[string, RegisterLine[], number, string | null]>([
    ['nobody', [], 0, null],
    ['as many as voted', [may('A'), may('B')], 2, null],
    ['fewer than voted', [may('A')], 2, 'signed-count-differs'],
    ['somebody unknown', [may('A'), { identifier: 'X', state: 'not-on-list' }], 2, 'signed-unknown'],
    ['somebody who voted on line', [{ identifier: 'B', state: 'online' }], 1, 'signed-online'],
    ['somebody of another box', [{ identifier: 'C', state: 'on-paper', box: 1 }], 1, 'signed-elsewhere'],
  ])('%s', (_title, lines, voters, code) => {
    const found = registerProblem(lines, voters)
    expect(isOk(found) ? null : found.refused.code).toBe(code)
  })

  it('names twenty at most', () => {
    const lines = Array.from({ length: 30 }, (_, index): RegisterLine => ({ identifier: `X${index}`, state: 'online' }))
    const found = registerProblem(lines, 30)
    expect(isOk(found) ? '' : String(found.refused.detail?.['who'])).toMatch(/X19, …$/)
  })
})
