import { now, today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import type { CivilDate } from '~/platform/pure/civil-date'
import { conflictedOrganisations } from '../label/store.server'
import { subjectOf } from './file-subject.server'
import { procedurePermissions } from './permissions'
import { appealSubject, referralSubject } from './rules/proposal'
import type { QueueFilter } from './rules/queue-filter'
import { isOpen } from './rules/state-facts'
import { isState, states } from './rules/states'
import { defaultTerms, type ProcedureTerms, readTerms } from './rules/terms'
import { itemUnderWay, loadReferral, openAppeal, standingProposal } from './store-procedure.server'

export const queuePageSize = 20
const waiting = ['submitted', 'admissibility', 'under-appeal']
const openStates = states.filter((state) => isOpen(state) && state !== 'draft' && state !== 'collecting-signatures')

/** The terms of the rules in force on a day, and their version; the default ones before there are rules. */
export async function termsInForce(on: CivilDate): Promise<{ terms: ProcedureTerms; version: number | null }> {
  const rules = await db.referralRules.findFirst({
    where: { inForceFrom: { lte: on } },
    orderBy: { version: 'desc' },
    select: { version: true, content: true },
  })
  return rules ? { terms: readTerms(rules.content), version: rules.version } : { terms: defaultTerms, version: null }
}

const stateWhere = (state: QueueFilter['state']): object => {
  if (state === 'all') return {}
  if (state === 'open') return { state: { in: openStates } }
  return state === 'late' ? { state: { in: waiting }, dueOn: { lt: today() } } : { state }
}

/** The files that somebody of the team or of a committee may see, a page at a time; null for anybody else. */
export async function queueOf(actor: Actor, { state, who, kind, text, page }: QueueFilter) {
  if (!can(actor, procedurePermissions['referrals.see-queue'], null) || actor.kind !== 'person') return null
  const closed = await conflictedOrganisations(db, actor.id, now())
  const where = {
    number: { not: null },
    OR: [{ organisationId: null }, { organisationId: { notIn: closed } }],
    NOT: { createdById: actor.id, requesterKind: { not: 'assembly' } },
    AND: [
      stateWhere(state),
      who === 'all' ? {} : { assignedToId: who === 'me' ? actor.id : null },
      kind === null ? {} : { requesterKind: kind },
      text === '' ? {} : { OR: [{ number: { contains: text } }, { title: { contains: text } }] },
    ],
  }
  const [total, rows] = await Promise.all([
    db.referral.count({ where }),
    db.referral.findMany({
      where,
      orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { submittedAt: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * queuePageSize,
      take: queuePageSize,
      select: {
        ...{ id: true, number: true, title: true, state: true, requesterKind: true, dueOn: true },
        ...{ requesterDueOn: true, submittedAt: true, assignedToId: true, organisation: { select: { name: true } } },
      },
    }),
  ])
  const holders = await namesOf(rows.flatMap(({ assignedToId }) => assignedToId ?? []))
  return {
    total,
    rows: rows.flatMap(({ assignedToId, organisation, submittedAt, ...row }) =>
      isState(row.state)
        ? [
            {
              ...{ ...row, state: row.state, submittedAt: submittedAt?.toISOString() ?? null },
              ...{ organisation: organisation?.name ?? null, holder: holders.get(assignedToId ?? '') ?? null },
            },
          ]
        : [],
    ),
  }
}
export type QueueRow = NonNullable<Awaited<ReturnType<typeof queueOf>>>['rows'][number]

async function namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Sittings in preparation of the body that decides on a file. */
const sittingsInDraft = (body: string) =>
  db.meeting.findMany({
    where: { body, state: 'draft' },
    orderBy: { startsAt: 'asc' },
    take: 50,
    select: { id: true, title: true, startsAt: true },
  })

/** A file from the cooperative's side: who has it, what is proposed, where it is on an agenda, the notes. Null for others. */
export async function teamFileOf(actor: Actor, id: string) {
  const referral = await loadReferral(db, id)
  if (!referral) return null
  const subject = await subjectOf(db, actor, referral)
  if (!can(actor, procedurePermissions['referrals.see-file'], subject)) return null
  const appeal = referral.state === 'under-appeal' ? await openAppeal(db, id) : null
  const body: 'board' | 'ethics-committee' = referral.state === 'under-appeal' ? 'board' : 'ethics-committee'
  const [proposal, item, notes, sittings, past, drafts] = await Promise.all([
    standingProposal(db, id),
    itemUnderWay(db, id, appeal?.id),
    db.referralNote.findMany({ where: { referralId: id }, orderBy: { id: 'desc' }, take: 200 }),
    sittingsInDraft(body),
    db.referralProposal.findMany({ where: { referralId: id, state: 'rejected' }, orderBy: { id: 'desc' } }),
    db.debate.findMany({ where: { referralId: id }, orderBy: { id: 'asc' }, select: { id: true, title: true } }),
  ])
  const names = await namesOf([referral.assignedToId ?? '', ...notes.map(({ authorId }) => authorId)])
  const { number, title, state, revision, requesterKind, organisation, codes, terms, requesterDueOn, assignedToId } =
    referral
  return {
    ...{ id, number, title, state, revision, requesterKind, codes, terms, requesterDueOn, assignedToId, subject, body },
    drafts,
    organisation: organisation?.name ?? null,
    holder: names.get(assignedToId ?? '') ?? null,
    proposal: proposal && {
      ...{ outcome: proposal.outcome, code: proposal.code, reason: proposal.reason },
      redirectedTo: proposal.redirectedTo,
    },
    rejected: past.map(({ id: proposed, outcome, reason }) => ({ id: proposed, outcome, reason })),
    item: item && {
      meetingId: item.meetingId,
      title: item.meeting.title,
      isDraft: item.meeting.state === 'draft',
      startsAt: item.meeting.startsAt.toISOString(),
    },
    notes: notes.map((note) => ({
      ...{ id: note.id, text: note.text, at: note.createdAt.toISOString() },
      author: names.get(note.authorId) ?? null,
    })),
    sittings: sittings.map(({ startsAt, ...row }) => ({ ...row, startsAt: startsAt.toISOString() })),
  }
}
export type TeamFile = NonNullable<Awaited<ReturnType<typeof teamFileOf>>>

type Subject = { value: string; label: string }
const named = ({ number, title }: { number: string | null; title: string }): string =>
  [number, title].filter(Boolean).join(', ').slice(0, 200)

/** Referrals that wait for the ethics committee, with something proposed. */
export async function referralsToDecide(): Promise<Subject[]> {
  const rows = await db.referral.findMany({
    where: { state: 'admissibility', proposals: { some: { state: 'standing' } } },
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: 200,
    select: { id: true, number: true, title: true },
  })
  return rows.map((row) => ({ value: referralSubject(row.id), label: named(row) }))
}

/** Appeals that wait for the board. */
export async function appealsToDecide(): Promise<Subject[]> {
  const rows = await db.referralAppeal.findMany({
    where: { state: 'open' },
    orderBy: { madeAt: 'asc' },
    take: 200,
    select: { id: true, referral: { select: { number: true, title: true } } },
  })
  return rows.map(({ id, referral }) => ({ value: appealSubject(id), label: named(referral) }))
}
