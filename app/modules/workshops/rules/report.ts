import { ok, type Outcome, refused } from '../../../platform/pure/outcome'

export const reportStates = ['none', 'draft', 'validating', 'published'] as const
export type ReportState = (typeof reportStates)[number]

export const reportActs = ['save', 'ask', 'validate', 'publish'] as const
export type ReportAct = (typeof reportActs)[number]

/** What the guards look at. Members that an act's guard does not read may be left out. */
export type ReportContext = {
  text?: string
  /** True once somebody has said who came. */
  wasHeld?: boolean
  /** Facilitators named, and those who validated the present revision. */
  named?: number
  validated?: number
}

const guards = {
  'report-missing': ({ text }) => (text ?? '').trim() !== '',
  'not-held': ({ wasHeld }) => wasHeld === true,
  'no-facilitator': ({ named }) => (named ?? 0) > 0,
  'validations-missing': ({ named, validated }) => (validated ?? 0) >= (named ?? 0),
} as const satisfies Record<string, (context: ReportContext) => boolean>
type ReportGuard = keyof typeof guards

export type ReportTransition = {
  from: ReportState
  act: ReportAct
  to: ReportState
  guards: readonly ReportGuard[]
}

/**
 * The life of a workshop's report. What is changed must be validated again by all: nobody is made to vouch for a text that
 * they have not read. A published one is corrected the same way; its readers keep the former text meanwhile.
 */
export const reportTransitions: readonly ReportTransition[] = [
  { from: 'none', act: 'save', to: 'draft', guards: ['report-missing'] },
  { from: 'draft', act: 'save', to: 'draft', guards: ['report-missing'] },
  { from: 'validating', act: 'save', to: 'draft', guards: ['report-missing'] },
  { from: 'published', act: 'save', to: 'draft', guards: ['report-missing'] },
  { from: 'draft', act: 'ask', to: 'validating', guards: ['report-missing', 'no-facilitator'] },
  { from: 'validating', act: 'validate', to: 'validating', guards: [] },
  {
    from: 'validating',
    act: 'publish',
    to: 'published',
    guards: ['no-facilitator', 'validations-missing', 'not-held'],
  },
]

/** Applies an act; refused with 'state-forbids', or with the name of the first guard that says no. */
export function reportTransition(
  state: ReportState,
  act: ReportAct,
  context: ReportContext,
): Outcome<ReportTransition> {
  const row = reportTransitions.find((one) => one.from === state && one.act === act)
  if (!row) return refused({ code: 'state-forbids', detail: { state, act } })
  const no = row.guards.find((guard) => !guards[guard](context))
  return no ? refused({ code: no, detail: { state, act } }) : ok(row)
}

/** Of these facilitators, how many validated this revision. */
export const validatedOf = (facilitators: readonly { validatedRevision: number | null }[], revision: number): number =>
  facilitators.filter(({ validatedRevision }) => validatedRevision === revision).length

export type NotedTable = { number: number; subject: string; people: number | null; notes: readonly { text: string }[] }

export type ReportWords = {
  table: (number: number) => string
  people: (count: number) => string
  attended: (count: number) => string
}

/** A line of Markdown from what somebody noted: on one line, and never a heading or a list of its own. */
const asItem = (text: string): string =>
  `- ${text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^([#>*+-]|\d+[.)])/, '\\$1')}`

/**
 * A report begun from the notes: how many came, then each table in order with its subject and its ideas, in the words in
 * which they were noted. Tables without notes are left out. It is a beginning, which people then write.
 */
export function draftFromNotes(tables: readonly NotedTable[], attended: number | null, words: ReportWords): string {
  const told = [...tables].filter(({ notes }) => notes.length > 0).sort((a, b) => a.number - b.number)
  const parts = told.map(({ number, subject, people, notes }) => {
    const title = subject === '' ? words.table(number) : `${words.table(number)}\u00a0: ${subject}`
    return [`## ${title}`, ...(people === null ? [] : [words.people(people)]), notes.map(({ text }) => asItem(text)).join('\n')].join('\n\n') // prettier-ignore
  })
  return [...(attended === null ? [] : [words.attended(attended)]), ...parts].join('\n\n')
}
