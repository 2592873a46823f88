import { beforeAll, describe, expect, it } from 'vitest'
import { agendasFor } from '~/composition/agendas.server'
import '~/composition/concerned.server'
import '~/composition/decided.server'
import { decideItem } from '~/modules/governance/commands/decide-item.server'
import { leaveMeeting } from '~/modules/governance/commands/leave-meeting.server'
import { recordAttendance } from '~/modules/governance/commands/record-attendance.server'
import { openMeeting } from '~/modules/governance/commands/run-meeting.server'
import { decideApplication } from '~/modules/label/commands/decide-application.server'
import { proposeDecision } from '~/modules/label/commands/propose-decision.server'
import { applicationSubject } from '~/modules/label/store-committee.server'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { codeOf, createParty, given, inCommittee, setUpCharter } from '../factories/label'
import { putOnAgenda, refusal } from '../factories/label-committee'
import { createPerson } from '../factories/people'
import { sittingOn } from '../factories/sittings'
import { setUpStatutes } from '../factories/statutes'

let members: [Person, Person, Person]
let sittingId = ''
let file: { id: string; itemId: string }
const outcomeOf = async () => (await db.application.findUniqueOrThrow({ where: { id: file.id } })).state
const hands = (forIt: number) => ({
  ...{ itemId: file.itemId, reason: 'Le dossier a été lu.', chair: '' as const },
  ...{ for: forIt, against: 0, abstain: 0 },
})

beforeAll(async () => {
  given(await setUpCharter())
  await setUpStatutes()
  const member = () => createPerson({ roles: ['label-committee'] })
  members = [await member(), await member(), await member()]
  const party = await createParty()
  const instructor = await createPerson({ roles: ['label-instructor'] })
  const id = await inCommittee(party, instructor, ['equidistance'])
  const sitting = await sittingOn('label-committee', [members[0], members[1]], [applicationSubject(id)])
  ;[sittingId, file] = [sitting.id, { id, itemId: sitting.items[0] ?? '' }]
  given(await proposeDecision(members[1], { id, decision: refusal }))
  given(await openMeeting(members[0], sitting))
  for (const { id: memberId } of members)
    given(await recordAttendance(members[0], { meetingId: sittingId, memberId, way: 'room' }))
})

describe('a member who leaves during the session', () => {
  const leave = ({ id: memberId }: Person) => leaveMeeting(members[0], { meetingId: sittingId, memberId })

  it('is no longer counted among the hands: what says more is refused, and nothing is decided', async () => {
    given(await leave(members[2]))
    expect(codeOf(await decideItem(members[0], hands(3)))).not.toBe('ok')
    expect(await outcomeOf()).toBe('in-committee')
    expect(await db.governanceDecision.count({ where: { itemId: file.itemId } })).toBe(0)
  })

  it('takes the quorum away, and the file waits for it to be back', async () => {
    given(await leave(members[1]))
    expect(codeOf(await decideItem(members[0], hands(1)))).toBe('no-quorum')
    // Nor is it decided beside the sitting by who is left.
    expect(codeOf(await decideApplication(members[0], { id: file.id, decision: refusal }))).toBe('in-sitting')
    expect(await outcomeOf()).toBe('in-committee')
    given(await recordAttendance(members[0], { meetingId: sittingId, memberId: members[1].id, way: 'remote' }))
    given(await decideItem(members[0], hands(2)))
    expect(await outcomeOf()).toBe('refused')
  })
})

describe('what a sitting must vote', () => {
  it('is put on an agenda that is being written, by who prepares it', async () => {
    const to = { role: 'board', subject: 'label-appeal:0192' } as const
    expect(await agendasFor(await createPerson({ roles: ['label-instructor'] }), to)).toBeNull()
    const { meetingId } = await putOnAgenda(to.subject, { body: 'board', state: 'draft' })
    await putOnAgenda(to.subject, { body: 'label-committee', state: 'draft' })
    await putOnAgenda(to.subject, { body: 'board' })
    const agendas = await agendasFor(await createPerson({ roles: ['board'] }), to)
    expect(agendas?.map(({ href }) => href)).toEqual([
      `/equipe/seances/${meetingId}/points/nouveau?sujet=label-appeal%3A0192`,
    ])
  })
})
