import type { Decided } from '~/modules/governance/decided.server'
import { now, today } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk } from '~/platform/pure/outcome'
import { decidedMail, supportedMail } from '../mails/decided'
import { proposalRejectedMail } from '../mails/team'
import { procedurePermissions } from '../permissions'
import { appealUntil } from '../rules/clock'
import { outcomeEvents } from '../rules/proposal'
import { transition } from '../rules/states'
import { loadReferral, moveReferral, standingProposal } from '../store-procedure.server'
import { factsOf, tellRequester, tellSupporters, tellTeam } from './notify.server'

const system: Actor = { kind: 'system', job: 'referrals.take-decision' }

/**
 * What the ethics committee decided in its sitting. Adopted, what was proposed is the outcome of the file; rejected, the
 * file stays before the committee, the clock runs, and the team proposes again. A decision on a file that is no longer
 * before the committee (withdrawn meanwhile) changes nothing but is written down.
 */
export async function takeDecision(tx: Tx, id: string, decision: Decided): Promise<void> {
  if (!can(system, procedurePermissions['referrals.take-decision'], null)) return
  const referral = await loadReferral(tx, id)
  const proposal = await standingProposal(tx, id)
  const isTaken = decision.outcome === 'adopted'
  const moved =
    referral && proposal && decision.body === 'ethics-committee'
      ? transition(referral.state, outcomeEvents[proposal.outcome], {
          side: 'committee',
          today: today(),
          decisionId: decision.id,
          reason: proposal.reason,
        })
      : null
  const write = (outcome: string) =>
    writeJournal(tx, {
      actor: system,
      act: 'referrals.take-decision',
      subject: { kind: 'referral', id },
      data: { number: referral?.number ?? null, decision: decision.number, outcome },
    })
  if (!referral || !proposal || !moved || !isOk(moved)) return void (await write('without-effect'))
  const at = now()
  const settled = { state: isTaken ? 'adopted' : 'rejected', decisionId: decision.id, settledAt: at }
  await tx.referralProposal.update({ where: { id: proposal.id }, data: settled })
  if (!isTaken) {
    await write('proposal-rejected')
    await tellTeam(tx, referral, `referrals.rejected:${proposal.id}`, (locale) =>
      proposalRejectedMail(locale, factsOf(referral), decision.number),
    )
    return
  }
  const until = proposal.outcome === 'admissible' ? null : appealUntil(decision.decidedOn, referral.terms)
  await moveReferral(tx, {
    ...{ referral, row: moved.ok, actor: system, at, today: today(), reason: proposal.reason },
    decisionId: decision.id,
    data: {
      ...{ decidedAt: at, decisionId: decision.id, appealUntil: until },
      outcomeCode: proposal.code || null,
      outcomeReason: proposal.reason,
      redirectedTo: proposal.redirectedTo || null,
    },
  })
  await write(proposal.outcome)
  const decided = (locale: Locale) => ({
    ...proposal,
    rule: referral.codes.find((rule) => rule.id === proposal.code)?.statement[locale] ?? '',
    number: decision.number,
  })
  const key = `referrals.decided:${decision.id}`
  await tellRequester(tx, referral, key, (locale) =>
    decidedMail(locale, factsOf(referral), { ...decided(locale), until }),
  )
  await tellSupporters(tx, referral, key, (locale, withdrawal) =>
    supportedMail(locale, factsOf(referral), { ...decided(locale), withdrawal }),
  )
}
