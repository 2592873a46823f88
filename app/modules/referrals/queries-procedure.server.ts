import * as z from 'zod'
import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import { daysUsedOn } from '../label/rules/clock'
import { daysAllowed } from './rules/clock'
import { contested, isOutcome } from './rules/proposal'
import { isPublic, whoHasTheHand } from './rules/state-facts'
import { isState, transitions } from './rules/states'
import type { AppealView, HistoryRow, NamedReferral, ProcedureView } from './procedure-view'
import { completionKinds } from './forms-procedure'
import { itemUnderWay, loadReferral, openAppeal } from './store-procedure.server'

const mostNamed = 100

async function supportsOf(referralId: string) {
  const byMail = { referralId, confirmedAt: { not: null } }
  const [given, organisations, people, unnamed, confirmed, mailed, unnamedByMail] = await Promise.all([
    db.referralSupport.count({ where: { referralId } }),
    db.referralSupport.findMany({
      where: { referralId, organisationId: { not: null } },
      orderBy: { id: 'asc' },
      take: mostNamed,
      select: { organisation: { select: { name: true } } },
    }),
    db.referralSupport.findMany({
      where: { referralId, organisationId: null, isShown: true },
      orderBy: { id: 'asc' },
      take: mostNamed,
      select: { user: { select: { name: true } } },
    }),
    db.referralSupport.count({ where: { referralId, isShown: false } }),
    db.referralMailSupport.count({ where: byMail }),
    db.referralMailSupport.findMany({
      where: { ...byMail, name: { not: '' } },
      orderBy: { id: 'asc' },
      take: mostNamed,
      select: { name: true },
    }),
    db.referralMailSupport.count({ where: { ...byMail, name: '' } }),
  ])
  return {
    ...{ total: given + confirmed, byMail: confirmed },
    organisations: organisations.flatMap(({ organisation }) => organisation?.name ?? []),
    people: [...people.map(({ user }) => user.name), ...mailed.map(({ name }) => name)].slice(0, mostNamed),
    unnamed: unnamed + unnamedByMail,
  }
}

const numbered = { id: true, number: true, title: true, state: true } as const
type Numbered = { number: string | null; title: string; state: string }
const asLinks = (rows: readonly Numbered[]): NamedReferral[] =>
  rows.flatMap(({ number, title, state }) => (number !== null && isState(state) ? [{ number, title, state }] : []))

/** The steps of a file, the latest first, as everyone reads them: by side, never by name. */
async function historyOf(referralId: string): Promise<HistoryRow[]> {
  const rows = await db.referralTransition.findMany({ where: { referralId }, orderBy: { id: 'desc' } })
  const [decisions, others] = await Promise.all([
    db.governanceDecision.findMany({
      where: { id: { in: rows.flatMap(({ decisionId }) => decisionId ?? []) } },
      select: { id: true, number: true },
    }),
    db.referral.findMany({ where: { id: { in: rows.flatMap(({ otherId }) => otherId ?? []) } }, select: numbered }),
  ])
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    event: row.event,
    // A resolution of the assembly submits by itself: nobody acts.
    side: transitions.find(({ from, event }) => from === row.fromState && event === row.event)?.side ?? null,
    reason: row.reasonIsPublic ? row.reason : null,
    isKept: row.reason !== null && !row.reasonIsPublic,
    decision: decisions.find(({ id }) => id === row.decisionId)?.number ?? null,
    other: others.find(({ id }) => id === row.otherId)?.number ?? null,
  }))
}

const appealState = z.enum(['open', 'upheld', 'dismissed', 'dropped'])
const completionKind = z.enum(completionKinds)

async function appealsOf(referralId: string): Promise<AppealView[]> {
  const rows = await db.referralAppeal.findMany({ where: { referralId }, orderBy: { id: 'desc' } })
  const decisions = await db.governanceDecision.findMany({
    where: { id: { in: rows.flatMap(({ decisionId }) => decisionId ?? []) } },
    select: { id: true, number: true },
  })
  return rows.map(({ id, text, state, madeAt, reason, decisionId }) => ({
    ...{ id, text, reason, state: appealState.parse(state), madeAt: madeAt.toISOString() },
    decision: decisions.find((one) => one.id === decisionId)?.number ?? null,
  }))
}

/** All that the procedure has to say of a file, for everyone; null where it is not public. */
export async function procedureOf(id: string, locale: Locale): Promise<ProcedureView | null> {
  const referral = await loadReferral(db, id)
  if (!referral || !isPublic(referral)) return null
  const { state, outcomeCode, outcomeReason, redirectedTo, appealUntil, decidedAt } = referral
  const appeal = state === 'under-appeal' ? await openAppeal(db, id) : null
  const [history, appeals, supports, item, completion, decision, origin, joinedTo, joined, debates] = await Promise.all(
    [
      historyOf(id),
      appealsOf(id),
      supportsOf(id),
      itemUnderWay(db, id, appeal?.id),
      db.referralCompletion.findFirst({ where: { referralId: id, answeredAt: null }, orderBy: { id: 'desc' } }),
      registered(referral.decisionId),
      registered(referral.originDecisionId),
      referral.joinedToId === null
        ? null
        : db.referral.findUnique({ where: { id: referral.joinedToId }, select: numbered }),
      db.referral.findMany({ where: { joinedToId: id }, orderBy: { id: 'asc' }, select: numbered }),
      db.debate.findMany({
        where: { referralId: id, publishedAt: { not: null } },
        orderBy: { id: 'asc' },
        select: { slug: true, title: true },
      }),
    ],
  )
  const day = today()
  return {
    ...{ id, state, number: referral.number ?? '', today: day, hand: whoHasTheHand(state) },
    ...{ dueOn: referral.dueOn, requesterDueOn: referral.requesterDueOn },
    clock: {
      used: daysUsedOn({ daysUsed: referral.daysUsed, startedOn: referral.clockStartedOn }, day),
      allowed: daysAllowed(state, referral.terms),
    },
    ...{ history, appeals, supports, debates },
    completion: completion && {
      ...{ message: completion.message, dueOn: completion.dueOn },
      kind: completionKind.parse(completion.kind),
    },
    sitting:
      item && item.meeting.state !== 'draft'
        ? { id: item.meetingId, body: item.meeting.body ?? '', startsAt: item.meeting.startsAt.toISOString() }
        : null,
    decision:
      decidedAt === null
        ? null
        : {
            outcome: isOutcome(state) ? state : (contested(appeal?.appealed ?? '') ?? state),
            decidedOn: decision?.decidedOn ?? '',
            number: decision?.number ?? null,
            rule: referral.codes.find((rule) => rule.id === outcomeCode)?.statement[locale] ?? null,
            reason: outcomeReason,
            ...{ redirectedTo, appealUntil },
          },
    origin: origin?.number ?? null,
    joinedTo: asLinks(joinedTo ? [joinedTo] : [])[0] ?? null,
    joined: asLinks(joined),
  }
}
const registered = async (id: string | null) =>
  id === null ? null : db.governanceDecision.findUnique({ where: { id }, select: { number: true, decidedOn: true } })
