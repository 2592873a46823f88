// Fills a migrated SQLite database with accounts, organisations, applications and certificates, by prepared statements.
import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { v7 } from 'uuid'

export const sha256 = (text) => createHash('sha256').update(text).digest('hex')

/** The same pseudo-random numbers at each run (mulberry32). */
function random(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A table's prepared insert, from the columns of its first row. */
function inserter(database) {
  const known = new Map()
  return (table, row) => {
    let statement = known.get(table)
    if (!statement) {
      const columns = Object.keys(row)
      statement = database.prepare(
        `INSERT INTO "${table}" (${columns.map((c) => `"${c}"`).join(',')}) VALUES (${columns.map((c) => `@${c}`).join(',')})`,
      )
      known.set(table, statement)
    }
    statement.run(row)
  }
}

const states = [
  'submitted',
  'under-review',
  'to-complete',
  'in-committee',
  'granted',
  'granted',
  'granted',
  'granted-with-plan',
  'refused',
  'closed',
]
const departements = ['dep:18', 'dep:28', 'dep:36', 'dep:37', 'dep:41', 'dep:45']
const kinds = ['debate', 'process', 'organisation']

/**
 * Seeds `accounts` people, a fifth as many organisations, a tenth as many applications, and `drafts` complete drafts
 * of one association whose representative has the session `session`. Gives what the measures need to know.
 */
export function seed(file, { accounts, drafts, session, example }) {
  const database = new Database(file)
  database.pragma('journal_mode=WAL')
  database.pragma('synchronous=OFF')
  const insert = inserter(database)
  const next = random(20_210_317)
  const pick = (list) => list[Math.floor(next() * list.length)]
  const at = Date.UTC(2026, 8, 1)
  const iso = (time) => new Date(time).toISOString().replace('Z', '+00:00')
  const charter = database.prepare('SELECT "id" FROM "Charter" ORDER BY "version" DESC').get()
  const application = JSON.parse(readFileSync(example, 'utf8'))
  const answers = JSON.stringify(application.answers)
  const result = { drafts: [] }

  const user = (name) => {
    const id = v7()
    insert('User', {
      id,
      email: `${name}@banc.invalid`,
      name,
      createdAt: iso(at),
      emailConfirmedAt: iso(at),
      ageDeclaredAt: iso(at),
      isDemonstration: 1,
    })
    return id
  }
  const organisation = (name, rank, createdById) => {
    const id = v7()
    insert('Organisation', {
      id,
      kind: 'association',
      name,
      foldedName: name.toLowerCase(),
      registration: `rna:W9${String(rank).padStart(8, '0')}`,
      rna: `W9${String(rank).padStart(8, '0')}`,
      communeCode: null,
      createdAt: iso(at),
      createdById,
      isDemonstration: 1,
    })
    return id
  }
  const file_ = (organisationId, createdById, state, title, rank) => {
    const id = v7()
    const decided = ['granted', 'granted-with-plan', 'refused', 'closed'].includes(state)
    insert('Application', {
      id,
      number: state === 'draft' ? null : `2025-${String(rank).padStart(6, '0')}`,
      organisationId,
      charterId: charter.id,
      initiativeKind: application.initiativeKind,
      title,
      state,
      answers,
      revision: 1,
      createdById,
      createdAt: iso(at),
      updatedAt: iso(at),
      submittedAt: state === 'draft' ? null : iso(at),
      dueOn: decided || state === 'draft' ? null : '2026-12-31',
      daysUsed: 0,
      clockStartedOn: decided || state === 'draft' ? null : '2026-09-01',
      applicantDueOn: state === 'draft' ? '2027-06-30' : null,
      decidedAt: decided ? iso(at) : null,
      isDemonstration: 1,
    })
    return id
  }

  database.transaction(() => {
    const people = Array.from({ length: accounts }, (_, i) => user(`compte-${i}`))
    const organisations = Array.from({ length: Math.round(accounts / 5) }, (_, i) => {
      const owner = people[i]
      const id = organisation(`Association du banc ${i}`, i, owner)
      insert('OrganisationMandate', {
        id: v7(),
        organisationId: id,
        userId: owner,
        role: 'representative',
        startsAt: iso(at),
        grantedBy: 'system:bench',
      })
      return { id, owner }
    })
    for (let i = 0; i < accounts / 10; i += 1) {
      const { id: organisationId, owner } = pick(organisations)
      const state = pick(states)
      const title = `Démarche du banc ${i}`
      const applicationId = file_(organisationId, owner, state, title, i)
      if (state.startsWith('granted')) {
        const day = `202${4 + Math.floor(next() * 3)}-0${1 + Math.floor(next() * 9)}-1${Math.floor(next() * 9)}`
        const id = v7()
        insert('Certificate', {
          id,
          applicationId,
          organisationId,
          number: `CRDP-2025-${String(i).padStart(6, '0')}`,
          title,
          foldedText: `${title} association du banc`.toLowerCase(),
          initiativeKind: pick(kinds),
          departement: pick(departements),
          grantedOn: day,
          validUntil: `${Number(day.slice(0, 4)) + 3}${day.slice(4)}`,
          withPlan: state === 'granted' ? 0 : 1,
          isDemonstration: 1,
        })
        result.certificate = id
      }
    }
    const representative = user('representante-du-banc')
    const id = organisation('Association des brouillons', 99_999_999, representative)
    insert('OrganisationMandate', {
      id: v7(),
      organisationId: id,
      userId: representative,
      role: 'representative',
      startsAt: iso(at),
      grantedBy: 'system:bench',
    })
    insert('Session', {
      id: sha256(session),
      userId: representative,
      expiresAt: iso(Date.now() + 86_400_000),
      createdAt: iso(Date.now()),
      lastSeenAt: iso(Date.now()),
      device: 'banc',
      secondFactorAt: null,
    })
    for (let i = 0; i < drafts; i += 1) {
      const draft = file_(id, representative, 'draft', `Brouillon ${i}`, i)
      result.drafts.push(draft)
      const evidence = Object.entries(application.evidence ?? {})
      for (const [criterionId, count] of evidence)
        for (let n = 0; n < (Array.isArray(count) ? count.length : Number(count)); n += 1) {
          const fileId = v7()
          insert('StoredFile', {
            id: fileId,
            hash: sha256(fileId),
            size: 1000,
            mediaType: 'application/pdf',
            name: 'piece.pdf',
            uploadedById: representative,
            createdAt: iso(at),
          })
          insert('Evidence', {
            id: v7(),
            applicationId: draft,
            criterionId,
            fileId,
            addedById: representative,
            addedAt: iso(at),
          })
        }
    }
    Object.assign(result, { organisation: id, representative })
  })()
  database.exec('ANALYZE')
  database.close()
  return result
}
