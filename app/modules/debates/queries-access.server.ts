import { type Actor, can } from '~/platform/permissions'
import { db } from '~/platform/db/db.server'
import { debatePermissions } from './permissions'
import { debateStates, isPublic } from './rules/debate'

/** Mission letters and the documents of a debate are everyone's once it is announced; before, the team's. */
export async function mayReadDebateFile(actor: Actor, storedFileId: string): Promise<boolean> {
  const [letters, documents] = await Promise.all([
    db.garant.findMany({ where: { letterFileId: storedFileId }, select: { debate: { select: { state: true } } } }),
    db.debateDocument.findMany({ where: { fileId: storedFileId }, select: { debate: { select: { state: true } } } }),
  ])
  return [...letters, ...documents].some(({ debate }) => {
    const state = debateStates.find((one) => one === debate.state) ?? 'draft'
    return can(actor, debatePermissions['debates.see-debate'], { isPublic: isPublic(state) })
  })
}
