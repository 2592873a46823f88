import { beforeEach, describe, expect, it } from 'vitest'
import { beginInitiative } from '~/modules/governance/commands/begin-initiative.server'
import { callAssembly } from '~/modules/governance/commands/call-assembly.server'
import { cancelMeeting } from '~/modules/governance/commands/cancel-meeting.server'
import { conveneMeeting } from '~/modules/governance/commands/convene-meeting.server'
import { editAgendaItem } from '~/modules/governance/commands/edit-agenda.server'
import { expireInitiatives, remindCalledAssemblies } from '~/modules/governance/commands/follow-initiatives.server'
import { removeAgendaItem } from '~/modules/governance/commands/order-agenda.server'
import { sendAnnouncement } from '~/modules/governance/commands/send-announcement.server'
import { sendInitiativeNews } from '~/modules/governance/commands/send-initiative-news.server'
import { signInitiative, takeBackSignature } from '~/modules/governance/commands/sign-initiative.server'
import { withdrawInitiative } from '~/modules/governance/commands/withdraw-initiative.server'
import { meetingById } from '~/modules/governance/queries-meetings.server'
import { agendaView } from '~/modules/governance/queries-meeting-pages.server'
import { now, setClock, today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { addDays } from '~/platform/pure/civil-date'
import { given } from '../factories/label'
import {
  convenedMeeting,
  createMember,
  createOfficers,
  draftMeeting,
  type Officers,
  resolution,
} from '../factories/meetings'
import { setUpStatutes, testStatutes } from '../factories/statutes'

type Member = Awaited<ReturnType<typeof createMember>>
let officers: Officers
let members: readonly Member[]

/** A third of the members for an item, two thirds for an assembly: three of nine, and six. */
const third = { numerator: 1, denominator: 3 }
const twoThirds = { numerator: 2, denominator: 3 }

beforeEach(async () => {
  await db.initiative.deleteMany()
  await db.meeting.deleteMany()
  await db.membership.updateMany({ data: { endedOn: '2022-01-01' } })
  await setUpStatutes(
    testStatutes({
      initiative: { item: third, assembly: twoThirds, itemDaysBefore: 10, signingDays: 30, assemblyDays: 15 },
    }),
  )
  officers = await createOfficers()
  members = await Promise.all(Array.from({ length: 9 }, () => createMember()))
})

const member = (index: number): Member => {
  const found = members[index]
  if (!found) throw new Error(`no member ${index}`)
  return found
}
const refusal = (code: string) => ({ refused: expect.objectContaining({ code }) as unknown })
const input = (author: Member, change: Record<string, unknown> = {}) => ({
  memberId: author.membershipId,
  kind: 'item' as const,
  meetingId: null,
  resolutionKind: 'ordinary',
  title: 'Ouvrir un débat d’essai',
  text: 'L’assemblée décide d’ouvrir un débat d’essai.',
  reason: 'Pour l’essai.',
  ...change,
})
const begin = async (author: Member, change: Record<string, unknown> = {}) =>
  given(await beginInitiative(author.person, input(author, change))).id
const sign = (id: string, { person, membershipId }: Member) => signInitiative(person, { id, memberId: membershipId })
const stateOf = async (id: string) => (await db.initiative.findUniqueOrThrow({ where: { id } })).state

/** As if this many days had passed. */
async function inDays<T>(days: number, work: () => Promise<T>): Promise<T> {
  const present = now()
  setClock(() => new Date(present.getTime() + days * 86_400_000))
  try {
    return await work()
  } finally {
    setClock()
  }
}

const mailsOf = async (what: string, id: string) =>
  (await db.outboxMessage.findMany({ where: { kind: 'mail', key: { startsWith: `governance.${what}:${id}` } } })).length
/** Does the jobs queued under this name, as the worker would. */
async function work(job: string, run: (payload: unknown) => Promise<void>): Promise<void> {
  const queued = await db.outboxMessage.findMany({ where: { kind: `job:${job}`, state: 'pending' } })
  for (const { id, payload } of queued) {
    await run(JSON.parse(payload))
    await db.outboxMessage.update({ where: { id }, data: { state: 'done' } })
  }
}

describe('an item that members sign for', () => {
  it('goes on the agenda of a convened assembly, as signed, and everyone is told', async () => {
    const { id: meetingId } = await convenedMeeting(officers, {
      startsAt: new Date(`${addDays(today(), 20)}T17:00:00Z`),
    })
    const id = await begin(member(0), { meetingId })
    expect(await db.initiative.findUnique({ where: { id } })).toMatchObject({
      needed: 3,
      entitled: 9,
      closesOn: addDays(today(), 10),
      state: 'open',
    })
    expect(await sign(id, member(1))).toEqual({ ok: { reached: false } })
    expect(await sign(id, member(2))).toEqual({ ok: { reached: true } })
    const [first, added] = await db.agendaItem.findMany({ where: { meetingId }, orderBy: { position: 'asc' } })
    expect(first?.initiativeId).toBeNull()
    expect(added).toMatchObject({
      initiativeId: id,
      title: 'Ouvrir un débat d’essai',
      text: 'L’assemblée décide d’ouvrir un débat d’essai.',
      kind: 'resolution',
      resolutionKind: 'ordinary',
      position: 2,
    })
    const meeting = await meetingById(meetingId)
    expect(meeting && (await agendaView(meeting, true))[1]).toMatchObject({ signatures: 3 })
    await work('governance.tell-members', sendAnnouncement)
    expect(await mailsOf('agenda', meetingId)).toBe(9)
    await work('governance.tell-signatories', sendInitiativeNews)
    await work('governance.tell-signatories', sendInitiativeNews)
    expect(await mailsOf('initiative-reached', id)).toBe(3)
    expect(await mailsOf('initiative-to-follow', id)).toBeGreaterThanOrEqual(3)
  })

  it('is not asked for too late, nor of an assembly of another kind or over', async () => {
    const startsAt = new Date(`${addDays(today(), 9)}T17:00:00Z`)
    const { id: meetingId } = await convenedMeeting(officers, { startsAt }, 20)
    const author = member(0)
    expect(await beginInitiative(author.person, input(author, { meetingId }))).toEqual({
      refused: expect.objectContaining({ code: 'item-too-late', detail: { last: addDays(today(), -1) } }) as unknown,
    })
    const far = await convenedMeeting(officers, { startsAt: new Date(`${addDays(today(), 30)}T17:00:00Z`) })
    expect(
      await beginInitiative(author.person, input(author, { meetingId: far.id, resolutionKind: 'extraordinary' })),
    ).toEqual(refusal('resolution-kind-wrong'))
    await db.meeting.update({ where: { id: far.id }, data: { state: 'open' } })
    expect(await beginInitiative(author.person, input(author, { meetingId: far.id }))).toEqual(
      refusal('assembly-unknown'),
    )
    const draft = await draftMeeting(officers)
    expect(await beginInitiative(author.person, input(author, { meetingId: draft.id }))).toEqual(
      refusal('assembly-unknown'),
    )
  })

  it('waits for the next assembly, which takes it when it is prepared, and keeps it as signed', async () => {
    const id = await begin(member(0))
    for (const index of [1, 2]) given(await sign(id, member(index)))
    expect(await db.initiative.findUnique({ where: { id } })).toMatchObject({ state: 'reached', meetingId: null })
    const { id: meetingId } = await draftMeeting(officers)
    const item = await db.agendaItem.findFirstOrThrow({ where: { meetingId, initiativeId: id } })
    expect(await removeAgendaItem(officers.team, { id: item.id })).toEqual(refusal('agenda-fixed'))
    expect(await editAgendaItem(officers.team, { id: item.id, ...resolution })).toEqual(refusal('agenda-fixed'))
    given(await cancelMeeting(officers.team, { id: meetingId, reason: 'Essai' }))
    expect(await db.initiative.findUnique({ where: { id } })).toMatchObject({ state: 'reached', meetingId: null })
    const next = await draftMeeting(officers)
    expect(await db.agendaItem.count({ where: { meetingId: next.id, initiativeId: id } })).toBe(1)
  })
})

describe('signatures', () => {
  it('count once, two at once at the threshold among them', async () => {
    const { id: meetingId } = await draftMeeting(officers)
    const id = await begin(member(0))
    expect(await sign(id, member(0))).toEqual(refusal('signed-already'))
    given(await sign(id, member(1)))
    const both = await Promise.all([sign(id, member(2)), sign(id, member(3)), sign(id, member(2))])
    expect(both.filter((one) => 'ok' in one)).toEqual([{ ok: { reached: true } }])
    expect(await db.initiativeSignature.count({ where: { initiativeId: id } })).toBe(3)
    expect(await db.agendaItem.count({ where: { meetingId, initiativeId: id } })).toBe(1)
  })

  it('are taken back while they are gathered, but for the author’s', async () => {
    const id = await begin(member(0))
    given(await sign(id, member(1)))
    const back = (of: Member) => takeBackSignature(of.person, { id, memberId: of.membershipId })
    expect(await back(member(1))).toEqual({ ok: { id } })
    expect(await back(member(1))).toEqual(refusal('not-signed'))
    expect(await back(member(0))).toEqual(refusal('author-signs'))
    given(await sign(id, member(1)))
    given(await sign(id, member(2)))
    expect(await back(member(1))).toEqual(refusal('initiative-over'))
  })

  it('of somebody who left no longer count; who has no voice does not sign', async () => {
    const id = await begin(member(0))
    given(await sign(id, member(1)))
    await db.membership.update({ where: { id: member(1).membershipId }, data: { endedOn: addDays(today(), -1) } })
    expect(await sign(id, member(2))).toEqual({ ok: { reached: false } })
    expect(await sign(id, member(1))).toEqual(refusal('not-found'))
    expect(await sign(id, { ...member(3), membershipId: member(4).membershipId })).toEqual(refusal('not-found'))
    expect(await sign(id, member(3))).toEqual({ ok: { reached: true } })
    expect(await db.initiative.findUnique({ where: { id } })).toMatchObject({ needed: 3, entitled: 9 })
  })

  it('are asked of no one for ever: three open at most by one author', async () => {
    for (let index = 0; index < 3; index += 1) await begin(member(0))
    expect(await beginInitiative(member(0).person, input(member(0)))).toEqual(refusal('too-many-initiatives'))
  })
})

describe('the end of an initiative', () => {
  it('comes the day after its last, and those who signed are told once', async () => {
    const id = await begin(member(0))
    given(await sign(id, member(1)))
    await inDays(30, expireInitiatives)
    expect(await stateOf(id)).toBe('open')
    expect(await inDays(31, () => sign(id, member(2)))).toEqual(refusal('initiative-too-late'))
    await inDays(31, expireInitiatives)
    await inDays(32, expireInitiatives)
    expect(await stateOf(id)).toBe('expired')
    await work('governance.tell-signatories', sendInitiativeNews)
    expect(await mailsOf('initiative-expired', id)).toBe(2)
    expect(await sign(id, member(2))).toEqual(refusal('initiative-over'))
  })

  it('is its author’s to bring about, and nobody else’s', async () => {
    const id = await begin(member(0))
    expect(await withdrawInitiative(member(1).person, { id })).toEqual(refusal('not-found'))
    expect(await withdrawInitiative(member(0).person, { id })).toEqual({ ok: { id } })
    expect(await withdrawInitiative(member(0).person, { id })).toEqual(refusal('initiative-over'))
  })
})

describe('an assembly that members call', () => {
  it('is to be prepared and convened in the time of the statutes, and its officers are reminded', async () => {
    const id = await begin(member(0), { kind: 'assembly' })
    expect(await db.initiative.findUnique({ where: { id } })).toMatchObject({ needed: 6 })
    const when = {
      title: 'Assemblée demandée',
      place: 'Salle d’essai',
      startsAt: new Date(`${addDays(today(), 40)}T17:00:00Z`),
    }
    expect(await callAssembly(officers.team, { id, ...when })).toEqual(refusal('initiative-short'))
    for (const index of [1, 2, 3, 4, 5]) given(await sign(id, member(index)))
    expect(await db.initiative.findUnique({ where: { id } })).toMatchObject({
      state: 'reached',
      conveneBy: addDays(today(), 15),
    })
    await remindCalledAssemblies()
    expect(await mailsOf('convene-soon', id)).toBe(0)
    await inDays(8, remindCalledAssemblies)
    const soon = await mailsOf('convene-soon', id)
    expect(soon).toBeGreaterThanOrEqual(3)
    await inDays(9, remindCalledAssemblies)
    expect(await mailsOf('convene-soon', id)).toBe(soon)
    await inDays(16, remindCalledAssemblies)
    expect(await mailsOf('convene-late', id)).toBe(soon)

    expect(await callAssembly(member(0).person, { id, ...when })).toEqual(refusal('not-found'))
    const { meetingId } = given(await callAssembly(officers.team, { id, ...when }))
    expect(await callAssembly(officers.team, { id, ...when })).toEqual(refusal('assembly-called-already'))
    expect(await db.agendaItem.findMany({ where: { meetingId } })).toMatchObject([{ initiativeId: id }])
    await db.meeting.update({
      where: { id: meetingId },
      data: { chairId: officers.chair.id, secretaryId: officers.secretary.id },
    })
    expect(await conveneMeeting(officers.team, { id: meetingId })).toMatchObject({ ok: {} })
  })

  it('is still to be convened when the one prepared is cancelled', async () => {
    const id = await begin(member(0), { kind: 'assembly' })
    for (const index of [1, 2, 3, 4, 5]) given(await sign(id, member(index)))
    const startsAt = new Date(`${addDays(today(), 40)}T17:00:00Z`)
    const call = () => callAssembly(officers.team, { id, title: 'Assemblée demandée', place: '', startsAt })
    const { meetingId } = given(await call())
    given(await cancelMeeting(officers.team, { id: meetingId, reason: 'Essai' }))
    expect(await db.initiative.findUnique({ where: { id } })).toMatchObject({ state: 'reached', meetingId: null })
    expect(given(await call()).meetingId).not.toBe(meetingId)
  })
})
