import { describe, expect, it } from 'vitest'
import { lettersFor } from './letter'

describe('the letters of a file', () => {
  it.each([
    ['draft', {}, []],
    ['under-review', {}, []],
    ['in-committee', {}, []],
    ['granted', {}, ['decision']],
    ['granted', { isSuspended: true }, ['decision', 'suspension']],
    ['granted', { isAnswered: true }, ['decision', 'appeal']],
    ['granted', { isAnswered: true, isSuspended: true }, ['decision', 'appeal', 'suspension']],
    ['refused', {}, ['decision']],
    ['refused', { isAnswered: true }, ['decision', 'appeal']],
    ['under-appeal', {}, []],
    ['closed', {}, []],
  ] as const)('in %s, %j: %j', (state, facts, kinds) => {
    expect(lettersFor({ state, isAnswered: false, isSuspended: false, ...facts })).toEqual(kinds)
  })
})
