import { isDate, isTextList, isWhole } from './expression'
import type { AnswerForm } from './book'

export type AnswerValue = boolean | number | string | readonly string[]
/** Criterion id → answer. A criterion without an answer has no member. */
export type Answers = Readonly<Record<string, AnswerValue>>
/** Criterion id → how many pieces of evidence are attached. */
export type EvidenceCounts = Readonly<Record<string, number>>

/** The answer to a criterion if it is there, not blank, and of the type that the criterion asks for. */
export function answerTo(form: AnswerForm, answers: Answers, id: string): AnswerValue | undefined {
  const value: unknown = Object.hasOwn(answers, id) ? answers[id] : undefined
  switch (form.type) {
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined
    case 'number':
      return isWhole(value) ? value : undefined
    case 'date':
      return isDate(value) ? value : undefined
    case 'choice':
      return typeof value === 'string' && form.options.some((option) => option.value === value) ? value : undefined
    case 'text':
      return typeof value === 'string' && value.trim() !== '' ? value : undefined
    case 'list':
      return isTextList(value) && value.length > 0 ? value : undefined
  }
}

/** How many pieces are attached to a criterion; anything but a count is 0. */
export function evidenceFor(evidence: EvidenceCounts, id: string): number {
  const count: unknown = Object.hasOwn(evidence, id) ? evidence[id] : 0
  return isWhole(count) && count > 0 ? count : 0
}
