import { randomInt } from 'node:crypto'
import { addAgendaItem } from '~/modules/governance/commands/edit-agenda.server'
import { conveneMeeting } from '~/modules/governance/commands/convene-meeting.server'
import { createMeeting } from '~/modules/governance/commands/create-meeting.server'
import type { MeetingDetails } from '~/modules/governance/forms-meetings'
import { now, setClock, today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { newId } from '~/platform/pure/ids'
import { given } from './label'
import { createPerson } from './people'

let count = 0

/** A member of the cooperative admitted long ago, in a college, with the account that acts for them. */
export async function createMember(
  college: string | null = 'residents',
  { name }: { name?: string } = {},
): Promise<{ membershipId: string; person: Person & { email: string } }> {
  count += 1
  const person = await createPerson({ roles: ['member'] })
  const membershipId = newId()
  const shown = name ?? `Sociétaire d’essai ${count}`
  await db.membership.create({
    data: {
      id: membershipId,
      // Far from those that admissions give in order, and from those of other members made meanwhile.
      number: randomInt(1_000_000, 999_999_999),
      kind: 'person',
      userId: person.id,
      name: shown,
      foldedName: shown.toLowerCase(),
      email: person.email,
      state: 'admitted',
      category: college ?? 'residents',
      reference: `ESSAI-${membershipId}`,
      appliedAt: new Date('2021-01-01T10:00:00Z'),
      admittedOn: '2021-01-01',
    },
  })
  await db.membershipPeriod.create({
    data: {
      id: newId(),
      membershipId,
      category: college ?? 'residents',
      college,
      votes: 1,
      startsOn: '2021-01-01',
      decision: 'Décision de test',
      createdAt: new Date('2021-01-01T10:00:00Z'),
    },
  })
  return { membershipId, person }
}

export type Officers = { chair: Person; secretary: Person; team: Person }
export async function createOfficers(): Promise<Officers> {
  const [chair, secretary, team] = [
    await createPerson({ roles: ['board'] }),
    await createPerson({ roles: ['board'] }),
    await createPerson({ roles: ['team'] }),
  ]
  return { chair, secretary, team }
}

const detailsOf = ({ chair, secretary }: Officers, change: Partial<MeetingDetails> = {}): MeetingDetails => ({
  kind: 'assembly',
  body: null,
  assemblyKind: 'ordinary',
  title: 'Assemblée d’essai',
  place: 'Salle d’essai',
  link: '',
  startsAt: new Date(`${addDays(today(), 20)}T17:00:00Z`),
  endsAt: null,
  chairId: chair.id,
  secretaryId: secretary.id,
  ...change,
})

export const resolution = {
  title: 'Approuver les comptes d’essai',
  text: 'L’assemblée approuve les comptes.',
  speaker: '',
  kind: 'resolution' as const,
  resolutionKind: 'ordinary',
}

/** An assembly (or what `change` says) in draft, with one resolution on its agenda. */
export async function draftMeeting(officers: Officers, change: Partial<MeetingDetails> = {}) {
  const details = detailsOf(officers, change)
  const { id } = given(await createMeeting(officers.team, details))
  const item = given(
    await addAgendaItem(officers.team, {
      meetingId: id,
      ...resolution,
      resolutionKind: details.body === null ? (details.assemblyKind ?? 'ordinary') : null,
    }),
  )
  return { id, itemId: item.id }
}

/** The same, convened 20 days ago for today; `at` puts it elsewhere. */
export async function convenedMeeting(officers: Officers, change: Partial<MeetingDetails> = {}, daysAgo = 20) {
  const present = now()
  const startsAt = change.startsAt ?? present
  setClock(() => new Date(present.getTime() - daysAgo * 86_400_000))
  try {
    const meeting = await draftMeeting(officers, { ...change, startsAt })
    given(await conveneMeeting(officers.team, { id: meeting.id }))
    return meeting
  } finally {
    setClock(() => present)
    setClock()
  }
}
