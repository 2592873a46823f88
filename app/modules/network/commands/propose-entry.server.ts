import { transact } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { clientKey, takeEach } from '~/platform/rate-limit/limit.server'
import { confirmProposalMail } from '../mails/confirm-proposal'
import { entryActs } from '../permissions'
import { proposalPath } from '../proposal-link.server'
import type { ContentOf, EntryKind } from '../rules/entry-content'
import { entryPath } from '../rules/found-entry'
import { insertEntry } from '../store-changes.server'

export type Proposal<K extends EntryKind = EntryKind> = {
  /** Made with the page, so that a form posted twice is one entry. */
  id: string
  kind: K
  content: ContentOf[K]
  /** Where the link goes that confirms it, for who has no account; null for who chooses to sign in first. */
  email: string | null
  locale: Locale
  clientAddress: string
}

/** Where the author goes next: their entry waits, or a mail, or the page to sign in that leads back. */
export type Proposed = { next: 'pending' | 'mail' | 'sign-in'; path: string }

/**
 * Proposes an entry. Of a person with an account it waits at once for who knows it to confirm it; of anyone else it first
 * waits, unseen, for the link that the mail holds, or for them to sign in.
 */
export async function proposeEntry<K extends EntryKind>(
  actor: Actor,
  { id, kind, content, email, locale, clientAddress }: Proposal<K>,
): Promise<Outcome<Proposed>> {
  if (!can(actor, entryActs['network.propose-entry'], null)) return refused({ code: 'not-allowed' })
  const person = actor.kind === 'person' ? actor.id : null
  const whose = person ?? email
  const taken = await takeEach(
    counterOf('propose:client', clientKey(clientAddress)),
    ...(whose ? [counterOf('propose:account', whose)] : []),
  )
  if ('refused' in taken) return taken
  return transact(async (tx) => {
    const known = await tx.entry.findUnique({ where: { id }, select: { slug: true } })
    const { slug } =
      known ??
      (await insertEntry(tx, {
        id,
        kind,
        content,
        state: person ? 'pending' : 'unconfirmed',
        ownerId: person,
        ownerEmail: person ? null : email,
      }))
    if (person) {
      if (!known)
        await writeJournal(tx, { actor, act: 'network.propose-entry', subject: { kind: 'entry', id }, data: { kind } })
      return ok({ next: 'pending' as const, path: entryPath(kind, slug) })
    }
    if (email === null) return ok({ next: 'sign-in' as const, path: proposalPath(id) })
    // Nothing of what was written goes into the mail: anyone may type anyone's address.
    await enqueueMail(
      tx,
      { to: email, ...confirmProposalMail(locale, { kind, path: proposalPath(id) }) },
      { key: `network.propose-entry:${id}` },
    )
    return ok({ next: 'mail' as const, path: '' })
  })
}
