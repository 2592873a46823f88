import { createHash, randomBytes } from 'node:crypto'
import { mostOfACollege } from '~/modules/statutes/rules/scic-problems'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueJob } from '~/platform/outbox/enqueue.server'
import type { Actor } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { noteConflictsOfVote } from '../concerned.server'
import { electorateOf } from '../electorate.server'
import { votePermissions } from '../permissions'
import { mayOpenNow } from '../poll-opening.server'
import { countElectorate, electorateLine, frozenOrder } from '../rules/electorate'
import { ruleOf } from '../rules/poll-sheet'
import { mayBeUnanimous, mayOpenSecret, mergedRule, type SecretOpening } from '../rules/secret-vote'
import { insertRights } from '../store-votes.server'
import { findPoll } from './find-poll.server'

/** The job that closes a vote at the time that was said. */
export const closePollJob = 'governance.close-poll'

/** Warned of: colleges so small that, should they be unanimous, their result says how each one voted. */
type Opened = { rights: number; warnings: readonly { college: string; rights: number }[] }

/**
 * Opens a vote: freezes its rule, its electorate (each right, and a hash of the whole list) and the seed of its draws. From
 * here on no change of members or statutes touches it. With `preview`, says only whether it would open, and what to be
 * warned of. Refused where a secret vote has a college below the least size, as the statutes say.
 */
export async function openPoll(
  actor: Actor,
  { id }: { id: string },
  { preview = false } = {},
): Promise<Outcome<Opened>> {
  return transact(async (tx) => {
    const found = await findPoll(tx, actor, id, votePermissions['governance.open-poll'])
    if (!isOk(found)) return found
    const { poll, version } = found.ok
    const { meeting, secrecy } = poll
    const moved = await mayOpenNow(poll, tx)
    if (!isOk(moved)) return moved
    const asked = ruleOf(version, meeting, poll.item?.resolutionKind ?? null, poll)
    if (!isOk(asked)) return asked

    if (poll.item) await noteConflictsOfVote(tx, poll.item, version.statutes, meeting.body)
    const all = await electorateOf(tx, meeting, poll.item, version.statutes)
    const entitled = all.filter(({ college }) => poll.college === null || college === poll.college)
    if (entitled.length === 0) return refused({ code: 'no-electorate' })
    const opening =
      secrecy === 'secret'
        ? mayOpenSecret(asked.ok, countElectorate(entitled), poll.method, mostOfACollege(version.statutes))
        : ok<SecretOpening>({ merged: {} })
    if (!isOk(opening)) return opening
    const { merged } = opening.ok
    const rule = mergedRule(asked.ok, { merged })
    const collegeOf = (college: string | null) => (college === null ? null : (merged[college] ?? college))
    const rights = frozenOrder(entitled.map((right) => ({ ...right, college: collegeOf(right.college) })))
    const electorate = countElectorate(rights)
    const warnings = secrecy === 'secret' ? mayBeUnanimous(rule, electorate) : []
    if (preview) return ok({ rights: rights.length, warnings })

    const hash = createHash('sha256')
    for (const right of rights) hash.update(electorateLine(right))
    const electorateHash = hash.digest('hex')
    await insertRights(tx, id, rights)
    await tx.poll.update({
      where: { id },
      data: {
        state: moved.ok.to,
        rule: canonicalJson(rule),
        electorate: canonicalJson(electorate),
        electorateHash,
        seed: randomBytes(16).toString('hex'),
        openedAt: now(),
      },
    })
    await tx.meeting.update({ where: { id: meeting.id }, data: { revision: { increment: 1 } } })
    if (poll.closesAt)
      await enqueueJob(tx, closePollJob, { id }, { key: `${closePollJob}:${id}`, runAt: poll.closesAt })
    await writeJournal(tx, {
      actor,
      act: 'governance.open-poll',
      subject: { kind: 'poll', id },
      data: { electorateHash, rights: rights.length, secrecy, method: poll.method },
    })
    return ok({ rights: rights.length, warnings })
  })
}
