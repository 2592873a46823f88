import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack } from 'tar-stream'
import { today } from '~/platform/clock.server'
import { env } from '~/platform/env.server'
import { type CivilDate, isCivilDate } from '~/platform/pure/civil-date'
import { formatsOf, mostPerPage, type OpenCollection, openCollections, type OpenFormat } from './open-data'
import { csvOf, featureOf } from './open-data-files'
import { openReads } from './open-data.server'

const kept = 7
const folder = (): string => path.join(env().dataDir, 'open-data')
const nameOf = (day: CivilDate): string => `donnees-${day}.tar.gz`
const dayOf = (name: string): CivilDate | undefined => {
  const day = /^donnees-(\d{4}-\d{2}-\d{2})\.tar\.gz$/.exec(name)?.[1]
  return day && isCivilDate(day) ? day : undefined
}

export type OpenArchive = Readonly<{ day: CivilDate; file: string; size: number; sha256: string }>

/** One file of the archive, piece by piece: a page of rows at a time. JSON is one object a line. */
async function* fileOf(collection: OpenCollection, format: OpenFormat): AsyncGenerator<string> {
  if (format === 'geojson') yield '{"type":"FeatureCollection","features":['
  if (format === 'csv') yield csvOf(collection, [])
  let written = 0
  for (let page = 1; ; page += 1) {
    const { rows } = await openReads[collection.name]({ params: new URLSearchParams(), page, perPage: mostPerPage })
    if (format === 'csv') yield csvOf(collection, rows, false)
    else if (format === 'json') yield rows.map((row) => `${JSON.stringify(row)}\n`).join('')
    else yield rows.map((row, index) => `${written + index > 0 ? ',' : ''}${JSON.stringify(featureOf(row))}\n`).join('')
    written += rows.length
    if (rows.length < mostPerPage) break
  }
  if (format === 'geojson') yield ']}'
}

const readme = (day: CivilDate): string =>
  [
    `Démocratie permanente : données ouvertes du ${day}`,
    '',
    `Source : ${env().portalUrl.href}`,
    'Ce que chaque fichier contient : /api et /api/v1/openapi.json.',
    'Chaque pratique, méthode ou ressource dit sa licence (champ « licence ») : Licence Ouverte 2.0 ou CC BY-SA 4.0.',
    'Le reste est sous Licence Ouverte 2.0. Citez la coopérative et l’adresse de ce que vous reprenez.',
    '',
  ].join('\n')

/**
 * Writes the archive of the day: every open collection in each of its formats. Each file is first written beside, since an
 * archive says the size of a file before its content; memory holds a page of rows.
 */
export async function writeOpenArchive(): Promise<OpenArchive> {
  const day = today()
  const target = path.join(folder(), nameOf(day))
  const work = `${target}.work`
  await rm(work, { recursive: true, force: true })
  await mkdir(work, { recursive: true, mode: 0o700 })
  const archive = pack()
  const written = pipeline(archive, createGzip(), createWriteStream(path.join(work, 'archive')))
  archive.entry({ name: 'LISEZMOI.txt' }, readme(day))
  for (const collection of openCollections)
    for (const format of formatsOf(collection)) {
      const name = `${collection.name}.${format === 'json' ? 'ndjson' : format}`
      const file = path.join(work, name)
      await pipeline(fileOf(collection, format), createWriteStream(file))
      const entry = archive.entry({ name, size: (await stat(file)).size })
      await pipeline(createReadStream(file), entry)
    }
  archive.finalize()
  await written
  await rename(path.join(work, 'archive'), target)
  await rm(work, { recursive: true, force: true })
  for (const { file } of (await openArchives()).slice(kept)) await rm(file, { force: true })
  const made = (await openArchives()).find((one) => one.day === day)
  if (!made) throw new Error('the archive of the day is not where it was written')
  return made
}

const hashes = new Map<string, string>()

async function hashOf(file: string, size: number): Promise<string> {
  const key = `${file} ${size} ${(await stat(file)).mtimeMs}`
  const known = hashes.get(key)
  if (known) return known
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  const digest = hash.digest('hex')
  if (hashes.size > 100) hashes.clear()
  hashes.set(key, digest)
  return digest
}

/** The archives that are kept, the latest first. */
export async function openArchives(): Promise<OpenArchive[]> {
  const names = await readdir(folder()).catch(() => [])
  const days = names
    .flatMap((name) => dayOf(name) ?? [])
    .sort()
    .reverse()
  return Promise.all(
    days.map(async (day) => {
      const file = path.join(folder(), nameOf(day))
      const { size } = await stat(file)
      return { day, file, size, sha256: await hashOf(file, size) }
    }),
  )
}
