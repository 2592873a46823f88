import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { labelDesk } from '~/composition/label-desk.server'
import { delegateFiles, endDelegation } from '~/modules/label/commands/delegate-files.server'
import { forgetQueueView, keepQueueView } from '~/modules/label/commands/keep-queue-view.server'
import { noteFinding } from '~/modules/label/commands/note-finding.server'
import {
  addAssignmentRule,
  changeAssignmentRule,
  enactAssignmentRules,
} from '~/modules/label/commands/set-assignment-rules.server'
import { takeApplication } from '~/modules/label/commands/take-application.server'
import { assignmentPage, leavesPage } from '~/modules/label/queries-assignment.server'
import { queueFile } from '~/modules/label/queue-export.server'
import { queueOf } from '~/modules/label/queries-officer.server'
import { delaysOf, queueViewsOf } from '~/modules/label/queries-tools.server'
import { conditionOf } from '~/modules/label/rules/assignment'
import { readQueueFilter } from '~/modules/label/rules/queue-filter'
import { instructorsOf, loadApplication } from '~/modules/label/store.server'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { codeOf, createActor, createParty, given, setUpCharter, submitted, underReview } from '../factories/label'
import { createPerson } from '../factories/people'
import { actFor } from '../permissions/world'

let instructor: Person
let other: Person
const at = (day: string) => setClock(() => new Date(`${day}T09:00:00Z`))
const instructorNow = () => createPerson({ roles: ['label-instructor'] })
const filter = (search: string) => readQueueFilter(new URLSearchParams(search))
const file = (actor: Person, format: 'csv' | 'ods', search = '') =>
  queueFile(actor, new Request(`http://portail.invalid/equipe/label.${format}?${search}`), { format, locale: 'fr' })

beforeAll(async () => {
  at('2026-03-01')
  given(await setUpCharter())
  instructor = await createPerson({ roles: ['label-instructor'] })
  other = await createPerson({ roles: ['label-committee'] })
})

describe('searches kept', () => {
  it('say the same of the queue, are one’s own or shared, and are forgotten by who kept them', async () => {
    const search = 'page=4&etat=all&q=+Bourges+&qui=me&inconnu=1'
    const own = given(await keepQueueView(instructor, { name: 'À moi', search, isShared: false }))
    const shared = given(await keepQueueView(instructor, { name: 'En retard', search: 'retard=oui', isShared: true }))
    expect((await queueViewsOf(instructor)).map(({ name, query }) => [name, query])).toEqual([
      ['En retard', 'retard=oui'],
      ['À moi', 'q=Bourges&etat=all&qui=me'],
    ])
    expect(await queueViewsOf(other)).toEqual([
      { id: shared.id, name: 'En retard', query: 'retard=oui', isShared: true, isOwn: false },
    ])
    const again = given(await keepQueueView(instructor, { name: 'À moi', search: 'etat=all', isShared: false }))
    expect(again.id).toBe(own.id)
    expect(codeOf(await forgetQueueView(other, { id: shared.id }))).toBe('not-found')
    given(await forgetQueueView(instructor, { id: shared.id }))
    given(await forgetQueueView(instructor, { id: shared.id }))
    expect(await queueViewsOf(other)).toEqual([])
  })
})

describe('delays and files of the queue', () => {
  it('tell what is late and how long steps took; a file holds the filtered rows that its reader may see', async () => {
    const party = await createParty()
    const late = await underReview(party, instructor)
    at('2027-03-01')
    const fresh = await submitted(await createParty())
    expect((await queueOf(instructor, filter('retard=oui')))?.rows.map(({ id }) => id)).toEqual([late])
    const delays = await delaysOf(instructor)
    expect(delays?.late.total).toBe(1)
    expect(delays?.ever.taking).toEqual({ count: 1, median: 0, nineInTen: 0 })
    expect(delays?.recent.taking.count).toBe(1)

    const csv = await (await file(instructor, 'csv'))?.text()
    expect(csv?.split('\r\n')).toHaveLength(4)
    expect(csv).toContain(party.organisation.name)
    const ods = new Uint8Array(
      (await (await file(instructor, 'ods', 'retard=oui'))?.arrayBuffer()) ?? new ArrayBuffer(),
    )
    const content = strFromU8(unzipSync(ods)['content.xml'] ?? new Uint8Array())
    expect(content).toContain(party.organisation.name)
    expect(content.match(/<table:table-row>/g)).toHaveLength(2)

    // Whoever acts for an organisation finds none of its files there.
    const kin = await createPerson({ roles: ['label-instructor'] })
    const conflicted = { ...(await createActor(party.organisation.id)), roles: kin.roles }
    expect(await (await file(conflicted, 'csv'))?.text()).not.toContain(party.organisation.name)
    expect(await file(party.applicant, 'csv')).toBeNull()
    expect(await delaysOf(party.applicant)).toBeNull()
    expect(fresh).not.toBe(late)
  })
})

describe('rules of assignment', () => {
  it('are tried before they are in force, then give a submitted file to the first who may have it', async () => {
    at('2027-04-01')
    const [first, second] = [await instructorNow(), await instructorNow()]
    const waiting = await submitted(await createParty())
    given(await addAssignmentRule(instructor, { condition: conditionOf(['process'], []), instructorId: second.id }))
    given(await addAssignmentRule(instructor, { condition: conditionOf([], ['18']), instructorId: first.id }))
    given(await addAssignmentRule(instructor, { condition: conditionOf([], []), instructorId: second.id }))
    const page = await assignmentPage(instructor)
    expect(page?.tried.find(({ id }) => id === waiting)).toMatchObject({ rule: 1, passed: [] })
    expect(page?.inForce).toEqual([])
    // Nothing is given by trying, nor before it is in force.
    expect((await loadApplication(db, await submitted(await createParty())))?.assignedToId).toBeNull()
    expect(given(await enactAssignmentRules(instructor)).count).toBe(3)
    expect((await loadApplication(db, waiting))?.assignedToId).toBeNull()

    const id = await submitted(await createParty())
    expect(await loadApplication(db, id)).toMatchObject({ assignedToId: first.id, state: 'submitted' })
    expect(await db.outboxMessage.count({ where: { key: { startsWith: `label-assigned:${id}` } } })).toBe(1)
    expect(codeOf(await takeApplication(second, { id }))).toBe('already-taken')
    given(await takeApplication(first, { id }))
    given(await takeApplication(first, { id }))
    expect(await loadApplication(db, id)).toMatchObject({ assignedToId: first.id, state: 'under-review' })

    // The instructor who acts for the organisation is passed over.
    const party = await createParty()
    await actFor(party.organisation.id, first.id, 'contributor')
    expect((await loadApplication(db, await submitted(party)))?.assignedToId).toBe(second.id)
  })

  it('refuse what the language does not know, and people who do not examine', async () => {
    const unknown = { '==': [{ var: 'name' }, 'x'] }
    expect(codeOf(await addAssignmentRule(instructor, { condition: unknown, instructorId: instructor.id }))).toBe(
      'condition-unsound',
    )
    const rule = { condition: conditionOf([], []), instructorId: other.id }
    expect(codeOf(await addAssignmentRule(instructor, rule))).toBe('instructor-unknown')
    expect(codeOf(await addAssignmentRule(other, rule))).toBe('not-found')
  })

  it('change order, lose a rule, and are emptied as a whole', async () => {
    const ids = async () => (await assignmentPage(instructor))?.draft ?? []
    const [one, two] = await ids()
    given(await changeAssignmentRule(instructor, { id: two?.id ?? '', change: 'up' }))
    expect((await ids()).map(({ instructorId }) => instructorId).slice(0, 2)).toEqual([
      two?.instructorId,
      one?.instructorId,
    ])
    for (const { id } of await ids()) {
      const [left] = await ids()
      expect(id).not.toBe('')
      given(await changeAssignmentRule(instructor, { id: left?.id ?? '', change: 'remove' }))
    }
    given(await enactAssignmentRules(instructor))
    expect((await loadApplication(db, await submitted(await createParty())))?.assignedToId).toBeNull()
  })
})

describe('a leave', () => {
  const may = async (actor: Person, id: string, criterionId = 'equidistance') =>
    codeOf(await noteFinding(actor, { id, criterionId, outcome: 'met', note: '' }))

  it('lets another act on the files between its dates, not before nor after, and not on their own organisation’s', async () => {
    at('2027-05-01')
    const [away, colleague] = [await instructorNow(), await instructorNow()]
    const id = await underReview(await createParty(), away)
    const leave = { toId: colleague.id, startsOn: '2027-05-10', endsOn: '2027-05-20' }
    given(await delegateFiles(away, leave))
    expect(codeOf(await delegateFiles(away, { ...leave, endsOn: '2027-05-12' }))).toBe('leave-overlaps')
    expect(codeOf(await delegateFiles(away, { ...leave, toId: other.id }))).toBe('instructor-unknown')
    expect(await may(colleague, id)).toBe('not-allowed')
    at('2027-05-10')
    expect(await may(colleague, id)).toBe('ok')
    expect((await queueOf(colleague, filter('qui=me')))?.rows.map((row) => row.id)).toEqual([id])
    at('2027-05-20')
    expect(await may(colleague, id)).toBe('ok')
    expect(await may(away, id, 'equal-treatment')).toBe('ok')
    at('2027-05-21')
    expect(await may(colleague, id)).toBe('not-allowed')
    // Whoever examined it in another's place does not decide on it.
    expect(await instructorsOf(db, id)).toContain(colleague.id)
  })

  it('is set by the team for somebody who left without saying, who is told, and by nobody else', async () => {
    at('2027-07-01')
    const [away, colleague, team] = [
      await instructorNow(),
      await instructorNow(),
      await createPerson({ roles: ['team'] }),
    ]
    const id = await underReview(await createParty(), away)
    const leave = { fromId: away.id, toId: colleague.id, startsOn: '2027-07-01', endsOn: '2027-07-20' }
    expect(codeOf(await delegateFiles(colleague, leave))).toBe('not-found')
    expect(codeOf(await delegateFiles(team, { ...leave, fromId: team.id }))).toBe('not-found')
    expect(codeOf(await delegateFiles(team, { ...leave, fromId: other.id }))).toBe('instructor-unknown')
    expect(codeOf(await delegateFiles(team, { ...leave, toId: away.id }))).toBe('delegate-same')
    const set = given(await delegateFiles(team, leave))
    expect(await db.outboxMessage.count({ where: { key: { startsWith: `label-delegation-of:${set.id}` } } })).toBe(1)
    expect(await may(colleague, id)).toBe('ok')
    const due = await labelDesk.teamDue?.(colleague, 'fr')
    const { name } = await db.user.findUniqueOrThrow({ where: { id: away.id } })
    expect(due?.find(({ href }) => href.endsWith(id))?.facts).toContain(`À la place de ${name}`)
    expect((await leavesPage(team))?.away.map((one) => one.id)).toContain(away.id)
    expect((await leavesPage(colleague))?.away.map((one) => one.id)).toEqual([colleague.id])
    given(await endDelegation(away, set))
    expect(await may(colleague, id)).toBe('not-allowed')
  })

  it('ends before its last day by who set it', async () => {
    at('2027-06-01')
    const [away, colleague] = [await instructorNow(), await instructorNow()]
    const id = await underReview(await createParty(), away)
    const leave = given(await delegateFiles(away, { toId: colleague.id, startsOn: '2027-06-01', endsOn: '2027-06-30' }))
    expect(await may(colleague, id)).toBe('ok')
    expect(codeOf(await endDelegation(colleague, leave))).toBe('not-found')
    given(await endDelegation(away, leave))
    given(await endDelegation(away, leave))
    expect(await may(colleague, id)).toBe('not-allowed')
  })
})
