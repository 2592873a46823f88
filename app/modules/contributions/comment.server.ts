import * as z from 'zod'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueJob, enqueueMail } from '~/platform/outbox/enqueue.server'
import type { Actor } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { commentedMail } from './mails/taking-part'
import { commentKinds } from './rules/contribution'
import { tokenOf } from './tokens.server'
import type { Participant } from './voice.server'

export const commentSchema = z.object({
  contributionId: z.string(),
  kind: z.enum(commentKinds),
  parentId: z.nullable(z.string()),
  text: z.string(),
  name: z.string(),
})
export type CommentSaid = z.infer<typeof commentSchema>

export const tellOfReplyJob = 'contributions.tell-of-reply'

/** What a comment may answer: of the same contribution, that stands, and is no answer itself (one level). */
async function parentProblem(tx: Tx, { contributionId, kind, parentId }: CommentSaid): Promise<string | null> {
  if (parentId === null) return null
  if (kind !== 'reply') return 'not-found'
  const parent = await tx.contributionComment.findUnique({
    where: { id: parentId },
    select: { contributionId: true, parentId: true, state: true },
  })
  const isThere = parent?.contributionId === contributionId && parent.state === 'published'
  return isThere && parent.parentId === null ? null : 'not-found'
}

/** Publishes an argument or a reply of somebody whose address is confirmed; those who follow are told once a day. */
export async function publishComment(
  tx: Tx,
  actor: Actor,
  {
    id,
    debate,
    participant,
    said,
  }: {
    id: string
    debate: { id: string; slug: string; title: string }
    participant: Participant
    said: CommentSaid
  },
): Promise<Outcome<{ number: number }>> {
  const { contributionId, kind, parentId, text, name } = said
  const contribution = await tx.contribution.findUnique({
    where: { id: contributionId },
    select: { debateId: true, number: true, state: true },
  })
  if (contribution?.debateId !== debate.id || contribution.state !== 'published') return refused({ code: 'not-found' })
  const { number } = contribution
  const same = { contributionId, participantId: participant.id, text, state: 'published' }
  if (await tx.contributionComment.findFirst({ where: same, select: { id: true } })) return ok({ number })
  const problem = await parentProblem(tx, said)
  if (problem) return refused({ code: problem })
  await tx.contributionComment.create({
    data: {
      id,
      contributionId,
      kind,
      parentId,
      text,
      authorName: name,
      participantId: participant.id,
      state: 'published',
      createdAt: now(),
    },
  })
  await tx.contribution.update({ where: { id: contributionId }, data: { discussed: { increment: 1 } } })
  await writeJournal(tx, {
    actor,
    act: 'contributions.comment',
    subject: { kind: 'contribution', id: contributionId },
    data: { debate: debate.id, number, kind },
  })
  if (participant.email)
    await enqueueMail(
      tx,
      {
        to: participant.email,
        ...commentedMail(participant.locale, debate, { number, token: tokenOf('comment', id) }),
      },
      { key: `contributions.commented:${id}` },
    )
  await enqueueJob(tx, tellOfReplyJob, { commentId: id, after: '' }, { key: `${tellOfReplyJob}:${id}` })
  return ok({ number })
}
