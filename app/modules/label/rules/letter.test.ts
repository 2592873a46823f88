import { describe, expect, it } from 'vitest'
import { lettersFor } from './letter'

describe('the letters of a file', () => {
  it.each([
    ['draft', false, []],
    ['under-review', false, []],
    ['in-committee', false, []],
    ['granted', false, ['decision']],
    ['granted', true, ['decision', 'suspension']],
    ['refused', false, ['decision']],
    ['under-appeal', false, []],
    ['closed', false, []],
  ] as const)('in %s, suspended: %s: %j', (state, isSuspended, kinds) => {
    expect(lettersFor({ state, isSuspended })).toEqual(kinds)
  })
})
