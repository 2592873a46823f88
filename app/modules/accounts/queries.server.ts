import { now, today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { isLocale, type Locale } from '~/platform/i18n/locale'
import { sessionHandle } from '~/platform/session/session.server'
import type { LinkPurpose } from './rules/links'
import { isRecentProof } from './rules/recent-proof'
import { tokenDigest } from './tokens.server'

export type AccountRow = {
  id: string
  email: string | null
  name: string
  passwordHash: string | null
  locale: Locale | null
  emailConfirmedAt: Date | null
}

const account = {
  id: true,
  email: true,
  name: true,
  passwordHash: true,
  locale: true,
  emailConfirmedAt: true,
  erasedAt: true,
} as const
type Found = {
  id: string
  email: string | null
  name: string
  passwordHash: string | null
  locale: string | null
  emailConfirmedAt: Date | null
  erasedAt: Date | null
}

const toAccount = (row: Found | null): AccountRow | null => {
  if (!row || row.erasedAt) return null
  const { erasedAt: _erasedAt, ...rest } = row
  return { ...rest, locale: isLocale(row.locale) ? row.locale : null }
}

export const accountByAddress = async (address: string): Promise<AccountRow | null> =>
  toAccount(await db.user.findUnique({ where: { email: address }, select: account }))
export const accountById = async (userId: string): Promise<AccountRow | null> =>
  toAccount(await db.user.findUnique({ where: { id: userId }, select: account }))

export type LinkState =
  { state: 'valid'; userId: string; hasPassword: boolean; purpose: string } | { state: 'used' | 'ended' | 'unknown' }

/** What a link would do, for the page that shows its button. Nothing is spent. */
export async function linkState(token: string, ...purposes: readonly LinkPurpose[]): Promise<LinkState> {
  const row = await db.oneTimeLink.findUnique({
    where: { id: tokenDigest(token) },
    include: { user: { select: { passwordHash: true } } },
  })
  if (!row?.userId || !purposes.some((purpose) => purpose === row.purpose)) return { state: 'unknown' }
  if (row.usedAt) return { state: 'used' }
  if (row.expiresAt <= now()) return { state: 'ended' }
  return {
    state: 'valid',
    userId: row.userId,
    hasPassword: typeof row.user?.passwordHash === 'string',
    purpose: row.purpose,
  }
}

/** The person whose sign-in waits for the second factor, from the cookie's token. */
export async function waitingFor(token: string | null): Promise<string | null> {
  const link = token ? await linkState(token, 'second-factor') : null
  return link?.state === 'valid' ? link.userId : null
}

export type OpenSession = { handle: string; device: string; createdAt: Date; lastSeenAt: Date; present: boolean }

/** A person's open sessions, the present one first. */
export async function sessionsOf(userId: string, sessionId: string | null): Promise<OpenSession[]> {
  const present = sessionId ? sessionHandle(sessionId) : null
  const rows = await db.session.findMany({
    where: { userId, expiresAt: { gt: now() } },
    orderBy: { lastSeenAt: 'desc' },
    take: 200,
  })
  return rows
    .map(({ id, device, createdAt, lastSeenAt }) => ({
      handle: id,
      device,
      createdAt,
      lastSeenAt,
      present: id === present,
    }))
    .sort((a, b) => Number(b.present) - Number(a.present))
}

export type PasskeyRow = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null }

export async function secondFactorOf(userId: string): Promise<{ passkeys: PasskeyRow[]; codesLeft: number }> {
  const [passkeys, codesLeft] = await Promise.all([
    db.passkey.findMany({
      where: { userId },
      orderBy: { createdAt: 'asc' },
      select: { id: true, name: true, createdAt: true, lastUsedAt: true },
    }),
    db.recoveryCode.count({ where: { userId, usedAt: null } }),
  ])
  return { passkeys, codesLeft }
}

export const hasPasskey = async (userId: string): Promise<boolean> =>
  (await db.passkey.count({ where: { userId } })) > 0

/** The address that a person asked to change to, while it waits for its two confirmations. */
export async function pendingAddressChange(
  userId: string,
): Promise<{ oldConfirmed: boolean; newConfirmed: boolean } | null> {
  const links = await db.oneTimeLink.findMany({
    where: { userId, purpose: { in: ['change-address-old', 'change-address-new'] }, expiresAt: { gt: now() } },
  })
  const latest = links.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime()).slice(0, 2)
  if (latest.length < 2 || latest.every(({ usedAt }) => usedAt)) return null
  const isUsed = (purpose: string) => latest.some((link) => link.purpose === purpose && link.usedAt)
  return { oldConfirmed: isUsed('change-address-old'), newConfirmed: isUsed('change-address-new') }
}

/** When the present session gave the second factor, if it did. */
export const secondFactorAtOf = async (sessionId: string): Promise<Date | null> =>
  (await db.session.findUnique({ where: { id: sessionHandle(sessionId) }, select: { secondFactorAt: true } }))
    ?.secondFactorAt ?? null

/** What a session must show before the first passkey: nothing where its sign-in is recent, else a password, or a link. */
export type FirstPasskeyProof = 'none' | 'password' | 'link'

export async function proofForFirstPasskey(account: AccountRow, sessionId: string): Promise<FirstPasskeyProof> {
  const session = await db.session.findUnique({ where: { id: sessionHandle(sessionId) }, select: { createdAt: true } })
  if (session && isRecentProof(session.createdAt, now())) return 'none'
  return account.passwordHash === null ? 'link' : 'password'
}

/** The administrators' mandates that are in force today, both dates included. */
export const administratorsInForce = () => ({
  role: 'administrator',
  startsOn: { lte: today() },
  OR: [{ endsOn: null }, { endsOn: { gte: today() } }],
})
