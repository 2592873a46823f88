import { now } from '~/platform/clock.server'
import type { Client, Tx } from '~/platform/db/db.server'
import type { Actor } from '~/platform/permissions'
import { belongsToApplicant } from './opinion-link.server'
import { isTransferState, type TransferState } from './rules/transfer'
import { isOpen, states } from './rules/states'
import { sentSheets } from './store-committee.server'
import { conflictedUsers, instructorsOf, type LoadedApplication } from './store.server'

const asState = (text: string): TransferState => {
  if (!isTransferState(text)) throw new Error(`unknown state of a transfer: ${text}`)
  return text
}

export async function loadTransfer(client: Client | Tx, id: string) {
  const row = await client.labelTransfer.findUnique({ where: { id } })
  return row && { ...row, state: asState(row.state) }
}
export type LoadedTransfer = NonNullable<Awaited<ReturnType<typeof loadTransfer>>>

/** The offer of an application that awaits its answer. */
export const openOffer = (client: Client | Tx, applicationId: string) =>
  client.labelTransfer.findFirst({
    where: { applicationId, state: 'offered' },
    select: { id: true, email: true, dueOn: true, to: { select: { name: true } } },
  })

/** True where an offer was sent to this person's own address, which they have confirmed. */
export async function isToTheirAddress(client: Client | Tx, actor: Actor, email: string | null): Promise<boolean> {
  if (email === null || actor.kind !== 'person') return false
  const user = await client.user.findUnique({
    where: { id: actor.id },
    select: { email: true, emailConfirmedAt: true },
  })
  return user?.email === email && user.emailConfirmedAt !== null
}

const openStates = states.filter(isOpen)

/** What the rule looks at of an organisation that would take an application up. */
export async function receiverFacts(client: Client | Tx, application: LoadedApplication, toId: string) {
  const { id, organisationId, scheme, initiativeKind, state, assignedToId } = application
  const receiver = await client.organisation.findUnique({
    where: { id: toId },
    select: { name: true, kind: true, isDemonstration: true },
  })
  if (!receiver) return null
  const [people, instructors, scorers, opinions, underWay] = [
    await conflictedUsers(client, toId, now()),
    await instructorsOf(client, id),
    await sentSheets(client, id),
    await client.labelOpinion.findMany({
      where: { applicationId: id, state: 'given' },
      select: { peerId: true, email: true },
    }),
    await client.application.count({
      where: { organisationId: toId, scheme, initiativeKind, id: { not: id }, state: { in: openStates } },
    }),
  ]
  // Having a file that nobody has opened yet is no look at it: it goes to somebody else.
  const looked = [...instructors.filter((one) => state !== 'submitted' || one !== assignedToId), ...scorers]
  let tookPart = looked.filter((one) => people.includes(one)).length
  for (const { peerId, email } of opinions)
    if (peerId === toId || (await belongsToApplicant(client, toId, email))) tookPart += 1
  return {
    name: receiver.name,
    kind: receiver.kind,
    people,
    facts: {
      fromId: organisationId,
      toId,
      isDemonstration: { application: application.isDemonstration, receiver: receiver.isDemonstration },
      underWay,
      tookPart,
    },
  }
}
