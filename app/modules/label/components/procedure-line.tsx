import { useMessages } from '~/platform/i18n/react'
import { Steps } from '~/ui/steps'
import { Term } from '~/ui/term'
import { decisionMessages } from '../messages/decision'
import { labelMessages } from '../messages/index'
import { isOpen, type State } from '../rules/states'
import type { FollowUpData } from './follow-up-page'

const line: readonly State[] = ['draft', 'submitted', 'under-review', 'in-committee']
const placeOf = (state: State): number =>
  state === 'to-complete' ? 2 : isOpen(state) ? line.indexOf(state) : line.length

/** The procedure as a line with its stops, who has the hand, and until when: the same for both sides. */
export function ProcedureLine({
  page,
}: {
  page: Pick<FollowUpData, 'state' | 'hand' | 'dueOn' | 'applicantDueOn' | 'today'>
}) {
  const messages = useMessages(labelMessages).followUp
  const words = useMessages(decisionMessages)
  const place = placeOf(page.state)
  const shown: readonly State[] =
    page.state === 'to-complete' ? ['draft', 'submitted', 'to-complete', 'in-committee'] : line
  const last = isOpen(page.state) ? words.outcome : words.states[page.state]
  const due = page.hand === 'applicant' ? page.applicantDueOn : page.dueOn
  return (
    <Steps
      label={messages.steps}
      steps={[...shown.map((state) => words.states[state]), last].map((label, index) => ({
        label,
        state: index === place ? 'current' : index < place ? 'done' : 'upcoming',
      }))}
      hand={
        page.hand
          ? { who: words.sides[page.hand], term: due ? <Term today={page.today} dueOn={due} withDate /> : undefined }
          : undefined
      }
    />
  )
}
