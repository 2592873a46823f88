import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { ReceivedFile } from '~/platform/files/receive.server'
import { registerFile } from '~/platform/files/stored-file.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { CommitmentForm } from '../forms-drafting'
import { draftingPermissions } from '../permissions'
import { commitmentProblem } from '../rules/commitment'
import { mayFollowCommitment } from '../rules/drafting'
import { touch } from '../store-drafting.server'
import { openOwn } from './open-own.server'

type Input = { id: string; form: CommitmentForm; file: Omit<ReceivedFile, 'field'> | null }

/**
 * Says what became of the commitment to answer: the authority named, asked, its commitment signed or its refusal, with the
 * document. Also while the file is examined: an authority may answer late, and what it says is published either way.
 */
export async function setCommitment(actor: Actor, { id, form, file }: Input): Promise<Outcome<{ revision: number }>> {
  return transact(async (tx): Promise<Outcome<{ revision: number }>> => {
    const opened = await openOwn(tx, actor, id, draftingPermissions['referrals.write-draft'])
    if (!isOk(opened)) return opened
    const { draft, version } = opened.ok
    if (!mayFollowCommitment(draft.state)) return refused({ code: 'read-only' })
    const kept = draft.commitment
    const problem = commitmentProblem(form, { today: today(), hasFile: file !== null || !!kept?.fileId, kept })
    if (problem) return refused(problem)
    const at = now()
    const fileId = file
      ? await registerFile(tx, file, actor.kind === 'person' ? actor.id : null)
      : (kept?.fileId ?? null)
    const answered = form.state !== 'asked'
    const data = {
      authority: form.authority,
      state: form.state,
      askedOn: form.askedOn,
      signatory: answered ? form.signatory : '',
      function: answered ? form.function : '',
      answeredOn: answered ? form.answeredOn : null,
      reason: answered ? form.reason : '',
      fileId: answered ? fileId : null,
      enteredById: actor.kind === 'person' ? actor.id : '',
      updatedAt: at,
    }
    await tx.referralCommitment.upsert({ where: { referralId: id }, create: { referralId: id, ...data }, update: data })
    await touch(tx, draft, at, addDays(today(), version.book.drafts.days))
    await writeJournal(tx, {
      actor,
      act: 'referrals.set-commitment',
      subject: { kind: 'referral', id },
      data: { state: form.state },
    })
    return ok({ revision: draft.revision + 1 })
  })
}
