// Fills the SQLite database of a portal that has set itself up with members who vote: an open assembly with everyone there.
import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { v7 } from 'uuid'

const sha256 = (text) => createHash('sha256').update(text).digest('hex')
const colleges = ['employees', 'residents', 'associations', 'local-authorities', 'partners']
const iso = (time) => new Date(time).toISOString().replace('Z', '+00:00')

/** One prepared insert for each table, from the columns of its first row. */
function inserter(database) {
  const known = new Map()
  return (table, row) => {
    const columns = Object.keys(row)
    if (!known.has(table))
      known.set(
        table,
        database.prepare(
          `INSERT INTO "${table}" (${columns.map((c) => `"${c}"`).join(',')}) VALUES (${columns.map((c) => `@${c}`).join(',')})`,
        ),
      )
    known.get(table).run(row)
  }
}

/** Opens the file without waiting for the disk: seeding is not what is measured. */
function filling(file, work) {
  const database = new Database(file)
  database.pragma('journal_mode=WAL')
  database.pragma('synchronous=OFF')
  const made = database.transaction(() => work(inserter(database), database))()
  database.close()
  return made
}

/**
 * `members` admitted members in five colleges, each with an account and, for the first `sessions` of them, a session whose id
 * is its account's; an open assembly that its chair leads, with everyone there. Gives the chair's account, the members' and
 * their memberships, the assembly, its item and the sessions.
 */
export const seedVoters = (file, { members, sessions }) =>
  filling(file, (insert, database) => {
    const [past, present] = [iso(Date.UTC(2026, 0, 2)), iso(Date.now())]
    const statutes = database.prepare('SELECT "id" FROM "Statutes" ORDER BY "version" DESC').get()
    const account = (name) => {
      const id = v7()
      insert('User', {
        id,
        email: `${name}@banc.invalid`,
        name,
        createdAt: past,
        emailConfirmedAt: past,
        ageDeclaredAt: past,
        isDemonstration: 1,
      })
      return id
    }
    const mandate = (userId, role) =>
      insert('Mandate', {
        id: v7(),
        userId,
        role,
        startsOn: '2026-01-02',
        decision: 'Décision du banc',
        grantedBy: 'system:bench',
        createdAt: past,
      })
    const chair = account('presidence-du-banc')
    mandate(chair, 'board')
    const [meeting, item] = [v7(), v7()]
    insert('Meeting', {
      id: meeting,
      kind: 'assembly',
      assemblyKind: 'ordinary',
      title: 'Assemblée générale du banc',
      state: 'open',
      place: 'Orléans',
      link: '',
      startsAt: present,
      statutesId: statutes.id,
      chairId: chair,
      createdById: chair,
      createdAt: past,
      isDemonstration: 1,
    })
    insert('AgendaItem', {
      id: item,
      meetingId: meeting,
      position: 1,
      title: 'Comptes',
      text: 'L’assemblée approuve les comptes.',
      speaker: '',
      kind: 'resolution',
      resolutionKind: 'ordinary',
      createdAt: past,
    })
    const year = new Date().getFullYear()
    const [opened, accounts, memberships] = [[], [], []]
    for (let rank = 0; rank < members; rank += 1) {
      const [id, college] = [v7(), colleges[rank % colleges.length]]
      const userId = account(`membre-${rank}`)
      insert('Membership', {
        id,
        kind: 'person',
        userId,
        name: `Membre ${rank}`,
        foldedName: `membre ${rank}`,
        state: 'admitted',
        category: college,
        reference: `BANC-${rank}`,
        appliedAt: past,
        admittedOn: '2026-01-02',
        isDemonstration: 1,
      })
      // They were called in January: the portal would write to all of them meanwhile.
      insert('Due', { id: v7(), membershipId: id, year, cents: 1000, dueOn: `${year}-12-31`, createdAt: past })
      insert('MembershipPeriod', {
        id: v7(),
        membershipId: id,
        category: college,
        college,
        votes: 1,
        startsOn: '2026-01-02',
        decision: 'Décision du banc',
        createdAt: past,
      })
      insert('Attendance', {
        id: v7(),
        meetingId: meeting,
        memberId: id,
        college,
        way: 'remote',
        cameAt: present,
        recordedById: userId,
      })
      accounts.push(userId)
      memberships.push(id)
      if (rank >= sessions) continue
      mandate(userId, 'member')
      const session = sha256(`session ${userId}`).slice(0, 40)
      insert('Session', {
        id: sha256(session),
        userId,
        // As long as a new one: past half of its life, the portal would write it anew at its first request.
        expiresAt: iso(Date.now() + 14 * 86_400_000),
        createdAt: present,
        lastSeenAt: present,
        device: 'banc',
      })
      opened.push({ userId, session })
    }
    return { chair, accounts, memberships, meeting, item, sessions: opened }
  })

/** A vote of its own, closed and not yet counted, whose box holds `ballots` ballots: for its archive. */
export const seedClosedVote = (file, { poll: opened, ballots, codeOf }) =>
  filling(file, (insert, database) => {
    const id = v7()
    const poll = database.prepare('SELECT * FROM "Poll" WHERE "id" = ?').get(opened)
    insert('Poll', { ...poll, id, position: 99, state: 'closed', closedAt: iso(Date.now()) })
    const answers = ['for', 'against', 'abstain', 'blank']
    for (let rank = 0; rank < ballots; rank += 1) {
      const college = colleges[rank % colleges.length]
      insert('VotingRight', {
        id: v7(),
        pollId: id,
        memberId: `banc-${rank}`,
        college,
        weight: 1,
        present: 1,
        used: 'online',
      })
      insert('Ballot', {
        pollId: id,
        id: codeOf(),
        college,
        choice: `{"answer":"${answers[(rank * 7) % 4]}","method":"yes-no"}`,
      })
    }
    return id
  })
