import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { clientKey, takeEach, type TooOften } from '~/platform/rate-limit/limit.server'
import { networkActs } from '../permissions'
import { thresholds } from '../queries-changes.server'
import { type Standing, type Verdict, whyNoVote } from '../rules/confirmation'
import { settleByVotes } from '../settle-change.server'

export type ChangeVote = {
  changeId: string
  verdict: Verdict
  /** The entry that says the same, for 'duplicate'. */
  duplicateOf: string | null
  note: string
  clientAddress: string
}
export type VoteRefusal =
  { code: 'not-allowed' | 'not-found' | 'own-entry' | 'not-pending' | 'no-such-entry' } | TooOften

/** What somebody who knows says of a pending change. One voice a person, which they may change until it is settled. */
export async function voteOnChange(
  actor: Actor,
  { changeId, verdict, duplicateOf, note, clientAddress }: ChangeVote,
): Promise<Outcome<{ standing: Standing }, VoteRefusal>> {
  if (!can(actor, networkActs['network.vote-on-change'], null) || actor.kind !== 'person')
    return refused({ code: 'not-allowed' })
  const taken = await takeEach(
    counterOf('network-vote:client', clientKey(clientAddress)),
    counterOf('network-vote:account', actor.id),
  )
  if ('refused' in taken) return taken
  const known = await thresholds()
  return transact(async (tx) => {
    const change = await tx.entryChange.findUnique({
      where: { id: changeId },
      select: {
        state: true,
        authorId: true,
        kind: true,
        entryId: true,
        entry: { select: { ownerId: true, kind: true } },
      },
    })
    if (!change) return refused({ code: 'not-found' as const })
    const why = whyNoVote({ ...change, ownerId: change.entry.ownerId }, actor.id)
    if (why) return refused({ code: why })
    const other =
      verdict === 'duplicate' && duplicateOf ? await tx.entry.findUnique({ where: { slug: duplicateOf } }) : null
    if (verdict === 'duplicate' && (!other || other.id === change.entryId || other.kind !== change.entry.kind))
      return refused({ code: 'no-such-entry' as const })
    const vote = { verdict, duplicateOfId: other?.id ?? null, note, castAt: now() }
    await tx.entryVote.upsert({
      where: { changeId_voterId: { changeId, voterId: actor.id } },
      create: { changeId, voterId: actor.id, ...vote },
      update: vote,
    })
    await writeJournal(tx, {
      actor,
      act: 'network.vote-on-change',
      subject: { kind: 'entry', id: change.entryId },
      data: { change: changeId, verdict },
    })
    return ok({ standing: await settleByVotes(tx, actor, changeId, known) })
  })
}
