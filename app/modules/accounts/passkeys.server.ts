import * as z from 'zod'
import { db, transact } from '~/platform/db/db.server'
import { env } from '~/platform/env.server'
import { createLink, spendLink } from './store.server'
import { newToken } from './tokens.server'

/** Read at the first passkey, not at the start: of all that the portal imports it takes the longest. */
const webauthn = () => import('@simplewebauthn/server')

/** What the person's device calls the portal. */
const portalName = 'Démocratie permanente'

const transports = z
  .array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']).or(z.string()))
  .catch([])
const base64url = z
  .string()
  .regex(/^[\w-]+$/)
  .max(20_000)
const envelope = {
  id: base64url.max(1400),
  rawId: base64url.max(1400),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).catch({}),
}
const registrationResponse = z.object({
  ...envelope,
  response: z.object({ clientDataJSON: base64url, attestationObject: base64url, transports: transports.optional() }),
})
const authenticationResponse = z.object({
  ...envelope,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: z.string().max(200).optional().catch(undefined),
  }),
})

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The challenge that a response answers, as the browser wrote it. */
function challengeOf(clientDataJSON: string): string {
  const parsed = z
    .object({ challenge: base64url })
    .safeParse(parseJson(Buffer.from(clientDataJSON, 'base64url').toString('utf8')))
  return parsed.success ? parsed.data.challenge : ''
}

/** Where a passkey may be used from: the portal's address; in a demonstration, also the local address that it was asked by. */
export function origins(requestUrl: string): string[] {
  const { origin, hostname } = new URL(requestUrl)
  const { portalUrl, demonstration } = env()
  return demonstration && hostname === portalUrl.hostname
    ? [...new Set([portalUrl.origin, origin])]
    : [portalUrl.origin]
}

const rpID = (): string => env().portalUrl.hostname

async function challenge(
  purpose: 'passkey-registration' | 'passkey-sign-in',
  userId: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const token = await transact((tx) => createLink(tx, purpose, userId, {}, newToken()))
  return new Uint8Array(Buffer.from(token, 'base64url'))
}

const spendChallenge = async (
  purpose: 'passkey-registration' | 'passkey-sign-in',
  userId: string,
  clientDataJSON: string,
): Promise<string | null> => {
  const text = challengeOf(clientDataJSON)
  const spent = text ? await transact((tx) => spendLink(tx, text, purpose)) : null
  return spent?.userId === userId ? text : null
}

/** What the browser needs to make a passkey; its challenge is kept for five minutes. */
export async function registrationOptions(person: { id: string; name: string; email: string }) {
  const known = await db.passkey.findMany({ where: { userId: person.id }, select: { id: true, transports: true } })
  const { generateRegistrationOptions } = await webauthn()
  const { extensions: _unused, ...options } = await generateRegistrationOptions({
    rpName: portalName,
    rpID: rpID(),
    userID: new Uint8Array(Buffer.from(person.id)),
    userName: person.email,
    userDisplayName: person.name,
    challenge: await challenge('passkey-registration', person.id),
    attestationType: 'none',
    excludeCredentials: known.map(({ id, transports: list }) => ({ id, transports: list.split(' ').filter(Boolean) })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  })
  return options
}

export type NewPasskey = { id: string; publicKey: Uint8Array<ArrayBuffer>; counter: number; transports: string }

/** The passkey that a browser has made in answer to our challenge, or null. The challenge is spent either way. */
export async function verifyRegistration(userId: string, text: string, requestUrl: string): Promise<NewPasskey | null> {
  const parsed = registrationResponse.safeParse(parseJson(text))
  if (!parsed.success) return null
  const expectedChallenge = await spendChallenge('passkey-registration', userId, parsed.data.response.clientDataJSON)
  if (!expectedChallenge) return null
  try {
    const { verifyRegistrationResponse } = await webauthn()
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: parsed.data,
      expectedChallenge,
      expectedOrigin: origins(requestUrl),
      expectedRPID: rpID(),
      requireUserVerification: false,
    })
    if (!verified) return null
    const { id, publicKey, counter } = registrationInfo.credential
    return {
      id,
      publicKey: new Uint8Array(publicKey),
      counter,
      transports: (parsed.data.response.transports ?? []).join(' ').slice(0, 100),
    }
  } catch {
    return null
  }
}

/** What the browser needs to use one of the person's passkeys. */
export async function authenticationOptions(userId: string) {
  const known = await db.passkey.findMany({ where: { userId }, select: { id: true, transports: true } })
  const { generateAuthenticationOptions } = await webauthn()
  const { extensions: _unused, ...options } = await generateAuthenticationOptions({
    rpID: rpID(),
    allowCredentials: known.map(({ id, transports: list }) => ({ id, transports: list.split(' ').filter(Boolean) })),
    challenge: await challenge('passkey-sign-in', userId),
    userVerification: 'preferred',
  })
  return options
}

/** The person's passkey that answered our challenge, with its new counter, or null. The challenge is spent either way. */
export async function verifyAuthentication(
  userId: string,
  text: string,
  requestUrl: string,
): Promise<{ id: string; counter: number; newCounter: number } | null> {
  const parsed = authenticationResponse.safeParse(parseJson(text))
  if (!parsed.success) return null
  const expectedChallenge = await spendChallenge('passkey-sign-in', userId, parsed.data.response.clientDataJSON)
  const passkey = await db.passkey.findFirst({ where: { id: parsed.data.id, userId } })
  if (!expectedChallenge || !passkey) return null
  try {
    const { verifyAuthenticationResponse } = await webauthn()
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: parsed.data,
      expectedChallenge,
      expectedOrigin: origins(requestUrl),
      expectedRPID: rpID(),
      credential: { id: passkey.id, publicKey: new Uint8Array(passkey.publicKey), counter: passkey.counter },
      requireUserVerification: false,
    })
    return verified ? { id: passkey.id, counter: passkey.counter, newCounter: authenticationInfo.newCounter } : null
  } catch {
    return null
  }
}
