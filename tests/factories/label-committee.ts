import { applicationSubject } from '~/modules/label/store-committee.server'
import type { Decision } from '~/modules/label/rules/decision'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { newId } from '~/platform/pure/ids'
import { createPerson } from './people'

/** A refusal of a file of which this criterion was found not met. */
export const refusal: Decision = {
  outcome: 'refused',
  summary: 'Un critère obligatoire n’est pas rempli.',
  reasons: { equidistance: 'Deux parties sur trois n’ont pas été invitées.' },
  support: [],
  actionPlan: [],
}

/** Puts a file on the agenda of a sitting of the committee, written as it would stand once convened. */
export async function onAgenda(
  applicationId: string,
  state: 'convened' | 'open' = 'convened',
): Promise<{ meetingId: string; itemId: string }> {
  const { id: createdById } = await createPerson({ roles: ['label-committee'] })
  const [meetingId, itemId] = [newId(), newId()]
  await db.meeting.create({
    data: {
      id: meetingId,
      kind: 'sitting',
      body: 'label-committee',
      title: 'Séance d’essai du comité',
      state,
      place: 'Salle d’essai',
      link: '',
      startsAt: new Date(now().getTime() + 86_400_000),
      createdById,
      createdAt: now(),
      items: {
        create: {
          id: itemId,
          position: 1,
          title: 'Demande d’essai',
          text: 'Décider sur la demande.',
          speaker: '',
          kind: 'resolution',
          subject: applicationSubject(applicationId),
          createdAt: now(),
        },
      },
    },
  })
  return { meetingId, itemId }
}
