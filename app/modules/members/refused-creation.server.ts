import { typedOf } from '~/platform/http/form.server'
import type { Problem } from './components/problems'
import { communesFor } from './queries.server'

const longestTyped = 600
/** The form of a new organisation, again: what is wrong, what was typed, and the communes to choose among if that is it. */
export async function refusedCreation(problem: Problem, fields: Record<string, string | string[]>) {
  const typed = typedOf(fields, longestTyped)
  const commune = typed['commune'] ?? ''
  const places =
    commune !== '' && 'refused' in problem && problem.refused.field === 'commune' ? await communesFor(commune) : []
  const detail = 'refused' in problem ? (problem.refused.detail ?? {}) : {}
  return {
    problem,
    typed,
    communes: places.map(({ code, name, postcodes }) => ({ code, name, postcode: postcodes[0] ?? null })),
    detail: {
      registration: String(detail['registration'] ?? ''),
      name: String(detail['name'] ?? ''),
      organisation: String(detail['organisation'] ?? ''),
    },
  }
}
