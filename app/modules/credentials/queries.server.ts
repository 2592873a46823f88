import { setting } from '~/modules/editorial/queries.server'
import { publicLabel } from '~/modules/label/queries-public.server'
import { charterByVersion } from '~/modules/label/queries-charter.server'
import { db } from '~/platform/db/db.server'
import { isId } from '~/platform/pure/ids'
import type { CredentialFacts } from './rules/credential'

/** What the credential of a label says, by its id or its number; null where there is no such label. */
export async function credentialFacts(idOrNumber: string): Promise<Omit<CredentialFacts, 'portal'> | null> {
  const label = await publicLabel(idOrNumber)
  if (!label) return null
  const { organisation } = await db.certificate.findUniqueOrThrow({
    where: { id: label.id },
    select: { organisation: { select: { name: true, siren: true, rna: true } } },
  })
  const version = await charterByVersion(label.charterVersion, label.scheme)
  if (!version) throw new Error(`the charter of ${label.number} is not there`)
  const { title, preamble, criteria } = version.charter
  return {
    issuerName: await setting('publisher.name', 'fr'),
    certificate: label,
    holder: organisation,
    charter: {
      scheme: label.scheme,
      version: label.charterVersion,
      name: title.fr,
      description: preamble.fr,
      criteria: criteria.map(({ statement }) => `- ${statement.fr}`).join('\n'),
    },
  }
}

/** Labels that were withdrawn, the first first. */
export const revocations = () =>
  db.certificate.findMany({
    where: { revokedOn: { not: null } },
    orderBy: [{ revokedOn: 'asc' }, { id: 'asc' }],
    select: { id: true, revokedOn: true, revocationReason: true },
  })

/** Labels that are suspended today, the first first. */
export const suspensions = () =>
  db.certificate.findMany({
    where: { suspendedOn: { not: null }, revokedOn: null },
    orderBy: [{ suspendedOn: 'asc' }, { id: 'asc' }],
    select: { id: true, suspendedOn: true, suspensionReason: true },
  })

/** What the register says of the label whose credential has this address; null where it knows none. */
export async function labelAt(credentialAddress: string, portal: string) {
  const id = credentialAddress.startsWith(`${portal}/label/attestation/`)
    ? /^([0-9a-f-]{36})\.json$/.exec(credentialAddress.slice(`${portal}/label/attestation/`.length))?.[1]
    : undefined
  return id && isId(id) ? publicLabel(id) : null
}
