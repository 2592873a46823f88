import type { StatusKind } from '~/ui/status'
import type { State } from '../rules/states'

/** The shape that stands for each state of an application. */
export const stateStatus: Readonly<Record<State, StatusKind>> = {
  draft: 'draft',
  submitted: 'waiting',
  'under-review': 'in-progress',
  'to-complete': 'missing',
  'in-committee': 'needs-judgement',
  granted: 'valid',
  'granted-with-plan': 'valid',
  refused: 'not-met',
  'under-appeal': 'waiting',
  closed: 'not-applicable',
}
