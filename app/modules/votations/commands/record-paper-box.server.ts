import { seatOf } from '~/modules/members/queries.server'
import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { ReceivedFile } from '~/platform/files/receive.server'
import { registerFile } from '~/platform/files/stored-file.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { BoxForm } from '../forms'
import { votationPermissions } from '../permissions'
import { isOfTerritory, votationBy } from '../queries.server'
import { type BoxCounts, boxProblem, boxText } from '../rules/paper-box'
import { readRegister, registerProblem } from '../rules/paper-register'
import { registerOf, strikeOff } from '../store-register.server'
import { findVotation } from './find-votation.server'

type Box = Omit<BoxForm, 'signed'> & {
  signed?: string
  votationId: string
  counts: BoxCounts
  scan: Omit<ReceivedFile, 'field'> | null
}

/**
 * Enters a paper box with its record; another person confirms it. With a list, those who signed its register are struck off for
 * voting on line. Refused: 'commune-elsewhere', 'box-date' (to come), what `boxProblem` and `registerProblem` refuse.
 */
export async function recordPaperBox(actor: Actor, box: Box): Promise<Outcome<{ id: string }>> {
  const { votationId, counts, scan } = box
  if (!can(actor, votationPermissions['votations.handle-paper'], null)) return refused({ code: 'not-found' })
  const before = await votationBy({ id: votationId })
  if (!before) return refused({ code: 'not-found' })
  const byList = before.identification === 'list'
  const read = readRegister(byList ? (box.signed ?? '') : '')
  if (!isOk(read)) return read
  const signed = read.ok
  const commune = await seatOf(box)
  if (!isOk(commune)) return commune
  const communeCode = commune.ok
  if (communeCode === null) return refused({ code: 'commune-missing', field: 'commune' })
  if (!(await isOfTerritory(communeCode, before.territoryCode)))
    return refused({ code: 'commune-elsewhere', field: 'commune' })
  return transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await findVotation(
      tx,
      actor,
      votationId,
      votationPermissions['votations.handle-paper'],
      'enter-paper',
    )
    if (!isOk(found)) return found
    const { votation } = found.ok
    const problem = boxProblem(votation.questions, counts, box)
    if (!isOk(problem)) return problem
    if (byList) {
      const register = registerProblem(await registerOf(tx, votationId, signed), box.voters)
      if (!isOk(register)) return register
    }
    if (box.heldOn > today()) return refused({ code: 'box-date', field: 'heldOn' })
    const id = newId()
    const last = await tx.votationPaperBox.aggregate({ where: { votationId }, _max: { number: true } })
    const number = (last._max.number ?? 0) + 1
    const fileId = scan && (await registerFile(tx, scan, actor.kind === 'person' ? actor.id : null))
    const { place, heldOn, countedBy, record, voters, spoiled } = box
    await tx.votationPaperBox.create({
      data: {
        ...{ id, votationId, number, place, communeCode, heldOn, countedBy, record, voters, spoiled, fileId },
        counts: boxText(counts),
        enteredById: actorName(actor),
        enteredAt: now(),
      },
    })
    if (signed.length > 0) await strikeOff(tx, votationId, id, signed)
    await writeJournal(tx, {
      actor,
      act: 'votations.record-paper-box',
      subject: { kind: 'votation', id: votationId },
      data: { box: number, voters, struckOff: signed.length, ...(scan ? { scan: scan.hash } : {}) },
    })
    return ok({ id })
  })
}
