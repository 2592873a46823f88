import * as z from 'zod/mini'
import { day, line, paragraph } from '~/modules/governance/form-fields'
import { isTime } from '~/platform/pure/paris-time'
import { hearingAnswers, hearingLimits, hearingOutcomes } from './rules/hearing'

// Each problem is a code: a key of the messages' refusals, or 'longer-than-<n>'.

export const inviteForm = z.object({
  hearingOn: day('hearing-missing'),
  hearingTime: line(5, 'time-form').check(z.refine(isTime, { error: 'time-form', abort: true })),
  place: line(hearingLimits.place, 'hearing-place-missing'),
})
export const answerHearingForm = z.object({
  answer: z.enum(hearingAnswers, { error: 'hearing-answer-missing' }),
  words: z._default(paragraph(hearingLimits.words), ''),
})
/** Left empty, nobody said how long. */
const minutes = z.pipe(
  line(3).check(
    z.refine(
      (text) => text === '' || (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= hearingLimits.minutes),
      {
        error: 'hearing-minutes-form',
        abort: true,
      },
    ),
  ),
  z.transform((text: string) => (text === '' ? null : Number(text))),
)

export const recordHearingForm = z.object({
  outcome: z.enum(hearingOutcomes, { error: 'hearing-outcome-missing' }),
  minutes,
  summary: z._default(paragraph(hearingLimits.summary), ''),
})
