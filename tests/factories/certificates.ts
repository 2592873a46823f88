import { db } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { transact } from '~/platform/db/db.server'
import { fold } from '~/platform/pure/fold'
import { newId } from '~/platform/pure/ids'
import { certificateNumber } from '~/modules/label/rules/certificate'
import { createParty } from './label'

export type CertificateParts = {
  number?: string
  title?: string
  initiativeKind?: string
  departement?: string | null
  grantedOn?: string
  validUntil?: string
  revokedOn?: string | null
  isDemonstration?: boolean
}

let rank = 5_000

/** Certificates of one organisation, written as rows: for what the register does with many. The charter must be loaded. */
export async function createCertificates(
  parts: readonly CertificateParts[],
): Promise<{ id: string; number: string }[]> {
  const { organisation, applicant } = await createParty()
  const charter = await db.charter.findFirstOrThrow()
  const rows = parts.map((part) => {
    rank += 1
    const { title = `Démarche ${rank}`, number = certificateNumber(2026, rank) } = part
    return {
      application: {
        id: newId(),
        organisationId: organisation.id,
        charterId: charter.id,
        initiativeKind: part.initiativeKind ?? 'debate',
        title,
        state: 'granted',
        answers: '{}',
        createdById: applicant.id,
        createdAt: new Date('2026-01-01'),
        updatedAt: new Date('2026-01-01'),
      },
      certificate: {
        id: newId(),
        organisationId: organisation.id,
        number,
        title,
        foldedText: fold(`${title} ${organisation.name} ${number}`),
        initiativeKind: part.initiativeKind ?? 'debate',
        departement: part.departement === undefined ? '18' : part.departement,
        grantedOn: part.grantedOn ?? '2026-03-01',
        validUntil: part.validUntil ?? '2029-03-01',
        withPlan: false,
        revokedOn: part.revokedOn ?? null,
        revocationReason: part.revokedOn ? 'Les engagements n’ont pas été tenus.' : null,
        isDemonstration: part.isDemonstration ?? false,
      },
    }
  })
  await transact(async (tx) => {
    await tx.application.createMany({ data: rows.map(({ application }) => application) })
    await tx.certificate.createMany({
      data: rows.map(({ application, certificate }) => ({ ...certificate, applicationId: application.id })),
    })
    // What changes the register says so in the journal, as the decision does.
    await writeJournal(tx, {
      actor: { kind: 'system', job: 'test' },
      act: 'label.decide-application',
      subject: { kind: 'application', id: 'test' },
    })
  })
  return rows.map(({ certificate: { id, number } }) => ({ id, number }))
}
