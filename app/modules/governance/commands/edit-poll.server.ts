import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { votePermissions } from '../permissions'
import { type PollSheet, ruleOf } from '../rules/poll-sheet'
import { pollTransition } from '../rules/poll-states'
import { findPoll } from './find-poll.server'

/** Changes a vote that is not open yet. Once it is open nothing of it changes. */
export async function editPoll(
  actor: Actor,
  { id, sheet }: { id: string; sheet: PollSheet },
): Promise<Outcome<{ id: string }>> {
  return transact(async (tx) => {
    const found = await findPoll(tx, actor, id, votePermissions['governance.prepare-poll'])
    if (!isOk(found)) return found
    const { poll, version } = found.ok
    const moved = pollTransition(poll.state, 'edit')
    if (!isOk(moved)) return moved
    if (poll.amendmentId !== null && sheet.definition.method !== 'yes-no')
      return refused({ code: 'amendment-yes-no', field: 'method' })
    const rule = ruleOf(version, poll.meeting, poll.item?.resolutionKind ?? null, sheet)
    if (!isOk(rule)) return rule
    const { definition, title, secrecy, mayChange, college, closesAt } = sheet
    await tx.poll.update({
      where: { id },
      data: {
        title,
        method: definition.method,
        secrecy,
        mayChange,
        college,
        closesAt,
        definition: canonicalJson(definition),
      },
    })
    await tx.meeting.update({ where: { id: poll.meetingId }, data: { revision: { increment: 1 } } })
    await writeJournal(tx, {
      actor,
      act: 'governance.edit-poll',
      subject: { kind: 'poll', id },
      data: { method: definition.method, secrecy },
    })
    return ok({ id })
  })
}

/** Takes back a vote that was never opened. */
export async function cancelPoll(actor: Actor, { id }: { id: string }): Promise<Outcome<{ id: string }>> {
  return transact(async (tx) => {
    const found = await findPoll(tx, actor, id, votePermissions['governance.prepare-poll'])
    if (!isOk(found)) return found
    const { poll } = found.ok
    const moved = pollTransition(poll.state, 'cancel')
    if (!isOk(moved)) return moved
    await tx.poll.update({ where: { id }, data: { state: moved.ok.to } })
    await tx.meeting.update({ where: { id: poll.meetingId }, data: { revision: { increment: 1 } } })
    await writeJournal(tx, { actor, act: 'governance.cancel-poll', subject: { kind: 'poll', id }, data: {} })
    return ok({ id })
  })
}
