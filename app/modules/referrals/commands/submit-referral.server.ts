import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { receivedMail } from '../mails/requester'
import { movedMail } from '../mails/team'
import { draftingPermissions } from '../permissions'
import { checkReferral } from '../rules/check'
import { stateDueOn } from '../rules/clock'
import { transition } from '../rules/states'
import { needsSignatures } from '../rules/submission'
import { indexReferral } from '../search-referral.server'
import { factsOf, noEvidence, sha256 } from '../store-drafting.server'
import { loadReferral, moveReferral, nextReferralNumber } from '../store-procedure.server'
import { factsOf as mailed, tellRequester, tellTeam } from './notify.server'
import { openOwn } from './open-own.server'

/**
 * Submits a referral, or sends it back once completed. `revision` is the one that its author has read again: what another
 * window wrote since is not submitted unread. Submitted twice, it is submitted once.
 */
export async function submitReferral(
  actor: Actor,
  { id, revision }: { id: string; revision: number },
): Promise<Outcome<{ number: string; isNew: boolean }>> {
  return transact(async (tx): Promise<Outcome<{ number: string; isNew: boolean }>> => {
    const opened = await openOwn(tx, actor, id, draftingPermissions['referrals.submit'])
    if (!isOk(opened)) return opened
    const { draft, version } = opened.ok
    if (draft.state === 'submitted' && draft.number !== null) return ok({ number: draft.number, isNew: false })
    if (draft.revision !== revision) return refused({ code: 'changed-since-read' })
    const isFirst = draft.state !== 'to-complete'
    const facts = await factsOf(draft)
    const report = checkReferral(version.book, { facts, answers: draft.answers, evidence: noEvidence, today: today() })
    const moved = transition(draft.state, isFirst ? 'submit' : 'complete', {
      side: 'requester',
      today: today(),
      mandatoryMissing: report.totals.mandatoryMissing,
      needsSignatures: needsSignatures(draft),
      signaturesReached: draft.collection !== null && facts.signatures >= draft.collection.needed,
    })
    if (!isOk(moved)) return refused({ code: moved.refused.code, detail: { count: report.totals.mandatoryMissing } })
    const referral = await loadReferral(tx, id)
    if (!referral) return refused({ code: 'not-found' })
    const at = now()
    const number = draft.number ?? (await nextReferralNumber(tx, Number(today().slice(0, 4))))
    const answers = canonicalJson(draft.answers)
    const data = { number, submittedAt: draft.submittedAt ?? at, submittedAnswers: answers }
    await moveReferral(tx, { referral, row: moved.ok, actor, at, today: today(), data })
    const hashes = { rulesHash: version.hash, answersHash: sha256(answers) }
    await tx.referralCheck.create({
      data: {
        ...{ id: newId(), referralId: id, revision, checkedOn: report.checkedOn, ...hashes },
        ...{ content: canonicalJson(report), createdAt: at },
      },
    })
    if (!isFirst)
      await tx.referralCompletion.updateMany({ where: { referralId: id, answeredAt: null }, data: { answeredAt: at } })
    await indexReferral(tx, { number, title: draft.title, territoryCode: draft.territoryCode })
    await writeJournal(tx, {
      actor,
      act: isFirst ? 'referrals.submit' : 'referrals.complete',
      subject: { kind: 'referral', id },
      data: { number, eligible: report.eligible, ...hashes },
    })
    const told = { ...referral, number }
    if (isFirst) {
      const due = stateDueOn(moved.ok.to, { daysUsed: 0, startedOn: today() }, referral.terms)
      await tellRequester(tx, told, `referrals.received:${id}`, (locale) => receivedMail(locale, mailed(told), due))
    } else
      await tellTeam(tx, told, `referrals.completed:${id}:${revision}`, (locale) =>
        movedMail(locale, mailed(told), 'completed'),
      )
    return ok({ number, isNew: isFirst })
  })
}
