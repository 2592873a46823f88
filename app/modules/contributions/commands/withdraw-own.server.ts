import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { type Own, ownText } from '../own.server'
import { contributionPermissions } from '../permissions'
import { moveContribution } from '../store.server'

async function withdraw(tx: Tx, { kind, id, contributionId }: Own): Promise<boolean> {
  if (kind === 'contribution') {
    if (!(await moveContribution(tx, id, 'withdraw'))) return false
    // What its author takes back is kept nowhere; its number stays, so that nothing disappears without a word.
    const emptied = { title: '', text: '', authorName: '', fingerprint: '', pictureId: null, pictureText: '' }
    await tx.contribution.update({ where: { id }, data: { ...emptied, latitude: null, longitude: null } })
    return true
  }
  const { count } = await tx.contributionComment.updateMany({
    where: { id, state: 'published' },
    data: { state: 'withdrawn', text: '', authorName: '' },
  })
  if (count > 0) await tx.contribution.update({ where: { id: contributionId }, data: { discussed: { decrement: 1 } } })
  return count > 0
}

/** Withdraws what one wrote, by the link of its mail: the words go, the number stays. Done twice, it is the same. */
export const withdrawOwn = (actor: Actor, { token }: { token: string }): Promise<Outcome<{ number: number }>> =>
  transact(async (tx): Promise<Outcome<{ number: number }>> => {
    const own = await ownText(token, tx)
    const subject = { userId: own?.userId ?? null, byLink: own !== null }
    if (!can(actor, contributionPermissions['contributions.keep-own'], subject) || !own)
      return refused({ code: 'not-found' })
    if (own.state === 'withdrawn') return ok({ number: own.number })
    if (!(await withdraw(tx, own))) return refused({ code: 'state-forbids' })
    await writeJournal(tx, {
      actor,
      act: 'contributions.withdraw',
      subject: { kind: 'contribution', id: own.contributionId },
      data: { debate: own.debate.id, number: own.number, comment: own.kind === 'comment' ? own.id : undefined },
    })
    return ok({ number: own.number })
  })
