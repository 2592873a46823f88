import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { type Adapter, type DatabaseSession, generateIdFromEntropySize, Lucia, TimeSpan } from 'lucia'
import * as z from 'zod'
import { now } from '../clock.server'
import { db, type Tx } from '../db/db.server'
import { instantColumn, preparedRead } from '../db/prepared.server'
import { env } from '../env.server'

/** lucia was retired by its author in 2025: this file is the only one that knows it. */

const digest = (id: string): string => createHash('sha256').update(id).digest('hex')

type UserAttributes = { name: string; email: string | null; locale: string | null }
type SessionAttributes = { secondFactorAt: Date | null; createdAt: Date; lastSeenAt: Date; device: string }

const readSessionRow = preparedRead(
  `SELECT s."userId", s."expiresAt", s."createdAt", s."lastSeenAt", s."device", s."secondFactorAt",
     u."name", u."email", u."locale"
   FROM "Session" s JOIN "User" u ON u."id" = s."userId" WHERE s."id" = $1 AND u."erasedAt" IS NULL`,
  z.object({
    userId: z.string(),
    expiresAt: instantColumn,
    createdAt: instantColumn,
    lastSeenAt: instantColumn,
    device: z.string(),
    secondFactorAt: z.nullable(instantColumn),
    name: z.string(),
    email: z.nullable(z.string()),
    locale: z.nullable(z.string()),
  }),
)

const toSession = (id: string, row: { userId: string; expiresAt: Date } & SessionAttributes): DatabaseSession => ({
  id,
  userId: row.userId,
  expiresAt: row.expiresAt,
  attributes: {
    secondFactorAt: row.secondFactorAt,
    createdAt: row.createdAt,
    lastSeenAt: row.lastSeenAt,
    device: row.device,
  },
})

/** Keeps the digest of each session id only: a stolen database gives no session. */
const adapter: Adapter = {
  async getSessionAndUser(id) {
    const [row] = await readSessionRow(digest(id))
    if (!row) return [null, null]
    const { userId, name, email, locale } = row
    return [toSession(id, row), { id: userId, attributes: { name, email, locale } }]
  },
  getUserSessions: async (userId) =>
    (await db.session.findMany({ where: { userId }, orderBy: { lastSeenAt: 'desc' } })).map((row) =>
      toSession(row.id, row),
    ),
  async setSession({ id, userId, expiresAt, attributes }) {
    await db.session.create({ data: { id: digest(id), userId, expiresAt, ...attributes } })
  },
  async updateSessionExpiration(id, expiresAt) {
    await db.session.updateMany({ where: { id: digest(id) }, data: { expiresAt } })
  },
  async deleteSession(id) {
    await db.session.deleteMany({ where: { id: digest(id) } })
  },
  async deleteUserSessions(userId) {
    await db.session.deleteMany({ where: { userId } })
  },
  async deleteExpiredSessions() {
    await db.session.deleteMany({ where: { expiresAt: { lte: now() } } })
  },
}

const sessionDays = 14
const cookieName = 'portail'

let instance: ReturnType<typeof create> | undefined
const lucia = () => (instance ??= create())

function create() {
  return new Lucia<SessionAttributes, UserAttributes>(adapter, {
    sessionExpiresIn: new TimeSpan(sessionDays, 'd'),
    // The server decides when a session ends; the cookie outlives it, so that it needs no renewal.
    sessionCookie: {
      name: cookieName,
      expires: false,
      attributes: { secure: !env().demonstration, sameSite: 'lax', path: '/' },
    },
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes,
  })
}

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof create>
    DatabaseUserAttributes: UserAttributes
    DatabaseSessionAttributes: SessionAttributes
  }
}

export type SignedIn = {
  /** The secret id, as in the cookie. */
  sessionId: string
  userId: string
  name: string
  email: string | null
  locale: string | null
  secondFactorAt: Date | null
  lastSeenAt: Date
}

const cookieShape = new RegExp(`(?:^|;)\\s*${cookieName}=([^;\\s]*)`)

/**
 * What the session cookie carries, a session's id or the token of a sign-in that waits for its second factor. The one
 * reader of that cookie: were a name read that the page cache does not see ('portai%6c', which lucia's own reader
 * decodes), a page made for one person would be kept for all.
 */
export const cookieToken = (cookieHeader: string | null | undefined): string | null =>
  cookieShape.exec(cookieHeader ?? '')?.[1] ?? null

/** True where the request carries a session cookie, valid or not: such a request is never answered from the page cache. */
export const hasSessionCookie = (cookieHeader: string | null | undefined): boolean => cookieToken(cookieHeader) !== null

/** The session that the cookie names, if it is valid; its `lastSeenAt` moves at most once an hour. */
export async function readSession(cookieHeader: string | null): Promise<SignedIn | null> {
  const id = cookieToken(cookieHeader)
  if (!id) return null
  const { session, user } = await lucia().validateSession(id)
  if (!session) return null
  if (now().getTime() - session.lastSeenAt.getTime() > 3_600_000) {
    const at = now()
    await db.session.updateMany({ where: { id: digest(id) }, data: { lastSeenAt: at } })
    await db.user.updateMany({ where: { id: user.id }, data: { lastSeenAt: at } })
  }
  return {
    sessionId: session.id,
    userId: user.id,
    name: user.name,
    email: user.email,
    locale: user.locale,
    secondFactorAt: session.secondFactorAt,
    lastSeenAt: session.lastSeenAt,
  }
}

/**
 * Opens a session inside the transaction that proves who it is: a link is spent and its session opened, or neither. Gives
 * the Set-Cookie header. `device` is a few words, never the whole User-Agent.
 */
export async function openSessionIn(
  tx: Tx,
  userId: string,
  device: string,
  secondFactorAt: Date | null,
): Promise<string> {
  const at = now()
  // As lucia makes them: 200 random bits. lucia itself would write outside the transaction.
  const id = generateIdFromEntropySize(25)
  const expiresAt = new Date(at.getTime() + sessionDays * 86_400_000)
  await tx.session.create({
    data: { id: digest(id), userId, expiresAt, createdAt: at, lastSeenAt: at, device, secondFactorAt },
  })
  return lucia().createSessionCookie(id).serialize()
}

/**
 * Gives the session a new id when what it may do grows (second factor) or what opened it changes (password): an id that
 * was known before is worth nothing after. Gives the Set-Cookie header, or null where the session has ended.
 */
export async function renewSessionIn(tx: Tx, sessionId: string, secondFactorAt?: Date): Promise<string | null> {
  const row = await tx.session.findUnique({ where: { id: digest(sessionId) } })
  if (!row) return null
  await tx.session.delete({ where: { id: row.id } })
  return openSessionIn(tx, row.userId, row.device, secondFactorAt ?? row.secondFactorAt)
}

/** The Set-Cookie header of a sign-in that waits for its second factor: no session is open yet. */
export const waitingCookie = (token: string): string => lucia().createSessionCookie(token).serialize()

/** The Set-Cookie header that leaves no session behind. */
export const noSessionCookie = (): string => lucia().createBlankSessionCookie().serialize()

/** Ends the session that the cookie names; gives the Set-Cookie header that removes it. */
export async function closeSession(sessionId: string | null): Promise<string> {
  if (sessionId) await lucia().invalidateSession(sessionId)
  return lucia().createBlankSessionCookie().serialize()
}

/** Digest under which a session is stored: the handle by which its owner may see and end it. */
export const sessionHandle = digest

/** The token that each form of a signed-in person carries; bound to the session, so that it needs no storage. */
export const csrfToken = (sessionId: string): string =>
  createHmac('sha256', env().sessionSecret).update(`csrf:${sessionId}`).digest('base64url')

export function isCsrfToken(sessionId: string, token: unknown): boolean {
  const expected = Buffer.from(csrfToken(sessionId))
  const given = Buffer.from(typeof token === 'string' ? token : '')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
