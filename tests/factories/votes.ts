import { openPoll } from '~/modules/governance/commands/open-poll.server'
import { preparePoll } from '~/modules/governance/commands/prepare-poll.server'
import type { Choice, Secrecy } from '~/modules/governance/rules/poll'
import { type PollSheet, usualGrades } from '~/modules/governance/rules/poll-sheet'
import type { Statutes } from '~/modules/statutes/rules/statutes'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { given } from './label'
import { createPerson } from './people'
import { setUpStatutes } from './statutes'
import { testColleges, votingStatutes } from './voting-statutes'

export const yesNo = (secrecy: Secrecy, changes: Partial<PollSheet> = {}): PollSheet => ({
  title: 'Approuver les comptes',
  definition: { method: 'yes-no', options: [], seats: 1, grades: [] },
  secrecy,
  mayChange: false,
  college: null,
  closesAt: null,
  ...changes,
})

export const ranked = (
  method: 'approval' | 'majority-judgment' | 'schulze' | 'stv',
  names = ['Avenir', 'Bocage', 'Cher'],
  seats = 1,
): PollSheet =>
  yesNo('secret', {
    title: 'Élire le conseil',
    definition: {
      method,
      options: names.map((name, place) => ({ id: String.fromCharCode(97 + place), name })),
      seats,
      grades: method === 'majority-judgment' ? [...usualGrades.fr] : [],
    },
  })

export const answer = (given: 'for' | 'against' | 'abstain' | 'blank'): Choice => ({ method: 'yes-no', answer: given })

/** Members of a college, with an account each unless they are given. */
export async function createMembers(college: string, people: readonly (Person | null)[]): Promise<string[]> {
  const ids: string[] = []
  for (const person of people) {
    const id = newId()
    await db.membership.create({
      data: {
        id,
        kind: 'person',
        userId: person?.id ?? null,
        name: `Membre ${id.slice(-6)}`,
        foldedName: `membre ${id.slice(-6)}`,
        state: 'admitted',
        category: college,
        reference: `CRDP-${id.slice(-12)}`,
        appliedAt: new Date('2021-01-01T09:00:00Z'),
        admittedOn: '2021-01-02',
        periods: {
          create: {
            id: newId(),
            category: college,
            college,
            votes: 1,
            startsOn: '2021-01-02',
            decision: 'Décision de test',
            createdAt: new Date('2021-01-02T09:00:00Z'),
          },
        },
      },
    })
    ids.push(id)
  }
  return ids
}

export type Assembly = { id: string; itemId: string; chair: Person; voters: readonly Person[] }
type AssemblyChanges = {
  chair?: Person | null
  /** Members in each college, all present. */
  inEach?: number
  /** More members, of the residents' college. */
  also?: readonly Person[]
  statutes?: Statutes
  kind?: 'assembly' | 'consultation'
  /** Members of the database before stay members. */
  keepMembers?: boolean
  state?: string
}

/** An open assembly on statutes of five colleges, with members of each in the room. Earlier members of the same database leave. */
export async function createAssembly({
  chair = null,
  inEach = 3,
  also = [],
  statutes = votingStatutes(),
  kind = 'assembly',
  keepMembers = false,
  state = 'open',
}: AssemblyChanges = {}): Promise<Assembly> {
  const { id: statutesId } = await setUpStatutes(statutes)
  if (!keepMembers) await db.membershipPeriod.updateMany({ data: { endsOn: '2022-01-01' } })
  const leader = chair ?? (await createPerson({ roles: ['board'] }))
  const voters: Person[] = []
  const id = newId()
  const itemId = newId()
  await db.meeting.create({
    data: {
      id,
      kind,
      assemblyKind: 'ordinary',
      title: 'Assemblée générale ordinaire de test',
      state,
      place: 'Orléans',
      link: '',
      startsAt: now(),
      statutesId,
      chairId: leader.id,
      createdById: leader.id,
      createdAt: now(),
      items: {
        create: {
          id: itemId,
          position: 1,
          title: 'Comptes',
          text: 'L’assemblée approuve les comptes.',
          speaker: '',
          kind: 'resolution',
          resolutionKind: 'ordinary',
          createdAt: now(),
        },
      },
    },
  })
  for (const [college] of testColleges) {
    const people: Person[] = college === 'residents' ? [...also] : []
    while (people.length < inEach) people.push(await createPerson({ roles: ['member'] }))
    voters.push(...people)
    const memberships = await createMembers(college, people)
    await db.attendance.createMany({
      data: memberships.map((memberId) => ({
        id: newId(),
        meetingId: id,
        memberId,
        way: 'room',
        cameAt: now(),
        recordedById: leader.id,
      })),
    })
  }
  return { id, itemId, chair: leader, voters }
}

export async function draftPoll(
  changes: AssemblyChanges & { sheet?: PollSheet } = {},
): Promise<{ id: string; assembly: Assembly }> {
  const assembly = await createAssembly(changes)
  const sheet = changes.sheet ?? yesNo('secret')
  const { id } = given(await preparePoll(assembly.chair, { meetingId: assembly.id, itemId: assembly.itemId, sheet }))
  return { id, assembly }
}

export async function openedPoll({
  secrecy = 'secret',
  ...changes
}: AssemblyChanges & { sheet?: PollSheet; secrecy?: Secrecy } = {}): Promise<{ id: string; assembly: Assembly }> {
  const made = await draftPoll({ sheet: yesNo(secrecy), ...changes })
  given(await openPoll(made.assembly.chair, { id: made.id }))
  return made
}

/** The right that this account holds of its own. */
export const rightOf = async (pollId: string, ownerId: string): Promise<string> =>
  (await db.votingRight.findFirstOrThrow({ where: { pollId, ownerId }, select: { id: true } })).id
