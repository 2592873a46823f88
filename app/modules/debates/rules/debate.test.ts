import { describe, expect, it } from 'vitest'
import { stageTime } from './debate'

describe('a stage', () => {
  it.each([
    ['2026-11-30', 'to-come'],
    ['2026-12-01', 'under-way'],
    ['2026-12-31', 'under-way'],
    ['2027-01-01', 'over'],
  ] as const)('on %s is %s', (today, time) => {
    expect(stageTime({ startsOn: '2026-12-01', endsOn: '2026-12-31' }, today)).toBe(time)
  })
})
