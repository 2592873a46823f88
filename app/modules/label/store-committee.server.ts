import { now, today } from '~/platform/clock.server'
import type { Client, Tx } from '~/platform/db/db.server'
import { type Actor, hasRole } from '~/platform/permissions'
import type { CivilDate } from '~/platform/pure/civil-date'
import type { AppealSubject } from './permissions'
import { committeeOf } from './queries-schemes.server'
import { standsIn } from './store-delegation.server'
import { isScore, type Score } from './rules/scores'
import { conflictedUsers, instructedAmong, instructorsOf, isConflicted, type LoadedApplication } from './store.server'

const inForce = (day: CivilDate) => ({ startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gte: day } }] })

/** What an actor is to a file, from the cooperative's side. */
export async function fileSubject(client: Client | Tx, actor: Actor, application: LoadedApplication) {
  const { id, scheme } = application
  const [committee, conflicted, instructed, appeals, decidedFirst] = [
    await committeeOf(client, scheme),
    await isConflicted(client, actor, application, now()),
    (await instructedAmong(client, actor, [id])).has(id),
    // Asked for the board alone, which reads contested files only.
    hasRole(actor, 'board') ? await client.labelAppeal.count({ where: { applicationId: id } }) : 0,
    hasRole(actor, 'board') &&
      actor.kind === 'person' &&
      (await committeeOfDecision(client, application)).includes(actor.id),
  ]
  return {
    ...application,
    committee,
    standsIn: await standsIn(client, actor, application),
    conflicted,
    instructed,
    wasAppealed: appeals > 0,
    decidedFirst,
  } satisfies AppealSubject
}

/** Those who sat in the committee on the day of a file's decision, and those who scored it. */
export async function committeeOfDecision(
  client: Client | Tx,
  { id: applicationId, scheme }: { id: string; scheme: string },
): Promise<string[]> {
  const [decision, sheets, role] = [
    await client.decision.findUnique({ where: { applicationId }, select: { decidedOn: true } }),
    await sentSheets(client, applicationId),
    await committeeOf(client, scheme),
  ]
  const mandates = await client.mandate.findMany({
    where: { role, ...inForce(decision?.decidedOn ?? today()) },
    select: { userId: true },
  })
  return [...new Set([...sheets, ...mandates.map(({ userId }) => userId)])]
}

/** The committee's members of today who may score a file: neither its applicant's people nor who examined it. */
export async function scorersOf(
  client: Client | Tx,
  { id, organisationId, scheme }: { id: string; organisationId: string; scheme: string },
): Promise<{ id: string; name: string }[]> {
  const [mandates, instructors, conflicted] = [
    await client.mandate.findMany({
      where: { role: await committeeOf(client, scheme), user: { erasedAt: null }, ...inForce(today()) },
      select: { user: { select: { id: true, name: true } } },
      orderBy: { user: { name: 'asc' } },
    }),
    await instructorsOf(client, id),
    await conflictedUsers(client, { id, organisationId }, now()),
  ]
  const kept = new Set([...instructors, ...conflicted])
  return [...new Map(mandates.map(({ user }) => [user.id, user])).values()].filter((user) => !kept.has(user.id))
}

export async function scoresOf(client: Client | Tx, applicationId: string): Promise<Score[]> {
  const rows = await client.committeeScore.findMany({ where: { applicationId }, orderBy: { updatedAt: 'asc' } })
  return rows.flatMap(({ userId, criterionId, score, note }) =>
    isScore(score) ? [{ userId, criterionId, score, note }] : [],
  )
}

export const sentSheets = async (client: Client | Tx, applicationId: string): Promise<string[]> =>
  (await client.scoreSheet.findMany({ where: { applicationId }, select: { userId: true } })).map(({ userId }) => userId)

/** How often the committee has adjourned a file. */
export const adjournments = (client: Client | Tx, applicationId: string): Promise<number> =>
  client.applicationTransition.count({ where: { applicationId, event: 'adjourn' } })

/** What an item of an agenda is about, as governance names it. */
export const applicationSubject = (id: string): string => `application:${id}`
export const labelAppealSubject = (id: string): string => `label-appeal:${id}`

/** The sitting that has this on its agenda and has not decided it yet; null where there is none. */
export const sittingOn = (client: Client | Tx, subject: string) =>
  client.agendaItem.findFirst({
    where: { subject, decision: null, meeting: { state: { in: ['convened', 'open'] } } },
    orderBy: { meeting: { startsAt: 'asc' } },
    select: { id: true, meeting: { select: { id: true, title: true, startsAt: true, state: true } } },
  })

/** The appeal under way. */
export const openAppeal = (client: Client | Tx, applicationId: string) =>
  client.labelAppeal.findFirst({ where: { applicationId, withdrawnAt: null, decidedOn: null } })

/** True once an appeal was answered: there is one. */
export const wasAnswered = async (client: Client | Tx, applicationId: string): Promise<boolean> =>
  (await client.labelAppeal.count({ where: { applicationId, decidedOn: { not: null } } })) > 0
