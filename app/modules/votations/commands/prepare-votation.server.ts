import { placeByCode } from '~/modules/territory/queries.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { type EditedVotation, instantsOf, type NewVotation } from '../forms'
import { votationPermissions } from '../permissions'
import { findVotation } from './find-votation.server'

/** What a votation's sheet says, as its row keeps it. */
const dataOf = (sheet: NewVotation) => {
  const { title, introduction, territoryCode, leastAge, identification, mayChange, leastShown, blockLimit } = sheet
  return {
    ...{ title, introduction, territoryCode, leastAge, identification, mayChange, leastShown, blockLimit },
    ...instantsOf(sheet),
  }
}

/** Begins a debate's votation, as a draft: one a debate. Refused: 'votation-exists', 'territory-unknown'. */
export async function prepareVotation(
  actor: Actor,
  { debateId, isDemonstration = false, ...sheet }: NewVotation & { debateId: string; isDemonstration?: boolean },
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, votationPermissions['votations.prepare-votation'], null)) return refused({ code: 'not-found' })
  if (!(await placeByCode(sheet.territoryCode))) return refused({ code: 'territory-unknown', field: 'territoryCode' })
  return transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const debate = await tx.debate.findUnique({ where: { id: debateId }, select: { state: true } })
    if (!debate) return refused({ code: 'not-found' })
    if (debate.state === 'abandoned') return refused({ code: 'debate-abandoned' })
    if ((await tx.votation.count({ where: { debateId } })) > 0) return refused({ code: 'votation-exists' })
    const id = newId()
    const made = { id, debateId, state: 'draft', createdById: actorName(actor), createdAt: now(), isDemonstration }
    await tx.votation.create({ data: { ...made, ...dataOf(sheet) } })
    await writeJournal(tx, { actor, act: 'votations.prepare-votation', subject: { kind: 'votation', id } })
    return ok({ id })
  })
}

/** Changes a draft. Refused: 'votation-announced' once its rules are known, 'stale-revision', 'territory-unknown'. */
export async function editVotation(
  actor: Actor,
  { id, revision, ...sheet }: EditedVotation & { id: string },
): Promise<Outcome<{ revision: number }>> {
  if (!can(actor, votationPermissions['votations.prepare-votation'], null)) return refused({ code: 'not-found' })
  if (!(await placeByCode(sheet.territoryCode))) return refused({ code: 'territory-unknown', field: 'territoryCode' })
  return transact(async (tx): Promise<Outcome<{ revision: number }>> => {
    const found = await findVotation(tx, actor, id, votationPermissions['votations.prepare-votation'], 'edit')
    if (!isOk(found)) return found
    if (found.ok.votation.revision !== revision) return refused({ code: 'stale-revision' })
    await tx.votation.update({ where: { id }, data: { ...dataOf(sheet), revision: revision + 1 } })
    await writeJournal(tx, { actor, act: 'votations.edit-votation', subject: { kind: 'votation', id } })
    return ok({ revision: revision + 1 })
  })
}
