import { type CivilDate, daysBetween } from '../../../platform/pure/civil-date'
import { isDecided, type State } from './states'

/** The stretches of a procedure whose length is told, in its order; 'whole' goes from the submission to the first decision. */
export const delaySteps = ['taking', 'review', 'completing', 'committee', 'whole', 'appeal'] as const
export type DelayStep = (typeof delaySteps)[number]

const stepOf: Partial<Record<State, DelayStep>> = {
  submitted: 'taking',
  'under-review': 'review',
  'to-complete': 'completing',
  'in-committee': 'committee',
  'under-appeal': 'appeal',
}

/** A step of an application's history, on its civil date. */
export type Moved = { from: State; to: State; on: CivilDate }
type Stay = { step: DelayStep; endedOn: CivilDate; days: number }

/** The stays of one application in each state that ended, in civil days; an adjournment goes on with the same stay. */
export function staysOf(history: readonly Moved[]): Stay[] {
  const stays: Stay[] = []
  let enteredOn: CivilDate | null = null
  let submittedOn: CivilDate | null = null
  for (const { from, to, on } of history) {
    if (from === to) continue
    const step = stepOf[from]
    if (step && enteredOn !== null) stays.push({ step, endedOn: on, days: daysBetween(enteredOn, on) })
    if (from === 'draft' && to === 'submitted') submittedOn = on
    if (isDecided(to) && submittedOn !== null) {
      stays.push({ step: 'whole', endedOn: on, days: daysBetween(submittedOn, on) })
      submittedOn = null
    }
    enteredOn = on
  }
  return stays
}

export type DelayFigures = { count: number; median: number | null; nineInTen: number | null }

/** The value below or at which a share `part / of` of the days are: nearest rank, so that it is a length that was really seen. */
const rank = (sorted: readonly number[], part: number, of: number): number | null =>
  sorted[Math.max(0, Math.ceil((sorted.length * part) / of) - 1)] ?? null

/** How long each step took: how many, the median, and what nine in ten did not exceed; whoever examined them is not looked at. */
export function delayFigures(
  histories: readonly (readonly Moved[])[],
  since: CivilDate | null,
): Record<DelayStep, DelayFigures> {
  const stays = histories.flatMap(staysOf).filter(({ endedOn }) => since === null || endedOn >= since)
  const figures = (step: DelayStep): DelayFigures => {
    const days = stays.flatMap((stay) => (stay.step === step ? [stay.days] : [])).sort((a, b) => a - b)
    return { count: days.length, median: rank(days, 1, 2), nineInTen: rank(days, 9, 10) }
  }
  return {
    taking: figures('taking'),
    review: figures('review'),
    completing: figures('completing'),
    committee: figures('committee'),
    whole: figures('whole'),
    appeal: figures('appeal'),
  }
}
