import * as z from 'zod/mini'
import { isCivilDate } from '~/platform/pure/civil-date'
import { isTime, parisInstant } from '~/platform/pure/paris-time'
import { line, paragraph, rowId } from './form-fields'
import { initiativeKinds, initiativeLimits } from './rules/initiative'

export const newInitiative = z.object({
  /** Whose signature is the first: oneself, or an organisation that one represents. */
  memberId: rowId,
  kind: z.enum(initiativeKinds, { error: 'initiative-kind-missing' }),
  /** The assembly whose agenda it asks to be on; none: the next one. */
  meetingId: z.pipe(
    z._default(line(60), ''),
    z.transform((text: string) => (text === '' ? null : text)),
  ),
  resolutionKind: line(40, 'resolution-kind-missing'),
  title: line(initiativeLimits.title, 'title-missing'),
  text: paragraph(initiativeLimits.text, 'text-missing'),
  reason: paragraph(initiativeLimits.reason, 'reason-missing'),
})
export type NewInitiative = z.infer<typeof newInitiative>

/** What the assembly that members call for needs to be prepared; the rest is written on its own page. */
export const calledAssembly = z.pipe(
  z.object({
    title: line(200, 'title-missing'),
    place: z._default(line(300), ''),
    date: line(10, 'date-missing').check(z.refine(isCivilDate, { error: 'date-form' })),
    time: line(5, 'time-missing').check(z.refine(isTime, { error: 'time-form' })),
  }),
  z.transform(({ title, place, date, time }) => ({ title, place, startsAt: parisInstant(date, time) })),
)
export type CalledAssembly = z.infer<typeof calledAssembly>
