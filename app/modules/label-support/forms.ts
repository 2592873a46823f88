import * as z from 'zod/mini'
import { optionalDay, rowId } from '~/modules/governance/form-fields'
import { supportKinds } from '~/modules/label/rules/decision'
import { line, paragraph } from '~/platform/http/form-texts'
import { settlements } from './rules/commitment'
import { judgements, offerAnswers } from './rules/support'

// Each problem is a code: a key of the messages' refusals.

export const supportLimits = { note: 1_000, text: 2_000, link: 500, report: 3_000, figureOf: 120 } as const

const methodId = line(60)
const practitioner = line(120)

export const offerForm = z.object({
  kind: z.enum(supportKinds, { error: 'choose' }),
  methodId,
  practitioner,
  note: paragraph(supportLimits.note, 'note-missing'),
})
export const nameForm = z.object({ id: rowId, methodId, practitioner })
export const answerForm = z.object({
  id: rowId,
  event: z.enum(offerAnswers, { error: 'choose' }),
  answer: paragraph(supportLimits.text),
})
export const finishForm = z.object({ id: rowId })
export const declineMentoringForm = z.object({ id: rowId, reason: paragraph(supportLimits.text) })
export const judgeForm = z.object({
  id: rowId,
  judgement: z.enum(judgements, { error: 'choose' }),
  text: paragraph(supportLimits.text),
})
export const reportForm = z.object({
  id: rowId,
  text: paragraph(supportLimits.text, 'text-missing'),
  link: line(supportLimits.link).check(z.regex(/^(https?:\/\/[^\s<>"]{3,})?$/i, { error: 'link-form', abort: true })),
})
export const settleForm = z.object({
  id: rowId,
  event: z.enum(settlements, { error: 'choose' }),
  text: paragraph(supportLimits.text),
  dueOn: optionalDay,
})
/** '1 250' as '1250'. */
const figure = line(15).check(
  z.overwrite((text) => text.replace(/[\s\u00a0\u202f]/g, '')),
  z.refine((text) => /^\d{0,12}$/.test(text), { error: 'figure-form', abort: true }),
)
export const yearlyForm = z.object({
  id: rowId,
  wentWell: paragraph(supportLimits.report),
  changed: paragraph(supportLimits.report),
  hard: paragraph(supportLimits.report),
  figure,
  figureOf: line(supportLimits.figureOf),
})
