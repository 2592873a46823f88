import { addDecision } from '~/modules/governance/store-decisions.server'
import { applicationSubject } from '~/modules/label/store-committee.server'
import type { Decision } from '~/modules/label/rules/decision'
import { now, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
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

type Agenda = { body?: 'label-committee' | 'board'; state?: 'draft' | 'convened' | 'open' }

/** Puts something on the agenda of a sitting, written as it would stand once convened. */
export async function putOnAgenda(
  subject: string,
  { body = 'label-committee', state = 'convened' }: Agenda = {},
): Promise<{ meetingId: string; itemId: string }> {
  const { id: createdById } = await createPerson({ roles: ['team'] })
  const [meetingId, itemId] = [newId(), newId()]
  await db.meeting.create({
    data: {
      id: meetingId,
      kind: 'sitting',
      body,
      title: 'Séance d’essai',
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
          subject,
          createdAt: now(),
        },
      },
    },
  })
  return { meetingId, itemId }
}

/** Puts a file on the agenda of a sitting of the committee. */
export const onAgenda = (applicationId: string, state: 'convened' | 'open' = 'convened') =>
  putOnAgenda(applicationSubject(applicationId), { state })

/** What a sitting voted on an item of its agenda, as it is entered in the register. */
export async function voted(itemId: string, outcome: 'adopted' | 'rejected'): Promise<void> {
  const { subject, meeting } = await db.agendaItem.findUniqueOrThrow({
    where: { id: itemId },
    select: { subject: true, meeting: { select: { body: true } } },
  })
  await transact((tx) =>
    addDecision(tx, {
      ...{ body: meeting.body ?? '', title: 'Demande d’essai', text: 'Décider sur la demande.' },
      ...{ reason: 'Le dossier a été lu.', outcome, decidedOn: today(), itemId, subject },
      recordedById: 'system:test',
    }),
  )
}
