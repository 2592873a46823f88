import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { isOk } from '~/platform/pure/outcome'
import { takeLeave } from '../departure.server'
import { departureById, ripeDepartures } from '../queries-departure.server'
import { nextDepartureState } from '../rules/departure'
import { moveDeparture } from '../store-departure.server'
import { forgetImportDrafts } from '../store-membership.server'

const job = (name: string): Actor => ({ kind: 'system', job: name })

const day = 86_400_000

/** Ends the memberships whose notice is over, or whose exclusion nobody appealed in time. */
export async function endMemberships(): Promise<void> {
  const actor = job('members.end-memberships')
  for (const { id } of await ripeDepartures(today()))
    await transact(async (tx) => {
      const departure = await departureById(id, tx)
      if (!departure) return
      const { kind, state, endsOn, appealBefore, membership, decision } = departure
      const next = nextDepartureState(kind, state, 'take-effect', { today: today(), endsOn, appealBefore })
      if (!isOk(next)) return
      const on = endsOn ?? today()
      await moveDeparture(tx, id, next.ok, { endsOn: on })
      await takeLeave(tx, membership, { kind, on, words: decision ?? '', by: 'system:members.end-memberships' })
      await writeJournal(tx, {
        actor,
        act: 'members.end-membership',
        subject: { kind: 'membership', id: membership.id },
        data: { departure: id, kind, on },
      })
    })
}

/** Forgets the files that were read and never recorded. */
export async function forgetImports(): Promise<void> {
  await transact((tx) => forgetImportDrafts(tx, new Date(now().getTime() - 2 * day)))
}
