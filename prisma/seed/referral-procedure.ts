import { conveneMeeting } from '~/modules/governance/commands/convene-meeting.server'
import { createMeeting } from '~/modules/governance/commands/create-meeting.server'
import { decideItem } from '~/modules/governance/commands/decide-item.server'
import { recordAttendance } from '~/modules/governance/commands/record-attendance.server'
import { closeMeeting, openMeeting } from '~/modules/governance/commands/run-meeting.server'
import { acceptComplete } from '~/modules/referrals/commands/accept-complete.server'
import { openDraft } from '~/modules/referrals/commands/open-draft.server'
import { placeOnAgenda } from '~/modules/referrals/commands/place-on-agenda.server'
import { proposeOutcome } from '~/modules/referrals/commands/propose-outcome.server'
import { saveDraft } from '~/modules/referrals/commands/save-draft.server'
import { setCommitment } from '~/modules/referrals/commands/set-commitment.server'
import { setTerritory } from '~/modules/referrals/commands/set-territory.server'
import { submitReferral } from '~/modules/referrals/commands/submit-referral.server'
import { takeReferral } from '~/modules/referrals/commands/take-referral.server'
import { termsInForce } from '~/modules/referrals/queries-team.server'
import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { addDays } from '~/platform/pure/civil-date'
import { parisInstant } from '~/platform/pure/paris-time'
import { type Story, told } from './story'

const title = 'Choisir qui exploitera la halle de démonstration'

const answers = {
  subject:
    'Une halle doit ouvrir l’an prochain entre deux communes. L’association voudrait que ses usages et la personne qui l’exploitera soient débattus avec les habitantes et les habitants. L’appel d’offres est déjà publié.',
  'regional-interest': 'D’autres communes de la région ouvrent des halles et se posent les mêmes questions d’usage.',
  'decision-stage': 'options',
  alternatives: ['Une halle gérée par les communes', 'Une halle confiée à une coopérative'],
  'doing-nothing': 'L’exploitation serait confiée à qui aura remporté l’appel d’offres, sans débat sur les usages.',
  deciders: ['Les deux communes', 'L’intercommunalité'],
  'not-debated-lately': false,
  'no-litigation': false,
  'no-tender': true,
  'equal-treatment': true,
  'other-views':
    'Les commerces voisins craignent une concurrence\u202f; des familles attendent surtout un marché le soir.',
  publics: ['Habitantes et habitants des deux communes', 'Commerces'],
} as const

const revisionOf = async (id: string): Promise<number> =>
  (await db.referral.findUniqueOrThrow({ where: { id }, select: { revision: true } })).revision

/** An association refers a subject that is out to tender. */
async function tellHall(story: Story): Promise<string | null> {
  story.at(78)
  // Nobody refers anything before the rules of admissibility.
  if ((await termsInForce(today())).version === null) return null
  const organisationId = story.organisations.get('association') ?? null
  if (organisationId === null || (await db.referral.findFirst({ where: { title, isDemonstration: true } }))) return null
  const author = await story.actor('representative')
  const opened = told(await openDraft(author, { requesterKind: 'association', organisationId, title }))
  if (!opened) return null
  const { id } = opened
  const patch = Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, { value: value as never }]))
  told(await saveDraft(author, { id, revision: 1, patch: { answers: patch } }))
  told(await setTerritory(author, { id, revision: await revisionOf(id), territoryCode: 'dep:45' }))
  const form = {
    ...{
      authority: 'Intercommunalité de démonstration',
      state: 'refused' as const,
      askedOn: addDays(story.today, -98),
    },
    ...{ signatory: 'Élu de démonstration', function: 'président', answeredOn: addDays(story.today, -88) },
    reason: 'L’appel d’offres est en cours\u00a0: nous ne pouvons pas nous engager.',
  } as const
  told(await setCommitment(author, { id, form, file: null }))
  told(await submitReferral(author, { id, revision: await revisionOf(id) }))
  return id
}

/** When the ethics committee sat, in days before the present: before the debate that it allows is drafted. */
const sat = 50

/** The team takes a file in hand and says that it is complete. */
async function examine(story: Story, id: string): Promise<void> {
  const team = await story.actor('team')
  told(await takeReferral(team, { id }))
  told(await acceptComplete(team, { id }))
}

/**
 * Two referrals go before the ethics committee in one sitting: the association's is not admissible, by a rule that the
 * decision names; the PETR's is.
 */
export async function tellReferralProcedure(story: Story): Promise<void> {
  const hall = await tellHall(story)
  if (hall === null) return
  story.at(72)
  await examine(story, hall)
  story.at(66)
  const petr = story.organisations.get('petr') ?? ''
  const circuits = await db.referral.findFirst({ where: { organisationId: petr, state: 'submitted' } })
  if (circuits) await examine(story, circuits.id)
  const team = await story.actor('team')
  const proposals = [
    {
      id: hall,
      ...{ outcome: 'inadmissible' as const, code: 'no-tender', redirectedTo: '' },
      reason:
        'Un appel d’offres est publié pour l’exploitation de la halle\u00a0: un débat pourrait en fausser l’égalité entre candidats. L’association peut saisir de nouveau sur les usages, une fois le marché attribué.',
    },
    ...(circuits
      ? [
          {
            id: circuits.id,
            ...{ outcome: 'admissible' as const, code: '', redirectedTo: '' },
            reason:
              'Le sujet est ouvert, plusieurs solutions sont possibles, il relève de plusieurs acteurs et l’autorité concernée s’engage à répondre.',
          },
        ]
      : []),
  ]
  for (const proposal of proposals)
    told(await proposeOutcome(team, { ...proposal, revision: await revisionOf(proposal.id) }))
  story.at(65)
  const [chair, secretary] = [await story.actor('ethics-1'), await story.actor('ethics-2')]
  const sitting = told(
    await createMeeting(chair, {
      ...{
        kind: 'sitting',
        body: 'ethics-committee',
        assemblyKind: null,
        link: '',
        endsAt: null,
        isDemonstration: true,
      },
      ...{ title: 'Séance du comité d’éthique de démonstration', place: 'Salle de démonstration' },
      ...{ startsAt: parisInstant(addDays(story.today, -sat), '14:00'), chairId: chair.id, secretaryId: secretary.id },
    }),
  )
  if (!sitting) return
  for (const { id } of proposals) told(await placeOnAgenda(team, { id, meetingId: sitting.id }))
  told(await conveneMeeting(chair, sitting))
  story.at(sat)
  told(await openMeeting(chair, sitting))
  for (const { id: memberId } of [chair, secretary])
    told(await recordAttendance(chair, { meetingId: sitting.id, memberId, way: 'room' }))
  const items = await db.agendaItem.findMany({ where: { meetingId: sitting.id }, orderBy: { position: 'asc' } })
  const reason = 'Le comité suit la proposition de l’équipe, après lecture du dossier.'
  for (const { id: itemId } of items)
    told(await decideItem(chair, { itemId, reason, for: 2, against: 0, abstain: 0, chair: '' }))
  told(await closeMeeting(chair, sitting))
}
