import { today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { publishComment } from '../comment.server'
import { debateById, debateOfId } from '../debate.server'
import type { CommentForm } from '../forms'
import { contributionPermissions } from '../permissions'
import { closedBecause } from '../rules/contribution'
import { askToConfirm, takeTokens } from '../taking-part.server'
import { type GivenVoice, voiceOf } from '../voice.server'

export type Comment = CommentForm & { id: string; contributionId: string; voice: GivenVoice }
export type Commented = { state: 'published' | 'unconfirmed' }

/** Argues for or against a contribution, or replies: at once, or when the link of the mail is followed. */
export async function comment(actor: Actor, given: Comment): Promise<Outcome<Commented>> {
  const { id, contributionId, voice, ...form } = given
  const row = await db.contribution.findUnique({ where: { id: contributionId }, select: { debateId: true } })
  const found = row && (await debateOfId(row.debateId))
  const subject = { isDraft: found?.state === 'draft' }
  if (!found || !can(actor, contributionPermissions['contributions.take-part'], subject))
    return refused({ code: 'not-found' })
  const closed = closedBecause(found, found.stage, today())
  if (closed) return refused({ code: closed })
  const taken = await takeTokens(actor, voice, { debateId: found.id, act: 'comment' })
  if ('refused' in taken) return taken
  return transact(async (tx): Promise<Outcome<Commented>> => {
    const debate = await debateById(found.id, tx)
    if (!debate || closedBecause(debate, debate.stage, today())) return refused({ code: 'debate-closed' })
    const who = await voiceOf(tx, actor, voice)
    if ('refused' in who) return who
    if (await tx.contributionComment.findUnique({ where: { id }, select: { id: true } }))
      return ok({ state: 'published' })
    const said = { contributionId, ...form }
    if ('known' in who.ok) {
      const done = await publishComment(tx, actor, { id, debate, participant: who.ok.known, said })
      return 'refused' in done ? done : ok({ state: 'published' })
    }
    const { locale } = voice
    await askToConfirm(tx, {
      id,
      kind: 'comment',
      debate,
      payload: said,
      email: who.ok.pending,
      name: form.name,
      locale,
    })
    return ok({ state: 'unconfirmed' })
  })
}
