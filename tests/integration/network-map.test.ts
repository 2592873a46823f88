import { beforeAll, describe, expect, it } from 'vitest'
import '~/composition/network-labels.server'
import { loadFabriks } from '~/modules/events/commands/load-fabriks.server'
import { mapOf } from '~/modules/network/map-of-practices.server'
import { practicePage, practicesOf } from '~/modules/network/queries-practices.server'
import type { ContentOf } from '~/modules/network/rules/entry-content'
import { emptyContent } from '~/modules/network/rules/entry-content'
import { readPracticeFilter } from '~/modules/network/rules/practice-filter'
import { loadTerritory } from '~/modules/territory/commands/load-territory.server'
import { bassins, placeByCode, placeDetails, placesByCodes } from '~/modules/territory/queries.server'
import { shownBox } from '~/modules/territory/rules/map-box'
import type { Place } from '~/modules/territory/rules/place'
import { now } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { lifeOf } from '~/routes/territory/load-life.server'
import { toldPractices, waiting } from '../../prisma/seed/network-practices'
import { createCertificates } from '../factories/certificates'
import { createEntry, createPractice } from '../factories/entries'
import { given, setUpCharter } from '../factories/label'

type Practice = Partial<ContentOf['practice']>
const filterOf = (query: string) => readPracticeFilter(new URLSearchParams(query))

/** What every act does: a line that says that something shown has changed. */
const journal = (id: string) =>
  transact((tx) =>
    writeJournal(tx, { actor: { kind: 'system', job: 'test' }, act: 'test.changed', subject: { kind: 'entry', id } }),
  )

const at = async (code: string, precision: NonNullable<Practice['place']>['precision'] = 'commune') => {
  const place = await placeByCode(code)
  return {
    name: '',
    territory: code,
    precision,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
  }
}

async function publish(content: Practice): Promise<string> {
  const { id } = await createPractice({ content })
  await journal(id)
  return id
}

/** The titles of a list, in its order. */
async function listed(query: string): Promise<string[]> {
  const filter = filterOf(query)
  const found = await practicesOf(filter)
  return (await practicePage(filter, found)).map(({ title }) => title)
}

beforeAll(async () => {
  await loadTerritory()
  await publish({
    title: 'Jardins partagés de Vierzon',
    themes: ['agriculture-food'],
    publics: ['neighbourhood'],
    level: 'involve',
    startsOn: '2017-03',
    place: await at('com:18279'),
    done: 'Des habitantes cultivent ensemble.',
  })
  await publish({
    title: 'Budget participatif',
    themes: ['citizenship-democracy', 'agriculture-food'],
    publics: ['all-residents'],
    level: 'empower',
    startsOn: '2021',
    place: await at('com:18033'),
    done: 'Le budget finance des jardins.',
  })
  await publish({
    title: 'Assemblée du département',
    themes: ['mobility'],
    startsOn: '2019-06-01',
    place: await at('dep:45', 'departement'),
    done: 'Une assemblée sur les cars.',
  })
  await publish({ title: 'Sans lieu', themes: ['mobility'], startsOn: null, place: null, done: 'Partout.' })
  const { id } = await createPractice({ state: 'pending', content: { title: 'Jardin à confirmer' } })
  await journal(id)
})

describe('the list', () => {
  it('shows what is published, the most recent first', async () => {
    expect(await listed('')).toEqual([
      'Budget participatif',
      'Assemblée du département',
      'Jardins partagés de Vierzon',
      'Sans lieu',
    ])
  })
  it.each([
    ['theme=agriculture-food', ['Budget participatif', 'Jardins partagés de Vierzon']],
    ['theme=agriculture-food&niveau=involve', ['Jardins partagés de Vierzon']],
    ['public=all-residents', ['Budget participatif']],
    ['territoire=dep-18', ['Budget participatif', 'Jardins partagés de Vierzon']],
    ['territoire=com-18033', ['Budget participatif']],
    ['territoire=dep-45', ['Assemblée du département']],
    ['territoire=reg-24&theme=mobility', ['Assemblée du département', 'Sans lieu']],
    ['depuis=2018', ['Budget participatif', 'Assemblée du département']],
    ['depuis=2017&jusque=2017', ['Jardins partagés de Vierzon']],
    ['tri=titre', ['Assemblée du département', 'Budget participatif', 'Jardins partagés de Vierzon', 'Sans lieu']],
    // Stems, without accents; what has the words in its title comes first.
    ['q=jardin', ['Jardins partagés de Vierzon', 'Budget participatif']],
    ['q=JARDIN+partag', ['Jardins partagés de Vierzon']],
    ['q=jardins+assemblee', ['Budget participatif', 'Assemblée du département', 'Jardins partagés de Vierzon']],
    ['q=zzzz', []],
    ['pres=com-18033&rayon=50', ['Budget participatif', 'Jardins partagés de Vierzon']],
    ['pres=com-18033&rayon=5', ['Budget participatif']],
    ['pres=47.08,2.40&rayon=5', ['Budget participatif']],
    ['pres=Vierzon', ['Jardins partagés de Vierzon']],
    // A word that names no place narrows nothing.
    ['pres=Zzyzx&theme=mobility', ['Assemblée du département', 'Sans lieu']],
    ['cadre=1.9,47.1,2.2,47.4', ['Jardins partagés de Vierzon']],
  ])('%s', async (query, titles) => {
    expect(await listed(query)).toEqual(titles)
  })
  it('says how many there would be with another theme, the rest kept', async () => {
    const { found } = await practicesOf(filterOf('theme=mobility&territoire=dep-18'))
    expect(found.total).toBe(0)
    expect(Object.fromEntries(found.counts.theme)).toEqual({ 'agriculture-food': 2, 'citizenship-democracy': 1 })
    expect(Object.fromEntries(found.counts.departement)).toEqual({ 'dep:45': 1 })
  })
  it('asks which place is meant where several answer', async () => {
    const { near } = await practicesOf(filterOf('pres=saint'))
    expect(near?.kind).toBe('choose')
  })
  it('is narrowed by the methods and the labels that practices are tied to, from either end', async () => {
    const { id: method, slug } = await createEntry({
      kind: 'method',
      content: { ...emptyContent.method, title: 'Forum d’essai' },
      state: 'published',
      ownerId: null,
    })
    const { id: garden } = await db.entry.findFirstOrThrow({ where: { title: 'Jardins partagés de Vierzon' } })
    const { id: budget } = await db.entry.findFirstOrThrow({ where: { title: 'Budget participatif' } })
    given(await setUpCharter())
    const [label, ended] = await createCertificates([{}, { grantedOn: '2020-01-01', validUntil: '2023-01-01' }])
    const link = { addedById: null, addedAt: now() }
    await db.networkLink.createMany({
      data: [
        { fromKind: 'practice', fromId: garden, toKind: 'method', toId: method, ...link },
        { fromKind: 'certificate', fromId: label?.id ?? '', toKind: 'practice', toId: budget, ...link },
        // A label that has expired is no longer held.
        { fromKind: 'certificate', fromId: ended?.id ?? '', toKind: 'practice', toId: garden, ...link },
      ],
    })
    await journal(method)
    expect(await listed(`methode=${slug}`)).toEqual(['Jardins partagés de Vierzon'])
    expect(await listed('label=oui')).toEqual(['Budget participatif'])
    await db.networkLink.deleteMany({ where: { toId: method } })
    await journal(method)
    expect(await listed(`methode=${slug}`)).toEqual([])
    expect(await listed('methode=inconnue')).toEqual([])
  })
})

describe('the map', () => {
  it('shows what the list shows, at every zoom, but for what is as wide as a département', async () => {
    for (const zoom of [6, 8, 10, 13, 18]) {
      const map = await mapOf(filterOf(''), shownBox, zoom)
      expect(map.marks.reduce((sum, { count }) => sum + count, 0)).toBe(2)
      expect({ total: map.total, shown: map.shown, elsewhere: map.elsewhere }).toEqual({
        total: 4,
        shown: 2,
        elsewhere: 2,
      })
    }
  })
  it('brings together from afar and names each from near', async () => {
    const far = await mapOf(filterOf(''), shownBox, 6)
    expect(far.marks).toMatchObject([{ count: 2, zoom: expect.any(Number) }])
    const near = await mapOf(filterOf(''), shownBox, 12)
    expect(near.marks.map((mark) => ('practices' in mark ? mark.practices.map(({ title }) => title) : []))).toEqual([
      ['Jardins partagés de Vierzon'],
      ['Budget participatif'],
    ])
    expect(near.marks.map(({ place }) => place)).toEqual(['Vierzon', 'Bourges'])
  })
  it('leaves what it does not show to other boxes', async () => {
    const { shown, marks } = await mapOf(filterOf(''), { west: 1.9, south: 47.1, east: 2.2, north: 47.4 }, 12)
    expect({ shown, marks: marks.length }).toEqual({ shown: 1, marks: 1 })
  })
})

describe('the page of a place', () => {
  const life = async (code: string) => {
    const details = await placeDetails(code)
    if (!details) throw new Error(`${code} is no place`)
    return lifeOf(details)
  }
  it('shows what is shared there: within its limits, or around a bassin de vie', async () => {
    const titles = async (code: string) => (await life(code)).practices.map(({ title }) => title)
    expect(await titles('com:18033')).toEqual(['Budget participatif'])
    expect(await titles('dep:18')).toEqual(['Budget participatif', 'Jardins partagés de Vierzon'])
    expect(await titles('bassin:vierzon')).toEqual(['Jardins partagés de Vierzon'])
    expect(await life('com:18001')).toMatchObject({
      total: 0,
      practices: [],
      events: [],
      query: '?territoire=com-18001',
    })
  })
  it('and where people meet: the Fabriks of 2017 in their bassin, their town and their département', async () => {
    given(await loadFabriks({ kind: 'system', job: 'test' }))
    for (const code of ['bassin:vierzon', 'com:18279'])
      expect((await life(code)).events.map(({ territory, startsOn }) => [territory, startsOn])).toEqual([
        ['Vierzon', '2017-03-15'],
      ])
    expect((await life('dep:18')).events).toHaveLength(4)
  })
})

describe('the practices of the demonstration', () => {
  it('are published near each of the 23 bassins de vie', async () => {
    const published = toldPractices.slice(0, -waiting)
    const communes = await placesByCodes(published.map(({ commune }) => commune))
    const towns = await bassins()
    expect(towns).toHaveLength(23)
    const kilometres = ({ latitude: a, longitude: b }: Place, { latitude, longitude }: Place) =>
      Math.hypot(((a ?? 0) - (latitude ?? 0)) * 111, ((b ?? 0) - (longitude ?? 0)) * 75)
    const without = towns.filter((town) => !communes.some((commune) => kilometres(town, commune) < 15))
    expect(without.map(({ name }) => name)).toEqual([])
  })
})

describe('what changes', () => {
  it('is seen at once, whoever wrote it: a new one, a change, one removed, one gone from the database', async () => {
    const id = await publish({ title: 'Nouvelle pratique', startsOn: '2025', place: await at('com:45234') })
    expect((await listed(''))[0]).toBe('Nouvelle pratique')
    // As another process writes: this one is told nothing but by the journal.
    await db.entry.update({
      where: { id },
      data: { title: 'Pratique renommée', foldedTitle: 'pratique renommee', updatedAt: new Date(now().getTime() + 5) },
    })
    await journal(id)
    expect((await listed(''))[0]).toBe('Pratique renommée')
    expect((await practicesOf(filterOf(''))).found.total).toBe(5)
    await db.entry.update({ where: { id }, data: { state: 'removed', updatedAt: new Date(now().getTime() + 10) } })
    await journal(id)
    expect(await listed('territoire=com-45234')).toEqual([])
    const other = await publish({ title: 'Effacée', place: await at('com:45234') })
    expect(await listed('territoire=com-45234')).toEqual(['Effacée'])
    await db.entry.delete({ where: { id: other } })
    await journal(other)
    expect(await listed('territoire=com-45234')).toEqual([])
    expect((await mapOf(filterOf(''), shownBox, 8)).total).toBe(4)
  })
  it('is waited for by all who ask at once', async () => {
    await publish({ title: 'Demandée par tous', startsOn: '2026' })
    const lists = await Promise.all(Array.from({ length: 20 }, (_, i) => listed(i % 2 ? '' : 'depuis=2026')))
    expect(lists.every(([first]) => first === 'Demandée par tous')).toBe(true)
  })
  it('does not read again what did not change', async () => {
    const { key } = await practicesOf(filterOf('q=jardin'))
    await journal('nothing')
    expect((await practicesOf(filterOf('q=jardin'))).key).toBe(key)
  })
})
