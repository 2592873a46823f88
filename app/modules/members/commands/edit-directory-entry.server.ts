import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { documentId, indexDocument, removeDocument } from '~/platform/search/index.server'
import { locales } from '~/platform/i18n/locale'
import { foundMember, foundMemberKind } from '../rules/found-member'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { membershipPermissions } from '../permissions'
import { membershipById } from '../queries-membership.server'
import type { DirectoryEntry } from '../rules/directory-entry'
import { writeDirectory } from '../store-membership.server'

/** A member chooses what the public directory shows of them, or that it shows nothing. */
export const editDirectoryEntry = (
  actor: Actor,
  { id, ...entry }: DirectoryEntry & { id: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const membership = await membershipById(id, tx)
    if (!membership || !can(actor, membershipPermissions['members.edit-directory'], membership))
      return refused({ code: 'not-found' })
    if (membership.state !== 'admitted') return refused({ code: 'membership-not-open' })
    await writeDirectory(tx, id, canonicalJson(entry))
    const found = foundMember({ name: membership.name, presentation: entry.presentation })
    for (const locale of locales)
      await (entry.listed
        ? indexDocument(tx, { ...found, locale, kind: foundMemberKind })
        : removeDocument(tx, documentId(found.url, locale)))
    await writeJournal(tx, {
      actor,
      act: 'members.edit-directory',
      subject: { kind: 'membership', id },
      data: { listed: entry.listed },
    })
    return ok({ id })
  })
