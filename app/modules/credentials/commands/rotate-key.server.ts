import { now } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { permissions } from '../permissions'
import { presentKey, type SigningKey } from '../rules/signing-keys'
import { keyHistory, pairOf, retireKey, writeKey } from '../signing-keys.server'

type Asked = {
  /** The key that signs now is in other hands: what it signed is signed anew by the next. */
  compromised: boolean
  reason: string
}

/** Writes the key that follows these, in the place of the present one. Among several portals on one database the first one does. */
async function nextKey(tx: Tx, actor: Actor, keys: readonly SigningKey[], retired: Asked): Promise<SigningKey> {
  const [present, at] = [presentKey(keys), now()]
  if (present) await retireKey(tx, present.number, { ...retired, retiredAt: at })
  const key = await writeKey(tx, (keys.at(-1)?.number ?? 0) + 1, at)
  await writeJournal(tx, {
    actor,
    act: 'credentials.rotate-key',
    subject: { kind: 'signing-key', id: String(key.number) },
    data: { publicKey: key.publicKey, retired: present?.number ?? 0, compromised: retired.compromised },
  })
  return key
}

/** Retires the key that signs, and says the next one. What it signed stays good, unless it was compromised. */
export async function rotateKey(actor: Actor, { compromised, reason }: Asked): Promise<Outcome<SigningKey>> {
  if (!can(actor, permissions['credentials.rotate-key'], null)) return refused({ code: 'not-found' })
  if (reason.trim() === '') return refused({ code: 'reason-missing', field: 'reason' })
  return transact(async (tx) =>
    ok(await nextKey(tx, actor, await keyHistory(tx), { compromised, reason: reason.trim() })),
  )
}

/**
 * At the portal's start: the first key, or the next one where JOURNAL_KEY is no longer what the present key was derived
 * from. What a lost key signed stays good: its public half is kept.
 */
export async function ensureKey(actor: Actor): Promise<Outcome<{ number: number }>> {
  if (!can(actor, permissions['credentials.ensure-key'], null)) return refused({ code: 'not-found' })
  return transact(async (tx) => {
    const keys = await keyHistory(tx)
    const present = presentKey(keys)
    if (present && (await pairOf(present.number)).publicKey === present.publicKey) return ok({ number: present.number })
    const { number } = await nextKey(tx, actor, keys, { compromised: false, reason: 'JOURNAL_KEY a changé' })
    return ok({ number })
  })
}
