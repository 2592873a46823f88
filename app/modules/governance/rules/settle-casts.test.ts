import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ballotKey, type BoxState, type Cast, settleCasts } from './settle-casts'

const empty: BoxState = { openPolls: new Set(['p', 'n']), used: new Map(), ballots: new Map(), named: new Map() }
const secret = (rightId: string, code: string, choice = 'for'): Cast => ({
  pollId: 'p',
  rightId,
  code,
  college: null,
  choice,
  mayChange: false,
})

describe('casts that come together', () => {
  it.each<[string, Cast[], string[]]>([
    ['two rights', [secret('r', 'A'), secret('s', 'B')], ['counted', 'counted']],
    ['one right twice', [secret('r', 'A'), secret('r', 'B')], ['counted', 'right-used']],
    ['the same ballot sent again', [secret('r', 'A'), secret('r', 'A')], ['counted', 'counted-again']],
    [
      'the same code with another choice, which is not told apart',
      [secret('r', 'A'), secret('r', 'A', 'against')],
      ['counted', 'counted-again'],
    ],
    [
      'somebody’s code sent with one’s own used right, which tells nothing of their choice',
      [secret('r', 'A'), secret('s', 'B'), secret('s', 'A', 'for'), secret('s', 'A', 'against')],
      ['counted', 'counted', 'counted-again', 'counted-again'],
    ],
    ['two rights with one code', [secret('r', 'A'), secret('s', 'A', 'against')], ['counted', 'code-taken']],
    ['a vote that is closed', [{ ...secret('r', 'A'), pollId: 'closed' }], ['poll-closed']],
  ])('%s', (_title, casts, answers) => {
    expect(settleCasts(casts, empty).answers).toEqual(answers)
  })

  it('take exactly the rights whose choices they write, each once, whatever came before', () => {
    const cast = fc.record({
      pollId: fc.constantFrom('p', 'closed'),
      rightId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      code: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'),
      college: fc.constant(null),
      choice: fc.constantFrom('for', 'against'),
      mayChange: fc.constant(false),
    })
    fc.assert(
      fc.property(fc.array(cast, { maxLength: 30 }), fc.nat({ max: 29 }), (casts, cut) => {
        // In two batches, the second over what the first left, or in one: the same box.
        const apply = (state: BoxState, some: readonly Cast[]): BoxState => {
          const { taken } = settleCasts(some, state)
          const used = new Map(state.used)
          const ballots = new Map(state.ballots)
          for (const place of taken) {
            const one = some[place]
            if (!one || one.code === null) throw new Error('no such cast')
            expect(used.has(one.rightId)).toBe(false)
            expect(ballots.has(ballotKey(one.pollId, one.code))).toBe(false)
            used.set(one.rightId, 'online')
            ballots.set(ballotKey(one.pollId, one.code), one.choice)
          }
          return { ...state, used, ballots }
        }
        const together = apply(empty, casts)
        const apart = apply(apply(empty, casts.slice(0, cut)), casts.slice(cut))
        expect(apart).toEqual(together)
        expect(together.ballots.size).toBe(together.used.size)
      }),
    )
  })

  it('keep as many ballots as used rights and each code once, however casts, repeats and closes come', () => {
    const cast = fc.record({
      pollId: fc.constantFrom('p', 'q'),
      rightId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      code: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G'),
      college: fc.constant(null),
      choice: fc.constantFrom('for', 'against', 'blank'),
      mayChange: fc.constant(false),
    })
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.array(cast, { minLength: 1, maxLength: 6 }).map((casts) => ({ casts })) },
      { weight: 2, arbitrary: fc.nat().map((repeat) => ({ repeat })) },
      { weight: 1, arbitrary: fc.constantFrom('p', 'q').map((close) => ({ close })) },
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const openPolls = new Set(['p', 'q'])
        const used = new Map<string, string>()
        const ballots = new Map<string, string>()
        const sent: Cast[] = []
        const counted: Cast[] = []
        for (const one of steps) {
          if ('close' in one) {
            openPolls.delete(one.close)
            continue
          }
          const again = 'repeat' in one ? sent[one.repeat % Math.max(1, sent.length)] : undefined
          // A right is of one vote: its name is told with the vote's.
          const casts =
            'casts' in one
              ? one.casts.map((each) => ({ ...each, rightId: `${each.pollId}${each.rightId}` }))
              : again
                ? [again, again]
                : []
          sent.push(...casts)
          const before = new Map(ballots)
          const { answers, taken, changed } = settleCasts(casts, { openPolls, used, ballots, named: new Map() })
          expect(changed).toEqual([])
          for (const [place, answer] of answers.entries()) {
            const { pollId, rightId, code, choice } = casts[place] ?? secret('', '')
            const key = ballotKey(pollId, code ?? '')
            expect(taken.includes(place)).toBe(answer === 'counted')
            if (answer === 'counted') {
              // No vote after the close, no right twice, no code twice.
              expect([openPolls.has(pollId), used.has(rightId), ballots.has(key)]).toEqual([true, false, false])
              used.set(rightId, 'online')
              ballots.set(key, choice)
              counted.push(casts[place] ?? secret('', ''))
            } else if (answer === 'counted-again') expect([used.has(rightId), ballots.has(key)]).toEqual([true, true])
            else if (answer === 'right-used') expect(used.has(rightId)).toBe(true)
            else if (answer === 'code-taken') expect([used.has(rightId), ballots.has(key)]).toEqual([false, true])
            else expect([answer, openPolls.has(pollId)]).toEqual(['poll-closed', false])
          }
          expect(ballots.size).toBe(used.size)
          for (const [key, choice] of before) expect(ballots.get(key)).toBe(choice)
        }
        // Who was told that it counts has their ballot in the box, as they sent it, and is told so again.
        for (const one of counted) expect(ballots.get(ballotKey(one.pollId, one.code ?? ''))).toBe(one.choice)
        const { answers } = settleCasts(counted, { openPolls: new Set(), used, ballots, named: new Map() })
        expect(answers.every((answer) => answer === 'counted-again')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('write over a named choice where the vote allows it alone', () => {
    const named = (choice: string, mayChange: boolean): Cast => ({
      pollId: 'n',
      rightId: 'r',
      code: null,
      college: null,
      choice,
      mayChange,
    })
    expect(settleCasts([named('for', true), named('against', true)], empty)).toEqual({
      answers: ['counted', 'changed'],
      taken: [0],
      changed: [1],
    })
    expect(settleCasts([named('for', false), named('against', false)], empty).answers).toEqual([
      'counted',
      'right-used',
    ])
    const onPaper = { ...empty, used: new Map([['r', 'room']]) }
    expect(settleCasts([named('for', true)], onPaper).answers).toEqual(['right-used'])
  })
})
