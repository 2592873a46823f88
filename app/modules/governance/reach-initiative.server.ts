import { holdersOf } from '~/modules/members/queries.server'
import { statutesByVersion } from '~/modules/statutes/queries.server'
import { now, today } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { enqueueMails } from '~/platform/outbox/enqueue.server'
import { isOk } from '~/platform/pure/outcome'
import { placeInitiative } from './initiative-agenda.server'
import { initiativeReachedMail } from './mails/initiative-mails'
import { contextOf, initiativeById, standingSignatures } from './queries-initiatives.server'
import { conveneBy, initiativeTransition } from './rules/initiative'
import { tellSignatories } from './tell-signatories.server'

/**
 * After a signature: where there are enough, an item goes on the agenda by itself and an assembly has to be convened. One
 * writer at a time (`transact`): of two signatures at the threshold the second finds it reached. Says whether it now is.
 */
export async function reachIfEnough(tx: Tx, id: string): Promise<boolean> {
  const initiative = await initiativeById(id, tx)
  if (!initiative) return false
  const moved = initiativeTransition(initiative.state, 'reach', contextOf(initiative, await standingSignatures(id, tx)))
  if (!isOk(moved)) return false
  const version = await statutesByVersion(initiative.statutesVersion, tx)
  const by = initiative.kind === 'assembly' && version ? conveneBy(version.statutes, today()) : null
  await tx.initiative.update({
    where: { id },
    data: { state: moved.ok.to, reachedAt: now(), conveneBy: by },
  })
  if (initiative.kind === 'item') await placeInitiative(tx, id)
  await tellSignatories(tx, id, 'reached')
  const officers = await holdersOf(['board', 'team'], tx)
  await enqueueMails(
    tx,
    officers.map((officer) => ({
      to: officer.email,
      ...initiativeReachedMail(officer.locale, { ...initiative, conveneBy: by }),
      key: `governance.initiative-to-follow:${id}:${officer.id}`,
    })),
  )
  return true
}
