import type { DrawPanel, LiveCheck } from '../../label/components/use-live-panel'
import { checkReferral } from '../rules/check'
import type { ReferralFacts } from '../rules/facts'
import { referralPanel } from '../rules/form-steps'
import type { ReferralRules } from '../rules/referral-rules'

export type ReferralLiveCheck = LiveCheck & { facts: ReferralFacts; today: string }
export type DrawReferralPanel = DrawPanel<ReferralRules, ReferralLiveCheck>

/** The panel of what is typed, by the server's own check. */
export const drawReferralPanel: DrawReferralPanel = (rules, live, answers, typed, locale) => {
  const given = { answers, evidence: {} }
  const facts = typed['title'] === undefined ? live.facts : { ...live.facts, title: typed['title'] }
  return referralPanel(rules, checkReferral(rules, { ...given, facts, today: live.today }), given, locale)
}
