import express from 'express'
import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { meetingHub } from '~/composition/live.server'
import { castVote } from '~/modules/governance/commands/cast-vote.server'
import { closePoll } from '~/modules/governance/commands/close-poll.server'
import { announce, showItem } from '~/modules/governance/commands/lead-meeting.server'
import { leaveMeeting } from '~/modules/governance/commands/leave-meeting.server'
import { openPoll } from '~/modules/governance/commands/open-poll.server'
import { preparePoll } from '~/modules/governance/commands/prepare-poll.server'
import { recordAttendance } from '~/modules/governance/commands/record-attendance.server'
import { openMeeting } from '~/modules/governance/commands/run-meeting.server'
import { receiptOf } from '~/modules/governance/rules/receipt'
import { knownMembersByCollege, membersByCollege } from '~/modules/members/queries-membership.server'
import type { Hub } from '~/platform/live/hub.server'
import { today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Person } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { openSessionIn } from '~/platform/session/session.server'
import { liveEvents } from '~/server/live.server'
import { given } from '../factories/label'
import { convenedMeeting, createMember, createOfficers, draftMeeting, type Officers } from '../factories/meetings'
import { createPerson } from '../factories/people'
import { setUpStatutes } from '../factories/statutes'
import { answer, rightOf, yesNo } from '../factories/votes'
import { listen, type Listener } from './support/listener'

let officers: Officers
let [hub, server]: [Hub | undefined, Server | undefined] = [undefined, undefined]
let port = 0

/** The stream as the portal serves it, without the pages around it. */
async function serve(): Promise<void> {
  hub = meetingHub()
  server = createServer(express().use(liveEvents(hub)))
  const listening = server
  await new Promise<void>((resolve) => listening.listen(port, 'localhost', resolve))
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
}
const shut = (): Promise<void> =>
  new Promise((resolve) => {
    hub?.close()
    server?.close(() => resolve())
    server?.closeAllConnections()
  })

beforeAll(async () => {
  await setUpStatutes()
})
beforeEach(async () => {
  officers = await createOfficers()
  await serve()
})
afterEach(shut)

const cookieOf = async (person: Person): Promise<string> =>
  (await transact((tx) => openSessionIn(tx, person.id, 'Test', null))).split(';', 1)[0] ?? ''
const listenAs = async (person: Person | null, meetingId: string, kind = 'assemblees'): Promise<Listener> =>
  listen(port, `/${kind}/${meetingId}/flux`, person && (await cookieOf(person)))
const statusFor = async (person: Person | null, meetingId: string, kind = 'assemblees'): Promise<number> => {
  const listener = await listenAs(person, meetingId, kind)
  const status = await listener.status
  listener.leave()
  return status
}
const within = { timeout: 20_000 }
const openAssembly = async () => {
  const meeting = await convenedMeeting(officers)
  given(await openMeeting(officers.chair, { id: meeting.id }))
  return meeting
}

describe('who may listen to a meeting', () => {
  it('an assembly: its members and who prepares it; nobody else, and nobody learns that it is there', async () => {
    const { id } = await convenedMeeting(officers)
    const { person: member } = await createMember()
    for (const person of [member, officers.chair, officers.secretary, officers.team])
      expect(await statusFor(person, id)).toBe(200)
    for (const person of [null, await createPerson(), await createPerson({ roles: ['label-committee'] })])
      expect(await statusFor(person, id)).toBe(404)
    expect(await statusFor(member, newId())).toBe(404)
    expect(await (await fetch(`http://localhost:${port}/assemblees/${newId()}/flux`)).text()).toBe('not found')
  })

  it('one that is not convened yet: who prepares it alone', async () => {
    const { id } = await draftMeeting(officers)
    expect(await statusFor(officers.team, id)).toBe(200)
    expect(await statusFor((await createMember()).person, id)).toBe(404)
  })

  it('a body’s sitting: the body, and who prepares it', async () => {
    const ofBody = { kind: 'sitting', body: 'ethics-committee', assemblyKind: null } as const
    const { id } = await convenedMeeting(officers, ofBody)
    for (const person of [await createPerson({ roles: ['ethics-committee'] }), officers.team, officers.chair])
      expect(await statusFor(person, id, 'seances')).toBe(200)
    for (const person of [null, (await createMember()).person, await createPerson({ roles: ['label-committee'] })])
      expect(await statusFor(person, id, 'seances')).toBe(404)
  })

  it('not with a session that has ended, nor by another method', async () => {
    const { id } = await convenedMeeting(officers)
    const { person } = await createMember()
    const cookie = await cookieOf(person)
    await db.session.deleteMany({ where: { userId: person.id } })
    expect(await listen(port, `/assemblees/${id}/flux`, cookie).status).toBe(404)
    const posted = await fetch(`http://localhost:${port}/assemblees/${id}/flux`, {
      method: 'POST',
      headers: { Cookie: await cookieOf(person) },
    })
    expect([posted.status, posted.headers.get('content-type')]).not.toContain('text/event-stream')
    expect(posted.status).toBe(404)
  })
})

describe('what a meeting’s stream says', () => {
  it('who is there, the item, what is announced: as it happens, to everyone alike', async () => {
    const { id, itemId } = await openAssembly()
    const [first, second] = [await createMember('employees'), await createMember('residents')]
    const listeners = [await listenAs(first.person, id), await listenAs(officers.chair, id)]
    const last = () => listeners.map((one) => one.states().at(-1))
    const both = (state: Record<string, unknown>) => expect.poll(last, within).toMatchObject([state, state])
    await both({ state: 'open', item: null, announcement: '' })
    const [headers] = listeners.map((one) => one.answer()?.headers)
    expect(headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    given(await recordAttendance(officers.team, { meetingId: id, memberId: first.membershipId, way: 'room' }))
    given(await recordAttendance(officers.team, { meetingId: id, memberId: second.membershipId, way: 'remote' }))
    await both({ quorum: expect.objectContaining({ counted: 2 }) as unknown })
    given(await leaveMeeting(second.person, { meetingId: id, memberId: second.membershipId }))
    await both({
      quorum: expect.objectContaining({ ways: { room: 1, remote: 0, post: 0, represented: 0 } }) as unknown,
    })
    given(await showItem(officers.chair, { id, itemId }))
    await both({ item: expect.objectContaining({ id: itemId, number: 1 }) as unknown })
    given(await announce(officers.chair, { id, text: 'Reprise dans dix minutes.' }))
    await both({ announcement: 'Reprise dans dix minutes.' })
    // The same bytes, but for those of the connection: how soon to come back.
    const [one, other] = listeners.map((listener) => listener.states().at(-1))
    expect(one).toEqual(other)
  })

  it('nothing of a vote before it closes but that it is open, and never a name', async () => {
    const { id, itemId } = await openAssembly()
    const members = [await createMember('employees'), await createMember('employees'), await createMember('residents')]
    for (const { membershipId } of members)
      given(await recordAttendance(officers.team, { meetingId: id, memberId: membershipId, way: 'room' }))
    const sheet = yesNo('secret')
    const poll = given(await preparePoll(officers.chair, { meetingId: id, itemId, sheet }))
    const listener = await listenAs(officers.chair, id)
    const polls = () => listener.states().at(-1)?.['polls']
    // Being prepared, it is nobody's business.
    await expect.poll(polls, within).toEqual([])
    given(await openPoll(officers.chair, { id: poll.id }))
    const open = { id: poll.id, itemId, title: sheet.title, state: 'open', amendment: null, outcome: null, winners: [] }
    await expect.poll(polls, within).toEqual([open])
    const before = listener.states().length
    for (const { person } of members) {
      const rightId = await rightOf(poll.id, person.id)
      const code = receiptOf(randomBytes(16))
      given(await castVote(person, { pollId: poll.id, rightId, code, choice: answer('for') }))
    }
    given(await announce(officers.chair, { id, text: 'Le scrutin va se clore.' }))
    await expect.poll(() => listener.states().length, within).toBeGreaterThan(before)
    // One event, the announcement's: three votes have pushed nothing, and changed nothing of what it says.
    expect(listener.states().slice(before)).toEqual([
      {
        ...listener.states()[before - 1],
        revision: expect.any(Number) as number,
        announcement: expect.any(String) as string,
      },
    ])
    given(await closePoll(officers.chair, { id: poll.id }))
    await expect.poll(polls, within).toEqual([{ ...open, state: 'closed', outcome: 'adopted' }])
    for (const { person, membershipId } of members)
      for (const said of [person.id, person.email, membershipId]) expect(listener.heard()).not.toContain(said)
    expect(listener.heard()).not.toMatch(/Personne de test|Sociétaire d’essai|@/)
  })

  it('how many are entitled, as soon as the register changes', async () => {
    // A member as the factories make them, with the line of journal that the board's decision writes.
    const admit = async () => {
      const { membershipId: id } = await createMember()
      const [act, subject] = ['members.decide-membership', { kind: 'membership', id }]
      await transact((tx) => writeJournal(tx, { actor: officers.chair, act, subject }))
    }
    await admit()
    const { id } = await openAssembly()
    const listener = await listenAs(officers.chair, id)
    const entitled = () => Reflect.get(listener.states().at(-1)?.['quorum'] ?? {}, 'entitled') as unknown
    await expect.poll(entitled, within).toEqual(expect.any(Number))
    const count = Number(entitled())
    // Another act first, which leaves the count as it is known.
    given(await announce(officers.chair, { id, text: 'Bienvenue.' }))
    await expect.poll(() => listener.states().at(-1)?.['announcement'], within).toBe('Bienvenue.')
    expect(entitled()).toBe(count)
    await admit()
    expect(await knownMembersByCollege(today())).toEqual(await membersByCollege(today()))
    given(await announce(officers.chair, { id, text: 'Une admission.' }))
    await expect.poll(entitled, within).toBe(count + 1)
  })
})

describe('a connection', () => {
  it('is forgotten when its client vanishes, and the others go on', async () => {
    const { id } = await openAssembly()
    const listeners = await Promise.all([officers.chair, officers.team].map((person) => listenAs(person, id)))
    await expect.poll(() => hub?.clients(), within).toBe(2)
    listeners[0]?.leave()
    await expect.poll(() => hub?.clients(), within).toBe(1)
    given(await announce(officers.chair, { id, text: 'Toujours là ?' }))
    await expect.poll(() => listeners[1]?.states().at(-1)?.['announcement'], within).toBe('Toujours là ?')
  })

  it('made again after the portal stopped, says at once what was missed', async () => {
    const { id } = await openAssembly()
    const before = await listenAs(officers.chair, id)
    await expect.poll(() => before.states().length, within).toBe(1)
    await shut()
    await expect.poll(before.isOver, within).toBe(true)
    given(await announce(officers.chair, { id, text: 'Pendant l’arrêt.' }))
    await serve()
    const after = await listenAs(officers.chair, id)
    await expect.poll(() => after.states().at(-1)?.['announcement'], within).toBe('Pendant l’arrêt.')
    const [old, fresh] = [before, after].map((one) => Number(one.states().at(-1)?.['revision']))
    expect(fresh).toBeGreaterThan(old ?? 0)
  })

  it('is refused by a portal that stops, which says to come back', async () => {
    const { id } = await openAssembly()
    hub?.close()
    const late = await listenAs(officers.chair, id)
    expect(await late.status).toBe(503)
    expect(late.answer()?.headers['retry-after']).toBe('2')
  })
})
