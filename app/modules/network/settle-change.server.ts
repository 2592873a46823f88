import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueJob, enqueueMail } from '~/platform/outbox/enqueue.server'
import type { Actor } from '~/platform/permissions'
import { changeDecidedMail, type EntryFacts, ownerToldMail } from './mails/change-mails'
import { mailboxOf, verdictsOf } from './queries-changes.server'
import { type Standing, standingOf, type Thresholds } from './rules/confirmation'
import { type EntryKind, isEntryKind } from './rules/entry-content'
import { acceptChange, type DecidedBy, refuseChange } from './store-changes.server'

type EntryRow = {
  id: string
  kind: string
  slug: string
  title: string
  ownerId: string | null
  ownerEmail: string | null
}

export const factsOf = ({ id, kind, slug, title }: Pick<EntryRow, 'id' | 'kind' | 'slug' | 'title'>): EntryFacts => {
  if (!isEntryKind(kind)) throw new Error(`entry ${id} is of no known kind: ${kind}`)
  return { kind: kind satisfies EntryKind, slug, title }
}

type Decision = Readonly<{
  accepted: boolean
  by: DecidedBy
  deciderId: string | null
  decision: string
  over?: boolean
}>

/**
 * Accepts or refuses a pending change, with its line in the journal and its mails: its author learns what came of it, and
 * who answers for the entry learns that it changed. Gives the fields in conflict where it could not be applied.
 */
export async function concludeChange(
  tx: Tx,
  actor: Actor,
  changeId: string,
  { accepted, by, deciderId, decision, over }: Decision,
): Promise<{ conflicts: string[] } | null> {
  const change = await tx.entryChange.findUniqueOrThrow({ where: { id: changeId }, include: { entry: true } })
  const { entry } = change
  if (accepted) {
    const conflict = await acceptChange(tx, changeId, { by, deciderId, decision, over: over ?? false })
    if (conflict) return conflict
  } else await refuseChange(tx, changeId, { by, deciderId, decision })
  await writeJournal(tx, {
    actor,
    act: accepted ? 'network.accept-change' : 'network.refuse-change',
    subject: { kind: 'entry', id: entry.id },
    data: { change: changeId, by, kind: change.kind },
  })
  const author = await mailboxOf(tx, change.authorId)
  const without = change.kind === 'creation' && entry.ownerEmail
  const told = author ?? (without ? { id: 'address', email: without, locale: 'fr' as const } : null)
  const facts = factsOf(entry)
  if (told && change.authorId !== deciderId)
    await enqueueMail(
      tx,
      { to: told.email, ...changeDecidedMail(told.locale, { entry: facts, kind: change.kind, accepted, decision }) },
      { key: `entry-change-decided:${changeId}` },
    )
  const owner = await mailboxOf(tx, entry.ownerId)
  if (accepted && owner && owner.id !== change.authorId && owner.id !== deciderId)
    await enqueueMail(
      tx,
      {
        to: owner.email,
        ...ownerToldMail(owner.locale, { entry: facts, changeId, reason: change.reason, applied: true }),
      },
      { key: `entry-changed:${changeId}` },
    )
  return null
}

/** The job that settles what votes were already enough for, once the days have gone by. */
export const settleChangesJob = 'network.settle-changes'

/** Reads the votes of a pending change again and accepts it where they are enough. Gives where it then stands. */
export async function settleByVotes(tx: Tx, actor: Actor, changeId: string, known: Thresholds): Promise<Standing> {
  const change = await tx.entryChange.findUniqueOrThrow({ where: { id: changeId }, include: { votes: true } })
  const standing = standingOf(verdictsOf(change.votes), change.proposedAt, now(), known)
  if (standing.now === 'waiting' && standing.missing === 0)
    await enqueueJob(tx, settleChangesJob, {}, { key: `network-settle:${changeId}`, runAt: standing.from })
  if (standing.now !== 'accepted') return standing
  const conflict = await concludeChange(tx, actor, changeId, {
    accepted: true,
    by: 'votes',
    deciderId: null,
    decision: '',
  })
  return conflict ? { now: 'with-moderator', because: 'conflict' } : standing
}
