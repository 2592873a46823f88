import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { permissions } from '../permissions'
import { charterInForce } from '../queries-charter.server'
import { mayRenew } from '../rules/renewal'
import { answersToBeginWith, writeDraft } from '../write-draft.server'

/**
 * Opens the renewal of a label: a draft that begins with the last application's answers, under the charter in force now. One
 * that is open already is given back. Pieces are sent anew: they are proofs of their day.
 */
export const renewLabel = (
  actor: Actor,
  { certificateId }: { certificateId: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const certificate = await tx.certificate.findUnique({
      where: { id: certificateId },
      include: { application: { select: { answers: true, submittedAnswers: true } } },
    })
    if (!certificate || actor.kind !== 'person' || !can(actor, permissions['label.renew-label'], certificate))
      return refused({ code: 'not-found' })
    if (!mayRenew(certificate, today())) return refused({ code: 'not-renewable' })
    const version = await charterInForce(today(), certificate.scheme)
    if (!version) return refused({ code: 'no-charter-in-force' })
    const open = await tx.application.findFirst({
      where: { renewsId: certificateId, state: { notIn: ['refused', 'closed'] } },
      select: { id: true },
    })
    if (open) return ok(open)
    const { organisationId, scheme, initiativeKind, title, isDemonstration, application } = certificate
    const id = await writeDraft(tx, actor, version, {
      ...{ organisationId, scheme, initiativeKind, title, isDemonstration },
      answers: answersToBeginWith(version, application),
      renewsId: certificateId,
    })
    await writeJournal(tx, {
      actor,
      act: 'label.renew-label',
      subject: { kind: 'application', id },
      data: { certificate: certificateId, charter: version.version },
    })
    return ok({ id })
  })
