import * as z from 'zod'
import { addDays, type CivilDate } from '../../../platform/pure/civil-date'
import { parisInstant } from '../../../platform/pure/paris-time'
import { charterPath, firstScheme } from '../../label/rules/scheme'

/** Contexts of a credential, embedded in the portal: nothing is fetched to read one. */
export const contextAddresses = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
] as const

/** Addresses of what the issuer publishes, from the portal's own ('https://portail.exemple.fr'). */
export const addressesOf = (portal: string) => ({
  issuer: `${portal}/label/emetteur.json`,
  keys: `${portal}/label/cles.json`,
  key: (number: number) => `${portal}/label/cles/${number}.json`,
  revocations: `${portal}/label/revocations.json`,
  credential: (id: string) => `${portal}/label/attestation/${id}.json`,
  charter: (version: number, scheme = firstScheme) => `${portal}${charterPath(scheme, `/${version}`)}`,
  verification: (number: string) => `${portal}/label/verifier/${number}`,
})

export type CredentialFacts = {
  portal: string
  issuerName: string
  certificate: { id: string; number: string; title: string; grantedOn: CivilDate; validUntil: CivilDate }
  /** SIREN or RNA, as the register of the State names it. */
  holder: { name: string; siren: string | null; rna: string | null }
  charter: { scheme: string; version: number; name: string; description: string; criteria: string }
}

const seconds = (instant: Date): string => instant.toISOString().replace(/\.\d{3}Z$/, 'Z')
/** The first moment of a civil date in Paris, and the last second of it, as RFC 3339 in UTC. */
export const firstMoment = (day: CivilDate): string => seconds(parisInstant(day, '00:00'))
export const lastMoment = (day: CivilDate): string =>
  seconds(new Date(parisInstant(addDays(day, 1), '00:00').getTime() - 1000))

/**
 * The label as an Open Badges 3.0 `OpenBadgeCredential`, which is a W3C Verifiable Credential 2.0, without its proof: achievement of
 * type `QualityAssuranceCredential`, whose subject is the organisation, by its SIREN or its RNA.
 */
export function credentialOf({ portal, issuerName, certificate, holder, charter }: CredentialFacts) {
  const at = addressesOf(portal)
  const identifier = (identityType: string, identityHash: string) => ({
    type: 'IdentityObject',
    hashed: false,
    identityHash,
    identityType,
  })
  return {
    '@context': [...contextAddresses],
    id: at.credential(certificate.id),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: `${charter.name} ${certificate.number}`,
    description: certificate.title,
    issuer: { id: at.issuer, type: ['Profile'], name: issuerName, url: portal },
    validFrom: firstMoment(certificate.grantedOn),
    validUntil: lastMoment(certificate.validUntil),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        ...(holder.siren ? [identifier('ext:siren', holder.siren)] : []),
        ...(holder.rna ? [identifier('ext:rna', holder.rna)] : []),
        identifier('name', holder.name),
      ],
      achievement: {
        id: at.charter(charter.version, charter.scheme),
        type: ['Achievement'],
        achievementType: 'QualityAssuranceCredential',
        name: charter.name,
        description: charter.description,
        criteria: { id: at.charter(charter.version, charter.scheme), narrative: charter.criteria },
      },
    },
    credentialStatus: { id: at.revocations, type: '1EdTechRevocationList' },
  }
}
export type UnsignedCredential = ReturnType<typeof credentialOf>

const proof = z.looseObject({
  type: z.literal('DataIntegrityProof'),
  cryptosuite: z.literal('eddsa-rdfc-2022'),
  created: z.iso.datetime({ offset: true }),
  verificationMethod: z.url(),
  proofPurpose: z.literal('assertionMethod'),
  proofValue: z.string().max(200),
})

/** What a file must be to be held against the portal's keys; whether it is true is another question. */
export const signedCredential = z.looseObject({
  '@context': z.array(z.string()).length(contextAddresses.length),
  id: z.url().max(500),
  type: z.array(z.string()).refine((types) => types.includes('OpenBadgeCredential')),
  name: z.string().max(500),
  issuer: z.looseObject({ id: z.url().max(500) }),
  validFrom: z.iso.datetime({ offset: true }),
  validUntil: z.iso.datetime({ offset: true }),
  proof,
})
export type SignedCredential = z.infer<typeof signedCredential>
