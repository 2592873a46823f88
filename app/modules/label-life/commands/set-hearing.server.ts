import { notify } from '~/modules/label/commands/notify.server'
import { representativesOf } from '~/modules/label/store.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { hearingMail } from '../mails/procedure'
import { lifePermissions } from '../permissions'
import { isHearing } from '../rules/procedure'
import { findProcedure } from './find-procedure.server'

type Asked = { id: string; hearingAt: Date; place: string }

/** Sets, or moves, the day on which the holder is heard by word of mouth; nothing is decided against them before. */
export const setHearing = (actor: Actor, { id, hearingAt, place }: Asked): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await findProcedure(tx, actor, id, lifePermissions['label-life.set-hearing'])
    if (!isOk(found)) return found
    const { state, label } = found.ok
    if (!isHearing(state)) return refused({ code: 'state-forbids' })
    if (hearingAt.getTime() <= now().getTime()) return refused({ code: 'hearing-past', field: 'hearingOn' })
    await tx.labelProcedure.update({ where: { id }, data: { hearingAt, hearingPlace: place } })
    await writeJournal(tx, { actor, act: 'label-life.set-hearing', subject: { kind: 'label-procedure', id } })
    await notify(
      tx,
      await representativesOf(tx, label.organisationId, now()),
      `label-hearing:${id}:${hearingAt.toISOString()}:${place}`,
      (locale) => hearingMail(locale, label, { hearingAt, place }),
    )
    return ok({ id })
  })
