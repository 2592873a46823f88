import { today } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { addDays } from '~/platform/pure/civil-date'
import { endMemberMandate, giveMemberMandate } from './store-membership.server'

/**
 * Keeps an organisation's membership with somebody who represents it: whoever does stays, else the one who has for longest
 * takes over, with a member's mandate; nobody where nobody represents it any more. Rights to vote that are frozen stay as
 * they are. To be called by every act that changes who represents an organisation.
 */
export async function settleRepresentative(tx: Tx, organisationId: string, by: string): Promise<void> {
  const membership = await tx.membership.findFirst({
    where: { organisationId, state: { in: ['applied', 'admitted'] } },
    select: { id: true, name: true, state: true, representativeId: true },
  })
  if (!membership) return
  const inOffice = await tx.organisationMandate.findMany({
    where: { organisationId, role: 'representative', endsAt: null },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: { userId: true, user: { select: { email: true } } },
  })
  const { representativeId: former } = membership
  const next = inOffice.find(({ userId }) => userId === former) ?? inOffice[0] ?? null
  if ((next?.userId ?? null) === former) return
  await tx.membership.update({
    where: { id: membership.id },
    // Without anybody, the register keeps the last address: it is where the cooperative can still ask.
    data: { representativeId: next?.userId ?? null, ...(next ? { email: next.user.email } : {}) },
  })
  if (membership.state !== 'admitted') return
  const on = today()
  if (next) await giveMemberMandate(tx, next.userId, { on, decision: `Représente ${membership.name}`, by })
  if (former) await endMemberMandate(tx, former, addDays(on, -1), `Ne représente plus ${membership.name}`)
}
