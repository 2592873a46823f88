import type { Tx } from '~/platform/db/db.server'
import { fold } from '~/platform/pure/fold'
import { newId } from '~/platform/pure/ids'
import type { Embedded, SourcedPlace } from './rules/embedded'
import { mainDepartement } from './rules/embedded'
import type { ImportedContour } from './rules/contours'
import type { Contour } from './rules/geometry'
import type { Petr } from './rules/petr-csv'
import { codeOf, type Place, regionCode } from './rules/place'
import { embeddedContours, placeOf } from './queries.server'

/** SQLite binds 32,766 values a statement. */
function* slices<T>(items: readonly T[], size = 500): Generator<T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size)
}

const rowOf = ({ aliases: _aliases, postcodes, ...place }: SourcedPlace) => ({
  ...place,
  foldedName: fold(place.name),
  postcodes: postcodes.join(' '),
})
type Row = ReturnType<typeof rowOf>

const geometryOf = (contour: Contour): string => JSON.stringify({ type: 'MultiPolygon', coordinates: contour })

/**
 * Marks the territory as changed: the région's `source` names the version of the embedded data that was loaded, then a
 * mark of its own, by which every process sees that what it remembers is old.
 */
export async function stampTerritory(tx: Tx, version?: string): Promise<void> {
  const [loaded] = (await stampOf(tx))?.split('#') ?? []
  const source = `${version === undefined ? loaded : `embedded:${version}`}#${newId()}`
  await tx.territory.update({ where: { code: regionCode }, data: { source } })
}

/** The present mark, read in the transaction: an import that was checked against another one must be checked again. */
export const stampOf = async (tx: Tx): Promise<string | null> =>
  (await tx.territory.findUnique({ where: { code: regionCode }, select: { source: true } }))?.source ?? null

/** Makes the tables say what the embedded data says, touching only what differs; imported contours, centres and PETR stay. */
export async function saveEmbedded(tx: Tx, { places, members, contours }: Embedded): Promise<void> {
  const present = new Map(
    (await tx.territory.findMany({ where: { kind: { not: 'petr' } } })).map((row) => [row.code, row]),
  )
  const imported = new Set(
    (await tx.contour.findMany({ select: { territoryCode: true, source: true } }))
      .filter(({ source }) => !embeddedContours(source))
      .map(({ territoryCode }) => territoryCode),
  )
  const wanted = places.map((place): Row => {
    const before = imported.has(place.code) ? present.get(place.code) : undefined
    const { latitude, longitude, approximate } = before ?? place
    return { ...rowOf(place), latitude, longitude, approximate }
  })
  const codes = new Set(wanted.map(({ code }) => code))
  const gone = [...present.keys()].filter((code) => !codes.has(code))
  for (const some of slices(gone)) {
    await tx.territory.deleteMany({ where: { code: { in: some } } })
    await tx.contour.deleteMany({ where: { territoryCode: { in: some } } })
  }
  for (const some of slices(wanted.filter(({ code }) => !present.has(code))))
    await tx.territory.createMany({ data: some })
  for (const row of wanted) {
    const before = present.get(row.code)
    const differs = before && Object.entries(row).some(([key, value]) => before[key as keyof Row] !== value)
    if (differs) await tx.territory.update({ where: { code: row.code }, data: row })
  }

  const keyOf = (member: { whole: string; part: string }) => `${member.whole} ${member.part}`
  const held = (await tx.territoryMember.findMany({ where: { whole: { kind: 'epci' } } })).map(
    ({ wholeCode, partCode }) => ({ whole: wholeCode, part: partCode }),
  )
  const heldKeys = new Set(held.map(keyOf))
  const wantedKeys = new Set(members.map(keyOf))
  for (const { whole, part } of held.filter((member) => !wantedKeys.has(keyOf(member))))
    await tx.territoryMember.delete({ where: { wholeCode_partCode: { wholeCode: whole, partCode: part } } })
  for (const some of slices(members.filter((member) => !heldKeys.has(keyOf(member)))))
    await tx.territoryMember.createMany({ data: some.map(({ whole, part }) => ({ wholeCode: whole, partCode: part })) })

  const defaults = contours.filter(({ code }) => !imported.has(code))
  await tx.contour.deleteMany({ where: { territoryCode: { in: defaults.map(({ code }) => code) } } })
  await tx.contour.createMany({
    data: defaults.map(({ code, contour, source }) => ({
      territoryCode: code,
      geometry: geometryOf(contour),
      source: `embedded: ${source}`,
    })),
  })
  await refreshPetr(tx)
}

/** Inhabitants, main département and place of each PETR, from its members as they are now. */
async function refreshPetr(tx: Tx): Promise<void> {
  const poles = await tx.territory.findMany({
    where: { kind: 'petr' },
    include: { children: { include: { part: true } } },
  })
  for (const { code, children } of poles) {
    const epci = children.map(({ part }): Place => placeOf(part))
    const population = epci.reduce((sum, place) => sum + (place.population ?? 0), 0)
    const mean = (values: readonly (number | null)[]) =>
      values.length === 0 ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0) / values.length
    await tx.territory.update({
      where: { code },
      data: {
        population,
        departement: mainDepartement(epci),
        latitude: mean(epci.map(({ latitude }) => latitude)),
        longitude: mean(epci.map(({ longitude }) => longitude)),
      },
    })
  }
}

/** Writes PETR and their members; those of the same SIREN are replaced, the others stay. */
export async function savePetr(tx: Tx, petr: readonly Petr[], source: string): Promise<void> {
  for (const { siren, name } of petr) {
    const code = codeOf('petr', siren)
    const data = { kind: 'petr', name, foldedName: fold(name), siren, approximate: true, source }
    await tx.territory.upsert({ where: { code }, create: { code, ...data }, update: data })
    await tx.territoryMember.deleteMany({ where: { wholeCode: code } })
  }
  await tx.territoryMember.createMany({
    data: petr.flatMap(({ siren, members }) =>
      members.map((member) => ({ wholeCode: codeOf('petr', siren), partCode: codeOf('epci', member) })),
    ),
  })
  await refreshPetr(tx)
}

/** Writes contours, and the centres that come with them. */
export async function saveContours(tx: Tx, contours: readonly ImportedContour[], source: string): Promise<void> {
  for (const some of slices(contours, 200)) {
    await tx.contour.deleteMany({ where: { territoryCode: { in: some.map(({ code }) => code) } } })
    await tx.contour.createMany({
      data: some.map(({ code, contour }) => ({ territoryCode: code, geometry: geometryOf(contour), source })),
    })
  }
  for (const {
    code,
    centre: [longitude, latitude],
  } of contours)
    await tx.territory.update({ where: { code }, data: { latitude, longitude, approximate: false } })
  await refreshPetr(tx)
}
