import { today } from '~/platform/clock.server'
import type { Client, Tx } from '~/platform/db/db.server'
import type { Actor } from '~/platform/permissions'
import { type Recipient, recipientById } from './store.server'

const awayNow = () => ({ endedAt: null, startsOn: { lte: today() }, endsOn: { gte: today() } })

/** Those on whose files a person acts today, while they are away. */
export async function awayFor(client: Client | Tx, actor: Actor): Promise<string[]> {
  if (actor.kind !== 'person') return []
  const rows = await client.labelDelegation.findMany({
    where: { toId: actor.id, ...awayNow() },
    select: { fromId: true },
  })
  return rows.map(({ fromId }) => fromId)
}

/** Who acts in place of an instructor today, and until when; null while they are there. */
export const standInOf = (client: Client | Tx, instructorId: string) =>
  client.labelDelegation.findFirst({
    where: { fromId: instructorId, ...awayNow() },
    select: { endsOn: true, to: { select: { id: true, name: true } } },
  })

/** True where a person acts today on the files of whoever has this one. */
export const standsIn = async (
  client: Client | Tx,
  actor: Actor,
  { assignedToId }: { assignedToId: string | null },
): Promise<boolean> => assignedToId !== null && (await awayFor(client, actor)).includes(assignedToId)

/** Who is told of what happens to a file: whoever has it, and who acts for them while they are away. */
export async function tellHolders(client: Client | Tx, assignedToId: string): Promise<Recipient[]> {
  const standIn = await standInOf(client, assignedToId)
  return [
    ...(await recipientById(client, assignedToId)),
    ...(standIn ? await recipientById(client, standIn.to.id) : []),
  ]
}
