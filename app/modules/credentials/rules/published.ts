import * as z from 'zod'
import { addressesOf } from './credential'
import type { SigningKey } from './signing-keys'

/** `/label/cles.json`: every key that ever signed, with its dates. */
export const publishedKeys = z.object({
  issuer: z.url(),
  keys: z.array(
    z.object({
      id: z.url(),
      number: z.int().positive(),
      publicKeyMultibase: z.string(),
      validFrom: z.iso.datetime(),
      retiredAt: z.nullable(z.iso.datetime()),
      compromised: z.boolean(),
    }),
  ),
})

export const keysAsPublished = (portal: string, keys: readonly SigningKey[]): z.infer<typeof publishedKeys> => ({
  issuer: addressesOf(portal).issuer,
  keys: keys.map(({ number, publicKey, validFrom, retiredAt, compromised }) => ({
    id: addressesOf(portal).key(number),
    number,
    publicKeyMultibase: publicKey,
    validFrom: validFrom.toISOString(),
    retiredAt: retiredAt?.toISOString() ?? null,
    compromised,
  })),
})

export const signingKeyOf = (key: z.infer<typeof publishedKeys>['keys'][number]): SigningKey => ({
  number: key.number,
  publicKey: key.publicKeyMultibase,
  validFrom: new Date(key.validFrom),
  retiredAt: key.retiredAt === null ? null : new Date(key.retiredAt),
  compromised: key.compromised,
})

/** `/label/revocations.json`: the labels that were withdrawn (1EdTech Revocation List), and beside them those that are suspended. */
export const publishedRevocations = z.object({
  id: z.url(),
  issuer: z.url(),
  revokedCredential: z.array(
    z.object({ id: z.url(), revoked: z.literal(true), revokedOn: z.string(), revocationReason: z.string() }),
  ),
  /** Left out of files that are older than suspensions. */
  suspendedCredential: z.optional(
    z.array(z.object({ id: z.url(), suspendedOn: z.string(), suspensionReason: z.string() })),
  ),
})

type Revocation = { id: string; revokedOn: string | null; revocationReason: string | null }
type Suspension = { id: string; suspendedOn: string | null; suspensionReason: string | null }
export const revocationsAsPublished = (
  portal: string,
  withdrawn: readonly Revocation[],
  suspended: readonly Suspension[] = [],
): z.infer<typeof publishedRevocations> => ({
  id: addressesOf(portal).revocations,
  issuer: addressesOf(portal).issuer,
  revokedCredential: withdrawn.map(({ id, revokedOn, revocationReason }) => ({
    id: addressesOf(portal).credential(id),
    revoked: true,
    revokedOn: revokedOn ?? '',
    revocationReason: revocationReason ?? '',
  })),
  suspendedCredential: suspended.map(({ id, suspendedOn, suspensionReason }) => ({
    id: addressesOf(portal).credential(id),
    suspendedOn: suspendedOn ?? '',
    suspensionReason: suspensionReason ?? '',
  })),
})
