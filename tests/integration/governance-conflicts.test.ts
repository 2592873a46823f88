import '~/composition/concerned.server'
import { beforeAll, describe, expect, it } from 'vitest'
import { conveneMeeting } from '~/modules/governance/commands/convene-meeting.server'
import { createMeeting } from '~/modules/governance/commands/create-meeting.server'
import { decideItem } from '~/modules/governance/commands/decide-item.server'
import { declareConflict, withdrawConflict } from '~/modules/governance/commands/declare-conflict.server'
import { addAgendaItem } from '~/modules/governance/commands/edit-agenda.server'
import { openPoll } from '~/modules/governance/commands/open-poll.server'
import { preparePoll } from '~/modules/governance/commands/prepare-poll.server'
import { recordAttendance } from '~/modules/governance/commands/record-attendance.server'
import { openMeeting } from '~/modules/governance/commands/run-meeting.server'
import { seatHolders } from '~/modules/governance/queries-bodies.server'
import { conflictsOf } from '~/modules/governance/queries-conflicts.server'
import { publicDecision } from '~/modules/governance/queries-decisions.server'
import { meetingById } from '~/modules/governance/queries-meetings.server'
import { minutesOf } from '~/modules/governance/queries-minutes.server'
import { now, today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { newId } from '~/platform/pure/ids'
import { given, inCommittee, setUpCharter } from '../factories/label'
import { again, createOrganisationOf } from '../factories/organisations'
import { createPerson } from '../factories/people'
import { setUpStatutes } from '../factories/statutes'
import { actFor } from '../permissions/world'

beforeAll(async () => {
  given(await setUpCharter())
  await setUpStatutes()
})

const sheet = (title: string) => ({
  title,
  secrecy: 'named' as const,
  mayChange: false,
  college: null,
  closesAt: null,
  definition: { method: 'yes-no' as const, options: [], seats: 1, grades: [] },
})

/** A sitting of the label committee for today, on an application, with five members of whom some are concerned. */
async function sitting() {
  const [chair, secretary, free] = [
    await createPerson({ roles: ['label-committee'] }),
    await createPerson({ roles: ['label-committee'] }),
    await createPerson({ roles: ['label-committee'] }),
  ]
  const [acting, former] = [
    await createPerson({ roles: ['label-committee'] }),
    await createPerson({ roles: ['label-committee'] }),
  ]
  const applicant = await createPerson()
  const instructor = await createPerson({ roles: ['label-instructor'] })
  const organisation = await createOrganisationOf([[applicant, 'representative']])
  await actFor(organisation.id, acting.id, 'contributor')
  await db.organisationMandate.create({
    data: {
      id: newId(),
      organisationId: organisation.id,
      userId: former.id,
      role: 'contributor',
      startsAt: new Date(now().getTime() - 900 * 86_400_000),
      endsAt: new Date(now().getTime() - 300 * 86_400_000),
      grantedBy: 'system:test',
    },
  })
  const application = await inCommittee({ organisation, applicant: await again(applicant) }, instructor)
  const { id } = given(
    await createMeeting(chair, {
      kind: 'sitting',
      body: 'label-committee',
      assemblyKind: null,
      title: 'Séance du comité',
      place: 'Orléans',
      link: '',
      startsAt: now(),
      endsAt: null,
      chairId: chair.id,
      secretaryId: secretary.id,
    }),
  )
  const item = { text: 'Accorder le label.', speaker: '', kind: 'resolution' as const, resolutionKind: null }
  const about = given(
    await addAgendaItem(chair, { meetingId: id, title: 'Dossier', ...item, subject: `application:${application}` }),
  )
  const other = given(await addAgendaItem(chair, { meetingId: id, title: 'Calendrier', ...item }))
  return { id, itemId: about.id, otherId: other.id, chair, secretary, free, acting, former, instructor }
}

const notedOn = async (meetingId: string, itemId: string) =>
  (await conflictsOf(meetingId))
    .find(({ id }) => id === itemId)
    ?.conflicts.map(({ userId, reason, source }) => [userId, reason, source].join(' '))
    .sort() ?? []

describe('conflicts of interest drawn from mandates', () => {
  it('keep those who act, or acted within the year, for the applicant out of that item alone', async () => {
    const { id, itemId, otherId, chair, acting, former } = await sitting()
    given(await conveneMeeting(chair, { id }))
    const derived = [`${acting.id} acts-for derived`, `${former.id} acted-for derived`].sort()
    expect(await notedOn(id, itemId)).toEqual(derived)
    expect(await notedOn(id, otherId)).toEqual([])
    given(await openMeeting(chair, { id }))
    expect(await notedOn(id, itemId)).toEqual(derived)
    const [conflict] = await db.conflictOfInterest.findMany({ where: { itemId } })
    expect(await withdrawConflict(chair, { id: conflict?.id ?? '' })).toEqual({ refused: { code: 'derived-stays' } })
  })

  it('are asked again when the vote opens, and freeze the electorate without them', async () => {
    const { id, itemId, otherId, chair, free } = await sitting()
    given(await conveneMeeting(chair, { id }))
    given(await openMeeting(chair, { id }))
    // Named to act for the applicant during the sitting.
    const application = await db.agendaItem.findUniqueOrThrow({ where: { id: itemId } })
    const { organisationId } = await db.application.findUniqueOrThrow({
      where: { id: application.subject?.split(':')[1] ?? '' },
    })
    await actFor(organisationId, free.id, 'contributor')
    const rights = async (item: string) => {
      const poll = given(await preparePoll(chair, { meetingId: id, itemId: item, sheet: sheet('Vote') }))
      given(await openPoll(chair, { id: poll.id }))
      return (await db.votingRight.findMany({ where: { pollId: poll.id } })).map(({ memberId }) => memberId)
    }
    const all = await rights(otherId)
    expect(all).toContain(free.id)
    const kept = await rights(itemId)
    expect(kept).not.toContain(free.id)
    expect(kept).toHaveLength(all.length - 3)
    expect(await declareConflict(chair, { itemId, userId: chair.id, reason: 'Trop tard' })).toEqual({
      refused: { code: 'item-voted' },
    })
  })
})

describe('what a sitting decides by show of hands', () => {
  it('is judged by the body’s rule among those not kept out, and enters the register with its reason', async () => {
    const { id, itemId, otherId, chair, secretary, free } = await sitting()
    given(await conveneMeeting(chair, { id }))
    const decision = { itemId, reason: 'La charte est tenue.', for: 2, against: 1, abstain: 0, chair: '' as const }
    expect(await decideItem(chair, decision)).toEqual({ refused: { code: 'sitting-not-held' } })
    given(await openMeeting(chair, { id }))
    expect(await decideItem(free, decision)).toEqual({ refused: { code: 'not-found' } })
    expect(await decideItem(chair, decision)).toMatchObject({ refused: { code: 'more-hands-than-present' } })
    for (const member of await seatHolders({ role: 'label-committee' }, today()))
      given(await recordAttendance(secretary, { meetingId: id, memberId: member, way: 'room' }))
    const { number } = given(await decideItem(secretary, decision))
    const found = await publicDecision(number)
    expect(found).toMatchObject({ body: 'label-committee', outcome: 'adopted', reason: 'La charte est tenue.' })
    expect(found?.vote).toContain('2 pour, 1 contre')
    expect(found?.vote).toContain('2 en dehors du vote pour conflit d’intérêts')
    expect(await decideItem(chair, decision)).toEqual({ refused: { code: 'decided-already' } })
    const meeting = await meetingById(id)
    const { content } = meeting ? await minutesOf(meeting) : { content: null }
    expect(content?.items.flatMap(({ decision: entered }) => entered ?? [])).toEqual([
      { number, outcome: 'adopted', vote: found?.vote, reason: 'La charte est tenue.' },
    ])
    const poll = given(await preparePoll(chair, { meetingId: id, itemId: otherId, sheet: sheet('Vote') }))
    expect(poll.id).toBeTruthy()
    expect(await decideItem(chair, { ...decision, itemId: otherId })).toEqual({ refused: { code: 'vote-not-counted' } })
  })
})

describe('conflicts of interest declared', () => {
  it('are declared for oneself, or noted by who leads the sitting, and taken back', async () => {
    const { id, itemId, chair, free, acting } = await sitting()
    given(await conveneMeeting(chair, { id }))
    const { id: own } = given(await declareConflict(free, { itemId, userId: free.id, reason: 'Parent du trésorier' }))
    expect(await notedOn(id, itemId)).toContain(`${free.id} Parent du trésorier declared`)
    expect(await declareConflict(free, { itemId, userId: free.id, reason: 'Encore' })).toEqual({
      refused: { code: 'noted-already' },
    })
    expect(await declareConflict(free, { itemId, userId: acting.id, reason: 'Lui' })).toEqual({
      refused: { code: 'not-found' },
    })
    const stranger = await createPerson({ roles: ['board'] })
    expect(await declareConflict(stranger, { itemId, userId: stranger.id, reason: 'Moi' })).toEqual({
      refused: { code: 'not-found' },
    })
    expect(await declareConflict(chair, { itemId, userId: stranger.id, reason: 'Elle' })).toEqual({
      refused: { code: 'not-of-body', field: 'userId' },
    })
    given(await withdrawConflict(free, { id: own }))
    expect(await notedOn(id, itemId)).not.toContain(`${free.id} Parent du trésorier declared`)
    const lines = await db.journalEntry.findMany({ where: { subjectId: id, act: { endsWith: '-conflict' } } })
    expect(lines.map(({ act }) => act)).toEqual(['governance.declare-conflict', 'governance.withdraw-conflict'])
    expect(lines.map(({ data }) => data).join()).not.toContain('trésorier')
  })
})
