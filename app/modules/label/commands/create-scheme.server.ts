import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { SchemeInput } from '../forms-scheme'
import { permissions } from '../permissions'

/**
 * Adds a label to those that the cooperative offers, after the others. It takes applications once a version of its charter is in
 * force. Its key stays: addresses, charters and labels granted name it.
 */
export async function createScheme(
  actor: Actor,
  { key, kinds, ...words }: SchemeInput,
  { isDemonstration = false } = {},
): Promise<Outcome<{ key: string }>> {
  if (!can(actor, permissions['label.create-scheme'], null)) return refused({ code: 'not-found' })
  return transact(async (tx) => {
    if (await tx.labelScheme.findUnique({ where: { key } })) return refused({ code: 'scheme-key-taken', field: 'key' })
    const last = await tx.labelScheme.aggregate({ _max: { position: true } })
    const position = (last._max.position ?? 0) + 1
    await tx.labelScheme.create({
      data: {
        ...words,
        ...{ key, position, isDemonstration, isOpen: true },
        kinds: canonicalJson(kinds),
        createdAt: now(),
      },
    })
    await writeJournal(tx, {
      actor,
      act: 'label.create-scheme',
      subject: { kind: 'label-scheme', id: key },
      data: { committee: words.committee, kinds },
    })
    return ok({ key })
  })
}
