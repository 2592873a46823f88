import { StepEditor } from '../../label/components/step-editor'
import type { StepFormProps } from '../../label/components/step-form'
import type { DrawPanel, LiveCheck } from '../../label/components/use-live-panel'
import { checkReferral } from '../rules/check'
import type { ReferralFacts } from '../rules/facts'
import { referralPanel } from '../rules/form-steps'
import type { ReferralRules } from '../rules/referral-rules'

export type ReferralLiveCheck = LiveCheck & { facts: ReferralFacts; today: string }

/** The panel of what is typed, by the server's own check. */
const drawPanel: DrawPanel<ReferralRules, ReferralLiveCheck> = (rules, live, answers, typed, locale) => {
  const given = { answers, evidence: {} }
  const facts = typed['title'] === undefined ? live.facts : { ...live.facts, title: typed['title'] }
  return referralPanel(rules, checkReferral(rules, { ...given, facts, today: live.today }), given, locale)
}

/** A page of a referral, as one writes in it. */
export const ReferralStepEditor = (props: StepFormProps<ReferralLiveCheck>) => (
  <StepEditor {...props} panelOf={drawPanel} />
)
