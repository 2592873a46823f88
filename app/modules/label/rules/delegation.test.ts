import { describe, expect, it } from 'vitest'
import { isAway, leaveProblems } from './delegation'

const leave = { fromId: 'a', toId: 'b', startsOn: '2026-07-01', endsOn: '2026-07-31' }
const codes = (change: Partial<typeof leave>, others: { startsOn: string; endsOn: string }[] = []) =>
  leaveProblems({ ...leave, ...change }, others, '2026-06-15').map(({ code }) => code)

describe('a leave', () => {
  it.each([
    ['2026-06-30', false],
    ['2026-07-01', true],
    ['2026-07-31', true],
    ['2026-08-01', false],
  ])('on %s: %s', (today, away) => expect(isAway(leave, today)).toBe(away))

  it.each([
    [{}, []],
    [{ toId: 'a' }, ['delegate-oneself']],
    [{ startsOn: '2026-06-14' }, ['leave-past']],
    [{ endsOn: '2026-06-30' }, ['leave-ends-before']],
    [{ endsOn: '2027-07-01' }, ['leave-too-long']],
  ])('%j: %j', (change, found) => expect(codes(change)).toEqual(found))

  it('is not on the days of another of the same person', () => {
    expect(codes({}, [{ startsOn: '2026-07-31', endsOn: '2026-08-10' }])).toEqual(['leave-overlaps'])
    expect(codes({}, [{ startsOn: '2026-08-01', endsOn: '2026-08-10' }])).toEqual([])
  })
})
