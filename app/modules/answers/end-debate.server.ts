import { debateById } from '~/modules/debates/queries.server'
import { moveDebate } from '~/modules/debates/store.server'
import type { Tx } from '~/platform/db/db.server'
import { enqueueJob } from '~/platform/outbox/enqueue.server'
import type { Actor } from '~/platform/permissions'
import { isOk } from '~/platform/pure/outcome'
import { answersOf } from './queries-answers.server'
import { freezeArchiveJob } from './rules/jobs'

/** Once every body has answered, so is the debate. */
export async function endDebate(tx: Tx, actor: Actor, debateId: string): Promise<void> {
  const debate = await debateById(debateId, tx)
  if (debate?.state !== 'reported') return
  const unanswered = (await answersOf(debateId, tx)).filter(({ status }) => status === null).length
  if (unanswered > 0 || !isOk(await moveDebate(tx, actor, debate, 'answer', { unanswered }))) return
  await enqueueJob(tx, freezeArchiveJob, { debateId }, { key: `${freezeArchiveJob}:${debateId}:answered` })
}
