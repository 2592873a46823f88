import * as z from 'zod/mini'
import { fold } from '~/platform/pure/fold'
import { withoutUnseen } from '~/platform/pure/unseen'
import { day, line, optionalDay, paragraph, rowId } from './form-fields'
import { type DecisionOutcome, decisionOutcomes } from './rules/decision'

/** A decision that was taken outside the portal, entered by hand. */
export const recordedDecision = z.object({
  body: line(40, 'body-missing'),
  title: line(200, 'title-missing'),
  text: paragraph(20_000, 'text-missing'),
  reason: paragraph(10_000, 'reason-missing'),
  vote: line(500, 'vote-missing'),
  outcome: z.enum(decisionOutcomes, { error: 'outcome-missing' }),
  decidedOn: day('decided-on-missing'),
  reviewOn: optionalDay,
})
export type RecordedDecision = z.infer<typeof recordedDecision>

export const followUpPlan = z.object({
  id: z._default(line(60), ''),
  task: line(300, 'task-missing'),
  who: line(150, 'who-missing'),
  /** The address of the account that has it in hand. */
  email: z._default(line(254).check(z.toLowerCase()), ''),
  dueOn: optionalDay,
})
export type FollowUpPlan = z.infer<typeof followUpPlan>

export const followUpDone = z.object({ id: rowId, doneOn: day('done-on-missing'), outcome: line(500, 'proof-missing') })

export type DecisionFilter = {
  /** As typed, cut. */
  text: string
  /** 'assembly', or the id of a body. */
  body: string
  year: string
  outcome: DecisionOutcome | ''
  page: number
}

const longestText = 100
const outcomeWords: Readonly<Record<DecisionOutcome, string>> = { adopted: 'adoptee', rejected: 'rejetee' }
export const outcomeWord = (outcome: DecisionOutcome): string => outcomeWords[outcome]

/** Reads the register's address. Total: whatever is not understood is left out, so that any address shows a register. */
export function readDecisionFilter(params: URLSearchParams): DecisionFilter {
  const [body, year, page] = [params.get('instance') ?? '', params.get('annee') ?? '', params.get('page') ?? '']
  return {
    text: withoutUnseen(params.get('q') ?? '', ' ')
      .trim()
      .slice(0, longestText),
    body: /^[a-z][a-z0-9-]{0,39}$/.test(body) ? body : '',
    year: /^20\d\d$/.test(year) ? year : '',
    outcome: decisionOutcomes.find((outcome) => outcomeWords[outcome] === params.get('issue')) ?? '',
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  }
}

/** The words that the register is searched by; at most eight. */
export const decisionWords = ({ text }: Pick<DecisionFilter, 'text'>): string[] =>
  fold(text)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 8)

/** The address's query for a filter: the contrary of reading it, in one fixed order. */
export function decisionQuery(filter: DecisionFilter, change: Partial<DecisionFilter> = {}): string {
  const { text, body, year, outcome, page } = { ...filter, page: 1, ...change }
  const params = new URLSearchParams()
  for (const [name, value] of [
    ['q', text],
    ['instance', body],
    ['annee', year],
    ['issue', outcome && outcomeWords[outcome]],
    ['page', page > 1 ? String(page) : ''],
  ] as const)
    if (value !== '') params.set(name, value)
  return params.size > 0 ? `?${params}` : ''
}
