import type { Prisma } from '~/platform/db/db.server'

/** An organisation, or an application: then every organisation that has had it, since each may still be partial. */
export type Concerned = string | { id: string; organisationId: string }

const handedOn = (applicationId: string) => ({ applicationId, state: 'accepted' })

/** The organisations that a conflict of interest is looked for with. */
export const everyApplicant = (of: Concerned): Prisma.OrganisationWhereInput =>
  typeof of === 'string'
    ? { id: of }
    : { OR: [{ id: of.organisationId }, { labelTransfersFrom: { some: handedOn(of.id) } }] }

/** Applications that none of these organisations has, or has had. */
export const neverHeldBy = (organisationIds: readonly string[]) =>
  ({
    organisationId: { notIn: [...organisationIds] },
    transfers: { none: { state: 'accepted', fromId: { in: [...organisationIds] } } },
  }) satisfies Prisma.ApplicationWhereInput
