import { now } from '~/platform/clock.server'
import type { Prisma, Tx } from '~/platform/db/db.server'
import { newId } from '~/platform/pure/ids'
import type { DepartureKind, DepartureState } from './rules/departure'

export async function addDeparture(
  tx: Tx,
  departure: {
    membershipId: string
    kind: DepartureKind
    state: DepartureState
    grounds: string
    openedById: string
    endsOn?: string
    hearingOn?: string
    decidedOn?: string
    decision?: string
  },
): Promise<string> {
  const row = await tx.departure.create({
    data: { id: newId(), ...departure, openedAt: now() },
    select: { id: true },
  })
  return row.id
}

type Facts = Pick<
  Prisma.DepartureUncheckedUpdateInput,
  | 'endsOn'
  | 'hearing'
  | 'hearingOn'
  | 'decidedOn'
  | 'decision'
  | 'appealBefore'
  | 'appealedOn'
  | 'appeal'
  | 'appealDecidedOn'
  | 'appealDecision'
>

export const moveDeparture = (tx: Tx, id: string, state: DepartureState, facts: Facts = {}) =>
  tx.departure.update({ where: { id }, data: { state, ...facts } })
