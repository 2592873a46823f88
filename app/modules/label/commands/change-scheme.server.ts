import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { SchemeChange } from '../forms-scheme'
import { permissions } from '../permissions'
import { charterInForce } from '../queries-charter.server'
import { loadOf, schemeByKey } from '../queries-schemes.server'
import { charterFor } from '../rules/charter-for'
import { committeeMayChange } from '../rules/scheme'

/**
 * Changes what a label is called and takes, whether it takes applications, and the committee that decides, which changes only while
 * nothing is before it. It takes no nature of which its charter in force asks nothing. Files under way go on as they began.
 */
export async function changeScheme(
  actor: Actor,
  { key, revision, kinds, ...change }: SchemeChange & { key: string },
): Promise<Outcome<{ key: string }>> {
  if (!can(actor, permissions['label.change-scheme'], null)) return refused({ code: 'not-found' })
  const inForce = await charterInForce(today(), key)
  return transact(async (tx) => {
    const before = await schemeByKey(key, tx)
    if (!before) return refused({ code: 'not-found' })
    if (before.revision !== revision) return refused({ code: 'stale-revision' })
    if (change.committee !== before.committee) {
      const allowed = committeeMayChange(await loadOf(tx, key))
      if (!isOk(allowed)) return allowed
    }
    // What is added is something that its charter speaks of: it would be granted for nothing until the next version.
    const added = kinds.filter((kind) => !before.kinds.includes(kind))
    if (inForce && charterFor(inForce.charter, added).asksNothingOf.length > 0)
      return refused({ code: 'charter-asks-nothing', field: 'kinds' })
    await tx.labelScheme.update({
      where: { key },
      data: { ...change, kinds: canonicalJson(kinds), revision: revision + 1 },
    })
    await writeJournal(tx, {
      actor,
      act: 'label.change-scheme',
      subject: { kind: 'label-scheme', id: key },
      data: { committee: change.committee, isOpen: change.isOpen, kinds },
    })
    return ok({ key })
  })
}
