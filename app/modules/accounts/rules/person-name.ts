import { hasUnseen } from '../../../platform/pure/unseen'

export const nameLimit = 100

/** A name with its spaces made single and its accents composed. */
export const normaliseName = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

export type NameProblem = 'name-missing' | 'name-too-long' | 'name-unreadable'

/** What is wrong with a name, already normalised; any script will do. */
export function nameProblem(name: string): NameProblem | null {
  if (hasUnseen(name) || /[<>]/.test(name)) return 'name-unreadable'
  if (!/[\p{L}\p{N}]/u.test(name)) return 'name-missing'
  return [...name].length > nameLimit ? 'name-too-long' : null
}
