import { advanceConsent } from '~/modules/governance/commands/advance-consent.server'
import { answerContribution } from '~/modules/governance/commands/answer-contribution.server'
import { completeFollowUp } from '~/modules/governance/commands/complete-follow-up.server'
import { contributeToConsent } from '~/modules/governance/commands/contribute-to-consent.server'
import { conveneMeeting } from '~/modules/governance/commands/convene-meeting.server'
import { createMeeting } from '~/modules/governance/commands/create-meeting.server'
import { decideItem } from '~/modules/governance/commands/decide-item.server'
import { declareConflict } from '~/modules/governance/commands/declare-conflict.server'
import { addAgendaItem } from '~/modules/governance/commands/edit-agenda.server'
import { openAccountingYear, saveAccountLine } from '~/modules/governance/commands/keep-accounts.server'
import { openConsent } from '~/modules/governance/commands/open-consent.server'
import { planFollowUp } from '~/modules/governance/commands/plan-follow-up.server'
import { publishAccounts } from '~/modules/governance/commands/publish-accounts.server'
import { recordAttendance } from '~/modules/governance/commands/record-attendance.server'
import { recordDecision } from '~/modules/governance/commands/record-decision.server'
import { closeMeeting, openMeeting } from '~/modules/governance/commands/run-meeting.server'
import type { AccountLineForm } from '~/modules/governance/forms-accounts'
import { consentById } from '~/modules/governance/queries-consent.server'
import type { ConsentEvent } from '~/modules/governance/rules/consent'
import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { parisInstant } from '~/platform/pure/paris-time'
import { type Story, told } from './story'

const isDemonstration = true

/** A decision that the assembly or the board took before the portal held its meetings. */
async function decide(by: Person, body: string, title: string, text: string, reason: string, vote: string) {
  const decision = { body, title, text, reason, vote, outcome: 'adopted' as const, decidedOn: today(), reviewOn: null }
  return told(await recordDecision(by, { ...decision, minutes: null, isDemonstration }))
}

const line = (side: 'income' | 'expense', category: AccountLineForm['category'], title: string, euros: number) => ({
  ...{ id: '', side, category, title, actual: null },
  budget: euros * 100,
})
const budget: readonly AccountLineForm[] = [
  line('income', 'region', 'Convention de fonctionnement (démonstration)', 120_000),
  line('income', 'local-authorities', 'Adhésions des intercommunalités (démonstration)', 30_000),
  line('income', 'members', 'Cotisations et parts (démonstration)', 18_000),
  line('income', 'sales', 'Accompagnements facturés (démonstration)', 32_000),
  line('expense', 'people', 'Équipe permanente (démonstration)', 128_000),
  line('expense', 'events', 'Débats et rencontres (démonstration)', 36_000),
  line('expense', 'support', 'Appui aux démarches labellisées (démonstration)', 18_000),
  line('expense', 'tools', 'Portail (démonstration)', 9_000),
  line('expense', 'running', 'Locaux et déplacements (démonstration)', 9_000),
]

/** The year's budget, adopted and published, with what its decision asks. */
async function tellBudget(story: Story): Promise<void> {
  story.at(100)
  const team = await story.actor('team')
  const year = Number(story.today.slice(0, 4))
  told(await openAccountingYear(team, { year, note: 'Chiffres inventés pour la démonstration.', isDemonstration }))
  for (const one of budget) told(await saveAccountLine(team, { ...one, year }))
  const adopted = await decide(
    team,
    'assembly',
    `Adopter le budget de l’année ${year}`,
    'L’assemblée adopte le budget présenté par le conseil, en équilibre à 200\u202f000\u00a0€.',
    'Il permet de tenir les quatre fonctions de la coopérative, et la part de la Région y reste sous les deux tiers.',
    '11 pour, 1 contre, 1 abstention, sur 13 présents ou représentés',
  )
  if (!adopted) return
  told(await publishAccounts(team, { year, part: 'budget', decision: adopted.number }))
  const plan = { id: '', decisionId: adopted.id, who: 'Équipe' }
  const email = story.address('team')
  const call = told(
    await planFollowUp(team, { ...plan, task: 'Publier le budget ligne par ligne', email, dueOn: addDays(story.today, -90) }), // prettier-ignore
  )
  told(
    await planFollowUp(team, { ...plan, task: 'Présenter au conseil l’exécution du budget à mi-année', email, dueOn: addDays(story.today, -12) }), // prettier-ignore
  )
  story.at(95)
  if (call)
    told(
      await completeFollowUp(team, { id: call.id, doneOn: today(), outcome: 'Le budget est à la page des comptes.' }),
    )
}

/** A sitting of the label committee: two decisions, and a member who withdraws from one of them. */
async function tellSitting(story: Story): Promise<void> {
  const day = addDays(story.today, -64)
  story.at(76)
  const [chair, secretary] = [await story.actor('committee-1'), await story.actor('committee-2')]
  const sitting = told(
    await createMeeting(chair, {
      ...{ kind: 'sitting', body: 'label-committee', assemblyKind: null, link: '', endsAt: null, isDemonstration },
      ...{ title: 'Première séance du comité du label de démonstration', place: 'Salle de démonstration' },
      ...{ startsAt: parisInstant(day, '14:00'), chairId: chair.id, secretaryId: secretary.id },
    }),
  )
  if (!sitting) return
  const item = { speaker: '', kind: 'resolution' as const, resolutionKind: null, meetingId: sitting.id }
  const first = told(
    await addAgendaItem(chair, { ...item, title: 'Tenir une séance toutes les six semaines', text: 'Le comité se réunit toutes les six semaines, le mardi après-midi.' }), // prettier-ignore
  )
  const second = told(
    await addAgendaItem(chair, { ...item, title: 'Inviter une association à présenter sa démarche', text: 'Le comité invite l’association de démonstration du Loiret à présenter sa démarche.' }), // prettier-ignore
  )
  told(await conveneMeeting(chair, sitting))
  story.at(64)
  if (!first || !second) return
  told(
    await declareConflict(secretary, {
      itemId: second.id,
      userId: secretary.id,
      reason: 'Membre de cette association',
    }),
  )
  told(await openMeeting(chair, sitting))
  for (const { id: memberId } of [chair, secretary])
    told(await recordAttendance(chair, { meetingId: sitting.id, memberId, way: 'room' }))
  const reason = 'Un rythme connu laisse le temps d’instruire et répond aux demandes dans les délais de la charte.'
  told(await decideItem(chair, { itemId: first.id, reason, for: 2, against: 0, abstain: 0, chair: '' }))
  const hearing = 'Entendre ceux qui font aide à juger la charte à l’épreuve.'
  told(await decideItem(chair, { itemId: second.id, reason: hearing, for: 1, against: 0, abstain: 0, chair: '' }))
  told(await closeMeeting(chair, sitting))
}

async function step(by: Person, id: string, event: ConsentEvent, more: { proposal?: string; reason?: string } = {}) {
  const revision = (await consentById(id))?.revision ?? 0
  told(await advanceConsent(by, { ...{ id, event, revision, proposal: '', proposedId: '', reason: '' }, ...more }))
}

/** A decision by consent of the board, with an objection integrated; another under way. */
async function tellConsent(story: Story): Promise<void> {
  story.at(40)
  const [chair, secretary] = [await story.actor('chair'), await story.actor('secretary')]
  const process = { body: 'board', kind: 'decision' as const, facilitatorId: '', itemId: '', isDemonstration }
  const opened = told(
    await openConsent(chair, {
      ...process,
      title: 'Publier l’ordre du jour du conseil',
      proposal: 'L’ordre du jour de chaque conseil est public trois jours avant la séance.',
      reviewOn: addDays(story.today, 25),
    }),
  )
  if (!opened) return
  const { id } = opened
  const say = async (by: Person, kind: 'question' | 'reaction' | 'consent' | 'objection', text: string) =>
    told(await contributeToConsent(by, { id, kind, text, nomineeId: '' }))
  const question = await say(secretary, 'question', 'Tous les points, même ceux qui nomment des personnes\u202f?')
  if (question)
    told(
      await answerContribution(chair, {
        processId: id,
        id: question.id,
        answer: 'Non\u00a0: ceux-là par leur titre seul.',
      }),
    )
  await step(chair, id, 'next')
  await say(secretary, 'reaction', 'Les sociétaires le demandent depuis longtemps.')
  await step(chair, id, 'next')
  const objection = await say(
    secretary,
    'objection',
    'Trois jours ne laissent pas aux sociétaires le temps d’écrire au conseil.',
  )
  await step(chair, id, 'integrate')
  if (objection)
    told(
      await answerContribution(chair, {
        processId: id,
        id: objection.id,
        answer: 'Le délai passe à huit jours, celui de la convocation.',
      }),
    )
  await step(chair, id, 'propose-again', {
    proposal:
      'L’ordre du jour de chaque conseil est public dès sa convocation, huit jours avant la séance. Les points qui nomment des personnes n’y figurent que par leur titre.',
  })
  await say(secretary, 'consent', '')
  await say(chair, 'consent', '')
  await step(chair, id, 'adopt', { reason: 'Savoir à temps de quoi le conseil parle permet à chacun de lui écrire.' })
  story.at(8)
  told(
    await openConsent(secretary, {
      ...process,
      title: 'Réunir le conseil hors d’Orléans une fois sur deux',
      proposal: 'Une séance du conseil sur deux se tient dans un autre bassin de vie de la région.',
      reviewOn: addDays(story.today, 200),
    }),
  )
}

/** What the cooperative decided, and what came of it. */
export async function tellGovernance(story: Story): Promise<void> {
  if ((await db.governanceDecision.count({ where: { isDemonstration } })) > 0) return
  await tellBudget(story)
  await tellSitting(story)
  await tellConsent(story)
}
