import { entryPath } from '~/modules/network/rules/found-entry'
import { profilePath } from '~/modules/network/rules/found-profile'
import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import type { CivilDate } from '~/platform/pure/civil-date'
import { supportKinds } from '~/modules/label/rules/decision'
import { supportPermissions } from './permissions'
import { commitmentEvents, commitmentState, standingOf } from './rules/commitment'
import { judgements, mayDeclineMentoring, mayOffer, mentorings, supportState } from './rules/support'
import { isReportLate, textOf } from './rules/yearly'
import { commitmentById, companionSubject, followedById, type Followed } from './store.server'

type EntryRow = {
  method: { title: string; slug: string; state: string } | null
  practitioner: { name: string; slug: string; state: string } | null
}

/** The network's entry that a support names, as everyone sees it; null where there is none, or it is no longer shown. */
function entryOf({ method, practitioner }: EntryRow): { title: string; href: string } | null {
  if (method)
    return method.state === 'published' ? { title: method.title, href: entryPath('method', method.slug) } : null
  if (!practitioner || practitioner.state !== 'open') return null
  return { title: practitioner.name, href: profilePath(practitioner.slug) }
}

async function supportsOf(applicationId: string) {
  const rows = await db.labelSupport.findMany({
    where: { applicationId },
    orderBy: [{ offeredAt: 'asc' }, { id: 'asc' }],
    include: {
      method: { select: { title: true, slug: true, state: true } },
      practitioner: { select: { name: true, slug: true, state: true } },
    },
  })
  return rows.map((row) => ({
    id: row.id,
    kind: supportKinds.find((kind) => kind === row.kind) ?? 'training',
    note: row.note,
    state: supportState(row.state),
    offeredAt: row.offeredAt.toISOString(),
    answer: row.answer,
    judgement: judgements.find((one) => one === row.judgement) ?? null,
    judgementText: row.judgementText,
    entry: entryOf(row),
    /** Whoever was chosen declined, and nobody else is yet. */
    mentorLeft: row.mentorLeftAt !== null,
  }))
}

async function commitmentsOf(applicationId: string, day: CivilDate) {
  const rows = await db.labelCommitment.findMany({
    where: { applicationId },
    orderBy: [{ createdAt: 'asc' }, { position: 'asc' }],
    include: { steps: { orderBy: { id: 'asc' } } },
  })
  const files = await db.storedFile.findMany({
    where: { id: { in: rows.flatMap(({ steps }) => steps.flatMap(({ fileId }) => fileId ?? [])) } },
    select: { id: true, name: true, size: true },
  })
  return rows.map(({ id, commitment, dueOn, state, steps }) => ({
    ...{ id, commitment, dueOn, state: commitmentState(state) },
    standing: standingOf({ state: commitmentState(state), dueOn }, day),
    steps: steps.flatMap(({ id: stepId, at, event, text, link, fileId }) => {
      const known = commitmentEvents.find((one) => one === event)
      const file = files.find((one) => one.id === fileId) ?? null
      return known ? [{ id: stepId, at: at.toISOString(), event: known, text, link, file }] : []
    }),
  }))
}

async function yearliesOf(where: { applicationId: string } | { id: string }, day: CivilDate) {
  const rows = await db.labelYearlyReport.findMany({
    where: { certificate: where },
    orderBy: { year: 'desc' },
    include: { versions: { orderBy: { id: 'desc' } } },
  })
  return rows.map(({ id, year, askedOn, dueOn, sentAt, savedAt, correctedAt, ...row }) => {
    const state = row.state === 'sent' ? ('sent' as const) : ('asked' as const)
    return {
      ...{ id, year, askedOn, dueOn, state, isLate: isReportLate({ state, dueOn }, day) },
      ...{ sentAt: sentAt?.toISOString() ?? null, savedAt: savedAt?.toISOString() ?? null },
      correctedAt: correctedAt?.toISOString() ?? null,
      text: textOf(row),
      /** As everyone read it before it was corrected, the last first: its holder's, and the cooperative's. */
      former: row.versions.map((version) => ({
        ...{ id: version.id, writtenAt: version.writtenAt.toISOString(), text: textOf(version) },
      })),
    }
  })
}

const factsOf = ({ id, number, title, organisation }: Followed) => ({
  ...{ id, number, title },
  organisation: organisation.name,
})

/** All that accompanies an application, for its receivers; null for all others. */
export async function ownSupportOf(actor: Actor, applicationId: string) {
  const application = await followedById(db, applicationId)
  if (!application || !can(actor, supportPermissions['label-support.see-own'], application)) return null
  const day = today()
  return {
    ...factsOf(application),
    today: day,
    represents: can(actor, supportPermissions['label-support.answer-offer'], application),
    supports: await supportsOf(applicationId),
    commitments: await commitmentsOf(applicationId, day),
    yearlies: await yearliesOf({ applicationId }, day),
  }
}

/** The same from the cooperative's side: a draft of a report is its holder's alone. */
export async function fileSupportOf(actor: Actor, applicationId: string) {
  const application = await followedById(db, applicationId)
  const subject = application && (await companionSubject(db, actor, application))
  if (!application || !subject || !can(actor, supportPermissions['label-support.see-file'], subject)) return null
  const day = today()
  const accompanies = can(actor, supportPermissions['label-support.offer-support'], subject)
  const yearlies = await yearliesOf({ applicationId }, day)
  return {
    ...factsOf(application),
    today: day,
    accompanies,
    mayOffer: accompanies && mayOffer(application.state),
    supports: await supportsOf(applicationId),
    commitments: await commitmentsOf(applicationId, day),
    yearlies: yearlies.map((one) => (one.state === 'sent' ? one : { ...one, savedAt: null, text: null })),
  }
}

/** What a method or a mentor is chosen among: the network's published methods, and the profiles that are open. */
export async function offeredEntries() {
  const [methods, practitioners] = await Promise.all([
    db.entry.findMany({
      where: { kind: 'method', state: 'published' },
      orderBy: [{ foldedTitle: 'asc' }, { id: 'asc' }],
      select: { id: true, title: true },
      take: 1_000,
    }),
    db.practitioner.findMany({
      where: { state: 'open' },
      orderBy: [{ foldedName: 'asc' }, { userId: 'asc' }],
      select: { slug: true, name: true, headline: true },
      take: 1_000,
    }),
  ])
  return {
    methods: methods.map(({ id, title }) => ({ value: id, label: title })),
    practitioners: practitioners.map(({ slug, name, headline }) => ({
      value: slug,
      label: headline ? `${name}, ${headline}` : name,
    })),
  }
}

/** The mentorings of somebody of the network, the last accepted first; null for who has no account. */
export async function mentoringsOf(actor: Actor) {
  if (actor.kind !== 'person' || !can(actor, supportPermissions['label-support.see-mentorings'], null)) return null
  const rows = await db.labelSupport.findMany({
    where: { practitionerId: actor.id, state: { in: [...mentorings] } },
    orderBy: [{ answeredAt: 'desc' }, { id: 'desc' }],
    take: 200,
    select: {
      ...{ id: true, note: true, state: true, answeredAt: true },
      application: { select: { title: true, organisation: { select: { name: true } } } },
    },
  })
  return rows.map(({ id, note, answeredAt, application, ...row }) => {
    const state = supportState(row.state)
    return {
      ...{ id, note, state, mayDecline: mayDeclineMentoring(state) },
      acceptedAt: answeredAt?.toISOString() ?? null,
      title: application.title,
      organisation: application.organisation.name,
    }
  })
}

/** True where there is something to follow on an application. */
export async function isFollowed(applicationId: string): Promise<boolean> {
  const counts = await Promise.all([
    db.labelSupport.count({ where: { applicationId } }),
    db.labelCommitment.count({ where: { applicationId } }),
    db.labelYearlyReport.count({ where: { certificate: { applicationId } } }),
  ])
  return counts.some((count) => count > 0)
}

/** What everyone may read of a label's follow-up: its commitments with where they stand, and the reports that were sent. */
export async function publicFollowUp(certificateId: string) {
  const day = today()
  const rows = await db.labelCommitment.findMany({
    where: { application: { certificate: { id: certificateId } } },
    orderBy: [{ createdAt: 'asc' }, { position: 'asc' }],
    select: { id: true, commitment: true, dueOn: true, state: true },
  })
  const yearlies = await yearliesOf({ id: certificateId }, day)
  return {
    commitments: rows.map(({ id, commitment, dueOn, state }) => ({
      ...{ id, commitment, dueOn },
      standing: standingOf({ state: commitmentState(state), dueOn }, day),
    })),
    yearlies: yearlies
      .filter(({ state }) => state === 'sent')
      .map(({ id, year, sentAt, correctedAt, text }) => ({ id, year, sentAt, correctedAt, text })),
  }
}

/** The proof of a commitment is read by its holder, and by those who see its follow-up. */
export async function mayReadProof(actor: Actor, storedFileId: string): Promise<boolean> {
  const steps = await db.labelCommitmentStep.findMany({
    where: { fileId: storedFileId },
    select: { commitmentId: true },
  })
  for (const { commitmentId } of steps) {
    const found = await commitmentById(db, commitmentId)
    if (!found) continue
    if (can(actor, supportPermissions['label-support.see-own'], found.application)) return true
    const subject = await companionSubject(db, actor, found.application)
    if (can(actor, supportPermissions['label-support.see-file'], subject)) return true
  }
  return false
}
