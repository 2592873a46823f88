import { conveneMeeting } from '~/modules/governance/commands/convene-meeting.server'
import { createMeeting } from '~/modules/governance/commands/create-meeting.server'
import { addAgendaItem } from '~/modules/governance/commands/edit-agenda.server'
import { now, setClock } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { given } from './label'

/**
 * A convened sitting whose notice was kept, with these subjects on its agenda; gives the items, in the same order. The world must know
 * who is concerned (`~/composition/concerned.server`).
 */
export async function sittingOn(
  body: 'label-committee' | 'board',
  [chair, secretary]: readonly [Person, Person],
  subjects: readonly string[],
) {
  const present = now()
  setClock(() => new Date(present.getTime() - 20 * 86_400_000))
  const sitting = given(
    await createMeeting(chair, {
      ...{ kind: 'sitting', body, assemblyKind: null, link: '', endsAt: null },
      ...{ title: 'Séance d’essai', place: 'Bourges', startsAt: present, chairId: chair.id, secretaryId: secretary.id },
    }),
  )
  for (const [index, subject] of subjects.entries())
    given(
      await addAgendaItem(chair, {
        ...{ meetingId: sitting.id, title: `Dossier ${index + 1}`, text: 'Décider.', speaker: '' },
        ...{ kind: 'resolution' as const, resolutionKind: null, subject },
      }),
    )
  given(await conveneMeeting(chair, sitting))
  setClock()
  const items = await db.agendaItem.findMany({ where: { meetingId: sitting.id }, select: { id: true, subject: true } })
  return { id: sitting.id, items: subjects.map((one) => items.find(({ subject }) => subject === one)?.id ?? '') }
}
