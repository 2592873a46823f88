import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { initiativePermissions } from '../permissions'
import { contextOf, entitledMember, initiativeById, signedAmong } from '../queries-initiatives.server'
import { reachIfEnough } from '../reach-initiative.server'
import { initiativeTransition } from '../rules/initiative'

type Input = { id: string; memberId: string }

/** A member signs, for oneself or for the organisation that one represents; once. The one that makes the number ends it. */
export const signInitiative = (actor: Actor, { id, memberId }: Input): Promise<Outcome<{ reached: boolean }>> =>
  transact(async (tx): Promise<Outcome<{ reached: boolean }>> => {
    const initiative = await initiativeById(id, tx)
    const member = initiative && (await entitledMember(memberId, tx))
    if (!initiative || !member || !can(actor, initiativePermissions['governance.sign-initiative'], member))
      return refused({ code: 'not-found' })
    if ((await signedAmong(id, [memberId], tx)).length > 0) return refused({ code: 'signed-already' })
    const moved = initiativeTransition(initiative.state, 'sign', contextOf(initiative, initiative.signatures))
    if (!isOk(moved)) return moved
    await tx.initiativeSignature.create({ data: { initiativeId: id, membershipId: memberId, signedAt: now() } })
    const reached = await reachIfEnough(tx, id)
    await writeJournal(tx, {
      actor,
      act: 'governance.sign-initiative',
      subject: { kind: 'initiative', id },
      data: { reached },
    })
    return ok({ reached })
  })

/** A member takes their signature back, while signatures are gathered. */
export const takeBackSignature = (actor: Actor, { id, memberId }: Input): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const initiative = await initiativeById(id, tx)
    const member = initiative && (await entitledMember(memberId, tx))
    if (!initiative || !member || !can(actor, initiativePermissions['governance.sign-initiative'], member))
      return refused({ code: 'not-found' })
    if ((await signedAmong(id, [memberId], tx)).length === 0) return refused({ code: 'not-signed' })
    // Without its author's signature it would be nobody's: withdrawing it is another act.
    if (initiative.authorId === memberId) return refused({ code: 'author-signs' })
    const moved = initiativeTransition(initiative.state, 'take-back', contextOf(initiative, initiative.signatures))
    if (!isOk(moved)) return moved
    await tx.initiativeSignature.delete({
      where: { initiativeId_membershipId: { initiativeId: id, membershipId: memberId } },
    })
    await writeJournal(tx, {
      actor,
      act: 'governance.take-back-signature',
      subject: { kind: 'initiative', id },
    })
    return ok({ id })
  })
