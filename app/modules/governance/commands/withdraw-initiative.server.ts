import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { initiativePermissions } from '../permissions'
import { contextOf, entitledMember, initiativeById } from '../queries-initiatives.server'
import { initiativeTransition } from '../rules/initiative'
import { tellSignatories } from '../tell-signatories.server'

/** Its author gives an initiative up before it is reached; those who signed are told. */
export const withdrawInitiative = (actor: Actor, { id }: { id: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const initiative = await initiativeById(id, tx)
    const author = initiative && (await entitledMember(initiative.authorId, tx))
    if (!initiative || !author || !can(actor, initiativePermissions['governance.withdraw-initiative'], author))
      return refused({ code: 'not-found' })
    const moved = initiativeTransition(initiative.state, 'withdraw', contextOf(initiative, initiative.signatures))
    if (!isOk(moved)) return moved
    await tx.initiative.update({ where: { id }, data: { state: moved.ok.to } })
    await writeJournal(tx, {
      actor,
      act: 'governance.withdraw-initiative',
      subject: { kind: 'initiative', id },
      data: { signatures: initiative.signatures },
    })
    await tellSignatories(tx, id, 'withdrawn')
    return ok({ id })
  })
