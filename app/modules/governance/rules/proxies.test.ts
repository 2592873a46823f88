import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proxyProblem, type ProxyRequest } from './proxies'

const rules = (change: object = {}) => ({
  proxies: { cap: 2, sameCollege: false, blank: 'chair' as const, ...change },
})
type Holder = NonNullable<ProxyRequest['holder']>
const ask = (holder: Partial<Holder> | null = {}, change: Partial<ProxyRequest> = {}): ProxyRequest => ({
  giverId: 'g',
  giverCollege: 'residents',
  giverHolds: 0,
  holder: holder && { id: 'h', college: 'residents', activeHeld: 0, gaveTheirs: false, ...holder },
  ...change,
})

describe('a proxy', () => {
  it.each([
    ['to another member', ask(), {}, null],
    ['to oneself', ask({ id: 'g' }), {}, 'proxy-self'],
    ['to who holds as many as one may', ask({ activeHeld: 2 }), {}, 'proxy-cap'],
    ['to who holds one fewer', ask({ activeHeld: 1 }), {}, null],
    ['to who gave theirs', ask({ gaveTheirs: true }), {}, 'proxy-chain-holder'],
    ['from who holds one', ask({}, { giverHolds: 1 }), {}, 'proxy-chain-giver'],
    ['to another college, where it may', ask({ college: 'partners' }), {}, null],
    ['to another college, where it may not', ask({ college: 'partners' }), { sameCollege: true }, 'proxy-college'],
    ['blank, for the chair', ask(null), {}, null],
    ['blank, where it is refused', ask(null), { blank: 'refused' }, 'proxy-blank'],
    ['blank, for the chair alone', ask(null), { cap: 0 }, null],
    ['where there are none', ask(), { cap: 0 }, 'proxy-none'],
    ['blank, from who holds one', ask(null, { giverHolds: 1 }), {}, 'proxy-chain-giver'],
  ] as const)('%s: %s', (_case, request, change, code) => {
    expect(proxyProblem(request, rules(change))).toBe(code)
  })

  it('never makes a chain nor passes the cap, in whatever order members give', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f']
    const gift = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids))
    fc.assert(
      fc.property(fc.array(gift, { maxLength: 40 }), fc.integer({ min: 0, max: 3 }), (gifts, cap) => {
        const holders = new Map<string, string>()
        const heldBy = (id: string) => [...holders.values()].filter((holder) => holder === id).length
        for (const [giverId, id] of gifts) {
          if (holders.has(giverId)) continue
          const request = ask(
            { id, activeHeld: heldBy(id), gaveTheirs: holders.has(id) },
            { giverId, giverHolds: heldBy(giverId) },
          )
          if (proxyProblem(request, rules({ cap })) === null) holders.set(giverId, id)
        }
        for (const [giver, holder] of holders) {
          expect(giver).not.toBe(holder)
          expect(holders.has(holder)).toBe(false)
          expect(heldBy(holder)).toBeLessThanOrEqual(cap)
        }
      }),
    )
  })
})
