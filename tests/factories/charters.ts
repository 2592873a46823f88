import { createDraft } from '~/modules/charters/commands/create-draft.server'
import { computeEffect } from '~/modules/charters/commands/compute-effect.server'
import { commentDraft } from '~/modules/charters/commands/comment-draft.server'
import { openToComments } from '~/modules/charters/commands/open-draft.server'
import { charterInForce } from '~/modules/label/queries-charter.server'
import { today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { addDecision } from '~/modules/governance/store-decisions.server'
import { addDays } from '~/platform/pure/civil-date'
import { given, setUpCharter } from './label'
import { createPerson } from './people'

/** A draft begun from the charter in force, opened to comments where it is asked for. */
export async function startCharterDraft({ open = false } = {}): Promise<{ id: string; revision: number }> {
  await setUpCharter()
  const team = await createPerson({ roles: ['team'] })
  const { id } = given(await createDraft(team, { title: 'Charte révisée d’essai', from: 'version', file: '' }))
  if (open) given(await openToComments(team, { id, until: addDays(today(), 30) }))
  return { id, revision: 1 }
}

export async function commentOn(id: string, text = 'Ce critère demande beaucoup à une petite association.') {
  const person = await createPerson()
  const { commentId } = given(await commentDraft(person, { id, criterion: 'written-rules', text }))
  return { person, commentId }
}

/** The effect of a draft, counted: as where nothing was received. */
export async function countedEffect(id: string): Promise<void> {
  const team = await createPerson({ roles: ['team'] })
  const { effectId } = given(await computeEffect(team, { id }))
  await db.charterEffect.update({ where: { id: effectId }, data: { state: 'done' } })
}

/** A decision of the register, and a day after the last version's on which a new one may come into force. */
export async function publicationTerms(): Promise<{ decision: string; inForceFrom: string }> {
  const decision = {
    body: 'assembly',
    title: 'Charte révisée d’essai',
    text: 'La charte révisée est adoptée.',
    reason: 'Une année d’usage.',
    outcome: 'adopted',
    decidedOn: today(),
    recordedById: 'system:test',
  } as const
  const { number } = await transact((tx) => addDecision(tx, decision))
  const last = await db.charter.findFirst({ orderBy: { inForceFrom: 'desc' }, select: { inForceFrom: true } })
  const after = last && last.inForceFrom >= today() ? addDays(last.inForceFrom, 1) : addDays(today(), 30)
  if (!(await charterInForce(today()))) throw new Error('no charter')
  return { decision: number, inForceFrom: after }
}
