import type { DebateState } from '../../debates/rules/debate'

/** What was said or written in a workshop is entered until the report: notes and papers come after the closing. */
export const mayEnter = (state: DebateState): boolean => state === 'announced' || state === 'open' || state === 'closed'
