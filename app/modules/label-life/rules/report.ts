/** What somebody may say of a label: a reason each. */
export const reportKinds = ['commitment', 'charter', 'misuse', 'ended', 'other'] as const
export type ReportKind = (typeof reportKinds)[number]

/** What the team answers: it is not so; noted, to be looked at with the holder; the label is put in question. */
export const reportOutcomes = ['unfounded', 'noted', 'procedure'] as const
export type ReportOutcome = (typeof reportOutcomes)[number]

/** A report that nobody confirms is forgotten. */
export const confirmDays = 7
/** An answer can be read by its link for that long; then nothing tells who wrote. */
export const answeredDays = 365

export const reportPath = (token: string): string => `/label/signalement/${token}`
