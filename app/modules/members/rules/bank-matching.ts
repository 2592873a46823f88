import { fold } from '../../../platform/pure/fold'
import type { BankLine } from './bank-statement'
import { referencesIn } from './member-reference'

/** A member as a statement may name them. */
export type Payer = { reference: string; name: string; foldedName: string; isMember: boolean; owedCents: number }

export const lineStates = ['matched', 'doubtful', 'unmatched', 'recorded', 'debit'] as const
export type LineState = (typeof lineStates)[number]
export type Doubt = 'several-references' | 'other-amount' | 'not-a-member' | 'by-name'
export type ReadLine = BankLine & {
  state: LineState
  doubt: Doubt | null
  /** Whom it is proposed to record it for. */
  payer: { reference: string; name: string } | null
}

const plain = ({ reference, name }: Payer) => ({ reference, name })

/**
 * Whom a line of a statement is from. Known by one reference of a member who owes that much: matched. By a reference and
 * another amount, by several, by an application's, or by the name alone with the amount that is owed: doubtful, for somebody
 * to say. Money out and what is recorded already are left.
 */
export function matchLine(line: BankLine, payers: ReadonlyMap<string, Payer>, isRecorded: boolean): ReadLine {
  const read = (state: LineState, doubt: Doubt | null = null, payer: Payer | null = null): ReadLine => ({
    ...line,
    state,
    doubt,
    payer: payer && plain(payer),
  })
  if (line.cents <= 0) return read('debit')
  if (isRecorded) return read('recorded')
  const named = referencesIn(line.label).flatMap((reference) => payers.get(reference) ?? [])
  const [only, ...others] = named
  if (only && others.length > 0) return read('doubtful', 'several-references', only)
  if (only && !only.isMember) return read('doubtful', 'not-a-member', only)
  if (only) return only.owedCents === line.cents ? read('matched', null, only) : read('doubtful', 'other-amount', only)
  const label = ` ${fold(line.label)} `
  const byName = [...payers.values()].filter(
    ({ foldedName, isMember, owedCents }) =>
      isMember && owedCents === line.cents && foldedName.length >= 5 && label.includes(` ${foldedName} `),
  )
  return byName.length === 1 ? read('doubtful', 'by-name', byName[0] ?? null) : read('unmatched')
}
