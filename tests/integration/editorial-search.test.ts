import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { indexWhereEmpty, reindexSearch } from '~/composition/search.server'
import { loadDefaultPages } from '~/modules/editorial/commands/load-default-pages.server'
import { db, transact } from '~/platform/db/db.server'
import { documentId, indexDocument, removeDocument } from '~/platform/search/index.server'
import { searchDocuments } from '~/platform/search/search.server'
import { stem } from '~/platform/search/tokens'

const documents = [
  { url: '/t/a', kind: 'page', title: 'La décision du comité', body: 'Chaque refus est motivé.' },
  { url: '/t/b', kind: 'page', title: 'Autre page', body: 'Le comité prend une décision, puis une autre décision.' },
  {
    url: '/t/c',
    kind: 'certificate',
    title: 'Budget participatif',
    body: 'Vendôme et ses habitants décident ensemble.',
  },
  { url: '/t/d', kind: 'certificate', title: 'Décisionnaire', body: 'Zèbre' },
]
const urls = async (query: string, kind?: string) =>
  (await searchDocuments(query, { locale: 'fr', kind })).results.map(({ url }) => url)

beforeAll(async () => {
  await transact(async (tx) => {
    for (const document of documents) await indexDocument(tx, { ...document, locale: 'fr' })
    await indexDocument(tx, {
      url: '/t/a',
      locale: 'en',
      kind: 'page',
      title: 'The committee’s decision',
      body: 'Each refusal gives its reasons.',
    })
  })
})

describe('search', () => {
  it('ranks the title before the body, and finds without accents, in the plural', async () => {
    expect((await urls('DECISIONS comite')).slice(0, 2)).toEqual(['/t/a', '/t/b'])
    expect(await urls('vendome')).toEqual(['/t/c'])
  })
  it('takes the last word as a beginning', async () => {
    expect(await urls('zeb')).toEqual(['/t/d'])
    expect(await urls('budget partic')).toEqual(['/t/c'])
  })
  it('prefers what holds all the words; else says that it gives what holds some', async () => {
    expect(await searchDocuments('budget vendome', { locale: 'fr' })).toMatchObject({ match: 'all', total: 1 })
    expect(await searchDocuments('budget zebre', { locale: 'fr' })).toMatchObject({ match: 'any', total: 2 })
  })
  it('keeps to a language and to a kind, and counts the others', async () => {
    expect((await searchDocuments('decision', { locale: 'en' })).results.map(({ url }) => url)).toEqual(['/t/a'])
    const found = await searchDocuments('decision', { locale: 'fr', kind: 'certificate' })
    expect(found.results.map(({ url }) => url)).toEqual(['/t/d'])
    expect(found.kinds).toEqual(
      expect.arrayContaining([
        { kind: 'page', count: 2 },
        { kind: 'certificate', count: 1 },
      ]),
    )
  })
  it('marks the words found', async () => {
    const [result] = (await searchDocuments('refus motivé', { locale: 'fr' })).results
    expect(result?.excerpt.filter(({ match }) => match).map(({ text }) => text)).toEqual(['refus', 'motivé'])
  })
  it('answers any text, on any page', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.constantFrom("'; DROP TABLE x;--", '%', '_', '\u0000', '%%%', '\\'),
        ),
        fc.integer(),
        async (query, page) => {
          const found = await searchDocuments(query, { locale: 'fr', page })
          expect(found.page).toBeLessThanOrEqual(found.pages)
        },
      ),
      { numRuns: 60 },
    )
  })
  it('replaces a document and takes one out', async () => {
    await transact((tx) => indexDocument(tx, { url: '/t/d', locale: 'fr', kind: 'page', title: 'Girafe', body: '' }))
    expect(await urls('zebre')).toEqual([])
    expect(await urls('girafes')).toEqual(['/t/d'])
    await transact((tx) => removeDocument(tx, documentId('/t/d', 'fr')))
    expect(await urls('girafe')).toEqual([])
    expect(await db.searchTerm.count({ where: { term: stem('girafe', 'fr') } })).toBe(0)
  })
  it('gives pages of ten that do not overlap', async () => {
    await transact(async (tx) => {
      for (let n = 0; n < 23; n += 1)
        await indexDocument(tx, {
          url: `/t/lot/${n}`,
          locale: 'fr',
          kind: 'page',
          title: `Ornithorynque ${n}`,
          body: '',
        })
    })
    const seen = new Set<string>()
    for (const page of [1, 2, 3])
      for (const { url } of (await searchDocuments('ornithorynque', { locale: 'fr', page })).results) seen.add(url)
    expect(seen.size).toBe(23)
    expect((await searchDocuments('ornithorynque', { locale: 'fr', page: 99 })).page).toBe(3)
  })
})

describe('the whole index', () => {
  it('is built from the sources, and what no source gives is taken out', async () => {
    await loadDefaultPages()
    // The texts loaded at set-up are in the index already: that does not make it whole.
    expect(await indexWhereEmpty()).toBeGreaterThan(20)
    expect(await indexWhereEmpty()).toBe(0)
    expect(await reindexSearch()).toBeGreaterThan(20)
    expect((await searchDocuments('accueil', { locale: 'fr' })).results.map(({ url }) => url)).toContain('/')
    expect(await urls('girafe ornithorynque')).toEqual([])
    expect((await urls('équidistance'))[0]).toBe('/charte-ethique')
    const whole = () =>
      Promise.all([
        db.searchDocument.findMany({ orderBy: { id: 'asc' } }),
        db.searchTerm.findMany({ orderBy: [{ documentNumber: 'asc' }, { term: 'asc' }] }),
      ])
    const once = await whole()
    await reindexSearch()
    expect(await whole()).toEqual(once)
    // What is not as its source says is replaced, what is missing is put there.
    await transact(async (tx) => {
      await indexDocument(tx, { url: '/', locale: 'fr', kind: 'page', title: 'Casoar', body: 'casoar' })
      await removeDocument(tx, documentId('/charte-ethique', 'fr'))
    })
    expect(await urls('casoar')).toEqual(['/'])
    expect(await urls('équidistance')).not.toContain('/charte-ethique')
    await reindexSearch()
    expect(await urls('casoar')).toEqual([])
    expect((await urls('équidistance'))[0]).toBe('/charte-ethique')
    expect(await db.searchTerm.count()).toBe(once[1].length)
  })
})
