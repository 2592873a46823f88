import { type CertificateDates, validityOn } from '../../label/rules/certificate'
import { addMonths, type CivilDate } from '../../../platform/pure/civil-date'

/** The holder of a label in force writes a short report at each anniversary of its grant. */
export type YearlyState = 'asked' | 'sent'
export type YearlyText = { wentWell: string; changed: string; hard: string; figure: string; figureOf: string }

/** Two months to write it. */
const monthsToWrite = 2

/**
 * The anniversary for which a report is to be asked on a day: the last that has come, 1 for the first; null before the
 * first, and for a label that is not in force. The end of a label is no anniversary: its renewal tells of its last year.
 */
export function anniversaryDue(dates: CertificateDates, today: CivilDate): number | null {
  if (validityOn(dates, today) !== 'valid') return null
  let year = 0
  for (;;) {
    const next = addMonths(dates.grantedOn, 12 * (year + 1))
    if (next > today || next >= dates.validUntil) return year === 0 ? null : year
    year += 1
  }
}

export const reportDueOn = (askedOn: CivilDate): CivilDate => addMonths(askedOn, monthsToWrite)

export const isReportLate = ({ state, dueOn }: { state: YearlyState; dueOn: CivilDate }, today: CivilDate): boolean =>
  state === 'asked' && today > dueOn

/** What a report lacks to be sent: by field, a code. A figure says what it counts. */
export function yearlyProblems({ wentWell, changed, hard, figure, figureOf }: YearlyText): Record<string, string> {
  return {
    ...(wentWell.trim() === '' ? { wentWell: 'text-missing' } : {}),
    ...(changed.trim() === '' ? { changed: 'text-missing' } : {}),
    ...(hard.trim() === '' ? { hard: 'text-missing' } : {}),
    ...(figure !== '' && figureOf.trim() === '' ? { figureOf: 'figure-of-missing' } : {}),
    ...(figure === '' && figureOf.trim() !== '' ? { figure: 'figure-missing' } : {}),
  }
}

/** What is kept of what was typed. */
export const textOf = ({ wentWell, changed, hard, figure, figureOf }: YearlyText): YearlyText => ({
  ...{ wentWell: wentWell.trim(), changed: changed.trim(), hard: hard.trim() },
  ...{ figure, figureOf: figureOf.trim() },
})

export const isSameText = (one: YearlyText, other: YearlyText): boolean =>
  one.wentWell === other.wentWell &&
  one.changed === other.changed &&
  one.hard === other.hard &&
  one.figure === other.figure &&
  one.figureOf === other.figureOf

/** Corrections of one report at most. */
export const mostYearlyCorrections = 10
