import type { Decided } from '~/modules/governance/decided.server'
import { now, today } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk } from '~/platform/pure/outcome'
import { appealDecidedMail } from '../mails/decided'
import { procedurePermissions } from '../permissions'
import { appealEvent, contested } from '../rules/proposal'
import { transition } from '../rules/states'
import { loadReferral, moveReferral } from '../store-procedure.server'
import { factsOf, tellRequester } from './notify.server'

const system: Actor = { kind: 'system', job: 'referrals.take-decision' }

/**
 * What the board decided on an appeal. Upheld, the file goes before the ethics committee again, with a new clock, and what
 * was decided stays in its history; dismissed, the decision stands.
 */
export async function decideAppeal(tx: Tx, id: string, decision: Decided): Promise<void> {
  if (!can(system, procedurePermissions['referrals.take-decision'], null)) return
  const appeal = await tx.referralAppeal.findUnique({ where: { id } })
  const referral = appeal && (await loadReferral(tx, appeal.referralId))
  if (!appeal || !referral) return
  const isUpheld = decision.outcome === 'adopted'
  const appealed = contested(appeal.appealed)
  const moved = transition(referral.state, appealEvent(isUpheld, appeal.appealed), {
    side: 'board',
    today: today(),
    decisionId: decision.id,
    appealed,
  })
  const counts = isOk(moved) && appeal.state === 'open' && decision.body === 'board'
  const at = now()
  if (counts) {
    const state = isUpheld ? 'upheld' : 'dismissed'
    await tx.referralAppeal.update({
      where: { id },
      data: { state, decisionId: decision.id, decidedAt: at, reason: decision.reason },
    })
    await moveReferral(tx, {
      ...{ referral, row: moved.ok, actor: system, at, today: today(), reason: decision.reason },
      decisionId: decision.id,
      // Reopened, the file has no outcome any more; what it was stays in its history and in the register.
      data: isUpheld
        ? {
            ...{ decidedAt: null, decisionId: null, appealUntil: null },
            ...{ outcomeCode: null, outcomeReason: '', redirectedTo: null },
          }
        : {},
    })
    await tellRequester(tx, referral, `referrals.appeal-decided:${id}`, (locale) =>
      appealDecidedMail(locale, factsOf(referral), { isUpheld, reason: decision.reason, number: decision.number }),
    )
  }
  await writeJournal(tx, {
    actor: system,
    act: 'referrals.decide-appeal',
    subject: { kind: 'referral', id: referral.id },
    data: {
      ...{ number: referral.number, appeal: id, decision: decision.number },
      outcome: counts ? (isUpheld ? 'upheld' : 'dismissed') : 'without-effect',
    },
  })
}
