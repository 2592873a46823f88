import { randomBytes } from 'node:crypto'
import { answerProxy } from '~/modules/governance/commands/answer-proxy.server'
import { castVote } from '~/modules/governance/commands/cast-vote.server'
import { closePoll } from '~/modules/governance/commands/close-poll.server'
import { cancelPoll } from '~/modules/governance/commands/edit-poll.server'
import { giveProxy } from '~/modules/governance/commands/give-proxy.server'
import { showItem } from '~/modules/governance/commands/lead-meeting.server'
import { openPoll } from '~/modules/governance/commands/open-poll.server'
import { preparePoll } from '~/modules/governance/commands/prepare-poll.server'
import { publishMinutes } from '~/modules/governance/commands/publish-minutes.server'
import { recordAttendance } from '~/modules/governance/commands/record-attendance.server'
import { closeMeeting, openMeeting } from '~/modules/governance/commands/run-meeting.server'
import { saveRemarks, signMinutes } from '~/modules/governance/commands/write-minutes.server'
import { membersActedFor } from '~/modules/governance/queries-meeting-members.server'
import { agendaOf, meetingById } from '~/modules/governance/queries-meetings.server'
import type { Choice } from '~/modules/governance/rules/poll'
import { usualGrades } from '~/modules/governance/rules/poll-sheet'
import { receiptOf } from '~/modules/governance/rules/receipt'
import { addAgendaItem } from '~/modules/governance/commands/edit-agenda.server'
import { conveneMeeting } from '~/modules/governance/commands/convene-meeting.server'
import { createMeeting } from '~/modules/governance/commands/create-meeting.server'
import type { ItemDetails, MeetingDetails } from '~/modules/governance/forms-meetings'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { parisInstant } from '~/platform/pure/paris-time'
import { type Story, told } from './story'

type Told = MeetingDetails & { items: readonly ItemDetails[] }

/** Prepares and convenes a meeting, unless it was at a former start. */
async function convene(by: Person, { items, ...details }: Told): Promise<string | null> {
  const known = await db.meeting.findFirst({ where: { title: details.title, isDemonstration: true } })
  if (known) return null
  const created = told(await createMeeting(by, { ...details, isDemonstration: true }))
  if (!created) return null
  for (const item of items) told(await addAgendaItem(by, { meetingId: created.id, ...item }))
  told(await conveneMeeting(by, created))
  return created.id
}

const item = (kind: ItemDetails['kind'], title: string, text: string, speaker = ''): ItemDetails => ({
  kind,
  title,
  text,
  speaker,
  resolutionKind: kind === 'resolution' || kind === 'election' ? 'ordinary' : null,
})

const grades = usualGrades.fr
const yesNo = { method: 'yes-no' as const, options: [], seats: 1, grades: [] }

/** Each right is cast by the account that holds it; `of` says what, by the rank of the right. */
async function voteAll(story: Story, pollId: string, keys: readonly string[], of: (rank: number) => Choice) {
  const { secrecy } = await db.poll.findUniqueOrThrow({ where: { id: pollId } })
  const people = await Promise.all(keys.map((key) => story.actor(key)))
  const rights = await db.votingRight.findMany({ where: { pollId }, orderBy: { memberId: 'asc' } })
  for (const [rank, right] of rights.entries()) {
    const voter = people.find(({ id }) => id === right.holderId)
    if (!voter) continue
    const code = secrecy === 'secret' ? receiptOf(randomBytes(16)) : null
    // Whoever is not there votes nothing.
    told(await castVote(voter, { pollId, rightId: right.id, code, choice: of(rank) }), 'not-present')
  }
}

/** Two months ago: an assembly held from its convocation to its published minutes, two resolutions and a secret election. */
export async function tellPastAssembly(story: Story): Promise<void> {
  story.at(80)
  const [chair, secretary, team] = [
    await story.actor('chair'),
    await story.actor('secretary'),
    await story.actor('team'),
  ]
  const keys = ['employee', 'secretary', 'chair', 'association-member', 'authority', 'partner', 'representative']
  const id = await convene(team, {
    kind: 'assembly',
    body: null,
    assemblyKind: 'ordinary',
    title: 'Première assemblée de la coopérative de démonstration',
    place: 'Salle de démonstration, rez-de-chaussée, accès de plain-pied',
    link: '',
    startsAt: parisInstant(addDays(story.today, -60), '18:30'),
    endsAt: null,
    chairId: chair.id,
    secretaryId: secretary.id,
    items: [
      item(
        'resolution',
        'Adopter le programme de la première année',
        'L’assemblée adopte le programme de l’année\u00a0: quatre rencontres du réseau, l’ouverture du label, un débat régional.',
        'La présidence du conseil',
      ),
      item(
        'resolution',
        'Doubler la valeur de la part sociale',
        'L’assemblée porte la valeur de la part sociale au double de sa valeur présente.',
      ),
      item('election', 'Élire une personne au conseil', 'Un siège est à pourvoir, pour trois ans.'),
    ],
  })
  if (id === null) return
  story.at(62)
  const meeting = await meetingById(id)
  const resident = await story.actor('resident')
  const [giver] = meeting ? await membersActedFor(meeting, resident.id) : []
  const [holder] = meeting ? await membersActedFor(meeting, chair.id) : []
  if (!meeting || !giver || !holder) return
  const given = told(await giveProxy(resident, { meetingId: id, giverId: giver.memberId, holderId: holder.memberId }))
  if (given) told(await answerProxy(chair, { id: given.id, answer: 'accepted' }))
  story.at(60)
  told(await openMeeting(chair, { id }))
  for (const key of keys)
    for (const { memberId } of await membersActedFor(meeting, (await story.actor(key)).id))
      told(await recordAttendance(team, { meetingId: id, memberId, way: key === 'authority' ? 'remote' : 'room' }))
  const items = await agendaOf(id)
  const plain = { mayChange: false, college: null, closesAt: null }
  const answer =
    (says: (rank: number) => 'for' | 'against' | 'abstain') =>
    (rank: number): Choice => ({ method: 'yes-no', answer: says(rank) })
  const options = ['a', 'b', 'c'].map((option, place) => ({
    id: option,
    name: `Candidature de démonstration ${place + 1}`,
  }))
  const votes = [
    {
      ...plain,
      secrecy: 'named' as const,
      definition: yesNo,
      of: answer((rank) => (rank % 6 === 5 ? 'abstain' : 'for')),
    },
    {
      ...plain,
      secrecy: 'named' as const,
      definition: yesNo,
      of: answer((rank) => (rank % 4 === 0 ? 'for' : 'against')),
    },
    {
      ...plain,
      secrecy: 'secret' as const,
      definition: { method: 'majority-judgment' as const, options, seats: 1, grades },
      of: (rank: number): Choice => ({
        method: 'majority-judgment',
        grades: { a: (rank * 2) % 6, b: 3 + (rank % 3), c: rank % 4 },
      }),
    },
  ]
  for (const [index, { of, ...sheet }] of votes.entries()) {
    const voted = items[index]
    if (!voted) continue
    const poll = told(
      await preparePoll(chair, { meetingId: id, itemId: voted.id, sheet: { ...sheet, title: voted.title } }),
    )
    if (!poll) continue
    told(await showItem(chair, { id, itemId: voted.id }))
    // A college too small for a secret vote: the statutes say what then, and the story goes on without it.
    if (!told(await openPoll(chair, poll), 'college-too-small-named', 'college-too-small-postponed')) {
      told(await cancelPoll(chair, poll))
      continue
    }
    await voteAll(story, poll.id, keys, of)
    told(await closePoll(chair, poll))
  }
  told(await closeMeeting(chair, { id }))
  story.at(58)
  told(
    await saveRemarks(secretary, {
      id,
      remarks: 'La discussion sur la valeur de la part a porté sur l’accès des habitants à la coopérative.',
    }),
  )
  told(await signMinutes(chair, { id }))
  told(await signMinutes(secretary, { id }))
  story.at(57)
  told(await publishMinutes(team, { id }))
}

/** An assembly convened for the coming weeks, and a sitting of the label committee. */
export async function tellComingMeetings(story: Story): Promise<void> {
  story.at(5)
  const [chair, secretary, team] = [
    await story.actor('chair'),
    await story.actor('secretary'),
    await story.actor('team'),
  ]
  await convene(team, {
    kind: 'assembly',
    body: null,
    assemblyKind: 'ordinary',
    title: 'Assemblée générale ordinaire de démonstration',
    place: 'Salle de démonstration, rez-de-chaussée, accès de plain-pied',
    link: 'https://visio.demonstration.invalid/assemblee',
    startsAt: parisInstant(addDays(story.today, 18), '18:30'),
    endsAt: null,
    chairId: chair.id,
    secretaryId: secretary.id,
    items: [
      item(
        'information',
        'Rapport d’activité de l’année',
        'Le conseil présente ce qui a été fait\u00a0: labels délivrés, rencontres du réseau, débats suivis.',
        'La présidence du conseil',
      ),
      item(
        'resolution',
        'Approuver les comptes de l’exercice',
        'L’assemblée approuve les comptes de l’exercice clos et donne quitus au conseil de sa gestion.',
        'Le secrétariat du conseil',
      ),
      item(
        'resolution',
        'Organiser un débat régional sur les évolutions du travail',
        'L’assemblée décide d’organiser, dans l’année, un débat public régional sur les évolutions du travail, ouvert à tous les habitants de la région, et charge le conseil d’en fixer les règles avec le comité d’éthique.',
        'Le collège des salariés',
      ),
      item(
        'election',
        'Élire une personne au conseil',
        'Un siège du conseil est à pourvoir, pour trois ans. Le vote est secret, au jugement majoritaire.',
      ),
      item('discussion', 'Questions diverses', ''),
    ],
  })
  const [one, two] = [await story.actor('committee-1'), await story.actor('committee-2')]
  await convene(one, {
    kind: 'sitting',
    body: 'label-committee',
    assemblyKind: null,
    title: 'Séance du comité du label de démonstration',
    place: 'Salle de démonstration',
    link: '',
    startsAt: parisInstant(addDays(story.today, 9), '14:00'),
    endsAt: null,
    chairId: one.id,
    secretaryId: two.id,
    items: [
      item('discussion', 'Examiner les demandes en attente de décision', ''),
      { ...item('information', 'Retour sur les labels délivrés', ''), resolutionKind: null },
    ],
  })
}
