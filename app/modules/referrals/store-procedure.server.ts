import * as z from 'zod'
import type { Client, Prisma, Tx } from '~/platform/db/db.server'
import type { CivilDate } from '~/platform/pure/civil-date'
import { newId } from '~/platform/pure/ids'
import { type Actor, actorName } from '~/platform/permissions'
import { completionDueOn, moveClock, stateDueOn } from './rules/clock'
import { readCodes } from './rules/codes'
import { appealSubject, isOutcome, referralSubject } from './rules/proposal'
import { requesterKinds } from './rules/referral'
import { isState, type State, type Transition } from './rules/states'
import { readTerms } from './rules/terms'

const parts = {
  organisation: { select: { id: true, name: true } },
  rules: { select: { version: true, content: true } },
} as const

const requesterKind = z.enum(requesterKinds)

export const asState = (text: string): State => {
  if (!isState(text)) throw new Error(`unknown state: ${text}`)
  return text
}

type Row = Prisma.ReferralGetPayload<{ include: typeof parts }>

const toLoaded = ({ rules, ...row }: Row) => ({
  ...row,
  state: asState(row.state),
  requesterKind: requesterKind.parse(row.requesterKind),
  rulesVersion: rules.version,
  terms: readTerms(rules.content),
  codes: readCodes(rules.content),
})

/** A referral with what the acts of the procedure look at; null where there is none. */
export async function loadReferral(client: Client | Tx, id: string) {
  const row = await client.referral.findUnique({ where: { id }, include: parts })
  return row && toLoaded(row)
}
export type LoadedReferral = NonNullable<Awaited<ReturnType<typeof loadReferral>>>

/** 'S-2026-0003': the year of its first public step and its rank in that year, at least four digits. */
export const referralNumber = (year: number, rank: number): string => `S-${year}-${String(rank).padStart(4, '0')}`

/** The next number of the year, without gaps; past 9999 they grow by a digit, so that length is compared first. */
export async function nextReferralNumber(tx: Tx, year: number): Promise<string> {
  const rows = await tx.referral.findMany({
    where: { number: { startsWith: `S-${year}-` } },
    select: { number: true },
  })
  const ranks = rows.map(({ number }) => Number(number?.split('-').at(-1) ?? 0))
  return referralNumber(year, ranks.reduce((most, rank) => Math.max(most, rank), 0) + 1)
}

export type Move = {
  referral: LoadedReferral
  row: Transition
  actor: Actor
  at: Date
  today: CivilDate
  reason?: string | null
  /** False where the requester keeps the reason of a withdrawal to the cooperative. */
  reasonIsPublic?: boolean
  /** The decision in the register that it follows from; the file that it joins or leaves. */
  decisionId?: string | null
  otherId?: string | null
  /** The last day of the requester's turn, where the step opens one and it is not a completion. */
  requesterDueOn?: CivilDate | null
  data?: Omit<
    Prisma.ReferralUncheckedUpdateInput,
    'state' | 'revision' | 'updatedAt' | 'daysUsed' | 'clockStartedOn' | 'dueOn' | 'requesterDueOn'
  >
}

/** Writes a step of the procedure: state, clock, terms, revision, and its row in the history. The caller writes the journal. */
export async function moveReferral(tx: Tx, move: Move): Promise<void> {
  const { referral, row, actor, at, today, data = {} } = move
  const clock = moveClock({ daysUsed: referral.daysUsed, startedOn: referral.clockStartedOn }, row.clock, today)
  const revision = referral.revision + 1
  await tx.referral.update({
    where: { id: referral.id },
    data: {
      ...data,
      state: row.to,
      revision,
      updatedAt: at,
      daysUsed: clock.daysUsed,
      clockStartedOn: clock.startedOn,
      dueOn: stateDueOn(row.to, clock, referral.terms),
      requesterDueOn: row.to === 'to-complete' ? completionDueOn(today, referral.terms) : (move.requesterDueOn ?? null),
    },
  })
  await addTransition(tx, {
    ...{ referralId: referral.id, at, event: row.event, fromState: row.from, toState: row.to, revision },
    ...{ actor: actorName(actor), reason: move.reason || null, reasonIsPublic: move.reasonIsPublic ?? true },
    ...{ decisionId: move.decisionId ?? null, otherId: move.otherId ?? null },
  })
}

/** A line of a referral's history. */
export const addTransition = (tx: Tx, row: Omit<Prisma.ReferralTransitionUncheckedCreateInput, 'id'>) =>
  tx.referralTransition.create({ data: { ...row, id: newId() } })

/** The account by which an assembly's item came to the register: who presided, kept the minutes or prepared it. */
export async function openedBy(tx: Tx, itemId: string | null): Promise<string | null> {
  const item =
    itemId === null
      ? null
      : await tx.agendaItem.findUnique({
          where: { id: itemId },
          select: { meeting: { select: { chairId: true, secretaryId: true, createdById: true } } },
        })
  for (const id of [item?.meeting.chairId, item?.meeting.secretaryId, item?.meeting.createdById])
    if (id && (await tx.user.findUnique({ where: { id }, select: { id: true } }))) return id
  return null
}

/** The item of an agenda, not decided yet, that is about this file, or about this appeal; null where there is none. */
export async function itemUnderWay(client: Client | Tx, referralId: string, appealId?: string) {
  return client.agendaItem.findFirst({
    where: {
      subject: appealId === undefined ? referralSubject(referralId) : appealSubject(appealId),
      decision: null,
      meeting: { state: { in: ['draft', 'convened', 'open', 'closed'] } },
    },
    select: {
      id: true,
      meetingId: true,
      meeting: { select: { title: true, state: true, startsAt: true, body: true } },
    },
  })
}

/** What is proposed to the ethics committee now. */
export async function standingProposal(client: Client | Tx, referralId: string) {
  const row = await client.referralProposal.findFirst({
    where: { referralId, state: 'standing' },
    orderBy: { id: 'desc' },
  })
  return row && isOutcome(row.outcome) ? { ...row, outcome: row.outcome } : null
}

/** The appeal that the board has to decide on. */
export const openAppeal = (client: Client | Tx, referralId: string) =>
  client.referralAppeal.findFirst({ where: { referralId, state: 'open' }, orderBy: { id: 'desc' } })

/** True where an appeal against this very decision was dismissed: it is not contested twice. */
export async function appealDismissedOn(
  client: Client | Tx,
  referralId: string,
  decisionId: string | null,
): Promise<boolean> {
  const last = await client.referralAppeal.findFirst({
    where: { referralId, state: 'dismissed' },
    orderBy: { id: 'desc' },
    select: { contestedDecisionId: true },
  })
  return last !== null && last.contestedDecisionId === decisionId
}
