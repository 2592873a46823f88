import { decideProcedure } from '~/modules/label-life/commands/decide-procedure.server'
import { observe } from '~/modules/label-life/commands/observe.server'
import { openProcedure } from '~/modules/label-life/commands/open-procedure.server'
import { setHearing } from '~/modules/label-life/commands/set-hearing.server'
import { db } from '~/platform/db/db.server'
import { addDays } from '~/platform/pure/civil-date'
import { parisInstant } from '~/platform/pure/paris-time'
import { type Story, told } from './story'

const invented = '(Écrit pour la démonstration du portail.)'
const title = 'Décider ensemble, du bureau à l’atelier'

/** A label that is put in question, suspended once its holder was heard, and restored when they showed that all was put right. */
export async function tellLife(story: Story): Promise<void> {
  const label = await db.certificate.findFirst({
    where: { title, isDemonstration: true },
    select: { applicationId: true, procedures: { select: { id: true } } },
  })
  if (!label || label.procedures.length > 0) return
  const { applicationId } = label
  story.at(42)
  const [instructor, committee] = [await story.actor('instructor'), await story.actor('committee-1')]
  const holder = await story.actor('member')
  const reason = `Trois comptes rendus d’assemblée manquent depuis l’été, alors que la charte demande qu’ils soient publics. ${invented}`
  const opened = told(await openProcedure(instructor, { applicationId, reason }))
  if (!opened) return
  const { procedureId: id } = opened
  const hearingAt = parisInstant(addDays(story.today, -34), '10:30')
  told(await setHearing(instructor, { id, hearingAt, place: 'Salle de démonstration' }))
  story.at(38)
  const first = `Ils sont écrits, mais la personne qui les mettait en ligne est partie. Nous le reconnaissons. ${invented}`
  told(await observe(holder, { id, text: first, isAll: true, files: [] }))
  story.at(33)
  const suspended = `La coopérative a été entendue. Tant que les comptes rendus ne sont pas en ligne, le label est suspendu. ${invented}`
  told(await decideProcedure(committee, { id, event: 'suspend', reason: suspended }))
  story.at(24)
  const second = `Les trois comptes rendus sont en ligne, et deux personnes en ont désormais la charge. ${invented}`
  told(await observe(holder, { id, text: second, isAll: true, files: [] }))
  story.at(18)
  const restored = `Les comptes rendus sont publics et l’organisation a pris de quoi le rester\u00a0: le label est rétabli. ${invented}`
  told(await decideProcedure(committee, { id, event: 'restore', reason: restored }))
}
