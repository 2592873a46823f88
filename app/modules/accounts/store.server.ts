import * as z from 'zod'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { openSessionIn, sessionHandle, waitingCookie } from '~/platform/session/session.server'
import { isExclusive, linkExpiry, type LinkPurpose } from './rules/links'
import { newToken, tokenDigest } from './tokens.server'

/** What a link remembers until it is used. */
const linkPayload = z.object({
  /** The new address, for a change of address. */
  address: z.string().optional(),
  /** Names the two links of one change of address. */
  change: z.string().optional(),
  device: z.string().optional(),
})
export type LinkPayload = z.infer<typeof linkPayload>

export function readLinkPayload(text: string): LinkPayload {
  const parsed = linkPayload.safeParse(JSON.parse(text))
  return parsed.success ? parsed.data : {}
}

const unused = (purpose: LinkPurpose, userId: string) => ({ purpose, userId, usedAt: null, expiresAt: { gt: now() } })

/** Makes a one-time link and gives its token; the former ones of the same purpose end. */
export async function createLink(
  tx: Tx,
  purpose: LinkPurpose,
  userId: string,
  payload: LinkPayload = {},
  token = newToken(),
): Promise<string> {
  const at = now()
  if (isExclusive(purpose)) await endLinks(tx, purpose, userId)
  await tx.oneTimeLink.create({
    data: {
      id: tokenDigest(token),
      purpose,
      userId,
      payload: JSON.stringify(payload),
      createdAt: at,
      expiresAt: linkExpiry(purpose, at),
    },
  })
  return token
}

export const endLinks = (tx: Tx, purpose: LinkPurpose, userId: string): Promise<unknown> =>
  tx.oneTimeLink.updateMany({ where: unused(purpose, userId), data: { expiresAt: now() } })

export type Spent = { userId: string; purpose: LinkPurpose; payload: LinkPayload }

/** Spends a link: the one who gets it is the only one. Null where it is unknown, of another purpose, used or expired. */
export async function spendLink<P extends LinkPurpose>(
  tx: Tx,
  token: string,
  ...purposes: readonly P[]
): Promise<(Spent & { purpose: P }) | null> {
  const id = tokenDigest(token)
  const row = await tx.oneTimeLink.findUnique({ where: { id } })
  const purpose = purposes.find((one) => one === row?.purpose)
  if (!row?.userId || !purpose) return null
  const { count } = await tx.oneTimeLink.updateMany({
    where: { id, usedAt: null, expiresAt: { gt: now() } },
    data: { usedAt: now() },
  })
  if (count !== 1) return null
  return { userId: row.userId, purpose, payload: readLinkPayload(row.payload) }
}

export type Opened = {
  cookie: string
  /** True where no session is open before the second factor. */ secondFactor: boolean
}

/**
 * What follows a right password or a spent link: a session with a new id, or the wait for the second factor where the
 * person has one. The session that the browser had before ends.
 */
export async function openFor(tx: Tx, userId: string, browser: Browser): Promise<Opened> {
  if (browser.sessionId) await tx.session.deleteMany({ where: { id: sessionHandle(browser.sessionId) } })
  const passkeys = await tx.passkey.count({ where: { userId } })
  if (passkeys > 0)
    return {
      cookie: waitingCookie(await createLink(tx, 'second-factor', userId, { device: browser.device })),
      secondFactor: true,
    }
  await tx.user.update({ where: { id: userId }, data: { lastSeenAt: now() } })
  return { cookie: await openSessionIn(tx, userId, browser.device, null), secondFactor: false }
}

/** The browser that asks: its words, and the session that it has, if any. */
export type Browser = { device: string; sessionId: string | null }

/** Ends a person's sessions, but the one given. */
export const endSessions = (tx: Tx, userId: string, exceptSessionId: string | null): Promise<{ count: number }> =>
  tx.session.deleteMany({
    where: { userId, ...(exceptSessionId ? { id: { not: sessionHandle(exceptSessionId) } } : {}) },
  })
