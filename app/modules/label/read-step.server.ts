import { fieldsOf } from '~/platform/http/form.server'
import { stepForm } from './forms'
import { type FormProblem, problemsOf } from './forms-step'
import { parseAnswersForm } from '../criteria/rules/answers'
import type { Questions } from '../criteria/rules/book'
import type { DraftPatch } from '../criteria/rules/merge-draft'

const basePrefix = 'base.'

export type ReadStep = {
  revision: number
  patch: DraftPatch
  problems: FormProblem[]
  raw: Readonly<Record<string, string>>
}

/**
 * Reads a page of the form: the answers it shows and, as `base.…`, what they were when it was opened. A page that says
 * no revision is an old one: it is merged by its bases alone.
 */
export function readStep(form: FormData, charter: Questions): ReadStep {
  const entries = [...form.entries()]
  const typed = parseAnswersForm(entries, charter)
  const base = parseAnswersForm(
    entries.flatMap(([name, value]): [string, unknown][] =>
      name.startsWith(basePrefix) ? [[name.slice(basePrefix.length), value]] : [],
    ),
    charter,
  )
  const given = (raw: Readonly<Record<string, string>>, id: string) => Object.hasOwn(raw, `answer.${id}`)
  const unreadable = new Set(base.problems.map(({ criterionId }) => criterionId))
  const answers = charter.criteria.flatMap(({ id }): [string, DraftPatch['answers'][string]][] => {
    if (!given(typed.raw, id)) return []
    const from = given(base.raw, id) && !unreadable.has(id) ? { base: base.answers[id] ?? null } : {}
    return [[id, { ...from, value: typed.answers[id] ?? null }]]
  })
  const read = stepForm.safeParse(fieldsOf(form))
  const raw = { ...typed.raw, ...(typeof form.get('title') === 'string' ? { title: String(form.get('title')) } : {}) }
  const problems: FormProblem[] = typed.problems.map(({ field, code, detail }) => ({ field, code, detail }))
  if (!read.success)
    return { revision: 0, patch: { answers: {} }, problems: [...problemsOf(read.error), ...problems], raw }
  const { revision, title, 'base.title': baseTitle } = read.data
  const titlePatch =
    title === undefined ? {} : { title: { value: title, ...(baseTitle === undefined ? {} : { base: baseTitle }) } }
  return { revision, patch: { ...titlePatch, answers: Object.fromEntries(answers) }, problems, raw }
}
