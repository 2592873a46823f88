import * as z from 'zod/mini'
import { line, paragraph } from '~/platform/http/form-texts'
import { isDate } from '../criteria/rules/expression'
import { type FormProblem, freeText } from './forms-step'
import { readFreeText, titleLimit } from './free-text'
import { idPattern } from '../criteria/rules/book'
import { type AskedCompletion, isCompletionKind } from './rules/completion'
import { decisionLimits, findingOutcomes, outcomes, supportKinds } from './rules/decision'
import { type ScoreValue, scoreValues } from './rules/scores'
import { departements } from './rules/departements'
import { initiativeKinds } from './rules/kinds'
import { firstScheme, schemeLimits } from './rules/scheme'

export const reasonLimit = 3_000

const id = z.string({ error: 'required' }).check(z.regex(/^[0-9a-f-]{36}$/, 'required'))
const criterionId = z.string().check(z.maxLength(60), z.regex(idPattern))
const revision = z.pipe(
  z.string({ error: 'required' }).check(z.regex(/^\d{1,9}$/, 'required')),
  z.transform((text: string) => Number(text)),
)
export const openDraftForm = z.object({
  scheme: z._default(z.string().check(z.maxLength(schemeLimits.key, 'scheme-unknown')), firstScheme),
  organisationId: id,
  initiativeKind: z.enum(initiativeKinds, { error: 'choose-kind' }),
  title: freeText(titleLimit, { line: true }),
})

/** What a step of the form carries besides its answers. */
export const stepForm = z.object({
  revision,
  title: z.optional(freeText(titleLimit, { line: true })),
  'base.title': z.optional(z.string()),
})

/** The scores of a member, 'score.<criterionId>' and 'note.<criterionId>'; with `send`, each criterion has one. */
export function readScoresForm(
  fields: Readonly<Record<string, string | string[]>>,
  criteria: readonly string[],
  send: boolean,
) {
  const one = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '')
  const problems: FormProblem[] = []
  const scores: Record<string, { score: ScoreValue; note: string }> = {}
  for (const id of criteria) {
    const value = one(`score.${id}`)
    const score = scoreValues.find((known) => String(known) === value)
    const note = readFreeText(one(`note.${id}`), scoreNoteLimit)
    if (!('text' in note)) problems.push({ field: `note.${id}`, code: note.code, detail: note.detail })
    else if (score !== undefined) scores[id] = { score, note: note.text }
    else if (send) problems.push({ field: `score.${id}`, code: 'scores-missing', detail: {} })
  }
  return { scores, problems }
}

export const groundsForm = z.object({ grounds: freeText(reasonLimit) })
export const reasonForm = z.object({ reason: freeText(reasonLimit) })
export const withdrawForm = z.object({ reason: freeText(reasonLimit, { required: false }) })
export const completionForm = z.object({ reason: freeText(reasonLimit) })

/** What is asked of each criterion, 'kind.<criterionId>'; what is no kind is as if nothing were asked. */
export const readAskedKinds = (fields: Readonly<Record<string, string | string[]>>): AskedCompletion =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, kind]) =>
      name.startsWith('kind.') && isCompletionKind(kind) ? [[name.slice('kind.'.length), kind]] : [],
    ),
  )
const ticked = <T extends string>(values: readonly T[]) =>
  z.pipe(
    z.optional(z.union([z.string(), z.array(z.string())])),
    z.transform((found) => values.filter((value) => (Array.isArray(found) ? found.includes(value) : found === value))),
  )
export const ruleForm = z.object({
  kinds: ticked(initiativeKinds),
  departements: ticked(departements),
  /** In the charter's language, in the place of what is ticked. */
  condition: paragraph(2_000),
  instructorId: id,
})
export const changeRuleForm = z.object({ id, change: z.enum(['remove', 'up']) })
const day = z.string({ error: 'not-a-date' }).check(z.refine(isDate, { error: 'not-a-date' }))
/** `fromId` where the team names somebody in the place of another. */
export const leaveForm = z.object({ fromId: z.optional(id), toId: id, startsOn: day, endsOn: day })
export const keepViewForm = z.object({
  name: line(60, 'view-name-missing'),
  search: line(1_000),
  shared: z.optional(z.literal('1')),
})
export const forgetViewForm = z.object({ id })
export const assignForm = z.object({ instructorId: id })
export const findingForm = z.object({
  criterionId,
  outcome: z.enum(findingOutcomes, { error: 'choose-outcome' }),
  note: freeText(decisionLimits.note, { required: false }),
})

/** The longest remark on a score, in characters. */
export const scoreNoteLimit = 500
export const planRows = 8

/** A decision's form: 'reason.<criterionId>', 'support.<kind>' and 'note.<kind>', 'plan.<n>' and 'due.<n>'. */
export function readDecisionForm(fields: Readonly<Record<string, string | string[]>>) {
  const problems: FormProblem[] = []
  const one = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '')
  const text = (field: string, maximum: number) => {
    const read = readFreeText(one(field), maximum)
    if ('text' in read) return read.text
    problems.push({ field, code: read.code, detail: read.detail })
    return ''
  }
  const outcome = outcomes.find((value) => value === one('outcome'))
  if (!outcome || outcome === 'closed') problems.push({ field: 'outcome', code: 'choose-outcome', detail: {} })
  const reasons = Object.keys(fields).flatMap((name): [string, string][] => {
    const criterion = name.startsWith('reason.') ? name.slice('reason.'.length) : ''
    if (!idPattern.test(criterion) || criterion.length > 60) return []
    const reason = text(name, decisionLimits.reason)
    return reason === '' ? [] : [[criterion, reason]]
  })
  const support = supportKinds.flatMap((kind) =>
    one(`support.${kind}`) === '' ? [] : [{ kind, note: text(`note.${kind}`, decisionLimits.note) }],
  )
  const rows = Array.from({ length: planRows }, (_, row) => row).filter(
    (row) => one(`plan.${row}`).trim() !== '' || one(`due.${row}`) !== '',
  )
  const actionPlan = rows.map((row) => {
    const dueOn = one(`due.${row}`)
    if (!isDate(dueOn)) problems.push({ field: `due.${row}`, code: 'not-a-date', detail: {} })
    return { commitment: text(`plan.${row}`, decisionLimits.commitment), dueOn }
  })
  const decision = {
    outcome: outcome ?? 'closed',
    summary: text('summary', decisionLimits.summary),
    reasons: Object.fromEntries(reasons),
    support,
    actionPlan,
  }
  return {
    decision,
    problems,
    /** The form field of a problem found by `decisionProblems`, whose lists are numbered without their blank rows. */
    fieldOf: (field: string, code: string): string => {
      const [kind = '', rest = ''] = field.split(/\.(.*)/s)
      if (kind === 'support') return `note.${support[Number(rest)]?.kind ?? supportKinds[0]}`
      if (kind === 'plan') return `${code === 'commitment-not-in-future' ? 'due' : 'plan'}.${rows[Number(rest)] ?? 0}`
      return field
    },
  }
}
