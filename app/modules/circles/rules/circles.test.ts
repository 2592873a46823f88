import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { expiryOf, isExpired, isReminderDue, moveTo } from './community'
import { digests, isDigestDue, lastPage, mayEdit, quoteLength, quoteOf } from './group'
import { maySend, moved } from './letter'
import { mentionAt, suggest, withMention } from './mention'

describe('summaries', () => {
  it.each([
    ['daily', '2026-03-02T20:00:00Z', '2026-03-03T03:10:00Z', true],
    ['daily', '2026-03-02T03:10:00Z', '2026-03-02T22:30:00Z', false],
    // In Paris the day has changed.
    ['daily', '2026-03-02T03:10:00Z', '2026-03-02T23:30:00Z', true],
    ['weekly', '2026-03-02T10:00:00Z', '2026-03-08T22:00:00Z', false],
    ['weekly', '2026-03-02T10:00:00Z', '2026-03-09T03:00:00Z', true],
    ['none', '2020-01-01T00:00:00Z', '2026-01-01T00:00:00Z', false],
    ['each', '2020-01-01T00:00:00Z', '2026-01-01T00:00:00Z', false],
  ] as const)('%s, last on %s: on %s, %s', (digest, since, at, due) =>
    expect(isDigestDue(digest, new Date(since), new Date(at))).toBe(due),
  )

  test('once sent, none is due at the same moment; once due, it stays so', () => {
    const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(fc.constantFrom(...digests), moment, moment, (digest, a, b) => {
        const [since, at] = a < b ? [a, b] : [b, a]
        const later = new Date(at.getTime() + 86_400_000)
        expect(isDigestDue(digest, at, at)).toBe(false)
        if (isDigestDue(digest, since, at)) expect(isDigestDue(digest, since, later)).toBe(true)
      }),
    )
  })
})

describe('words', () => {
  it.each([
    ['Avec @Ann', { from: 5, text: 'Ann' }],
    ['@', { from: 0, text: '' }],
    ['@Jean Pa', { from: 0, text: 'Jean Pa' }],
    ['moi@exemple', null],
    ['Avec @Ann, ', null],
    ['rien', null],
  ])('after « %s », one types %o', (text, found) => expect(mentionAt(text, text.length)).toEqual(found))

  test('what is chosen replaces what was typed, and nothing else', () => {
    fc.assert(
      fc.property(fc.string(), fc.stringMatching(/^[a-z]{0,8}$/), fc.string(), (before, typed, after) => {
        const text = `${before} @${typed}${after}`
        const from = before.length + 1
        const next = withMention(text, { from, text: typed }, 'Équipe')
        expect(next.text).toBe(`${before} @Équipe ${after.replace(/^ /, '')}`)
        expect(next.text.slice(0, next.caret)).toBe(`${before} @Équipe `)
      }),
    )
  })

  it('finds people by any word of their name, accents aside', () => {
    const people = ['Élodie du Loiret', 'Équipe de démonstration', 'Garante'].map((label) => ({ label }))
    expect(suggest(people, 'dem')).toEqual([people[1]])
    expect(suggest(people, 'loir')).toEqual([people[0]])
    expect(suggest(people, '')).toHaveLength(3)
    expect(suggest(people, 'zz')).toEqual([])
  })

  test('a quote is one line of a bounded length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2_000, unit: 'grapheme' }), (text) => {
        const quote = quoteOf(text)
        expect([...quote].length).toBeLessThanOrEqual(quoteLength)
        expect(quote).not.toMatch(/\n/)
      }),
    )
  })

  it('lets a message be changed while it stands and the conversation goes on', () => {
    expect(mayEdit({ removed: false, threadClosed: false })).toEqual({ ok: true })
    expect(mayEdit({ removed: true, threadClosed: false })).toMatchObject({ refused: { code: 'post-removed' } })
    expect(mayEdit({ removed: false, threadClosed: true })).toMatchObject({ refused: { code: 'thread-closed' } })
    expect([lastPage(0, 30), lastPage(30, 30), lastPage(31, 30)]).toEqual([1, 1, 2])
  })
})

describe('communities', () => {
  it.each([
    ['citizens', 'informed', 'at-once'],
    ['informed', 'engaged', 'asks'],
    ['engaged', 'citizens', 'at-once'],
    ['informed', 'informed', 'none'],
  ] as const)('from %s to %s: %s', (from, to, move) => expect(moveTo(from, to)).toBe(move))

  it('keeps a notice ninety days, and asks its author once, ten days before', () => {
    const ends = expiryOf('2026-01-01')
    expect(ends).toBe('2026-04-01')
    expect([isExpired(ends, '2026-04-01'), isExpired(ends, '2026-04-02')]).toEqual([false, true])
    expect(isReminderDue(ends, false, '2026-03-21')).toBe(false)
    expect(isReminderDue(ends, false, '2026-03-22')).toBe(true)
    expect(isReminderDue(ends, true, '2026-03-25')).toBe(false)
    expect(isReminderDue(ends, false, '2026-04-02')).toBe(false)
  })
})

describe('letters', () => {
  const draft = { state: 'draft', revision: 3, sections: [{ body: 'Mots' }] } as const
  it.each([
    [draft, 3, null],
    [draft, 2, 'changed-meanwhile'],
    [{ ...draft, state: 'sending' as const }, 3, 'letter-sent'],
    [{ ...draft, state: 'sent' as const }, 3, 'letter-sent'],
    [{ ...draft, sections: [] }, 3, 'letter-empty'],
    [{ ...draft, sections: [{ body: 'Mots' }, { body: '' }] }, 3, 'section-empty'],
  ])('%o seen at %i is sent unless %s', (issue, seen, code) =>
    expect(maySend(issue, seen)).toEqual(code === null ? { ok: true } : { refused: { code } }),
  )

  test('moving a part keeps every part, and going back undoes it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 8 }), fc.nat(), (ids, chosen) => {
        const id = ids[chosen % ids.length] ?? ''
        const up = moved(ids, id, 'up')
        expect([...up].sort()).toEqual([...ids].sort())
        if (up !== ids) expect(moved(up, id, 'down')).toEqual(ids)
      }),
    )
  })
})
