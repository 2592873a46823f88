/** The form that was posted last, where something was wrong in it. */
export type Posted = {
  intent: string
  row: string
  typed: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
} | null

const nothing = { typed: {}, errors: {} } as const

/** What was typed in one form of the page, and what was wrong in it: nothing in all the others. */
export const postedIn = (posted: Posted, row: string, ...intents: readonly string[]) =>
  posted && posted.row === row && intents.includes(posted.intent)
    ? { typed: posted.typed, errors: posted.errors }
    : nothing

/** What the summary of errors lists: fields of a row's form carry its id. */
export const postedErrors = (posted: Posted) =>
  Object.entries(posted?.errors ?? {}).map(([field, message]) => ({
    message,
    ...(field ? { field } : {}),
    ...(field && posted?.row ? { id: `${field}-${posted.row}` } : {}),
  }))
