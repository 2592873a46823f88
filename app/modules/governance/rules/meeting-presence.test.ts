import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AttendanceLine, attendanceWays, type ProxyLine, proxyStates, whoIsHere } from './meeting-presence'

const came = (memberId: string, more: Partial<AttendanceLine> = {}): AttendanceLine => ({
  memberId,
  college: null,
  way: 'room',
  leftAt: null,
  ...more,
})
const gave = (giverId: string, holderId: string | null, more: Partial<ProxyLine> = {}): ProxyLine => ({
  giverId,
  holderId,
  college: null,
  state: 'accepted',
  ...more,
})
const ways = (attendances: AttendanceLine[], proxies: ProxyLine[]) =>
  Object.fromEntries(whoIsHere(attendances, proxies).map(({ memberId, way }) => [memberId, way]))

describe('who counts in a meeting', () => {
  const gone = new Date('2026-11-20T10:00:00Z')
  it.each([
    ['whoever came in', [came('a')], [], { a: 'room' }],
    ['not who went out', [came('a', { leftAt: gone })], [], {}],
    ['who came back', [came('a', { leftAt: gone }), came('a', { way: 'remote' })], [], { a: 'remote' }],
    ['the giver, by a holder who is there', [came('h')], [gave('g', 'h')], { h: 'room', g: 'represented' }],
    ['not by a holder who is not', [], [gave('g', 'h')], {}],
    ['not by a holder who went out', [came('h', { leftAt: gone })], [gave('g', 'h')], {}],
    ['not by a holder who votes by post', [came('h', { way: 'post' })], [gave('g', 'h')], { h: 'post' }],
    ['the giver once, in person', [came('g'), came('h')], [gave('g', 'h')], { g: 'room', h: 'room' }],
    ['not by a proxy that waits', [came('h')], [gave('g', 'h', { state: 'given' })], { h: 'room' }],
    ['by a blank proxy, the chair’s', [], [gave('g', null)], { g: 'represented' }],
  ] as const)('%s', (_case, attendances, proxies, expected) => {
    expect(ways([...attendances], [...proxies])).toEqual(expected)
  })

  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
  const attendance = fc.record({
    memberId: id,
    college: fc.constant(null),
    way: fc.constantFrom(...attendanceWays),
    leftAt: fc.option(fc.constant(gone)),
  })
  // One proxy a giver, as the database has it.
  const proxies = fc.uniqueArray(
    fc.record({
      giverId: id,
      holderId: fc.option(id),
      college: fc.constant(null),
      state: fc.constantFrom(...proxyStates),
    }),
    { selector: ({ giverId }) => giverId },
  )
  it('counts nobody twice, and a proxy never adds who is there already', () => {
    fc.assert(
      fc.property(fc.array(attendance), proxies, (lines, given) => {
        const here = whoIsHere(lines, given)
        expect(new Set(here.map(({ memberId }) => memberId)).size).toBe(here.length)
        const inPerson = new Set<string>(lines.filter(({ leftAt }) => leftAt === null).map(({ memberId }) => memberId))
        for (const { memberId, way } of here) expect(inPerson.has(memberId)).toBe(way !== 'represented')
      }),
    )
  })
})
