/**
 * Limits of what one may write in answer; a criterion may ask for less, never more. Apart from the schemas of a book, which
 * the browser has no use for.
 */
export const answerLimits = { text: 5_000, items: 50, item: 300, number: 999_999_999, evidence: 20 } as const
