// Fills a migrated SQLite database with published practices, by prepared statements: the same ones at each run.
import Database from 'better-sqlite3'
import { v7 } from 'uuid'

/** The same pseudo-random numbers at each run (mulberry32). */
export function random(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const themes = ['agriculture-food', 'citizenship-democracy', 'climate-energy', 'culture-heritage', 'digital', 'economy-work', 'education-youth', 'health-care', 'housing-planning', 'laicity-living-together', 'mobility', 'public-services', 'social-solidarity', 'water-biodiversity'] // prettier-ignore
const publics = ['all-residents', 'young-people', 'older-people', 'far-from-participation', 'rural-residents', 'neighbourhood', 'users-of-service', 'employees', 'students', 'elected-officials', 'public-officials', 'associations', 'companies'] // prettier-ignore
const levels = ['inform', 'consult', 'involve', 'collaborate', 'empower']
const words =
  'atelier budget participatif conseil habitants jardin partagé marché école quartier rivière mobilité vélo cantine énergie solidaire tirage sort assemblée citoyenne enquête publique forum ouvert débat mouvant charte commune village bourg associations élus agents jeunes anciens santé culture patrimoine numérique données ouvertes transport covoiturage logement rénovation bibliothèque médiathèque place centre fleur arbre haie eau nappe biodiversité sol agriculture circuit court emploi travail formation apprentissage accueil parole écoute décision règle cahier restitution compte rendu méthode animation bénévole coopérative tiers lieu recyclerie atelier réparation'.split(
    ' ',
  )

const number = (value) => Math.round(value * 1e5) / 1e5

/** Inserts `count` practices around the communes of the database; a third of them to the metre. */
export function seedPractices(file, count) {
  const database = new Database(file)
  database.pragma('journal_mode=WAL')
  database.pragma('synchronous=OFF')
  const next = random(20_170_208)
  const pick = (list) => list[Math.floor(next() * list.length)]
  const some = (list, most) =>
    [...new Set(Array.from({ length: 1 + Math.floor(next() * most) }, () => pick(list)))].sort()
  const text = (length) => Array.from({ length }, () => pick(words)).join(' ')
  const communes = database
    .prepare(
      `SELECT "code", "name", "epci", "departement", "latitude", "longitude", "population" FROM "Territory" WHERE "kind" = 'commune' AND "latitude" IS NOT NULL`,
    )
    .all()
  // Where more people live more is done.
  const weighted = communes.flatMap((commune) =>
    Array.from({ length: 1 + Math.round(Math.sqrt(commune.population ?? 0) / 12) }, () => commune),
  )
  const entry = database.prepare(
    `INSERT INTO "Entry" ("id","kind","slug","title","foldedTitle","state","content","completeness","licence","happenedOn","territoryCode","communeCode","epciCode","departement","precision","latitude","longitude","revision","proposedAt","publishedAt","updatedAt","isDemonstration")
     VALUES (@id,'practice',@slug,@title,@folded,'published',@content,@completeness,'lo-2.0',@happenedOn,@territory,@commune,@epci,@departement,@precision,@latitude,@longitude,1,@at,@at,@at,1)`,
  )
  const facet = database.prepare('INSERT INTO "EntryFacet" ("entryId","facet","value") VALUES (?,?,?)')
  const fold = (words_) => words_.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  database.transaction(() => {
    for (let i = 0; i < count; i += 1) {
      const id = v7()
      const commune = pick(weighted)
      const chance = next()
      const precision = chance < 0.33 ? 'exact' : chance < 0.92 ? 'commune' : chance < 0.96 ? 'epci' : 'departement'
      const isNear = precision === 'exact' || precision === 'commune'
      const territory = isNear ? commune.code : precision === 'epci' ? commune.epci : commune.departement
      const spread = precision === 'exact' ? 0.03 : 0
      const latitude = number(commune.latitude + (next() - 0.5) * spread)
      const longitude = number(commune.longitude + (next() - 0.5) * spread)
      const title = `Pratique du banc ${i} : ${text(4)}`
      const year = 2012 + Math.floor(next() * 14)
      const month = String(1 + Math.floor(next() * 12)).padStart(2, '0')
      const [ownThemes, ownPublics, level] = [some(themes, 3), some(publics, 2), pick(levels)]
      const content = {
        again: '', changed: text(30), contact: '', cost: null, credit: '', decision: '', done: text(70), duration: null, endsOn: null, evaluation: '', facilitators: '', failed: text(10), funders: [], level, licence: 'lo-2.0', links: [], outcome: null, participants: null,
        place: { latitude, longitude, name: '', precision, territory },
        publics: ownPublics, purposes: [], recruitment: null, startsOn: `${year}-${month}`, themes: ownThemes, title, who: text(3),
      } // prettier-ignore
      entry.run({
        id,
        slug: `pratique-du-banc-${i}`,
        title,
        folded: fold(title),
        content: JSON.stringify(content),
        completeness: pick(['stub', 'partial', 'complete']),
        happenedOn: `${year}-${month}-01`,
        territory,
        commune: isNear ? commune.code : null,
        epci: precision === 'departement' ? null : commune.epci,
        departement: commune.departement,
        precision,
        latitude,
        longitude,
        at: new Date(Date.UTC(2026, 0, 1) + i * 1000).toISOString().replace('Z', '+00:00'),
      })
      for (const value of ownThemes) facet.run(id, 'theme', value)
      for (const value of ownPublics) facet.run(id, 'public', value)
      facet.run(id, 'level', level)
    }
  })()
  database.exec('ANALYZE')
  database.close()
}

/** The text of a GeoJSON collection of as many features around these communes, a hundred at a time. */
export function* features(communes, count) {
  const next = random(20_170_308)
  const pick = (list) => list[Math.floor(next() * list.length)]
  const text = (length) => Array.from({ length }, () => pick(words)).join(' ')
  yield '{"type":"FeatureCollection","features":[\n'
  let some = []
  for (let i = 0; i < count; i += 1) {
    const commune = pick(communes)
    some.push({
      type: 'Feature',
      id: `banc-${i}`,
      properties: {
        titre: `Pratique importée ${i} : ${text(4)}`,
        porteur: text(3),
        date: `${2012 + Math.floor(next() * 14)}-${String(1 + Math.floor(next() * 12)).padStart(2, '0')}`,
        description: text(40),
        résultats: text(15),
        thèmes: [pick(themes), pick(themes)],
        niveau: pick(levels),
      },
      geometry: {
        type: 'Point',
        coordinates: [
          number(commune.longitude + (next() - 0.5) * 0.02),
          number(commune.latitude + (next() - 0.5) * 0.02),
        ],
      },
    })
    if (some.length < 100 && i < count - 1) continue
    yield some.map((feature) => JSON.stringify(feature)).join(',\n') + (i < count - 1 ? ',\n' : '\n]}\n')
    some = []
  }
}
