import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { contributionPermissions } from '../permissions'
import type { RemovalReason } from '../rules/moderation'
import { answerReports, moderated, removeText, restoreText, standingRemoval } from '../store-moderation.server'

type Named = { contributionId: string; commentId: string | null }

/** Removes a text that breaks a published rule: its number and the reason stay, its author is told how to appeal. */
export async function removeModerated(
  actor: Actor,
  { reason, note, ...named }: Named & { reason: RemovalReason; note: string },
): Promise<Outcome<{ number: number }>> {
  if (!can(actor, contributionPermissions['contributions.moderate'], null) || actor.kind !== 'person')
    return refused({ code: 'not-allowed' })
  return transact(async (tx): Promise<Outcome<{ number: number }>> => {
    const on = await moderated(tx, named)
    if (!on) return refused({ code: 'not-found' })
    if ((await removeText(tx, on, { reason, note, removedById: actor.id })) === null)
      return refused({ code: 'state-forbids' })
    const { debate, number } = on
    await writeJournal(tx, {
      actor,
      act: 'contributions.remove',
      subject: { kind: 'contribution', id: named.contributionId },
      data: { debate: debate.id, number, reason, comment: named.commentId ?? undefined },
    })
    return ok({ number })
  })
}

/** Puts back what the team itself removed by mistake; an appeal is for the garants to answer. */
export async function restoreModerated(
  actor: Actor,
  { answer, ...named }: Named & { answer: string },
): Promise<Outcome<{ number: number }>> {
  if (!can(actor, contributionPermissions['contributions.moderate'], null)) return refused({ code: 'not-allowed' })
  return transact(async (tx): Promise<Outcome<{ number: number }>> => {
    const [on, removal] = [await moderated(tx, named), await standingRemoval(tx, named)]
    if (!on || !removal) return refused({ code: 'not-found' })
    const done = await restoreText(tx, on, { id: removal.id, wasAppealed: false }, answer)
    if (!done) return refused({ code: 'state-forbids' })
    await writeJournal(tx, {
      actor,
      act: 'contributions.restore',
      subject: { kind: 'contribution', id: named.contributionId },
      data: { debate: on.debate.id, number: on.number, comment: named.commentId ?? undefined },
    })
    return ok({ number: on.number })
  })
}

/** Keeps what was reported: it breaks no rule; those who reported it are told. */
export async function keepReported(actor: Actor, named: Named): Promise<Outcome<{ answered: number }>> {
  if (!can(actor, contributionPermissions['contributions.moderate'], null)) return refused({ code: 'not-allowed' })
  return transact(async (tx): Promise<Outcome<{ answered: number }>> => {
    const on = await moderated(tx, named)
    if (!on) return refused({ code: 'not-found' })
    const answered = await answerReports(tx, on, 'kept')
    if (answered > 0)
      await writeJournal(tx, {
        actor,
        act: 'contributions.keep-reported',
        subject: { kind: 'contribution', id: named.contributionId },
        data: { debate: on.debate.id, number: on.number, count: answered },
      })
    return ok({ answered })
  })
}
