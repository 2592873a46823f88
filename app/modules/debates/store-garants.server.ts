import { holdersOf } from '~/modules/members/queries.server'
import { today } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type CivilDate } from '~/platform/pure/civil-date'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { garantLeftMail } from './mails/garant-mails'
import { debateById, type DebateFacts } from './queries.server'
import { type GarantRow, garantsOf } from './queries-garants.server'
import { pausedOn } from './rules/garants'
import { changeDebate } from './store.server'
import { recordChange } from './store-changes.server'

/** A debate that nobody watches over any more is paused, where its rule says so; one that is watched again goes on. */
export async function settlePause(tx: Tx, debateId: string): Promise<DebateFacts | null> {
  const debate = await debateById(debateId, tx)
  if (!debate) return null
  const since = pausedOn({ ...debate, garants: await garantsOf(debateId, tx) }, today())
  return since === debate.pausedOn ? debate : changeDebate(tx, debateId, { pausedOn: since })
}

/** The public list of changes says that a garant comes or leaves. */
export const tellGarantChange = (
  tx: Tx,
  debate: Pick<DebateFacts, 'id' | 'state'>,
  { before, after, why }: { before: string; after: string; why: string },
): Promise<void> =>
  recordChange(tx, debate, { section: 'garants', changes: [{ field: 'garants', before, after }], why })

type Leaving = { endsOn: CivilDate; endKind: 'resigned' | 'ended'; endReason: string }

/** A garant leaves: said in public with the day and the reason; the team is asked for a replacement. */
export async function leaveOffice(tx: Tx, garant: GarantRow, leaving: Leaving): Promise<Outcome<true>> {
  if (garant.endsOn !== null) return refused({ code: 'state-forbids' })
  if (leaving.endsOn < garant.startsOn) return refused({ code: 'end-before-start', field: 'endsOn' })
  await tx.garant.update({ where: { id: garant.id }, data: leaving })
  const debate = await settlePause(tx, garant.debateId)
  if (!debate) return refused({ code: 'not-found' })
  await tellGarantChange(tx, debate, { before: garant.shownAs, after: '', why: leaving.endReason })
  for (const { id, email, locale } of await holdersOf(['team'], tx))
    await enqueueMail(
      tx,
      { to: email, ...garantLeftMail(locale, debate, garant, debate.pausedOn !== null) },
      { key: `debates.garant-left:${garant.id}:${id}` },
    )
  return ok(true)
}
