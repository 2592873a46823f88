// Fills the SQLite database of a portal that has set itself up with one debate under way, its contributions and supports.
import Database from 'better-sqlite3'
import { v7 } from 'uuid'

const iso = (time) => new Date(time).toISOString().replace('Z', '+00:00')
const themes = [
  'cantines',
  'marches',
  'transport',
  'foncier',
  'formation',
  'prix',
  'eau',
  'dechets',
  'jeunesse',
  'sante',
]
const departements = ['dep:18', 'dep:28', 'dep:36', 'dep:37', 'dep:41', 'dep:45']
const words = `marche producteur legume ferme cantine ecole commune transport velo gare rural village eau foret energie
maison jeune ancien sante medecin emploi formation atelier association budget impot route train quai fleuve pont jardin
verger cheval lait pain farine moulin four vente panier client prix salaire contrat achat groupe magasin halle place`
  .split(/\s+/)
  .filter(Boolean)

/** One prepared insert for each table, from the columns of its first row. */
function inserter(database) {
  const known = new Map()
  return (table, row) => {
    let statement = known.get(table)
    if (!statement) {
      const columns = Object.keys(row)
      const [names, places] = [columns.map((c) => `"${c}"`), columns.map((c) => `@${c}`)]
      statement = database.prepare(`INSERT INTO "${table}" (${names}) VALUES (${places})`)
      known.set(table, statement)
    }
    statement.run(row)
  }
}

/**
 * A debate with `contributions` contributions of some sixty words, `supports` supports given by as many participants as it
 * takes (ten each), and a published synthesis that cites two hundred. `stemOf` gives a word's stem. Gives the debate, and
 * participants who have given none.
 */
export function seedDebate(file, { contributions, supports, fresh, stemOf }) {
  const database = new Database(file)
  database.pragma('journal_mode=WAL')
  database.pragma('synchronous=OFF')
  const insert = inserter(database)
  let state = 20_210_317
  const next = (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * below)
  }
  const at = Date.now() - 86_400_000
  const day = (from) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10)
  const debate = { id: v7(), slug: 'debat-du-banc' }
  const made = { debate, contributions: [], fresh: [] }
  const stems = new Map(words.map((word) => [word, stemOf(word)]))
  const participant = (rank) => {
    const id = v7()
    const email = `banc-${rank}@banc.invalid`
    insert('DebateParticipant', { id, mailbox: email, email, name: `Voix ${rank}`, locale: 'fr', confirmedAt: iso(at), createdAt: iso(at) }) // prettier-ignore
    return id
  }
  database.transaction(() => {
    const text = {
      scope: 'La région.',
      rules: 'Chacun contribue.',
      publics: 'Tout le monde.',
      governance: 'La coopérative.',
    }
    insert('Debate', {
      ...debate, ...text, template: 'regional-debate', state: 'open', title: 'Débat du banc', question: 'Que faire ?',
      summary: 'De quoi il s’agit.', authority: 'Collectivité du banc', territoryCode: 'reg:24', opensOn: day(-10),
      closesOn: day(30), createdById: v7(), createdAt: iso(at), publishedAt: iso(at), isDemonstration: 1,
    }) // prettier-ignore
    insert('DebateStage', {
      id: v7(), debateId: debate.id, position: 1, kind: 'contributions', title: 'Contributions', text: '',
      startsOn: day(-10), endsOn: day(30), settings: JSON.stringify({ themes: themes.map((key) => ({ key, title: key })) }),
    }) // prettier-ignore
    for (let number = 1; number <= contributions; number += 1) {
      const said = Array.from({ length: 60 }, () => words[next(words.length)])
      const id = v7()
      insert('Contribution', {
        id, debateId: debate.id, number, state: 'published', origin: 'web', originNote: '', theme: themes[next(10)],
        title: `Contribution ${number} ${said.slice(0, 4).join(' ')}`, text: said.join(' '), authorName: `Voix ${number}`,
        communeCode: null, departement: departements[next(6)], supports: 0, discussed: next(20), pictureText: '',
        fingerprint: `banc-${number}`, createdAt: iso(at), publishedAt: iso(at), endedReason: '', isDemonstration: 1,
      }) // prettier-ignore
      made.contributions.push(id)
      for (const term of new Set([...new Set(said)].map((word) => stems.get(word))))
        insert('ContributionTerm', { debateId: debate.id, term, number })
    }
    const given = new Uint32Array(contributions)
    for (let left = supports, rank = 0; left > 0; rank += 1) {
      const participantId = participant(rank)
      const [from, some] = [next(contributions), Math.min(10, left)]
      for (let one = 0; one < some; one += 1) {
        const which = (from + one * 7919) % contributions
        given[which] += 1
        insert('ContributionSupport', { contributionId: made.contributions[which], participantId, createdAt: iso(at) })
      }
      left -= some
    }
    const update = database.prepare('UPDATE "Contribution" SET "supports" = ? WHERE "id" = ?')
    for (const [which, count] of given.entries()) if (count > 0) update.run(count, made.contributions[which])
    insert('ContributionTally', { debateId: debate.id, published: contributions, held: 0, removed: 0, supports })
    for (let rank = 0; rank < fresh; rank += 1) made.fresh.push(participant(`neuve-${rank}`))
    const [synthesis, writer] = [v7(), v7()]
    const cited = Array.from({ length: 200 }, (_, rank) => `Une idée revient [#${1 + rank}].`).join('\n\n')
    const row = { theme: '', title: 'Synthèse du banc', text: cited }
    insert('DebateSynthesis', { id: synthesis, debateId: debate.id, ...row, revision: 2, createdById: writer, createdAt: iso(at), updatedAt: iso(at), version: 1 }) // prettier-ignore
    insert('DebateSynthesisVersion', { synthesisId: synthesis, version: 1, ...row, publishedById: writer, publishedAt: iso(at) }) // prettier-ignore
    made.synthesis = synthesis
  })()
  database.exec('ANALYZE')
  database.close()
  return made
}
