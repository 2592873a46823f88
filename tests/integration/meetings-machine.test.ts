import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { callAgain } from '~/modules/governance/commands/call-again.server'
import { cancelMeeting } from '~/modules/governance/commands/cancel-meeting.server'
import { conveneMeeting } from '~/modules/governance/commands/convene-meeting.server'
import { createMeeting } from '~/modules/governance/commands/create-meeting.server'
import { addAgendaItem, editAgendaItem } from '~/modules/governance/commands/edit-agenda.server'
import { editMeeting } from '~/modules/governance/commands/edit-meeting.server'
import { moveAgendaItem, removeAgendaItem } from '~/modules/governance/commands/order-agenda.server'
import { adjournMeeting, closeMeeting, openMeeting } from '~/modules/governance/commands/run-meeting.server'
import { agendaOf, meetingById } from '~/modules/governance/queries-meetings.server'
import { setClock, today } from '~/platform/clock.server'
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
import { setUpStatutes } from '../factories/statutes'
import { createPerson } from '../factories/people'

let officers: Officers
beforeAll(async () => {
  await setUpStatutes()
})
beforeEach(async () => {
  officers = await createOfficers()
})

const refusal = (code: string, more: object = {}) => ({
  refused: expect.objectContaining({ code, ...more }) as unknown,
})

describe('a meeting from its draft to its close', () => {
  it('is prepared, convened, opened and closed, each act leaving its line', async () => {
    await createMember()
    const { id } = await convenedMeeting(officers)
    expect(await meetingById(id)).toMatchObject({ state: 'convened', statutesId: expect.any(String) as unknown })
    given(await openMeeting(officers.chair, { id }))
    given(await closeMeeting(officers.secretary, { id }))
    const meeting = await meetingById(id)
    expect(meeting).toMatchObject({ state: 'closed' })
    expect(meeting?.openedAt).toBeInstanceOf(Date)
    const lines = await db.journalEntry.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } })
    expect(lines.map(({ act }) => act)).toEqual([
      'governance.create-meeting',
      'governance.add-agenda-item',
      'governance.convene-meeting',
      'governance.open-meeting',
      'governance.close-meeting',
    ])
    expect(await openMeeting(officers.chair, { id })).toEqual(refusal('state-forbids'))
  })

  it('is not convened too late, and the rule says when it could be', async () => {
    const { id } = await draftMeeting(officers, { startsAt: new Date(`${addDays(today(), 14)}T17:00:00Z`) })
    expect(await conveneMeeting(officers.team, { id })).toEqual(
      refusal('notice-too-short', { detail: { days: 14, needed: 15, earliest: addDays(today(), 15) } }),
    )
    expect(await meetingById(id)).toMatchObject({ state: 'draft' })
    expect(await db.outboxMessage.count({ where: { key: { contains: id } } })).toBe(0)
  })

  it.each([
    ['chair-missing', { chairId: null }],
    ['secretary-missing', { secretaryId: null }],
    ['place-missing', { place: '', link: '' }],
  ] as const)('is not convened: %s', async (code, change) => {
    const { id } = await draftMeeting(officers, change)
    expect(await conveneMeeting(officers.team, { id })).toEqual(refusal(code))
  })

  it('is not convened without an agenda', async () => {
    const { id, itemId } = await draftMeeting(officers)
    given(await removeAgendaItem(officers.team, { id: itemId }))
    expect(await conveneMeeting(officers.team, { id })).toEqual(refusal('agenda-empty'))
  })

  it('opens on its day and not before', async () => {
    const { id } = await draftMeeting(officers)
    given(await conveneMeeting(officers.team, { id }))
    expect(await openMeeting(officers.chair, { id })).toEqual(refusal('too-early'))
    setClock(() => new Date(Date.now() + 20 * 86_400_000))
    try {
      expect(await openMeeting(officers.chair, { id })).toHaveProperty('ok')
    } finally {
      setClock()
    }
  })

  it('is not closed while a vote is open', async () => {
    const { id, itemId } = await convenedMeeting(officers)
    given(await openMeeting(officers.chair, { id }))
    await db.poll.create({
      data: {
        id: `poll-${id}`,
        meetingId: id,
        itemId,
        position: 1,
        title: 'Vote',
        method: 'yes-no',
        secrecy: 'named',
        definition: '{}',
        state: 'open',
        createdById: 'system:test',
        createdAt: new Date(),
      },
    })
    expect(await closeMeeting(officers.chair, { id })).toEqual(refusal('poll-still-open'))
    await db.poll.update({ where: { id: `poll-${id}` }, data: { state: 'closed' } })
    expect(await closeMeeting(officers.chair, { id })).toHaveProperty('ok')
  })

  it('without quorum is adjourned, and called again with the notice of second calls', async () => {
    for (let n = 0; n < 3; n += 1) await createMember()
    const { id } = await convenedMeeting(officers)
    given(await openMeeting(officers.chair, { id }))
    given(await adjournMeeting(officers.chair, { id }))
    expect(await meetingById(id)).toMatchObject({ state: 'closed', reason: 'no-quorum' })
    const startsAt = new Date(`${addDays(today(), 6)}T17:00:00Z`)
    const second = given(await callAgain(officers.team, { id, startsAt }))
    expect(await callAgain(officers.team, { id, startsAt })).toEqual(refusal('called-again-already'))
    expect((await agendaOf(second.id)).map(({ title }) => title)).toEqual([resolution.title])
    expect(await meetingById(second.id)).toMatchObject({ call: 2, firstCallId: id, rules: { quorum: null } })
    expect(await conveneMeeting(officers.team, { id: second.id })).toHaveProperty('ok')
  })

  it('is cancelled with a reason, until it opens', async () => {
    const { id } = await convenedMeeting(officers)
    expect(await cancelMeeting(officers.team, { id, reason: ' ' })).toEqual(refusal('reason-missing'))
    given(await cancelMeeting(officers.team, { id, reason: 'La salle est fermée.' }))
    expect(await openMeeting(officers.chair, { id })).toEqual(refusal('state-forbids'))
  })
})

describe('the agenda', () => {
  it('keeps its order, moves, and closes up when an item goes', async () => {
    const { id, itemId } = await draftMeeting(officers)
    const second = given(await addAgendaItem(officers.team, { meetingId: id, ...resolution, title: 'Deuxième' }))
    const third = given(await addAgendaItem(officers.team, { meetingId: id, ...resolution, title: 'Troisième' }))
    given(await moveAgendaItem(officers.team, { id: third.id, direction: 'up' }))
    expect((await agendaOf(id)).map((item) => item.id)).toEqual([itemId, third.id, second.id])
    given(await removeAgendaItem(officers.team, { id: itemId }))
    expect((await agendaOf(id)).map(({ position }) => position)).toEqual([1, 2])
  })

  it('takes a resolution of the assembly’s own kind, with its text', async () => {
    const { id } = await draftMeeting(officers)
    const add = (change: object) => addAgendaItem(officers.team, { meetingId: id, ...resolution, ...change })
    expect(await add({ resolutionKind: 'extraordinary' })).toEqual(refusal('resolution-kind-wrong'))
    expect(await add({ resolutionKind: null })).toEqual(refusal('resolution-kind-missing'))
    expect(await add({ text: '' })).toEqual(refusal('text-missing'))
    expect(await add({ kind: 'discussion', text: '', resolutionKind: null })).toHaveProperty('ok')
  })

  it('is fixed once the meeting is convened', async () => {
    const { id, itemId } = await convenedMeeting(officers)
    expect(await addAgendaItem(officers.team, { meetingId: id, ...resolution })).toEqual(refusal('agenda-fixed'))
    expect(await editAgendaItem(officers.team, { id: itemId, ...resolution })).toEqual(refusal('agenda-fixed'))
  })
})

describe('its facts', () => {
  const factsOf = async (id: string) => {
    const { title, place, link, startsAt, endsAt, chairId, secretaryId, revision } = await db.meeting.findUniqueOrThrow(
      {
        where: { id },
      },
    )
    return { id, title, place, link, startsAt, endsAt, chairId, secretaryId, revision }
  }

  it('change in a draft, each writer on what they read', async () => {
    const { id } = await draftMeeting(officers)
    const read = await factsOf(id)
    given(await editMeeting(officers.team, { ...read, title: 'Autre titre' }))
    expect(await editMeeting(officers.team, { ...read, title: 'Encore un autre' })).toEqual(refusal('stale-revision'))
  })

  it('once announced, only the link and the officers change', async () => {
    const { id } = await convenedMeeting(officers)
    const other = await createPerson({ roles: ['board'] })
    expect(await editMeeting(officers.team, { ...(await factsOf(id)), place: 'Ailleurs' })).toEqual(
      refusal('announced-already'),
    )
    const changed = { link: 'https://visio.exemple.invalid/ag', secretaryId: other.id }
    expect(await editMeeting(officers.team, { ...(await factsOf(id)), ...changed })).toHaveProperty('ok')
  })

  it('take a chair and a secretary who may be, and two people', async () => {
    const member = (await createMember()).person
    const { id } = await draftMeeting(officers)
    const read = await factsOf(id)
    expect(await editMeeting(officers.team, { ...read, chairId: member.id })).toEqual(refusal('officer-unfit'))
    expect(await editMeeting(officers.team, { ...read, secretaryId: officers.chair.id })).toEqual(
      refusal('one-for-both'),
    )
  })
})

describe('a sitting of a body', () => {
  it('is convened by its members, who chair it, with the body’s notice', async () => {
    const [one, two] = [
      await createPerson({ roles: ['label-committee'] }),
      await createPerson({ roles: ['label-committee'] }),
    ]
    const sitting = {
      ...{
        kind: 'sitting' as const,
        body: 'label-committee',
        assemblyKind: null,
        title: 'Séance',
        place: 'Ici',
        link: '',
      },
      startsAt: new Date(),
      endsAt: null,
      chairId: one.id,
      secretaryId: two.id,
    }
    expect(await createMeeting(officers.chair, sitting)).toEqual(refusal('not-found'))
    const { id } = given(await createMeeting(one, sitting))
    given(await addAgendaItem(one, { meetingId: id, ...resolution, resolutionKind: null }))
    given(await conveneMeeting(one, { id }))
    expect(await openMeeting(one, { id })).toHaveProperty('ok')
    expect(await createMeeting(officers.team, { ...sitting, body: 'unknown' })).toEqual(refusal('body-unknown'))
  })
})
