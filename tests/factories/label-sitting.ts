import { conveneMeeting } from '~/modules/governance/commands/convene-meeting.server'
import { createMeeting } from '~/modules/governance/commands/create-meeting.server'
import { addAgendaItem } from '~/modules/governance/commands/edit-agenda.server'
import { applicationSubject } from '~/modules/label/store-committee.server'
import { now, setClock } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { given, type Party } from './label'

export type Filed = { party: Party; id: string; itemId: string }

/** A convened sitting of the label's committee whose notice was kept, with these files on its agenda. The world must know who is concerned (`~/composition/concerned.server`). */
export async function sittingOn(
  chair: Person,
  secretary: Person,
  files: readonly { party: Party; id: string }[],
): Promise<{ sitting: { id: string }; filed: Filed[] }> {
  const present = now()
  setClock(() => new Date(present.getTime() - 20 * 86_400_000))
  const sitting = given(
    await createMeeting(chair, {
      ...{ kind: 'sitting', body: 'label-committee', assemblyKind: null, link: '', endsAt: null },
      ...{ title: 'Séance d’essai', place: 'Bourges', startsAt: present, chairId: chair.id, secretaryId: secretary.id },
    }),
  )
  for (const [index, { id }] of files.entries())
    given(
      await addAgendaItem(chair, {
        ...{ meetingId: sitting.id, title: `Dossier ${index + 1}`, text: 'Décider.', speaker: '' },
        ...{ kind: 'resolution' as const, resolutionKind: null, subject: applicationSubject(id) },
      }),
    )
  given(await conveneMeeting(chair, sitting))
  setClock()
  const items = await db.agendaItem.findMany({ where: { meetingId: sitting.id }, select: { id: true, subject: true } })
  const filed = files.map((file): Filed => ({
    ...file,
    itemId: items.find(({ subject }) => subject === applicationSubject(file.id))?.id ?? '',
  }))
  return { sitting, filed }
}
