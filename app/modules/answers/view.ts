import type { AnswerStatus, Origin, Standing } from './rules/answer'

/** A file that a page leads to. */
export type FileView = { id: string; name: string; size: number }

/** An answer as it was given, as pages show it. */
export type GivenView = {
  version: number
  status: AnswerStatus
  reasons: string
  decision: string
  budgetLine: string
  budgetCents: number | null
  realiseOn: string | null
  studyUntil: string | null
  carriedTo: string
  signedBy: string
  origin: Origin
  givenAt: string
  file: FileView | null
}

/** What a body owes to a recommendation, in a line of a list. */
export type AnswerLine = {
  id: string
  body: string
  standing: Standing
  status: AnswerStatus | null
  /** The date that is waited for now. */
  date: string | null
  dueOn: string
  number: number
  title: string
  debate: { slug: string; title: string; isDemonstration: boolean }
}

export type ProgressView = { id: string; kind: 'progress' | 'done'; on: string; text: string; link: string; file: FileView | null } // prettier-ignore
export type ReminderView = { id: string; kind: string; sentOn: string; mailed: boolean }

/** Everything about what one body answers to one recommendation. */
export type AnswerView = AnswerLine & {
  revision: number
  carriedFrom: string | null
  given: GivenView | null
  earlier: GivenView[]
  progress: ProgressView[]
  reminders: ReminderView[]
}
