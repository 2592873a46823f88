import { addDays, addMonths, type CivilDate } from '../../../platform/pure/civil-date'

/** A month as addresses carry it: '2026-12'. */
export const isMonth = (text: string): boolean => /^20\d\d-(0[1-9]|1[0-2])$/.test(text)
export const monthOf = (date: CivilDate): string => date.slice(0, 7)
export const nextMonth = (month: string): string => monthOf(addMonths(`${month}-01`, 1))
export const previousMonth = (month: string): string => monthOf(addMonths(`${month}-01`, -1))
export const lastDayOf = (month: string): CivilDate => addDays(`${nextMonth(month)}-01`, -1)

/** The weeks of a month, from Monday to Sunday; null for the days of another month. */
export function weeksOf(month: string): (CivilDate | null)[][] {
  const first = `${month}-01`
  const offset = (new Date(`${first}T12:00:00Z`).getUTCDay() + 6) % 7
  const weeks: (CivilDate | null)[][] = []
  for (let start = -offset; weeks.length === 0 || monthOf(addDays(first, start)) === month; start += 7)
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const day = addDays(first, start + index)
        return monthOf(day) === month ? day : null
      }),
    )
  return weeks
}
