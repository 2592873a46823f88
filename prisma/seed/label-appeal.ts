import { conveneMeeting } from '~/modules/governance/commands/convene-meeting.server'
import { createMeeting } from '~/modules/governance/commands/create-meeting.server'
import { decideItem } from '~/modules/governance/commands/decide-item.server'
import { addAgendaItem } from '~/modules/governance/commands/edit-agenda.server'
import { recordAttendance } from '~/modules/governance/commands/record-attendance.server'
import { closeMeeting, openMeeting } from '~/modules/governance/commands/run-meeting.server'
import { fileAppeal } from '~/modules/label/commands/file-appeal.server'
import { proposeAnswer } from '~/modules/label/commands/propose-answer.server'
import { filledTemplate } from '~/modules/label/fill-template.server'
import { labelAppealSubject } from '~/modules/label/store-committee.server'
import { db } from '~/platform/db/db.server'
import { addDays } from '~/platform/pure/civil-date'
import { parisInstant } from '~/platform/pure/paris-time'
import { type Story, told } from './story'

const invented = '(Écrit pour la démonstration du portail.)'
const title = 'La consultation sur le stationnement'

/** A sitting of the board that has this on its agenda, convened. */
async function convene(story: Story, subject: string): Promise<{ meetingId: string; itemId: string } | undefined> {
  const [chair, secretary] = [await story.actor('chair'), await story.actor('secretary')]
  const sitting = told(
    await createMeeting(chair, {
      ...{ kind: 'sitting', body: 'board', assemblyKind: null, link: '', endsAt: null, isDemonstration: true },
      ...{ title: 'Séance du conseil d’administration de démonstration', place: 'Salle de démonstration' },
      ...{ startsAt: parisInstant(addDays(story.today, -20), '09:30'), chairId: chair.id, secretaryId: secretary.id },
    }),
  )
  if (!sitting) return undefined
  const item = told(
    await addAgendaItem(chair, {
      ...{ meetingId: sitting.id, kind: 'resolution', resolutionKind: null, speaker: '', subject },
      title: `Répondre au recours sur «\u202f${title}\u202f»`,
      text: 'Le conseil répond à l’organisation, comme proposé dans le dossier.',
    }),
  )
  told(await conveneMeeting(chair, sitting))
  return item && { meetingId: sitting.id, itemId: item.id }
}

/** The letter that leaves with the answer, begun from the team's template. */
async function letterOn(story: Story, applicationId: string) {
  const template = await db.labelTemplate.findFirst({
    where: { use: 'appeal', archivedAt: null },
    select: { id: true },
  })
  if (!template) return null
  const picked = { id: template.id, locale: 'fr' } as const
  const facts = { decision: 'refusal-upheld' } as const
  const filled = await filledTemplate(await story.actor('secretary'), { applicationId, use: 'appeal', picked, facts })
  const reason = `Votre recours montre que la participation a été large. Il ne dit pas ce qu’elle a changé à la décision. ${invented}`
  return filled === null ? null : { text: filled.replace(/\n{3,}/, `\n\n${reason}\n\n`), locale: 'fr' as const }
}

/** A refusal that is contested: the board's sitting votes that it stands, and its answer leaves as a letter. */
export async function tellAppeal(story: Story): Promise<void> {
  const refused = await db.application.findFirst({
    where: { title, isDemonstration: true, state: 'refused', appeals: { none: {} } },
    select: { id: true },
  })
  if (!refused) return
  const { id } = refused
  story.at(40)
  const grounds = `Deux cents personnes ont répondu, et leurs réponses ont été lues en conseil. Le critère de l’influence nous paraît rempli. ${invented}`
  told(await fileAppeal(await story.actor('member'), { id, grounds }))
  const appeal = await db.labelAppeal.findFirst({ where: { applicationId: id }, select: { id: true } })
  if (!appeal) return
  story.at(32)
  const convened = await convene(story, labelAppealSubject(appeal.id))
  if (!convened) return
  story.at(26)
  const summary = `Lire les réponses ne suffit pas\u00a0: rien n’oblige à dire ce qui en a été retenu, ni pourquoi. Le refus demeure\u202f; l’appui proposé aussi. ${invented}`
  const answer = { outcome: 'upheld' as const, summary, reasons: {}, support: [], actionPlan: [] }
  told(await proposeAnswer(await story.actor('secretary'), { id, answer, letter: await letterOn(story, id) }))
  story.at(20)
  const [chair, secretary] = [await story.actor('chair'), await story.actor('secretary')]
  const { meetingId, itemId } = convened
  told(await openMeeting(chair, { id: meetingId }))
  for (const { id: memberId } of [chair, secretary])
    told(await recordAttendance(chair, { meetingId, memberId, way: 'room' }))
  const reason = 'Le recours a été lu avec le dossier et les raisons du comité.'
  told(await decideItem(chair, { itemId, reason, for: 2, against: 0, abstain: 0, chair: '' }))
  told(await closeMeeting(chair, { id: meetingId }))
}
