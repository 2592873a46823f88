import { writeJournal } from '~/platform/journal/write.server'
import { can, type Person } from '~/platform/permissions'
import { type Outcome, refused } from '~/platform/pure/outcome'
import { accountsActs } from '../permissions'
import { endSessions } from '../store.server'
import { attempt, Undo } from '../undo.server'

/** Ends one of one's sessions, named by its handle; somebody else's is not found. */
export async function endSession(
  actor: Person,
  { userId, handle }: { userId: string; handle: string },
): Promise<Outcome<true>> {
  if (!can(actor, accountsActs['accounts.end-sessions'], { userId })) return refused({ code: 'not-found' })
  if (!/^[0-9a-f]{64}$/.test(handle)) return refused({ code: 'session-unknown' })
  return attempt(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id: handle, userId } })
    if (count !== 1) throw new Undo({ code: 'session-unknown' })
    await writeJournal(tx, { actor, act: 'accounts.end-session', subject: { kind: 'account', id: userId } })
    return true as const
  })
}

/** Ends all of one's sessions but the present one. */
export async function endOtherSessions(
  actor: Person,
  { userId, sessionId }: { userId: string; sessionId: string },
): Promise<Outcome<{ count: number }>> {
  if (!can(actor, accountsActs['accounts.end-sessions'], { userId })) return refused({ code: 'not-found' })
  return attempt(async (tx) => {
    const { count } = await endSessions(tx, userId, sessionId)
    await writeJournal(tx, {
      actor,
      act: 'accounts.end-other-sessions',
      subject: { kind: 'account', id: userId },
      data: { count },
    })
    return { count }
  })
}
