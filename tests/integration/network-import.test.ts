import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyImport, continueImport, dropImport } from '~/modules/network/commands/apply-import.server'
import { checkImport, type ImportForm } from '~/modules/network/commands/check-import.server'
import { readContent } from '~/modules/network/rules/entry-content'
import { proposedMatching } from '~/modules/network/rules/import/columns'
import { loadTerritory } from '~/modules/territory/commands/load-territory.server'
import { db } from '~/platform/db/db.server'
import { searchDocuments } from '~/platform/search/search.server'
import { createPractice } from '../factories/entries'
import { given } from '../factories/label'
import { createPerson } from '../factories/people'

const system = { kind: 'system', job: 'test' } as const
const folder = mkdtempSync(path.join(tmpdir(), 'portal-import-'))
beforeAll(async () => void given(await loadTerritory(system)))
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
function form(source: string, content: string, more: Partial<ImportForm> = {}): ImportForm {
  const file = path.join(folder, `import-${(count += 1)}`)
  writeFileSync(file, content)
  const headers = (content.split('\n')[0] ?? '').split(';')
  return {
    file,
    fileName: 'liste.csv',
    format: 'csv',
    source,
    matching: proposedMatching(headers),
    licence: 'lo-2.0',
    credit: 'Liste d’essai',
    turn: false,
    removeGone: false,
    ...more,
  }
}
async function importAll(asked: ImportForm) {
  const { runId, counts } = given(await checkImport(system, asked))
  given(await applyImport(system, { runId }))
  given(await continueImport(system, { runId }))
  return { runId, counts }
}
const entriesOf = (name: string) =>
  db.importSource
    .findUniqueOrThrow({ where: { name } })
    .then(({ id }) => db.entry.findMany({ where: { sourceId: id }, orderBy: { sourceKey: 'asc' } }))

/** A list of its own for each test: what another source gave would be a duplicate. */
const listOf = (word: string) =>
  [
    'id;titre;commune;code postal;theme;date;latitude;longitude',
    `a;Jardin ${word} des possibles;Vierzon;18100;Mobilités;mars 2019;;`,
    `b;Atelier ${word} du fleuve;Tours;37000;;2020;47.39;0.69`,
  ].join('\n')

describe('an import', () => {
  it('writes nothing before it is confirmed, then everything, found and credited', async () => {
    const list = listOf('premier')
    const { runId, counts } = given(await checkImport(system, form('Essai 1', list)))
    expect(counts).toMatchObject({ created: 2, refused: 0 })
    expect(await entriesOf('Essai 1')).toEqual([])
    given(await applyImport(system, { runId }))
    expect(await applyImport(system, { runId })).toEqual({ refused: { code: 'not-checked' } })
    given(await continueImport(system, { runId }))
    const [first, second] = await entriesOf('Essai 1')
    expect(first).toMatchObject({
      state: 'published',
      communeCode: 'com:18279',
      happenedOn: '2019-03-01',
      precision: 'commune',
    })
    expect(readContent('practice', first?.content ?? '')).toMatchObject({
      credit: 'Liste d’essai',
      themes: ['mobility'],
    })
    expect(second).toMatchObject({ communeCode: 'com:37261', precision: 'exact', latitude: 47.39 })
    expect(await db.entryFacet.count({ where: { entryId: first?.id ?? '', value: 'mobility' } })).toBe(1)
    const found = await searchDocuments('jardin premier des possibles', { locale: 'fr' })
    expect(found.results[0]?.url).toBe(`/reseau/pratiques/${first?.slug}`)
  })
  it('done again changes nothing; changed, it updates; never twice the same', async () => {
    const list = listOf('second')
    await importAll(form('Essai 2', list))
    const before = await entriesOf('Essai 2')
    expect((await importAll(form('Essai 2', list))).counts).toMatchObject({ created: 0, updated: 0, unchanged: 2 })
    expect(await entriesOf('Essai 2')).toEqual(before)
    const changed = list.replace('Atelier second', 'Ateliers royaux')
    expect((await importAll(form('Essai 2', changed))).counts).toMatchObject({ updated: 1, unchanged: 1 })
    const [, second] = await entriesOf('Essai 2')
    expect(second).toMatchObject({ title: 'Ateliers royaux du fleuve', revision: 2, id: before[1]?.id })
  })
  it('refuses rows one by one, with the reason, and takes the rest', async () => {
    const rows = [
      'id;titre;commune;code postal;theme;date;latitude;longitude',
      'a;;Vierzon;18100;;;;',
      'b;Au loin;Lyon;;;;;',
      'c;À l’envers;;;;;0.69;47.39',
      'd;Thème inconnu;Tours;37000;Poterie;;;',
      'e;Un jour;Tours;37000;;avant-hier;;',
      'f;Bien;Tours;37000;;;;',
      'f;Même clé;Tours;37000;;;;',
    ].join('\n')
    const { runId, counts } = await importAll(form('Essai 3', rows))
    expect(counts).toMatchObject({ created: 1, refused: 6 })
    const reports = await db.importRow.findMany({ where: { runId, outcome: 'refused' }, orderBy: { line: 'asc' } })
    expect(reports.map(({ line, report }) => [line, report])).toEqual([
      [2, expect.stringContaining('"required"')],
      [3, expect.stringContaining('"unknown-place"')],
      [4, expect.stringContaining('"swapped"')],
      [5, expect.stringContaining('Poterie')],
      [6, expect.stringContaining('"not-date"')],
      [8, '{"sameKeyAs":7}'],
    ])
    expect((await importAll(form('Essai 3', rows, { turn: true }))).counts).toMatchObject({
      created: 1,
      unchanged: 1,
      refused: 5,
    })
  })
  it('does not double what the network has, and says which', async () => {
    const { slug } = await createPractice({
      content: {
        title: 'Le four du village',
        place: { name: '', territory: 'com:18279', precision: 'commune', latitude: null, longitude: null },
      },
    })
    const { runId, counts } = await importAll(form('Essai 4', 'id;titre;commune\nz;Le four du village;Vierzon\n'))
    expect(counts).toMatchObject({ duplicate: 1, created: 0 })
    expect(await db.importRow.findFirstOrThrow({ where: { runId } })).toMatchObject({
      report: `{"duplicateOf":"${slug}"}`,
    })
  })
  it('says what the source no longer has, and takes it down where asked; a row that comes back is shown again', async () => {
    const list = listOf('cinquième')
    await importAll(form('Essai 5', list))
    const shorter = list.split('\n').slice(0, 2).join('\n')
    expect((await importAll(form('Essai 5', shorter))).counts).toMatchObject({ gone: 1 })
    expect((await entriesOf('Essai 5')).map(({ state }) => state)).toEqual(['published', 'published'])
    await importAll(form('Essai 5', shorter, { removeGone: true }))
    expect((await entriesOf('Essai 5')).map(({ state }) => state)).toEqual(['published', 'removed'])
    expect((await importAll(form('Essai 5', list, { removeGone: true }))).counts).toMatchObject({ updated: 1 })
    expect((await entriesOf('Essai 5')).map(({ state }) => state)).toEqual(['published', 'published'])
  })
  it('of a file that is cut short writes nothing at all', async () => {
    const list = listOf('sixième')
    const outcome = await checkImport(system, form('Essai 6', `${list}\nc;"jamais fermé`))
    expect(outcome).toMatchObject({ refused: { code: 'cut-short' } })
    expect(await db.importRun.count({ where: { source: { name: 'Essai 6' } } })).toBe(0)
    expect(await db.importRow.count({ where: { run: { source: { name: 'Essai 6' } } } })).toBe(0)
  })
  it('is dropped by the team alone, before it is applied', async () => {
    const list = listOf('septième')
    const [team, other] = [await createPerson({ roles: ['team'] }), await createPerson()]
    expect(await checkImport(other, form('Essai 7', list))).toEqual({ refused: { code: 'not-allowed' } })
    const { runId } = given(await checkImport(team, form('Essai 7', list)))
    given(await dropImport(team, { runId }))
    expect(await db.importRow.count({ where: { runId } })).toBe(0)
    expect(await applyImport(team, { runId })).toEqual({ refused: { code: 'not-checked' } })
  })
})
