import { db, transact } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { openTransfer } from '../open-transfer.server'
import { permissions } from '../permissions'
import { applicantKinds } from '../rules/kinds'
import { isCheckedAgain, receiverProblem, transferProblem } from '../rules/transfer'
import { loadTransfer, receiverFacts } from '../store-transfer.server'
import { checkForSubmission } from './check-for-submission.server'
import { writeTransfer } from './write-transfer.server'

/** The check of what was sent, as the receiver's kind of organisation makes it: before the transaction. */
async function checkedFor(transferId: string, organisationId: string) {
  const transfer = await loadTransfer(db, transferId)
  const receiver = await db.organisation.findUnique({
    where: { id: transfer?.toId ?? organisationId },
    select: { kind: true },
  })
  const kind = applicantKinds.find((one) => one === receiver?.kind)
  return transfer && kind ? checkForSubmission(transfer.applicationId, kind) : null
}

/**
 * Takes up an application that another organisation offers: from then on it is the receiver's alone. `organisationId` says
 * which of one's own takes it, where the offer came to an address.
 */
export async function acceptTransfer(
  actor: Actor,
  { transferId, organisationId = '' }: { transferId: string; organisationId?: string },
): Promise<Outcome<{ id: string }>> {
  const checked = await checkedFor(transferId, organisationId)
  return transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const opened = await openTransfer(tx, actor, transferId, permissions['label.answer-transfer'])
    if (!isOk(opened)) return opened
    const { transfer, application } = opened.ok
    const toId = transfer.toId ?? organisationId
    if (!can(actor, permissions['label.take-up-application'], { organisationId: toId }))
      return refused({ code: 'choose-own-organisation', field: 'organisationId' })
    const problem = transferProblem(application)
    if (problem) return refused({ code: problem })
    const receiver = await receiverFacts(tx, application, toId)
    const unfit = receiver && receiverProblem(receiver.facts)
    if (!receiver || unfit) return refused({ code: unfit ?? 'choose-own-organisation', field: 'organisationId' })
    const isChecked = isCheckedAgain(application.state)
    if (isChecked && checked?.revision !== application.revision) return refused({ code: 'stale-revision' })
    await writeTransfer(tx, {
      ...{ actor, transfer, application },
      receiver: { id: toId, name: receiver.name, people: receiver.people },
      check: isChecked ? (checked?.row ?? null) : null,
    })
    return ok({ id: application.id })
  })
}
