import type { Tx } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import type { ComposedMail } from '~/platform/mail/layout'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import type { Role } from '~/platform/permissions'
import { holdersOf } from './queries.server'
import { type Membership, reachMember } from './queries-membership.server'

/** Writes to a member in their language; nothing leaves where the register has no address. `key` names the effect. */
export async function writeToMember(
  tx: Tx,
  member: Pick<Membership, 'id' | 'userId' | 'representativeId' | 'email'>,
  key: string,
  compose: (locale: Locale) => ComposedMail,
): Promise<void> {
  const reached = await reachMember(member, tx)
  if (reached)
    await enqueueMail(tx, { to: reached.email, ...compose(reached.locale) }, { key: `members.${key}:${member.id}` })
}

/** Writes to those who hold one of these roles, each in their language, but to the one who acts. */
export async function writeToOffice(
  tx: Tx,
  roles: readonly Role[],
  key: string,
  compose: (locale: Locale) => ComposedMail,
): Promise<void> {
  for (const { id, email, locale } of await holdersOf(roles, tx))
    await enqueueMail(tx, { to: email, ...compose(locale) }, { key: `members.${key}:${id}` })
}

/** Where a member reads about it, and where the office does. */
export const memberPath = (id: string): string => `/espace/adhesion/${id}`
export const officePath = (id: string): string => `/equipe/societaires/${id}`
