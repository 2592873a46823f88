import type { Statutes } from '~/modules/statutes/rules/statutes'
import { now, today } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { newId } from '~/platform/pure/ids'
import { seatHolders } from './queries-bodies.server'
import { type Concern, conflictsToNote, readSubject } from './rules/conflict'

/** Says who is concerned by one of its things at an instant, in the act's own transaction. */
export type ConcernedSource = (tx: Tx, id: string, at: Date) => Promise<readonly Concern[]>

const sources = new Map<string, ConcernedSource>()

/**
 * Names who knows whom a kind of subject concerns ('application', 'membership'). Modules that stand to the right of this
 * one are registered by composition/concerned.server.ts, so that no vote opens without having been asked.
 */
export const registerConcerned = (kind: string, source: ConcernedSource): void => void sources.set(kind, source)

type Item = { id: string; meetingId: string; subject: string | null }

/**
 * Takes out of an item's vote and quorum the members of the body whom its subject concerns. Called when a sitting is
 * convened and opened, and again when a vote opens, just before its electorate is frozen. Gives how many were added.
 */
export async function noteDerivedConflicts(tx: Tx, item: Item, seated: readonly string[]): Promise<number> {
  const subject = readSubject(item.subject)
  const source = subject && sources.get(subject.kind)
  if (!source) return 0
  const at = now()
  const noted = await tx.conflictOfInterest.findMany({ where: { itemId: item.id }, select: { userId: true } })
  const fresh = conflictsToNote(
    await source(tx, subject.id, at),
    seated,
    noted.map(({ userId }) => userId),
  )
  for (const { userId, reason } of fresh)
    await tx.conflictOfInterest.create({
      data: {
        id: newId(),
        meetingId: item.meetingId,
        itemId: item.id,
        userId,
        source: 'derived',
        reason,
        recordedById: 'system:mandates',
        recordedAt: at,
      },
    })
  return fresh.length
}

/** The same as a vote on the item opens, among those who sit today; an assembly's members are never kept out. */
export async function noteConflictsOfVote(
  tx: Tx,
  item: Item,
  { bodies }: Pick<Statutes, 'bodies'>,
  bodyId: string | null,
): Promise<void> {
  const body = bodies.find(({ id }) => id === bodyId)
  if (body) await noteDerivedConflicts(tx, item, await seatHolders(body, today(), tx))
}

/** The same for every item of a sitting. */
export async function noteConflictsOfSitting(tx: Tx, meetingId: string, seated: readonly string[]): Promise<number> {
  let count = 0
  const items = await tx.agendaItem.findMany({
    where: { meetingId, subject: { not: null } },
    select: { id: true, meetingId: true, subject: true },
  })
  for (const item of items) count += await noteDerivedConflicts(tx, item, seated)
  return count
}
