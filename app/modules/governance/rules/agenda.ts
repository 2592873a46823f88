import type { Statutes } from '../../statutes/rules/statutes'
import type { MeetingNature } from './meeting-rules'

/** What an item of an agenda is: told, talked over, voted for or against, voted among candidates, decided by consent. */
export const itemKinds = ['information', 'discussion', 'resolution', 'election', 'consent'] as const
export type ItemKind = (typeof itemKinds)[number]

/** Items that end with a vote or a decision. */
export const isDecided = (kind: ItemKind): boolean => kind === 'resolution' || kind === 'election' || kind === 'consent'

export const agendaLimits = { items: 100, title: 200, text: 20_000, speaker: 120, documents: 20 } as const

/** The kinds of resolution that this meeting may vote: those of its kind of assembly; none in a body, which has its own majority. */
export const resolutionKindsFor = (statutes: Statutes, { body, assemblyKind }: MeetingNature) =>
  body === null ? statutes.resolutionKinds.filter(({ assembly }) => assembly === assemblyKind) : []

export type ItemFacts = { kind: ItemKind; text: string; resolutionKind: string | null }

/**
 * What is wrong in an item, or null: a text that is voted must be written ('text-missing'); in an assembly, a resolution
 * or an election names its kind ('resolution-kind-missing'), one of this kind of assembly ('resolution-kind-wrong').
 */
export function itemProblem(
  item: ItemFacts,
  statutes: Statutes,
  meeting: MeetingNature,
): { code: string; field: string } | null {
  if ((item.kind === 'resolution' || item.kind === 'consent') && item.text.trim() === '')
    return { code: 'text-missing', field: 'text' }
  if (meeting.body !== null || (item.kind !== 'resolution' && item.kind !== 'election')) return null
  if (item.resolutionKind === null) return { code: 'resolution-kind-missing', field: 'resolutionKind' }
  return resolutionKindsFor(statutes, meeting).some(({ id }) => id === item.resolutionKind)
    ? null
    : { code: 'resolution-kind-wrong', field: 'resolutionKind' }
}

/** The order after one item went up or down by one; the same order where it cannot. */
export function moveItem(order: readonly string[], id: string, direction: 'up' | 'down'): readonly string[] {
  const from = order.indexOf(id)
  const to = direction === 'up' ? from - 1 : from + 1
  const [moved, other] = [order[from], order[to]]
  if (moved === undefined || other === undefined) return order
  return order.map((one, index) => (index === from ? other : index === to ? moved : one))
}
