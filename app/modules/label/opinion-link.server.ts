import { now } from '~/platform/clock.server'
import type { Client, Tx } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import { isLocale } from '~/platform/i18n/locale'
import { type Actor, can } from '~/platform/permissions'
import { sealedIds } from '~/platform/session/sealed-id.server'
import { permissions } from './permissions'
import { type Concerned, everyApplicant } from './store-applicants.server'
import { conflictedUsers, isConflicted, loadApplication, representativesOf } from './store.server'

const links = sealedIds('label-opinion')

/** The address where an opinion is given. */
export const opinionPath = (id: string): string => `/avis/${links.tokenOf(id)}`

type Reached = { email: string | null; locale: string; peerId: string | null }
/** `key` names the recipient without saying who it is. */
export type Adviser = { key: string; email: string; locale: Locale }

/** Those who can be written to for an opinion: the address that was given, or those who represent the peer. */
export async function advisersOf(
  client: Client | Tx,
  { email, locale, peerId }: Reached,
  application: Concerned,
): Promise<Adviser[]> {
  if (email !== null) return [{ key: 'address', email, locale: isLocale(locale) ? locale : 'fr' }]
  if (peerId === null) return []
  const tied = new Set(await conflictedUsers(client, application, now()))
  const people = await representativesOf(client, peerId, now())
  return people.filter(({ id }) => !tied.has(id)).map(({ id, ...person }) => ({ key: id, ...person }))
}

/**
 * True where the address is that of somebody who acts for the applicant (or for one that had the application), did within
 * the year, or was invited to.
 */
export async function belongsToApplicant(
  client: Client | Tx,
  application: Concerned,
  email: string | null,
): Promise<boolean> {
  if (email === null) return false
  const user = await client.user.findUnique({ where: { email }, select: { id: true } })
  if (user && (await conflictedUsers(client, application, now())).includes(user.id)) return true
  const invited = await client.organisationInvitation.count({
    where: { organisation: everyApplicant(application), email, state: { in: ['pending', 'accepted'] } },
  })
  return invited > 0
}

/** What a link opens for who follows it: the opinion asked and its file; null where it opens nothing for them. */
export async function openOpinion(client: Client | Tx, actor: Actor, token: string) {
  const id = links.idOf(token)
  const opinion = id === null ? null : await client.labelOpinion.findUnique({ where: { id } })
  const application = opinion && (await loadApplication(client, opinion.applicationId))
  if (!opinion || !application) return null
  const conflicted =
    (await isConflicted(client, actor, application, now())) ||
    (await belongsToApplicant(client, application, opinion.email))
  const subject = { byLink: true, conflicted }
  return can(actor, permissions['label.give-opinion'], subject) ? { opinion, application, subject } : null
}
