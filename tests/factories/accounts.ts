import { signIn } from '~/modules/accounts/commands/sign-in.server'
import { hashPassword } from '~/modules/accounts/password-hash.server'
import { actorOfUser } from '~/modules/members/actor.server'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { cookieToken } from '~/platform/session/session.server'

export const testPassword = 'un cheval bleu dans la Loire'
let hash: Promise<string> | undefined
let count = 0

export type TestAccount = { id: string; address: string; name: string; actor: Person }

/** A confirmed account with `testPassword`. */
export async function createAccount({
  confirmed = true,
  address,
  name,
}: { confirmed?: boolean; address?: string; name?: string } = {}): Promise<TestAccount> {
  count += 1
  const id = newId()
  const email = address ?? `compte-${count}-${id.slice(-6)}@exemple.fr`
  const shown = name ?? `Personne d’essai ${count}`
  const at = new Date()
  await db.user.create({
    data: {
      id,
      email,
      name: shown,
      passwordHash: await (hash ??= hashPassword(testPassword)),
      locale: 'fr',
      createdAt: at,
      ageDeclaredAt: at,
      emailConfirmedAt: confirmed ? at : null,
    },
  })
  return { id, address: email, name: shown, actor: await actorOfUser(id, { officer: true }) }
}

let clients = 0
/** A network address that no other try has used. */
export const freshClient = (): string => `10.1.${Math.floor((clients += 1) / 250)}.${clients % 250}`
export const browser = (sessionId: string | null = null) => ({ device: 'Firefox, Linux', sessionId })

/** What a Set-Cookie header leaves in the browser. */
export const tokenOf = (setCookie: string): string => cookieToken(setCookie.split(';')[0] ?? '') ?? ''

/** Signs the account in; gives the session's id. */
export async function openSessionFor({ address }: TestAccount): Promise<string> {
  const outcome = await signIn(
    { kind: 'visitor' },
    { address, password: testPassword, clientAddress: freshClient(), returnTo: null, browser: browser() },
  )
  if ('refused' in outcome) throw new Error(outcome.refused.code)
  return tokenOf(outcome.ok.cookie)
}

/** The mails waiting for an address, the newest last. */
export async function mailsTo(address: string): Promise<{ subject: string; text: string }[]> {
  const rows = await db.outboxMessage.findMany({ where: { kind: 'mail' }, orderBy: { id: 'asc' } })
  return rows
    .map(({ payload }) => JSON.parse(payload) as { to: string; subject: string; text: string })
    .filter(({ to }) => to === address)
}

/** The token of the last link sent to an address. */
export async function lastTokenTo(address: string): Promise<string> {
  const mail = (await mailsTo(address)).at(-1)
  const token = /\/([\w-]{43})(?:\?|\s|$)/.exec(mail?.text ?? '')?.[1]
  if (!token) throw new Error(`no link was sent to ${address}`)
  return token
}
