import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesBetween, type Content, leftUnchanged, readAskedCompletion } from './completion'

const content = (changes: Partial<Content> = {}): Content => ({
  title: 'Démarche',
  answers: {},
  pieces: [],
  ...changes,
})
const piece = (name: string, criterionId = 'a') => ({ criterionId, name, hash: `hash of ${name}` })

describe('what a request asks', () => {
  it.each([
    [['a', 'b'], { a: 'incomplete', b: 'incomplete' }],
    [
      { a: 'outdated', b: 'incorrect' },
      { a: 'outdated', b: 'incorrect' },
    ],
    [{ a: 'wrong', b: 'incomplete' }, { b: 'incomplete' }],
    [null, {}],
    ['a', {}],
  ])('%j is read as %j', (stored, asked) => expect(readAskedCompletion(stored)).toEqual(asked))
})

describe('what changed', () => {
  const ids = ['a', 'b', 'c']

  it.each<[string, Content, Content, ReturnType<typeof changesBetween>]>([
    ['nothing', content({ answers: { a: true } }), content({ answers: { a: true } }), { title: null, criteria: [] }],
    [
      'an answer, in the order of the criteria',
      content({ answers: { c: 'x', a: 1 } }),
      content({ answers: { c: 'y', a: 2 } }),
      {
        title: null,
        criteria: [
          { criterionId: 'a', before: 1, after: 2, added: [], removed: [] },
          { criterionId: 'c', before: 'x', after: 'y', added: [], removed: [] },
        ],
      },
    ],
    [
      'an answer given, one taken away',
      content({ answers: { a: true } }),
      content({ answers: { b: ['x'] } }),
      {
        title: null,
        criteria: [
          { criterionId: 'a', before: true, after: null, added: [], removed: [] },
          { criterionId: 'b', before: null, after: ['x'], added: [], removed: [] },
        ],
      },
    ],
    [
      'pieces, and the title',
      content({ pieces: [piece('vieux.pdf'), piece('reste.pdf')] }),
      content({ title: 'Autre', pieces: [piece('reste.pdf'), piece('neuf.pdf')] }),
      {
        title: { before: 'Démarche', after: 'Autre' },
        criteria: [{ criterionId: 'a', before: null, after: null, added: ['neuf.pdf'], removed: ['vieux.pdf'] }],
      },
    ],
  ])('%s', (_title, before, after, changes) => expect(changesBetween(ids, before, after)).toEqual(changes))

  it('is nothing from a content to itself, and mirrors both ways', () => {
    const answers = fc.dictionary(fc.constantFrom(...ids), fc.oneof(fc.boolean(), fc.nat(), fc.string()))
    const any = fc.record({
      title: fc.string(),
      answers,
      pieces: fc.array(fc.tuple(fc.string(), fc.constantFrom(...ids)).map(([name, id]) => piece(name, id))),
    })
    fc.assert(
      fc.property(any, any, (one, other) => {
        expect(changesBetween(ids, one, one)).toEqual({ title: null, criteria: [] })
        const [there, back] = [changesBetween(ids, one, other), changesBetween(ids, other, one)]
        expect(back.criteria.map(({ criterionId, before, after }) => [criterionId, after, before])).toEqual(
          there.criteria.map(({ criterionId, before, after }) => [criterionId, before, after]),
        )
      }),
    )
  })

  it('tells what was asked and came back as it was', () => {
    const changes = changesBetween(ids, content(), content({ answers: { a: true } }))
    expect(leftUnchanged({ a: 'incorrect', b: 'outdated' }, changes)).toEqual(['b'])
  })
})
