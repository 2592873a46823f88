import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shownBox } from '~/modules/territory/rules/map-box'
import { type FilterFacts, findPractices, pageOf } from './find-practices'
import { countOf, gatherMarks, mostMarks } from './map-marks'
import { readPracticeFilter } from './practice-filter'
import { type IndexedPractice, isOnMap, PracticeIndex } from './practice-index'
import { vocabularies } from './vocabularies'

const practice = fc.record({
  theme: fc.constantFrom(...vocabularies.theme.slice(0, 3)),
  level: fc.constantFrom(...vocabularies.level),
  words: fc.uniqueArray(fc.constantFrom('jardin', 'budget', 'forum', 'velo'), { maxLength: 3 }),
  departement: fc.constantFrom('dep:18', 'dep:45'),
  precision: fc.constantFrom('exact', 'commune', 'departement', null),
  latitude: fc.double({ min: 46.5, max: 48.5, noNaN: true }),
  longitude: fc.double({ min: 0.5, max: 2.9, noNaN: true }),
  year: fc.integer({ min: 2010, max: 2026 }),
  title: fc.constantFrom('a', 'b', 'c'),
})
type Made = typeof practice extends fc.Arbitrary<infer T> ? T : never

const rowOf = (made: Made, n: number): IndexedPractice => ({
  id: `p${n}`,
  slug: `p-${n}`,
  title: made.title,
  foldedTitle: made.title,
  place: '',
  territory: null,
  commune: null,
  epci: null,
  departement: made.departement,
  precision: made.precision,
  latitude: made.precision === null ? null : made.latitude,
  longitude: made.precision === null ? null : made.longitude,
  date: String(made.year),
  happenedOn: `${made.year}-01-01`,
  publishedAt: n,
  updatedAt: n,
  completeness: 'stub',
  facets: [
    { facet: 'theme', value: made.theme },
    { facet: 'level', value: made.level },
  ],
})

function indexOf(practices: readonly Made[]): PracticeIndex {
  const index = new PracticeIndex((word) => [word])
  practices.forEach((made, n) => index.put(rowOf(made, n), { title: '', text: made.words.join(' ') }))
  return index
}
const facts = (text: string): FilterFacts => ({
  terms: { whole: text === '' ? [] : [text], prefix: null },
  methodId: '',
  territories: new Set(),
  point: null,
})
const asked = fc.record({
  q: fc.constantFrom('', 'jardin', 'velo'),
  theme: fc.constantFrom('', ...vocabularies.theme.slice(0, 3)),
  niveau: fc.constantFrom('', ...vocabularies.level),
  territoire: fc.constantFrom('', 'dep-18'),
  depuis: fc.constantFrom('', '2018'),
  tri: fc.constantFrom('', 'titre', 'publication'),
})

describe('findPractices', () => {
  it('finds those that answer to all that is asked, and its pages show each once', () => {
    fc.assert(
      fc.property(fc.array(practice, { maxLength: 60 }), asked, (practices, query) => {
        const index = indexOf(practices)
        const filter = readPracticeFilter(new URLSearchParams(query))
        const found = findPractices(index, filter, facts(query.q))
        const hasWord = practices.some(({ words }) => words.some((word) => word === query.q))
        const wanted = practices.flatMap((one, n) =>
          (query.q === '' || (hasWord && one.words.some((word) => word === query.q))) &&
          (query.theme === '' || one.theme === query.theme) &&
          (query.niveau === '' || one.level === query.niveau) &&
          (query.territoire === '' || one.departement === 'dep:18') &&
          (query.depuis === '' || one.year >= 2018)
            ? [`p${n}`]
            : [],
        )
        const pages: string[] = []
        for (let page = 1; page <= 1 + Math.floor(found.total / 7); page += 1)
          pages.push(...pageOf(index, { ...filter, page }, found, 7).map(({ id }) => id))
        expect([...pages].sort()).toEqual([...wanted].sort())
        expect(found.total).toBe(wanted.length)
        expect(new Set(pages).size).toBe(pages.length)
      }),
    )
  })

  it('counts of each value what choosing it would find', () => {
    fc.assert(
      fc.property(fc.array(practice, { maxLength: 60 }), asked, (practices, query) => {
        const index = indexOf(practices)
        const filter = readPracticeFilter(new URLSearchParams(query))
        const { counts } = findPractices(index, filter, facts(query.q))
        for (const theme of vocabularies.theme.slice(0, 3))
          expect(counts.theme.get(theme) ?? 0).toBe(findPractices(index, { ...filter, theme }, facts(query.q)).total)
      }),
    )
  })

  it('is the same whether practices came at once or changed one by one', () => {
    fc.assert(
      fc.property(
        fc.array(practice, { minLength: 1, maxLength: 40 }),
        fc.array(fc.nat({ max: 39 })),
        (practices, again) => {
          const [whole, changed] = [indexOf(practices), indexOf(practices)]
          changed.order('recent')
          for (const n of again) {
            const made = practices[n % practices.length]
            if (made) changed.put(rowOf(made, n % practices.length), { title: '', text: made.words.join(' ') })
            changed.order('title')
          }
          const filter = readPracticeFilter(new URLSearchParams())
          const pageIn = (index: PracticeIndex) =>
            pageOf(index, filter, findPractices(index, filter, facts('')), 100).map(({ id }) => id)
          expect(pageIn(changed)).toEqual(pageIn(whole))
          expect(changed.size).toBe(whole.size)
        },
      ),
    )
  })
})

describe('gatherMarks', () => {
  it('shows each practice that has a place once, whatever the zoom, and never too many marks', () => {
    fc.assert(
      fc.property(fc.array(practice, { maxLength: 400 }), fc.integer({ min: 6, max: 18 }), (practices, zoom) => {
        const index = indexOf(practices)
        const { marks } = gatherMarks(index, index.live).view(shownBox, zoom)
        expect(marks.length).toBeLessThanOrEqual(mostMarks)
        expect(marks.reduce((sum, mark) => sum + countOf(mark), 0)).toBe(index.rows.filter(isOnMap).length)
        for (const mark of marks) if (mark.kind === 'cluster') expect(mark.zoom).toBeGreaterThan(Math.min(zoom, 16) - 1)
      }),
      { numRuns: 40 },
    )
  })
  it('shows also what came after the first view, and no more what is gone', () => {
    fc.assert(
      fc.property(fc.array(practice, { maxLength: 80 }), fc.array(practice, { maxLength: 120 }), (before, after) => {
        const index = indexOf(before)
        gatherMarks(index, index.live).view(shownBox, 9)
        after.forEach((made, n) => index.put(rowOf(made, before.length + n), { title: '', text: '' }))
        for (let n = 0; n < before.length; n += 2) index.drop(`p${n}`)
        const { marks } = gatherMarks(index, index.live).view(shownBox, 9)
        expect(marks.reduce((sum, mark) => sum + countOf(mark), 0)).toBe(index.live.common(index.onMap))
      }),
      { numRuns: 40 },
    )
  })
  it('brings together what would touch, and says at which zoom it comes apart', () => {
    fc.assert(
      fc.property(
        fc.array(practice, { minLength: 2, maxLength: 300 }),
        fc.constantFrom(...vocabularies.theme.slice(0, 3)),
        fc.integer({ min: 6, max: 12 }),
        (practices, theme, zoom) => {
          const index = indexOf(practices)
          const { view } = gatherMarks(index, index.live.and(index.rowsOf('theme', theme) ?? index.live))
          for (const mark of view(shownBox, zoom).marks) {
            if (mark.kind === 'site') continue
            const around = { west: mark.longitude - 2, east: mark.longitude + 2, south: 45, north: 50 }
            expect(view(around, mark.zoom).marks.length).toBeGreaterThan(1)
          }
        },
      ),
      { numRuns: 40 },
    )
  })
  it('keeps those of one place together, however near one looks', () => {
    const made = { theme: 'mobility', level: 'inform', words: [], departement: 'dep:18', precision: 'commune', latitude: 47.2, longitude: 2.07, year: 2020, title: 'a' } as const // prettier-ignore
    const index = indexOf([made, made, made].map((one) => ({ ...one, words: [] })))
    const { marks } = gatherMarks(index, index.live).view(shownBox, 18)
    expect(marks).toMatchObject([{ kind: 'site', latitude: 47.2 }])
    expect(marks.map(countOf)).toEqual([3])
  })
})
