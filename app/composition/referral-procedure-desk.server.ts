import { procedureMessages } from '~/modules/referrals/messages/procedure'
import { procedureTeamMessages } from '~/modules/referrals/messages/procedure-team'
import { ownReferralsUnderWay } from '~/modules/referrals/queries-own.server'
import { queueOf } from '~/modules/referrals/queries-team.server'
import { readQueueFilter } from '~/modules/referrals/rules/queue-filter'
import { myReferralPath, teamReferralPath } from '~/modules/referrals/rules/referral'
import { whoHasTheHand } from '~/modules/referrals/rules/state-facts'
import { hasRole } from '~/platform/permissions'
import type { DeskSource } from './desk-items'

/** Referrals to complete, one's own under way, and what waits for the team, the ethics committee and the board. */
export const referralProcedureDesk: DeskSource = {
  async due(actor, _account, locale) {
    const { desk } = procedureTeamMessages[locale]
    return (await ownReferralsUnderWay(actor))
      .filter(({ state }) => state === 'to-complete')
      .map(({ id, number, title, requesterDueOn }) => ({
        ...{ kind: desk.complete, title, href: `${myReferralPath(id)}/suivi`, facts: number },
        dueOn: requesterDueOn,
      }))
  },
  async ongoing(actor, locale) {
    const { desk } = procedureTeamMessages[locale]
    const { states } = procedureMessages[locale]
    return (await ownReferralsUnderWay(actor))
      .filter(({ state }) => state !== 'to-complete')
      .map(({ id, number, title, state, dueOn }) => ({
        ...{ kind: desk.mine, title, href: `${myReferralPath(id)}/suivi`, dueOn },
        facts: `${states[state]}, ${number}`,
      }))
  },
  async teamDue(actor, locale) {
    const { desk } = procedureTeamMessages[locale]
    const queue = await queueOf(actor, readQueueFilter(new URLSearchParams()))
    const [team, ethics, board] = [hasRole(actor, 'team'), hasRole(actor, 'ethics-committee'), hasRole(actor, 'board')]
    return (queue?.rows ?? []).flatMap(({ id, number, title, state, dueOn, holder }) => {
      const hand = whoHasTheHand(state)
      const isMine =
        hand === 'team' ? team : hand === 'committee' ? team || ethics : hand === 'board' && (team || board)
      if (!isMine) return []
      const kind = hand === 'team' ? desk.examine : hand === 'committee' ? desk.decide : desk.answer
      return [{ kind, title, href: teamReferralPath(id), facts: number ?? '', dueOn, who: holder ?? undefined }]
    })
  },
}
