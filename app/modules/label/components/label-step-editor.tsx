import { check } from '../rules/check'
import type { Charter } from '../rules/charter'
import { panelOf } from '../rules/form-steps'
import type { CheckInput } from '../rules/report'
import { StepEditor } from './step-editor'
import type { StepFormProps } from './step-form'
import type { DrawPanel, LiveCheck } from './use-live-panel'

export type LabelLiveCheck = LiveCheck & Pick<CheckInput, 'applicantKind' | 'initiativeKind' | 'today' | 'evidence'>

const drawPanel: DrawPanel<Charter, LabelLiveCheck> = (charter, live, answers, _typed, locale) =>
  panelOf(charter, check(charter, { ...live, answers }), { answers, evidence: live.evidence }, locale)

/** A page of an application for the label, as one writes in it. */
export const LabelStepEditor = (props: StepFormProps<LabelLiveCheck>) => <StepEditor {...props} panelOf={drawPanel} />
