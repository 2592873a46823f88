import { setImmediate } from 'node:timers/promises'
import { labelsHeld } from './labels-held.server'
import { db, onDisconnect } from '~/platform/db/db.server'
import { dataVersion } from '~/platform/http/page-cache.server'
import { termsOf } from '~/platform/search/tokens'
import { facetsOf } from './rules/facets'
import { readContent } from './rules/entry-content'
import { foundEntry } from './rules/found-entry'
import {
  type PracticeRow,
  practicesAfter,
  publishedIds,
  publishedPractice,
  rowsAtOnce,
  writtenSince,
} from './read-practices.server'
import { completenessLevels } from './rules/practice-filter'
import { type IndexedPractice, PracticeIndex, type PracticeWords } from './rules/practice-index'
import { precisions } from './rules/vocabularies'

/** The practices as of one version of the data. `generation` changes when they do, which most acts do not. */
export type Practices = Readonly<{ index: PracticeIndex; generation: number; methods: ReadonlyMap<string, Method> }>
/** By id. */
export type Method = Readonly<{ id: string; slug: string; title: string }>

type State = {
  version: string
  generation: number
  index: PracticeIndex
  seenUntil: Date
  links: string
  methods: Map<string, Method>
}

/** Rows written by a transaction that ended after another's may be a little older than what was seen of it. */
const overlap = 60_000
/** Beyond this part of dead rows the index is built again. */
const mostDead = 1_000

const published = { kind: 'practice', state: 'published' } as const

/** Codes and dates, each once in memory: a hundred thousand practices repeat a few thousand of them. */
const knownTexts = new Map<string, string>()
function once(text: string | null): string | null {
  if (text === null) return null
  const known = knownTexts.get(text)
  if (known === undefined && knownTexts.size < 20_000) knownTexts.set(text, text)
  return known ?? text
}

function indexed(row: PracticeRow): { practice: IndexedPractice; words: PracticeWords } {
  const content = readContent('practice', row.content)
  const { territoryCode, communeCode, epciCode, publishedAt, updatedAt, precision, ...rest } = row
  return {
    practice: {
      id: rest.id,
      slug: rest.slug,
      title: rest.title,
      foldedTitle: rest.foldedTitle,
      place: content.place?.name ?? '',
      territory: once(territoryCode),
      commune: once(communeCode),
      epci: once(epciCode),
      departement: once(rest.departement),
      precision: precisions.find((one) => one === precision) ?? null,
      latitude: rest.latitude,
      longitude: rest.longitude,
      date: once(content.startsOn ?? content.endsOn),
      happenedOn: once(rest.happenedOn),
      publishedAt: publishedAt?.getTime() ?? 0,
      updatedAt: updatedAt.getTime(),
      completeness: completenessLevels.find((one) => one === rest.completeness) ?? 'stub',
      // As the table holds them, which would be most of the reading.
      facets: facetsOf(content),
    },
    words: { title: rest.title, text: foundEntry('practice', row.slug, content).body },
  }
}

function put(index: PracticeIndex, row: PracticeRow): void {
  const { practice, words } = indexed(row)
  index.put(practice, words)
}

/** Puts every published practice that the index does not have as it is now. */
async function putAll(index: PracticeIndex): Promise<void> {
  for (let after = '', last = rowsAtOnce; last === rowsAtOnce;) {
    const rows = await practicesAfter(after)
    for (const row of rows) if (index.find(row.id)?.updatedAt !== row.updatedAt.getTime()) put(index, row)
    after = rows.at(-1)?.id ?? ''
    last = rows.length
    // The portal answers others between two parts of a long work.
    await setImmediate()
  }
}

/** Past so many, all are gone through again: one by one would take longer. */
const fewChanges = 500

async function putSome(index: PracticeIndex, ids: readonly string[]): Promise<void> {
  if (ids.length > fewChanges) return putAll(index)
  for (const id of ids) {
    const row = await publishedPractice(id)
    if (row) put(index, row)
  }
}

async function readAll(version: string, generation: number): Promise<State> {
  const latest = await db.entry.aggregate({ where: { kind: 'practice' }, _max: { updatedAt: true } })
  // Contributions are in French, whatever the language of who reads.
  const index = new PracticeIndex((piece) => termsOf(piece, 'fr'))
  await putAll(index)
  const state: State = {
    version,
    generation,
    index,
    seenUntil: latest._max.updatedAt ?? new Date(0),
    links: '',
    methods: new Map(),
  }
  await readLinks(state, true)
  index.prepare()
  return state
}

/** Reads what changed since, by any process: rows by when they were written, and all ids where their number says that some are gone. */
async function readChanges(state: State): Promise<boolean> {
  const { index } = state
  const rows = await writtenSince(new Date(state.seenUntil.getTime() - overlap))
  const isOther = ({ id, updatedAt }: { id: string; updatedAt: Date }) =>
    index.find(id)?.updatedAt !== updatedAt.getTime()
  const gone = rows.filter((row) => row.state !== 'published' && index.drop(row.id))
  const changed = rows.filter((row) => row.state === 'published' && isOther(row)).map(({ id }) => id)
  await putSome(index, changed)
  for (const { updatedAt } of rows) if (updatedAt > state.seenUntil) state.seenUntil = updatedAt
  let isChanged = gone.length + changed.length > 0
  if ((await db.entry.count({ where: published })) !== index.size) {
    const now = new Set(await publishedIds())
    for (const id of [...index.ids()]) if (!now.has(id)) index.drop(id)
    await putSome(
      index,
      [...now].filter((id) => index.find(id) === undefined),
    )
    isChanged = true
  }
  return (await readLinks(state, isChanged)) || isChanged
}

const tiedTo = (kind: 'method' | 'certificate') => ({
  OR: [
    { fromKind: 'practice', toKind: kind },
    { toKind: 'practice', fromKind: kind },
  ],
})
type Link = Readonly<{ fromKind: string; fromId: string; toId: string }>
const practiceAndOther = ({ fromKind, fromId, toId }: Link): [string, string] =>
  fromKind === 'practice' ? [fromId, toId] : [toId, fromId]

const linkedCertificates = async () =>
  (await db.networkLink.findMany({ where: tiedTo('certificate') })).map((row) => {
    const [practice, certificate] = practiceAndOther(row)
    return { practice, certificate }
  })

/** Methods used and labels held: links of two ends, read all at once where any was added, taken away, or no longer holds. */
async function readLinks(state: State, always: boolean): Promise<boolean> {
  const [links, methods] = await Promise.all([
    db.networkLink.aggregate({ where: tiedTo('method'), _count: true, _max: { addedAt: true } }),
    db.entry.aggregate({ where: { kind: 'method', state: 'published' }, _count: true, _max: { updatedAt: true } }),
  ])
  const certificates = await linkedCertificates()
  const held = await labelsHeld([...new Set(certificates.map(({ certificate }) => certificate))])
  const mark = JSON.stringify([links, methods, certificates, [...held].sort()])
  if (!always && mark === state.links) return false
  state.links = mark
  const [rows, known] = await Promise.all([
    db.networkLink.findMany({ where: tiedTo('method') }),
    db.entry.findMany({
      where: { kind: 'method', state: 'published' },
      select: { id: true, slug: true, title: true },
      orderBy: { foldedTitle: 'asc' },
    }),
  ])
  state.methods = new Map(known.map((method) => [method.id, method]))
  const byMethod = new Map<string, string[]>()
  for (const row of rows) {
    const [practice, method] = practiceAndOther(row)
    if (state.methods.has(method)) byMethod.set(method, [...(byMethod.get(method) ?? []), practice])
  }
  const labelled = certificates.flatMap(({ practice, certificate }) => (held.has(certificate) ? [practice] : []))
  state.index.link('method', byMethod)
  state.index.link('label', new Map([['held', labelled]]))
  return true
}

let kept: Promise<State> | undefined
onDisconnect(() => (kept = undefined))

async function next(before: State | undefined, version: string): Promise<State> {
  if (!before) return readAll(version, 1)
  if (before.index.dead > mostDead && before.index.dead > before.index.size / 4)
    return readAll(version, before.generation + 1)
  if (await readChanges(before)) before.generation += 1
  before.version = version
  return before
}

/**
 * All published practices, as they are now: kept in memory, brought up to date when the journal has a new line, whichever
 * process wrote it. The first call reads them all.
 */
export async function practicesInMemory(): Promise<Practices> {
  for (;;) {
    const version = await dataVersion()
    const reading = kept
    const known = await reading?.catch(() => undefined)
    if (known?.version === version) return known
    // Somebody else asked meanwhile: theirs is waited for.
    if (kept === reading) kept = next(known, version)
    else continue
    return kept
  }
}
