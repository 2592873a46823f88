import { ok, type Outcome, refused } from '../../../platform/pure/outcome'

export const declarationStates = ['draft', 'published', 'closed'] as const
export type DeclarationState = (typeof declarationStates)[number]
export type DeclarationEvent = 'edit' | 'publish' | 'sign' | 'close'

/** A text that was published never changes: another version is another text, which follows it. */
export const declarationTransitions: readonly {
  from: DeclarationState
  event: DeclarationEvent
  to: DeclarationState
}[] = [
  { from: 'draft', event: 'edit', to: 'draft' },
  { from: 'draft', event: 'publish', to: 'published' },
  { from: 'published', event: 'sign', to: 'published' },
  { from: 'published', event: 'close', to: 'closed' },
]

/** Applies an event; refused with 'declaration-published', 'declaration-closed' or 'declaration-state'. */
export function declarationTransition(state: DeclarationState, event: DeclarationEvent): Outcome<DeclarationState> {
  const row = declarationTransitions.find(({ from, event: on }) => from === state && on === event)
  if (row) return ok(row.to)
  if (event === 'edit') return refused({ code: 'declaration-published' })
  return refused({ code: state === 'closed' ? 'declaration-closed' : 'declaration-state' })
}

/** Days that a signature waits for its mail to be followed. */
export const confirmDays = 7
export const signatoriesPerPage = 60

/** Addresses, without language. */
export const declarationPath = ({ slug }: { slug: string }): string => `/declarations/${slug}`
export const signaturePath = (token: string): string => `/declarations/signature/${token}`
export const teamDeclarationPath = ({ id }: { id: string }): string => `/equipe/declarations/${id}`
