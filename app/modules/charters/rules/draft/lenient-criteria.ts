import * as z from 'zod/mini'
import { answerSchema, type NamedCriterion } from '../../../criteria/rules/book'
import type { DraftContent } from './fields'
import { answerOf, text, texts } from './read-fields'

/** What the rules of a draft speak of, as far as it can be read: names and answers of its criteria. */
export const lenientCriteria = ({ criteres }: DraftContent): NamedCriterion[] =>
  criteres.map((fields) => {
    const answer = z.safeParse(
      answerSchema,
      answerOf(fields, () => undefined),
    )
    return {
      id: text(fields, 'id'),
      statement: texts(fields, 'statement'),
      ...(answer.success ? { answer: answer.data } : {}),
    }
  })
