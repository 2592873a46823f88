import type { Locale } from '~/platform/i18n/locale'
import type { Person } from '~/platform/permissions'
import { answersDesk } from './answers-desk.server'
import { assembliesDesk } from './assemblies-desk.server'
import { chartersDesk } from './charters-desk.server'
import { circlesDesk } from './circles-desk.server'
import { bodiesDesk } from './bodies-desk.server'
import { contributionsDesk } from './contributions-desk.server'
import { eventsDesk } from './events-desk.server'
import type { DeskSource, DueItem, OngoingItem } from './desk-items'
import { initiativesDesk } from './initiatives-desk.server'
import { membershipDesk } from './membership-desk.server'
import { labelDesk } from './label-desk.server'
import { labelLifeDesk } from './label-life-desk.server'
import { labelSupportDesk } from './label-support-desk.server'
import { membersDesk } from './members-desk.server'
import { debatesDesk } from './debates-desk.server'
import { networkDesk } from './network-desk.server'
import { workshopsDesk } from './workshops-desk.server'
import { portalDesk } from './portal-desk.server'
import { referralProcedureDesk } from './referral-procedure-desk.server'
import { votationsDesk } from './votations-desk.server'

/** Each module adds what it puts on the desks. */
export const deskSources: readonly DeskSource[] = [
  assembliesDesk,
  initiativesDesk,
  membersDesk,
  membershipDesk,
  bodiesDesk,
  eventsDesk,
  answersDesk,
  circlesDesk,
  contributionsDesk,
  labelDesk,
  chartersDesk,
  labelLifeDesk,
  labelSupportDesk,
  debatesDesk,
  networkDesk,
  referralProcedureDesk,
  votationsDesk,
  workshopsDesk,
  portalDesk,
]

/** What has a term first, the nearest (and the latest) before; then the rest, in the order of the sources. */
const byTerm = (a: { dueOn: string | null }, b: { dueOn: string | null }): number =>
  a.dueOn === b.dueOn ? 0 : a.dueOn === null ? 1 : b.dueOn === null ? -1 : a.dueOn < b.dueOn ? -1 : 1

const gather = async <T extends { dueOn: string | null }>(parts: readonly (Promise<T[]> | undefined)[]): Promise<T[]> =>
  (await Promise.all(parts)).flatMap((items) => items ?? []).sort(byTerm)

/** Everything that waits for this person, across all modules. */
export const dueFor = (actor: Person, account: { id: string; email: string }, locale: Locale): Promise<DueItem[]> =>
  gather(deskSources.map(({ due }) => due?.(actor, account, locale)))

/** This person's own files under way. */
export const ongoingFor = (actor: Person, locale: Locale): Promise<OngoingItem[]> =>
  gather(deskSources.map(({ ongoing }) => ongoing?.(actor, locale)))

/** Everything that waits for the cooperative, as far as this actor's roles see it. */
export const teamDueFor = (actor: Person, locale: Locale): Promise<DueItem[]> =>
  gather(deskSources.map(({ teamDue }) => teamDue?.(actor, locale)))
