import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { votePermissions } from '../permissions'
import { type PollSheet, ruleOf } from '../rules/poll-sheet'
import { pollSubject, readAssemblyKind, statutesOf } from '../store-votes.server'

export type PreparePoll = { meetingId: string; itemId: string | null; amendmentId?: string | null; sheet: PollSheet }

/** Writes a vote as a draft: what is asked, how, in secret or by name. Its rule is read again at the opening, and frozen then. */
export async function preparePoll(
  actor: Actor,
  { meetingId, itemId, amendmentId = null, sheet }: PreparePoll,
): Promise<Outcome<{ id: string }>> {
  return transact(async (tx) => {
    const meeting = await tx.meeting.findUnique({ where: { id: meetingId } })
    const version = meeting && (await statutesOf(tx, meeting))
    const subject = meeting && pollSubject(meeting, version)
    if (!meeting || !subject || !can(actor, votePermissions['governance.see-vote'], subject))
      return refused({ code: 'not-found' })
    if (!can(actor, votePermissions['governance.prepare-poll'], subject)) return refused({ code: 'not-allowed' })
    if (!version) return refused({ code: 'no-statutes' })
    if (!['draft', 'convened', 'open'].includes(meeting.state)) return refused({ code: 'meeting-over' })
    const item = itemId === null ? null : await tx.agendaItem.findUnique({ where: { id: itemId } })
    if (itemId !== null && item?.meetingId !== meetingId) return refused({ code: 'not-found' })
    const amendment = amendmentId === null ? null : await tx.amendment.findUnique({ where: { id: amendmentId } })
    if (amendmentId !== null && amendment?.itemId !== itemId) return refused({ code: 'not-found' })
    if (amendment && amendment.state !== 'proposed') return refused({ code: 'amendment-settled' })
    if (amendment && sheet.definition.method !== 'yes-no') return refused({ code: 'amendment-yes-no', field: 'method' })
    const rule = ruleOf(
      version,
      { ...meeting, assemblyKind: readAssemblyKind(meeting.assemblyKind) },
      item?.resolutionKind ?? null,
      sheet,
    )
    if (!isOk(rule)) return rule
    const id = newId()
    const { definition, title, secrecy, mayChange, college, closesAt } = sheet
    await tx.poll.create({
      data: {
        id,
        meetingId,
        itemId,
        amendmentId,
        position: (await tx.poll.count({ where: { meetingId } })) + 1,
        title,
        method: definition.method,
        secrecy,
        mayChange,
        college,
        closesAt,
        definition: canonicalJson(definition),
        state: 'draft',
        createdById: actorName(actor),
        createdAt: now(),
      },
    })
    await tx.meeting.update({ where: { id: meetingId }, data: { revision: { increment: 1 } } })
    await writeJournal(tx, {
      actor,
      act: 'governance.prepare-poll',
      subject: { kind: 'poll', id },
      data: { meeting: meetingId, method: definition.method, secrecy },
    })
    return ok({ id })
  })
}
