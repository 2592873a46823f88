import { now, today } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { Joining } from '../forms-procedure'
import { joinedMail } from '../mails/joined'
import { procedurePermissions } from '../permissions'
import { transition } from '../rules/states'
import { itemUnderWay, type LoadedReferral, loadReferral, moveReferral } from '../store-procedure.server'
import { factsOf, tellRequester } from './notify.server'
import { openFile } from './open-referral.server'

/** Those that had joined the file go with it, so that no one waits for a file that waits for another. */
async function takeAlong(tx: Tx, actor: Actor, from: LoadedReferral, target: LoadedReferral): Promise<string[]> {
  const rows = await tx.referral.findMany({ where: { joinedToId: from.id, state: 'joined' }, select: { id: true } })
  const moved: string[] = []
  for (const { id } of rows) {
    const referral = await loadReferral(tx, id)
    const row =
      referral && transition(referral.state, 'follow', { side: 'system', today: today(), target: target.state })
    if (!referral || !row || !isOk(row)) continue
    const data = { joinedToId: target.id }
    await moveReferral(tx, { referral, row: row.ok, actor, at: now(), today: today(), otherId: target.id, data })
    await tellRequester(tx, referral, `referrals.followed:${id}:${referral.revision}`, (locale) =>
      joinedMail(locale, factsOf(referral), factsOf(target), ''),
    )
    moved.push(id)
  }
  return moved
}

/** Joins a file to another on the same subject; both keep their page and their history. */
export const joinReferral = (
  actor: Actor,
  { id, revision, number, reason }: Joining & { id: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const opened = await openFile(tx, actor, id, procedurePermissions['referrals.join-referral'])
    if (!isOk(opened)) return opened
    const referral = opened.ok
    const found = await tx.referral.findUnique({ where: { number }, select: { id: true } })
    const target = found && (await loadReferral(tx, found.id))
    if (!target || target.id === id) return refused({ code: 'target-missing', field: 'number' })
    const context = { side: 'team', today: today(), reason, target: target.state } as const
    const moved = transition(referral.state, 'join', context)
    if (!isOk(moved)) {
      const { code } = moved.refused
      const field = { 'reason-missing': 'why', 'target-over': 'number' }[code as string]
      return refused({ code, ...(field === undefined ? {} : { field }) })
    }
    if (await itemUnderWay(tx, id)) return refused({ code: 'on-agenda' })
    if (referral.revision !== revision) return refused({ code: 'changed-meanwhile' })
    const at = now()
    const data = { joinedToId: target.id }
    await moveReferral(tx, { referral, row: moved.ok, actor, at, today: today(), reason, otherId: target.id, data })
    await tx.referralCompletion.updateMany({ where: { referralId: id, answeredAt: null }, data: { answeredAt: at } })
    const followed = await takeAlong(tx, actor, referral, target)
    await writeJournal(tx, {
      actor,
      act: 'referrals.join-referral',
      subject: { kind: 'referral', id },
      data: { number: referral.number, to: target.number, followed },
    })
    await tellRequester(tx, referral, `referrals.joined:${id}:${referral.revision}`, (locale) =>
      joinedMail(locale, factsOf(referral), factsOf(target), reason),
    )
    return ok({ id })
  })
