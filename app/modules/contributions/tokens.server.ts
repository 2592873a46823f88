import { createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod/mini'
import { env } from '~/platform/env.server'
import type { KeptPicture } from '~/platform/files/picture.server'
import { isId } from '~/platform/pure/ids'

/** What a link opens: what waits for its confirmation; a contribution of one's own; a comment of one's own. */
export type SealedKind = 'pending' | 'contribution' | 'comment'

const seal = (kind: string, text: string): string =>
  createHmac('sha256', env().sessionSecret).update(`contributions.${kind}:${text}`).digest('base64url')

const isSeal = (given: string, wanted: string): boolean => {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** The id of what it opens and the portal's seal on it: nothing is kept that a copy of the database would give away. */
export const tokenOf = (kind: SealedKind, id: string): string => `${id}.${seal(kind, id)}`

/** The id that a token opens, or null where this portal did not seal it for that. */
export function idOfToken(kind: SealedKind, token: string): string | null {
  const [id = '', given = ''] = [token.slice(0, 36), token.slice(37)]
  return isId(id) && token.charAt(36) === '.' && isSeal(given, seal(kind, id)) ? id : null
}

const cookieName = 'debats'
const cookieDays = 30

/**
 * A confirmed address is known again by the browser that confirmed it, so that nobody confirms each support: the
 * participant's id, until when, and a seal. Gives the Set-Cookie header.
 */
export function participantCookie(participantId: string, at: Date): string {
  const until = Math.floor(at.getTime() / 1000) + cookieDays * 86_400
  const text = `${participantId}.${until}`
  const secure = env().demonstration ? '' : '; Secure'
  return `${cookieName}=${text}.${seal('participant', text)}; Path=/; Max-Age=${cookieDays * 86_400}; HttpOnly; SameSite=Lax${secure}`
}

/** Leaves nothing behind: on a tablet that a workshop shares, the next person is somebody else. */
export const noParticipantCookie = (): string =>
  `${cookieName}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${env().demonstration ? '' : '; Secure'}`

const shape = new RegExp(`(?:^|;)\\s*${cookieName}=([0-9a-f-]{36})\\.(\\d{1,12})\\.([\\w-]{43})(?:;|$)`)

/** The participant whom a browser's cookies name, or null. */
export function participantOfCookie(header: string | null | undefined, at: Date): string | null {
  const [, id = '', until = '', given = ''] = shape.exec(header ?? '') ?? []
  if (!isId(id) || Number(until) * 1000 <= at.getTime()) return null
  return isSeal(given, seal('participant', `${id}.${until}`)) ? id : null
}

const pictureSchema = z.object({
  hash: z.string(),
  size: z.int(),
  mediaType: z.string(),
  name: z.string(),
  width: z.int(),
  height: z.int(),
})

/** A picture that was received with a form that is shown again: its content stays a day, and its author need not choose it twice. */
export function sealPicture(picture: KeptPicture): string {
  const text = Buffer.from(JSON.stringify(picture)).toString('base64url')
  return `${text}.${seal('picture', text)}`
}
export function pictureOfToken(token: string): KeptPicture | null {
  const [text = '', given = ''] = token.split('.')
  if (text === '' || !isSeal(given, seal('picture', text))) return null
  const parsed = pictureSchema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
  return parsed.success ? parsed.data : null
}
