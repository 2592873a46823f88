import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { type Actor, can, type Person } from '~/platform/permissions'
import { fold } from '~/platform/pure/fold'
import { compactNumber, isRna, isSiren, isSiret } from '~/platform/pure/registration-numbers'
import { today } from '~/platform/clock.server'
import { permissions } from './permissions'
import { hasLapsed, transferProblem } from './rules/transfer'
import { isToTheirAddress, loadTransfer, openOffer, receiverFacts } from './store-transfer.server'
import { receiverProblem } from './rules/transfer'
import { loadApplication, type LoadedApplication } from './store.server'

const mostFound = 10
const fewestLetters = 3

/**
 * Organisations of the portal by a part of their name, or by their whole SIREN, SIRET or RNA; null where the words are too
 * short to look for. Who belongs to them is not said.
 */
export async function organisationsToOffer(words: string, application: LoadedApplication) {
  const [folded, number] = [fold(words), compactNumber(words)]
  const byNumber = isSiren(number) || isSiret(number) || isRna(number)
  if (!byNumber && folded.length < fewestLetters) return null
  return db.organisation.findMany({
    where: {
      id: { not: application.organisationId },
      isDemonstration: application.isDemonstration,
      ...(byNumber
        ? { OR: [{ siren: number.slice(0, 9) }, { siret: number }, { rna: number }] }
        : { foldedName: { contains: folded } }),
    },
    orderBy: [{ foldedName: 'asc' }, { id: 'asc' }],
    take: mostFound,
    select: { id: true, name: true, siren: true, rna: true },
  })
}

/** What the page of an application to hand on shows: the offer that stands, or why there can be none. */
export async function transferPage(application: LoadedApplication) {
  const offer = await openOffer(db, application.id)
  return {
    offer: offer && { id: offer.id, to: offer.to?.name ?? null, email: offer.email, dueOn: offer.dueOn },
    problem: transferProblem(application),
  }
}

const represented = (actor: Person): string[] =>
  actor.organisations.filter(({ role }) => role === 'representative').map(({ id }) => id)

/** An offer, for who may answer it; null for all others. Its answers stay closed until it is accepted. */
export async function offerFor(actor: Actor, id: string) {
  const transfer = await loadTransfer(db, id)
  if (!transfer || actor.kind !== 'person') return null
  const byAddress = await isToTheirAddress(db, actor, transfer.email)
  if (!can(actor, permissions['label.answer-transfer'], { toId: transfer.toId, byAddress })) return null
  const application = await loadApplication(db, transfer.applicationId)
  if (!application) return null
  const isOpen = transfer.state === 'offered' && !hasLapsed(application, transfer.dueOn, today())
  const from = await db.organisation.findUniqueOrThrow({ where: { id: transfer.fromId }, select: { name: true } })
  const choices = isOpen && transfer.toId === null ? await ownOrganisations(actor) : null
  return {
    id,
    isOpen,
    from: from.name,
    reason: transfer.reason,
    dueOn: transfer.dueOn,
    choices,
    problem: isOpen && transfer.toId !== null ? await problemOf(application, transfer.toId) : null,
    application: {
      title: application.title,
      number: application.number,
      state: application.state,
      initiativeKind: application.initiativeKind,
      answered: Object.keys(application.answers).length,
      pieces: await db.evidence.count({ where: { applicationId: application.id, removedAt: null } }),
    },
  }
}

async function problemOf(application: LoadedApplication, toId: string) {
  const receiver = await receiverFacts(db, application, toId)
  return receiver && receiverProblem(receiver.facts)
}

const ownOrganisations = (actor: Person) =>
  db.organisation.findMany({
    where: { id: { in: represented(actor) } },
    orderBy: { foldedName: 'asc' },
    select: { id: true, name: true },
  })

/** Offers that await this person's answer. */
export async function offersTo(actor: Person, email: string) {
  const own = represented(actor)
  return db.labelTransfer.findMany({
    where: {
      state: 'offered',
      dueOn: { gte: today() },
      OR: [{ toId: { in: own } }, { email }],
    },
    orderBy: { id: 'asc' },
    take: 50,
    select: { id: true, dueOn: true, application: { select: { title: true } }, from: { select: { name: true } } },
  })
}

/** Applications that the organisations of a person have handed on, within two years, the latest first. */
export async function handedOnBy(actor: Actor) {
  const ids = actor.kind === 'person' ? actor.organisations.map(({ id }) => id) : []
  const since = new Date(now())
  since.setUTCFullYear(since.getUTCFullYear() - 2)
  const rows = await db.labelTransfer.findMany({
    where: { fromId: { in: ids }, state: 'accepted', settledAt: { gt: since } },
    orderBy: { settledAt: 'desc' },
    take: 50,
    select: {
      id: true,
      settledAt: true,
      to: { select: { name: true } },
      from: { select: { name: true } },
      application: { select: { title: true } },
    },
  })
  return rows.flatMap(({ id, settledAt, to, from, application }) =>
    settledAt && to ? [{ id, at: settledAt, to: to.name, from: from.name, title: application.title }] : [],
  )
}

/** Who handed an application to whom, by the instant of it. */
export async function handsOf(applicationId: string): Promise<Map<number, { from: string; to: string }>> {
  const rows = await db.labelTransfer.findMany({
    where: { applicationId, state: 'accepted' },
    select: { settledAt: true, from: { select: { name: true } }, to: { select: { name: true } } },
  })
  return new Map(
    rows.flatMap(({ settledAt, from, to }) =>
      settledAt && to ? [[settledAt.getTime(), { from: from.name, to: to.name }] as const] : [],
    ),
  )
}
