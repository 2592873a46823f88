import { transact } from '~/platform/db/db.server'
import { type Actor, actorName } from '~/platform/permissions'
import { isOk, type Outcome, refused } from '~/platform/pure/outcome'
import { amendmentPermissions } from '../permissions'
import { amendmentsOf } from '../queries-amendments.server'
import { moveItem } from '../rules/agenda'
import { saysTheSame } from '../rules/amendment'
import { settleAmendment } from '../store-amendments.server'
import { amendmentDone, findAmendment, ofChangedText } from './find-amendment.server'

type Done = Outcome<{ id: string }>

/** Moves an amendment one place up or down in the order of the votes; its number stays. */
export const moveAmendment = (
  actor: Actor,
  { id, direction }: { id: string; direction: 'up' | 'down' },
): Promise<Done> =>
  transact(async (tx): Promise<Done> => {
    const found = await findAmendment(tx, actor, id, amendmentPermissions['governance.lead-amendments'])
    if (!isOk(found)) return found
    const order = (await amendmentsOf(found.ok.amendment.itemId, tx)).map((one) => one.id)
    for (const [index, one] of moveItem(order, id, direction).entries())
      await tx.amendment.update({ where: { id: one }, data: { position: index + 1 } })
    return amendmentDone(tx, actor, 'governance.order-amendments', found.ok, { direction })
  })

/** The chair notes that an amendment falls: what was adopted before it leaves it without an object. */
export const dropAmendment = (actor: Actor, { id }: { id: string }): Promise<Done> =>
  transact(async (tx): Promise<Done> => {
    const found = await findAmendment(tx, actor, id, amendmentPermissions['governance.lead-amendments'])
    if (!isOk(found)) return found
    const moved = ofChangedText(found.ok, 'drop')
    if (!isOk(moved)) return moved
    await settleAmendment(tx, id, moved.ok.to, actorName(actor))
    return amendmentDone(tx, actor, 'governance.drop-amendment', found.ok)
  })

/** The chair writes an amendment again on the present text, which another has changed; what its author proposed stays shown. */
export const rewriteAmendment = (actor: Actor, { id, text }: { id: string; text: string }): Promise<Done> =>
  transact(async (tx): Promise<Done> => {
    const found = await findAmendment(tx, actor, id, amendmentPermissions['governance.lead-amendments'])
    if (!isOk(found)) return found
    const moved = ofChangedText(found.ok, 'rewrite')
    if (!isOk(moved)) return moved
    const { amendment, present } = found.ok
    if (saysTheSame(text, present)) return refused({ code: 'amendment-changes-nothing', field: 'text' })
    await tx.amendment.update({
      where: { id },
      data: { text, base: present, original: amendment.original ?? amendment.text },
    })
    return amendmentDone(tx, actor, 'governance.rewrite-amendment', found.ok)
  })
