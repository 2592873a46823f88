import { addAgendaItem } from '~/modules/governance/commands/edit-agenda.server'
import { type Actor } from '~/platform/permissions'
import { transact } from '~/platform/db/db.server'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { agendaTexts } from '../messages/agenda'
import { procedurePermissions } from '../permissions'
import { appealSubject, referralSubject } from '../rules/proposal'
import { itemUnderWay, openAppeal, standingProposal } from '../store-procedure.server'
import { openFile } from './open-referral.server'

type Item = { title: string; text: string; subject: string }

/**
 * Puts a file on the agenda of a sitting that is being prepared: what is proposed to the ethics committee, or an appeal
 * that the board decides on. What the sitting adopts is then the outcome. The governance's own act says who prepares
 * which sitting.
 */
export async function placeOnAgenda(
  actor: Actor,
  { id, meetingId }: { id: string; meetingId: string },
): Promise<Outcome<{ meetingId: string }>> {
  const item = await transact(async (tx): Promise<Outcome<Item>> => {
    const opened = await openFile(tx, actor, id, procedurePermissions['referrals.place-on-agenda'])
    if (!isOk(opened)) return opened
    const referral = opened.ok
    const meeting = await tx.meeting.findUnique({ where: { id: meetingId }, select: { body: true, state: true } })
    const body = referral.state === 'under-appeal' ? 'board' : 'ethics-committee'
    if (meeting?.state !== 'draft' || meeting.body !== body)
      return refused({ code: 'sitting-missing', field: 'meetingId' })
    if (referral.state === 'under-appeal') {
      const appeal = await openAppeal(tx, id)
      if (!appeal) return refused({ code: 'state-forbids' })
      if (await itemUnderWay(tx, id, appeal.id)) return refused({ code: 'on-agenda' })
      return ok({ ...agendaTexts.appeal(referral, appeal), subject: appealSubject(appeal.id) })
    }
    if (referral.state !== 'admissibility') return refused({ code: 'state-forbids' })
    const proposal = await standingProposal(tx, id)
    if (!proposal) return refused({ code: 'proposal-missing' })
    if (await itemUnderWay(tx, id)) return refused({ code: 'on-agenda' })
    return ok({ ...agendaTexts.proposal(referral, proposal), subject: referralSubject(id) })
  })
  if (!isOk(item)) return item
  const added = await addAgendaItem(actor, {
    meetingId,
    ...item.ok,
    speaker: '',
    kind: 'resolution',
    resolutionKind: null,
  })
  return isOk(added) ? ok({ meetingId }) : added
}
