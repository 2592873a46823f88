import { today } from '~/platform/clock.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { normaliseAddress } from '~/platform/pure/mail-address'
import { type Outcome, refused } from '~/platform/pure/outcome'
import { accountsActs } from '../permissions'
import { administratorsInForce } from '../queries.server'
import { attempt, Undo } from '../undo.server'

/** Ends an administrator's mandate, as from today; the last one stays until another is appointed. */
export async function endAdministrator(actor: Actor, input: { address: string }): Promise<Outcome<{ userId: string }>> {
  if (!can(actor, accountsActs['accounts.appoint-administrator'], null)) return refused({ code: 'not-allowed' })
  const address = normaliseAddress(input.address)
  return attempt(async (tx) => {
    const held = await tx.mandate.findMany({
      where: administratorsInForce(),
      include: { user: { select: { email: true } } },
    })
    const theirs = held.filter(({ user }) => user.email === address)
    const [first] = theirs
    if (!first) throw new Undo({ code: 'not-administrator' })
    if (theirs.length === held.length) throw new Undo({ code: 'last-administrator' })
    // Both dates of a mandate are included: yesterday is its last day.
    for (const { id } of theirs) await tx.mandate.update({ where: { id }, data: { endsOn: addDays(today(), -1) } })
    await writeJournal(tx, { actor, act: 'accounts.end-administrator', subject: { kind: 'account', id: first.userId } })
    return { userId: first.userId }
  })
}
