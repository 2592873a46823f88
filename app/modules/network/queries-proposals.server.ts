import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { proposalOf } from './proposal-link.server'
import { entryOf, type KnownEntry, placesOf } from './queries-entries.server'
import type { EntryContent, EntryKind } from './rules/entry-content'
import { isProposalExpired } from './rules/proposal'

export type WaitingProposal = {
  kind: EntryKind
  content: EntryContent
  place: string
  /** True where its link came by mail; otherwise its author signs in. */
  byMail: boolean
}

/** The proposal that a link opens, for its author to read again; or why the link no longer serves. */
export async function waitingProposal(
  token: string,
): Promise<{ ok: WaitingProposal } | { refused: 'unknown' | 'used' | 'expired' }> {
  const id = proposalOf(token)
  const row = id === null ? null : await db.entry.findUnique({ where: { id } })
  if (!row) return { refused: 'unknown' }
  if (row.state !== 'unconfirmed') return { refused: 'used' }
  if (isProposalExpired(row.proposedAt, now())) return { refused: 'expired' }
  const { kind, content } = entryOf(row)
  const [place] = await placesOf(row)
  return { ok: { kind, content, place: place?.name ?? '', byMail: row.ownerEmail !== null } }
}

/** The entry that its author's link still opens, to complete it: proposed without an account, and waiting. */
export async function completableProposal(token: string): Promise<KnownEntry | null> {
  const id = proposalOf(token)
  const row = id === null ? null : await db.entry.findUnique({ where: { id } })
  return row?.state === 'pending' && row.ownerId === null && row.ownerEmail !== null ? entryOf(row) : null
}
