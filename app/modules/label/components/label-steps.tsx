import { useMessages } from '~/platform/i18n/react'
import { Steps } from '~/ui/steps'
import { publicMessages } from '../messages/public'

/** From the first look to the label, with the terms that the charter sets. */
export function LabelSteps(terms: { instructionDays: number; validityMonths: number }) {
  const { stepsTitle, steps, stepNotes } = useMessages(publicMessages).home
  const notes = {
    ...stepNotes,
    review: stepNotes.review(terms.instructionDays),
    label: stepNotes.label(terms.validityMonths),
  }
  return (
    <Steps
      label={stepsTitle}
      steps={(['check', 'apply', 'review', 'committee', 'label'] as const).map((step) => ({
        label: steps[step],
        note: notes[step],
        state: 'upcoming',
      }))}
    />
  )
}
