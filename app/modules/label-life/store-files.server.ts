import { isOpen, states } from '~/modules/label/rules/states'
import type { Client, Tx } from '~/platform/db/db.server'
import type { CivilDate } from '~/platform/pure/civil-date'
import { openProcedureOf } from './store.server'

/** The label of an application is put in question, or its renewal is being written or examined. */
export async function isUnderWay(client: Client | Tx, applicationId: string): Promise<boolean> {
  const label = await client.certificate.findUnique({ where: { applicationId }, select: { id: true } })
  if (!label) return false
  if (await openProcedureOf(client, label.id)) return true
  const renewal = { renewsId: label.id, state: { in: states.filter(isOpen) } }
  return (await client.application.count({ where: renewal })) > 0
}

/** The last day of the label that an application obtained: its term, or its withdrawal; null where it obtained none. */
export async function labelEnd(client: Client | Tx, applicationId: string): Promise<CivilDate | null> {
  const label = await client.certificate.findUnique({
    where: { applicationId },
    select: { validUntil: true, revokedOn: true },
  })
  return label && (label.revokedOn ?? label.validUntil)
}

/** Removes the files that the holder of a label sent with observations; gives how many there were. */
export async function deleteObservationFiles(tx: Tx, applicationId: string): Promise<number> {
  const where = { observation: { procedure: { certificate: { applicationId } } } }
  const rows = await tx.labelObservationFile.findMany({ where, select: { fileId: true } })
  const ids = rows.map(({ fileId }) => fileId)
  await tx.labelObservationFile.deleteMany({ where })
  await tx.storedFile.deleteMany({ where: { id: { in: ids }, evidence: { none: {} } } })
  return ids.length
}
