import type { Eraser } from '~/modules/accounts/erasure.server'
import type { PersonalDataSource } from '~/modules/accounts/personal-data.server'
import { db } from '~/platform/db/db.server'
import { civilDateOf } from '~/platform/pure/civil-date'
import { fold } from '~/platform/pure/fold'

/** A person's memberships: what they asked, their categories, shares, dues, payments, departures. */
export const membershipSource: PersonalDataSource = {
  name: 'memberships',
  labels: { fr: 'Vos adhésions à la coopérative', en: 'Your memberships of the cooperative' },
  collect: async (userId) => {
    const rows = await db.membership.findMany({
      where: { OR: [{ userId }, { representativeId: userId }] },
      include: {
        periods: true,
        shareMovements: true,
        dues: true,
        payments: true,
        categoryChanges: true,
        departures: true,
      },
      orderBy: { appliedAt: 'asc' },
    })
    return rows.map((row) => ({
      name: row.name,
      number: row.number,
      state: row.state,
      category: row.category,
      reference: row.reference,
      appliedOn: civilDateOf(row.appliedAt),
      motivation: row.motivation,
      decision: row.decision,
      directory: row.directory,
      periods: row.periods.map(({ category, college, startsOn, endsOn }) => ({ category, college, startsOn, endsOn })),
      shares: row.shareMovements.map(({ kind, shares, valueCents, on }) => ({ kind, shares, valueCents, on })),
      dues: row.dues.map(({ year, cents, dueOn, waivedOn }) => ({ year, cents, dueOn, waivedOn })),
      payments: row.payments.map(({ number, direction, method, on, cents, note }) => ({
        number,
        direction,
        method,
        on,
        cents,
        note,
      })),
      categoryChanges: row.categoryChanges.map(({ category, reason, state, decision }) => ({
        category,
        reason,
        state,
        decision,
      })),
      departures: row.departures.map(({ kind, state, grounds, hearing, decision, appeal }) => ({
        kind,
        state,
        grounds,
        hearing,
        decision,
        appeal,
      })),
    }))
  },
}

/**
 * A member leaves before the account goes: the register cannot hold a member without a name. Of a former one it keeps,
 * under a pseudonym, what the law asks (numbers, dates, shares, money: Code de commerce, art. L. 123-22, ten years); an
 * application that led to nothing goes whole.
 */
export const membershipEraser: Eraser = async (tx, userId) => {
  const own = await tx.membership.findMany({
    where: { userId, kind: 'person' },
    select: { id: true, state: true, number: true },
  })
  if (own.some(({ state }) => state === 'admitted')) return { code: 'erase-member' }
  for (const { id, number } of own) {
    if (number === null) {
      await tx.membership.delete({ where: { id } })
      continue
    }
    const name = `Sociétaire n°\u00a0${number}`
    await tx.membership.update({
      where: { id },
      data: { name, foldedName: fold(name), email: null, userId: null, directory: '{}', motivation: '', ties: '[]' },
    })
    await tx.payment.updateMany({ where: { membershipId: id }, data: { note: '' } })
    await tx.categoryChange.updateMany({ where: { membershipId: id }, data: { reason: '' } })
    await tx.departure.updateMany({ where: { membershipId: id }, data: { grounds: '', hearing: null, appeal: null } })
  }
  // An organisation stays a member: another account will represent it.
  await tx.membership.updateMany({ where: { representativeId: userId }, data: { representativeId: null, email: null } })
  return null
}
