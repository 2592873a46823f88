import { useCallback, useEffect, useState } from 'react'
import { StepEditor } from '../../label/components/step-editor'
import type { StepFormProps } from '../../label/components/step-form'
import type { DrawReferralPanel, ReferralLiveCheck } from './referral-live-panel'

const wakes = ['focusin', 'input'] as const

/** A page of a referral, as one writes in it. The check comes once somebody is in a field: the page opens without it. */
export function ReferralStepEditor(props: StepFormProps<ReferralLiveCheck>) {
  const { panel } = props
  const [draw, setDraw] = useState<{ panelOf: DrawReferralPanel } | null>(null)
  const asServed = useCallback<DrawReferralPanel>(() => panel, [panel])
  useEffect(() => {
    const stop = () => wakes.forEach((wake) => document.removeEventListener(wake, load))
    function load() {
      stop()
      void import('./referral-live-panel').then((module) => setDraw({ panelOf: module.drawReferralPanel }))
    }
    wakes.forEach((wake) => document.addEventListener(wake, load))
    return stop
  }, [])
  return <StepEditor {...props} panelOf={draw?.panelOf ?? asServed} />
}
