import type { Choice, PollDefinition } from '../poll'
import { answers } from './yes-no'

export type ChoiceProblem =
  | { code: 'other-method' }
  | { code: 'unknown-answer' }
  | { code: 'unknown-option' | 'option-twice' | 'option-not-graded'; option: string }
  | { code: 'unknown-grade'; option: string; grade: number }
  | { code: 'empty-level' }

/** What keeps a ballot from being counted in this vote; null where nothing does. A blank ballot is a ballot. */
export function choiceProblem({ method, options, grades }: PollDefinition, choice: Choice): ChoiceProblem | null {
  if (choice.method !== method) return { code: 'other-method' }
  switch (choice.method) {
    case 'yes-no':
      return answers.includes(choice.answer) ? null : { code: 'unknown-answer' }
    case 'approval':
      return listProblem(options, choice.approved)
    case 'stv':
      return listProblem(options, choice.ranking)
    case 'schulze':
      if (choice.ranking.some((level) => level.length === 0)) return { code: 'empty-level' }
      return listProblem(options, choice.ranking.flat())
    case 'majority-judgment': {
      const unknown = Object.keys(choice.grades).find((id) => !options.some((option) => option.id === id))
      if (unknown !== undefined) return { code: 'unknown-option', option: unknown }
      for (const { id } of options) {
        const grade = Object.hasOwn(choice.grades, id) ? choice.grades[id] : undefined
        if (grade === undefined) return { code: 'option-not-graded', option: id }
        if (!Number.isInteger(grade) || grade < 0 || grade >= grades.length)
          return { code: 'unknown-grade', option: id, grade }
      }
      return null
    }
  }
}

function listProblem(options: PollDefinition['options'], chosen: readonly string[]): ChoiceProblem | null {
  const seen = new Set<string>()
  for (const option of chosen) {
    if (!options.some(({ id }) => id === option)) return { code: 'unknown-option', option }
    if (seen.has(option)) return { code: 'option-twice', option }
    seen.add(option)
  }
  return null
}
