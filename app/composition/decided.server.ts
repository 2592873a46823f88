import { registerDecided } from '~/modules/governance/decided.server'
import { takeAppealDecision } from '~/modules/label/commands/take-appeal-decision.server'
import { takeSittingDecision } from '~/modules/label/commands/take-sitting-decision.server'
import { takeContestDecision } from '~/modules/label-life/commands/answer-contest.server'
import { takeProcedureDecision } from '~/modules/label-life/commands/decide-procedure.server'
import { decideAppeal } from '~/modules/referrals/commands/decide-appeal.server'
import { openByResolution } from '~/modules/referrals/commands/open-by-resolution.server'
import { takeDecision } from '~/modules/referrals/commands/take-decision.server'

/** What the decisions of the register bring about in the modules that stand to the right of governance. */
registerDecided('application', takeSittingDecision)
registerDecided('label-appeal', takeAppealDecision)
registerDecided('label-procedure', takeProcedureDecision)
registerDecided('label-contest', takeContestDecision)
registerDecided('referral', takeDecision)
registerDecided('referral-appeal', decideAppeal)
registerDecided('referral-opening', openByResolution)
