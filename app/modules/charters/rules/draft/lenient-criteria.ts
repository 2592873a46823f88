import * as z from 'zod/mini'
import { answerSchema, type NamedCriterion } from '../../../criteria/rules/book'
import type { DraftContent, Fields } from './fields'
import { answerOf, text, texts } from './read-fields'

/** A criterion as it is typed, as far as it can be read: its name and its answer. */
export function lenientCriterion(fields: Fields): NamedCriterion {
  const answer = z.safeParse(
    answerSchema,
    answerOf(fields, () => undefined),
  )
  return {
    id: text(fields, 'id'),
    statement: texts(fields, 'statement'),
    ...(answer.success ? { answer: answer.data } : {}),
  }
}

/** What the rules of a draft speak of. */
export const lenientCriteria = ({ criteres }: DraftContent): NamedCriterion[] => criteres.map(lenientCriterion)
