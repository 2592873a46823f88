import { today } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'

type Standing = { actor: Actor; certificateId: string; number: string }

const journal = (tx: Tx, { actor, certificateId, number }: Standing, act: string) =>
  writeJournal(tx, { actor, act, subject: { kind: 'certificate', id: certificateId }, data: { number } })

/** A label is worth nothing for a time. Its badge, register and page say so at once, with the reason. */
export async function suspendCertificate(
  tx: Tx,
  { reason, ...standing }: Standing & { reason: string },
): Promise<void> {
  await tx.certificate.update({
    where: { id: standing.certificateId },
    data: { suspendedOn: today(), suspensionReason: reason },
  })
  await journal(tx, standing, 'label.suspend-certificate')
}

/** A label is withdrawn. The certificate stays and says so: nothing public is ever deleted. */
export async function revokeCertificate(tx: Tx, { reason, ...standing }: Standing & { reason: string }): Promise<void> {
  await tx.certificate.update({
    where: { id: standing.certificateId },
    data: { revokedOn: today(), revocationReason: reason },
  })
  await journal(tx, standing, 'label.revoke-certificate')
}

/** A label is worth again what it was: its suspension, or its withdrawal on appeal, is over. The journal keeps both. */
export async function restoreCertificate(tx: Tx, standing: Standing): Promise<void> {
  await tx.certificate.update({
    where: { id: standing.certificateId },
    data: { suspendedOn: null, suspensionReason: null, revokedOn: null, revocationReason: null },
  })
  await journal(tx, standing, 'label.restore-certificate')
}
