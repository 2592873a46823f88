import { beginInitiative } from '~/modules/governance/commands/begin-initiative.server'
import { proposeAmendment } from '~/modules/governance/commands/propose-amendment.server'
import { signInitiative } from '~/modules/governance/commands/sign-initiative.server'
import { entitledActedFor } from '~/modules/governance/queries-initiatives.server'
import { db } from '~/platform/db/db.server'
import { type Story, told } from './story'

const title = 'Réunir une assemblée sur l’accès aux rencontres (démonstration)'

/** An initiative that lacks one signature, and an amendment to a resolution of the assembly to come. */
export async function tellInitiatives(story: Story): Promise<void> {
  story.at(4)
  if (await db.initiative.findFirst({ where: { title, isDemonstration: true } })) return
  const [author, other] = [await story.actor('member'), await story.actor('resident')]
  const [first] = await entitledActedFor(author.id)
  const [second] = await entitledActedFor(other.id)
  if (!first || !second) return
  const begun = told(
    await beginInitiative(author, {
      ...{ memberId: first.memberId, kind: 'assembly', meetingId: null, resolutionKind: 'ordinary', title },
      text: 'L’assemblée décide que chaque rencontre du réseau se tient dans un lieu accessible de plain-pied, et desservi par les transports en commun.',
      reason:
        'Plusieurs rencontres se tiennent en soirée, loin d’un arrêt. Une décision prise ensemble engagerait toute la coopérative.',
      isDemonstration: true,
    }),
  )
  if (begun) told(await signInitiative(other, { id: begun.id, memberId: second.memberId }))

  story.at(3)
  const debated = await db.agendaItem.findFirst({
    where: {
      title: 'Organiser un débat régional sur les évolutions du travail',
      meeting: { isDemonstration: true, state: 'convened' },
    },
    select: { id: true, text: true },
  })
  if (!debated) return
  told(
    await proposeAmendment(other, {
      itemId: debated.id,
      memberId: second.memberId,
      text: debated.text.replace('dans l’année', 'avant l’été'),
      reason: 'Les budgets de l’année suivante se préparent à la rentrée\u00a0: le débat doit les précéder.',
    }),
  )
}
