import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { revokedMail } from '../mails/revoked'
import { permissions } from '../permissions'
import { representativesOf } from '../store.server'
import { factsOf, notify } from './notify.server'
import { openFile } from './open-file.server'

/** Withdraws a label, with its reason. The certificate stays and says so: nothing public is ever deleted. */
export async function revokeCertificate(
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<Outcome<{ certificateId: string }>> {
  return transact(async (tx) => {
    const opened = await openFile(tx, actor, id, permissions['label.revoke-certificate'])
    if (!isOk(opened)) return opened
    const { application } = opened.ok
    const certificate = await tx.certificate.findUnique({
      where: { applicationId: id },
      select: { id: true, number: true, revokedOn: true },
    })
    if (!certificate || certificate.revokedOn !== null) return refused({ code: 'state-forbids' })
    if (reason.trim() === '') return refused({ code: 'reason-missing', field: 'reason' })
    await tx.certificate.update({
      where: { id: certificate.id },
      data: { revokedOn: today(), revocationReason: reason },
    })
    await writeJournal(tx, {
      actor,
      act: 'label.revoke-certificate',
      subject: { kind: 'certificate', id: certificate.id },
      data: { number: certificate.number },
    })
    await notify(
      tx,
      await representativesOf(tx, application.organisationId, now()),
      `label-revoked:${certificate.id}`,
      (locale) => revokedMail(locale, factsOf(application), certificate, reason),
    )
    return ok({ certificateId: certificate.id })
  })
}
