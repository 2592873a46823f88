export const designSections = [
  'question',
  'rules',
  'budget',
  'calendar',
  'stages',
  'methods',
  'live',
  'garants',
] as const
export type DesignSection = (typeof designSections)[number]

/** One thing that became another, as it was written before and after. */
export type DesignChange = { field: string; before: string; after: string }

/** Texts, figures and codes, by the name of their field. */
type Values = Readonly<Record<string, unknown>>

/** What differs between two states of the same fields, in the order of the second. */
export const changesBetween = (before: Values, after: Values): DesignChange[] =>
  Object.keys(after).flatMap((field) => {
    const [was, is] = [String(before[field] ?? ''), String(after[field] ?? '')]
    return was === is ? [] : [{ field, before: was, after: is }]
  })
