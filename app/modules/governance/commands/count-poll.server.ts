import { db, transact } from '~/platform/db/db.server'
import { registerFile } from '~/platform/files/stored-file.server'
import { archivePublicKey } from '~/platform/journal/sign.server'
import { writeJournal } from '~/platform/journal/write.server'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { writeArchiveFile } from '../archive-file.server'
import { archiveHeaderOf } from '../archive-header.server'
import { resultOf } from '../rules/archive/recount'
import { settleByCount } from '../store-amendments.server'
import { loadPoll } from '../store-votes.server'
import { ballotGroups, boxInOrder, forgetBoxOrder, reorderBox } from '../store-archive.server'

/** The job that counts a closed vote, where the process ended between the close and the count. */
export const countPollJob = 'governance.count-poll'

/** Counts under way in this process: the close and the worker may come together. */
const underWay = new Map<string, Promise<void>>()

/**
 * Counts a closed vote, writes its archive, and keeps the result with the archive's hash. The box changes no more, so this may
 * take its time outside any transaction, and be done again: the same ballots give the same bytes.
 */
export function countPoll(id: string): Promise<void> {
  const known = underWay.get(id)
  if (known) return known
  const counting = count(id).finally(() => underWay.delete(id))
  underWay.set(id, counting)
  return counting
}

async function count(id: string): Promise<void> {
  const poll = await loadPoll(db, id)
  if (poll?.state !== 'closed' || poll.archiveHash !== null) return
  const whole = await archiveHeaderOf(poll)
  const result = resultOf(whole, await ballotGroups(id, poll.secrecy))
  const { withheld } = result
  const isShown = ({ college }: { college: string | null }) => college === null || !withheld.includes(college)
  const header = {
    ...whole,
    withheld: [...withheld],
    paper: whole.paper.filter(isShown),
    votes: whole.votes.map((votes) => (isShown(votes) ? votes : { ...votes, online: null, room: null, post: null })),
  }
  const { hash, size } = await writeArchiveFile({ header, ballots: boxInOrder(id, poll.secrecy, withheld), result })
  await transact(async (tx) => {
    const still = await tx.poll.findUnique({ where: { id }, select: { archiveHash: true } })
    if (still?.archiveHash !== null) return
    if (poll.secrecy === 'secret') await reorderBox(tx, id)
    await registerFile(tx, { hash, size, mediaType: 'application/x-ndjson', name: `vote-${id}.jsonl` }, null)
    await tx.poll.update({ where: { id }, data: { result: canonicalJson(result), archiveHash: hash } })
    const amendment = await settleByCount(tx, poll.amendmentId, result.verdict.outcome)
    await tx.meeting.update({ where: { id: poll.meetingId }, data: { revision: { increment: 1 } } })
    await writeJournal(tx, {
      actor: { kind: 'system', job: 'count-poll' },
      act: 'governance.count-poll',
      subject: { kind: 'poll', id },
      data: {
        ...{ archive: hash, outcome: result.verdict.outcome, publicKey: archivePublicKey() },
        ...(amendment === null ? {} : { amendment }),
      },
    })
  })
  if (poll.secrecy === 'secret') await forgetBoxOrder()
}
