import { committeeOf } from '~/modules/label/queries-schemes.server'
import { tellHolders } from '~/modules/label/store-delegation.server'
import { conflictedUsers, holdersOf, isConflicted, type Recipient } from '~/modules/label/store.server'
import { now, today } from '~/platform/clock.server'
import type { Client, Tx } from '~/platform/db/db.server'
import type { Actor } from '~/platform/permissions'
import type { CompanionSubject } from './permissions'

/** An application with what the acts on its accompaniment look at. */
export const followedFields = {
  select: {
    id: true,
    number: true,
    title: true,
    state: true,
    scheme: true,
    organisationId: true,
    assignedToId: true,
    isDemonstration: true,
    organisation: { select: { name: true } },
  },
} as const
export type Followed = {
  id: string
  number: string | null
  title: string
  state: string
  scheme: string
  organisationId: string
  assignedToId: string | null
  organisation: { name: string }
}

export const followedById = (client: Client | Tx, id: string) =>
  client.application.findUnique({ where: { id }, ...followedFields })

export const supportById = (client: Client | Tx, id: string) =>
  client.labelSupport.findUnique({ where: { id }, include: { application: followedFields } })

export const commitmentById = (client: Client | Tx, id: string) =>
  client.labelCommitment.findUnique({ where: { id }, include: { application: followedFields } })

export async function yearlyById(client: Client | Tx, id: string) {
  const row = await client.labelYearlyReport.findUnique({
    where: { id },
    include: { certificate: { select: { number: true, application: followedFields } } },
  })
  return row && { ...row, application: row.certificate.application }
}

/** What an actor is to an application, from the cooperative's side. */
export const companionSubject = async (
  client: Client | Tx,
  actor: Actor,
  application: Pick<Followed, 'id' | 'organisationId' | 'scheme'>,
): Promise<CompanionSubject> => ({
  conflicted: await isConflicted(client, actor, application, now()),
  committee: await committeeOf(client, application.scheme),
})

/** Whoever has the file in hand, and who stands in for them, to write to; where nobody has, all instructors but those who act for the applicant. */
export async function companionsOf(
  client: Client | Tx,
  application: Pick<Followed, 'id' | 'assignedToId' | 'organisationId'>,
): Promise<Recipient[]> {
  const { assignedToId } = application
  if (assignedToId !== null) return tellHolders(client, assignedToId)
  const tied = await conflictedUsers(client, application, now())
  return (await holdersOf(client, 'label-instructor', today())).filter(({ id }) => !tied.includes(id))
}

/** The network's published method, or practitioner whose profile is open, that a form named; null where there is none. */
export async function entryNamed(
  client: Client | Tx,
  { kind, methodId, practitioner }: { kind: string; methodId: string; practitioner: string },
): Promise<{ methodId: string } | { practitionerId: string } | null> {
  if (kind === 'method') {
    const found = await client.entry.findFirst({
      where: { id: methodId, kind: 'method', state: 'published' },
      select: { id: true },
    })
    return found && { methodId: found.id }
  }
  const found = await client.practitioner.findFirst({
    where: { slug: practitioner, state: 'open' },
    select: { userId: true },
  })
  return found && { practitionerId: found.userId }
}
