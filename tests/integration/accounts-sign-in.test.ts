import type { AppLoadContext } from '@remix-run/node'
import { describe, expect, it } from 'vitest'
import { changePassword } from '~/modules/accounts/commands/change-password.server'
import { confirmAddress } from '~/modules/accounts/commands/confirm-address.server'
import { endOtherSessions, endSession } from '~/modules/accounts/commands/end-sessions.server'
import { followSignInLink } from '~/modules/accounts/commands/follow-sign-in-link.server'
import { linkRequestJob, requestLink, sendRequestedLink } from '~/modules/accounts/commands/request-link.server'
import { resetPassword } from '~/modules/accounts/commands/reset-password.server'
import { signIn } from '~/modules/accounts/commands/sign-in.server'
import { signUp } from '~/modules/accounts/commands/sign-up.server'
import { sessionsOf } from '~/modules/accounts/queries.server'
import { setClock } from '~/platform/clock.server'
import { db, disconnect } from '~/platform/db/db.server'
import { visitor } from '~/platform/permissions'
import { readSession, sessionHandle } from '~/platform/session/session.server'
import { action as connexion } from '../../app/routes/compte/sign-in'
import { action as lien } from '../../app/routes/compte/sign-in-link'
import { action as inscription } from '../../app/routes/compte/sign-up'
import {
  browser,
  createAccount,
  freshClient,
  lastTokenTo,
  mailsTo,
  openSessionFor,
  testPassword,
  tokenOf,
} from '../factories/accounts'

const later = (minutes: number) => setClock(() => new Date(Date.now() + minutes * 60_000))
const newcomer = (address: string, more: Partial<Parameters<typeof signUp>[1]> = {}) => ({
  name: 'Nouvelle venue',
  address,
  password: testPassword,
  locale: 'fr' as const,
  clientAddress: freshClient(),
  returnTo: null,
  ...more,
})
const attemptOf = (
  address: string,
  password = testPassword,
  sessionId: string | null = null,
  clientAddress = freshClient(),
) => ({
  address,
  password,
  clientAddress,
  returnTo: null,
  browser: browser(sessionId),
})
async function runLinkJobs(): Promise<void> {
  for (const { id, payload } of await db.outboxMessage.findMany({
    where: { kind: `job:${linkRequestJob}`, state: 'pending' },
  })) {
    await sendRequestedLink(JSON.parse(payload))
    await db.outboxMessage.update({ where: { id }, data: { state: 'done' } })
  }
}
async function post(
  action: typeof connexion | typeof inscription | typeof lien,
  path: string,
  fields: Record<string, string>,
): Promise<string> {
  const request = new Request(`http://localhost:3000${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  })
  const context: AppLoadContext = {
    requestId: 'r',
    nonce: '',
    clientAddress: freshClient(),
    addressLocale: undefined,
    browserLocale: 'fr',
    memory: new Map(),
  }
  const answer = await action({ request, context, params: {} })
  return answer instanceof Response
    ? `${answer.status} ${JSON.stringify([...answer.headers])} ${await answer.text()}`
    : JSON.stringify(answer)
}

describe('signing up', () => {
  it('opens the account with the link of the mail, once, and signs in', async () => {
    expect(await signUp(visitor, newcomer('ana@exemple.fr'))).toEqual({ ok: true })
    const before = await signIn(visitor, attemptOf('ana@exemple.fr'))
    expect(before).toEqual({ refused: { code: 'unconfirmed' } })
    const token = await lastTokenTo('ana@exemple.fr')
    expect(await db.oneTimeLink.findUnique({ where: { id: token } })).toBeNull()
    const both = await Promise.all(
      [1, 2].map(() => confirmAddress(visitor, { token, password: '', browser: browser() })),
    )
    expect(both.filter((outcome) => 'ok' in outcome)).toHaveLength(1)
    expect(both.find((outcome) => 'refused' in outcome)).toEqual({ refused: { code: 'link-used' } })
    expect(await confirmAddress(visitor, { token, password: '', browser: browser() })).toEqual({
      refused: { code: 'link-used' },
    })
    expect(await signIn(visitor, attemptOf('ana@exemple.fr'))).toHaveProperty('ok')
  })

  it('answers alike for a known and an unknown address, and tells the known one by mail', async () => {
    const known = await createAccount()
    const fields = (address: string) => ({ name: 'Quelqu’un', address, password: testPassword, age: 'yes' })
    const first = await post(inscription, '/inscription', fields(known.address))
    const second = await post(inscription, '/inscription', fields('personne-encore@exemple.fr'))
    expect(first).toBe(second)
    expect((await mailsTo(known.address)).at(-1)?.subject).toBe('Vous avez déjà un compte')
    expect((await db.user.findUnique({ where: { id: known.id } }))?.name).toBe(known.name)
    const token = await lastTokenTo(known.address)
    expect(await followSignInLink(visitor, { token, browser: browser() })).toHaveProperty('ok')
  })

  it('lets the owner of the mailbox choose the password where two people asked for the same address', async () => {
    await signUp(visitor, newcomer('victime@exemple.fr', { password: 'le mot de passe du voleur' }))
    const stolen = await lastTokenTo('victime@exemple.fr')
    await signUp(visitor, newcomer('victime@exemple.fr'))
    expect(await confirmAddress(visitor, { token: stolen, password: '', browser: browser() })).toEqual({
      refused: { code: 'link-ended' },
    })
    const token = await lastTokenTo('victime@exemple.fr')
    expect(await confirmAddress(visitor, { token, password: '', browser: browser() })).toEqual({
      refused: { code: 'password-missing', field: 'password' },
    })
    expect(await confirmAddress(visitor, { token, password: testPassword, browser: browser() })).toHaveProperty('ok')
    expect(await signIn(visitor, attemptOf('victime@exemple.fr', 'le mot de passe du voleur'))).toEqual({
      refused: { code: 'wrong-credentials' },
    })
  })

  it.each(['sign-in', 'reset-password'] as const)(
    'lets the owner of the mailbox choose it where somebody signed up in their place and they ask for a link (%s)',
    async (kind) => {
      const address = `prise-d-avance-${kind}@exemple.fr`
      await signUp(visitor, newcomer(address, { password: 'le mot de passe du voleur' }))
      const stolen = await lastTokenTo(address)
      await requestLink(visitor, { kind, address, locale: 'fr', returnTo: null, clientAddress: freshClient() })
      await runLinkJobs()
      const token = await lastTokenTo(address)
      expect(await confirmAddress(visitor, { token: stolen, password: '', browser: browser() })).toEqual({
        refused: { code: 'link-ended' },
      })
      expect(await confirmAddress(visitor, { token, password: '', browser: browser() })).toEqual({
        refused: { code: 'password-missing', field: 'password' },
      })
      expect(await confirmAddress(visitor, { token, password: testPassword, browser: browser() })).toHaveProperty('ok')
      expect(await signIn(visitor, attemptOf(address, 'le mot de passe du voleur'))).toEqual({
        refused: { code: 'wrong-credentials' },
      })
      expect(await signIn(visitor, attemptOf(address))).toHaveProperty('ok')
    },
  )

  it('does not ask again for the password of who has just given it', async () => {
    await signUp(visitor, newcomer('presque@exemple.fr'))
    expect(await signIn(visitor, attemptOf('presque@exemple.fr'))).toEqual({ refused: { code: 'unconfirmed' } })
    await runLinkJobs()
    expect(
      await confirmAddress(visitor, {
        token: await lastTokenTo('presque@exemple.fr'),
        password: '',
        browser: browser(),
      }),
    ).toHaveProperty('ok')
  })

  it('keeps what was typed, but the password, and says what is wrong with each field', async () => {
    const answer = await post(inscription, '/inscription', {
      name: '<b>',
      address: 'nulle part',
      password: 'court',
      age: '',
    })
    for (const code of ['name-unreadable', 'address-unreadable', 'password-too-short', 'age-missing'])
      expect(answer).toContain(code)
    expect(answer).toContain('nulle part')
    expect(answer).not.toContain('"court"')
    // A form is read without NUL: one that holds nothing else is empty.
    for (const [wrong, code] of [
      ['a'.repeat(5000), 'address-unreadable'],
      ['\u0000', 'address-missing'],
      ['nul\u0000part', 'address-unreadable'],
      ['\u202egnp.exe', 'address-unreadable'],
      ["'; DROP TABLE User; --", 'address-unreadable'],
    ] as const)
      expect(await post(inscription, '/inscription', { name: wrong, address: wrong, password: wrong })).toContain(code)
  })
})

describe('signing in', () => {
  it('says the same of an unknown address and of a wrong password', async () => {
    const known = await createAccount()
    const wrong = await post(connexion, '/connexion', { address: known.address, password: 'pas le bon mot de passe' })
    const unknown = await post(connexion, '/connexion', {
      address: 'inconnue@exemple.fr',
      password: 'pas le bon mot de passe',
    })
    expect(wrong.replace(known.address, 'X')).toBe(unknown.replace('inconnue@exemple.fr', 'X'))
    await runLinkJobs()
    const before = await db.outboxMessage.count({ where: { kind: 'mail' } })
    expect(await post(lien, '/connexion/lien', { address: known.address })).toBe(
      await post(lien, '/connexion/lien', { address: 'inconnue@exemple.fr' }),
    )
    await runLinkJobs()
    expect(await db.outboxMessage.count({ where: { kind: 'mail' } })).toBe(before + 1)
  })

  it('keeps the digest of the session’s id, never the id, and gives a new one each time', async () => {
    const person = await createAccount()
    const old = await openSessionFor(person)
    expect(await db.session.findUnique({ where: { id: old } })).toBeNull()
    expect(await db.session.findUnique({ where: { id: sessionHandle(old) } })).not.toBeNull()
    const again = await signIn(visitor, attemptOf(person.address, testPassword, old))
    if ('refused' in again) throw new Error(again.refused.code)
    expect(tokenOf(again.ok.cookie)).not.toBe(old)
    expect(again.ok.cookie).toMatch(/HttpOnly/i)
    expect(again.ok.cookie).toMatch(/SameSite=Lax/i)
    // A session planted in the browser before is worth nothing after.
    expect(await readSession(`portail=${old}`)).toBeNull()
  })

  it('stops a guesser after ten tries, for as long as the window lasts, across a restart; others at the same place go on', async () => {
    const [person, neighbour] = [await createAccount(), await createAccount()]
    const shared = freshClient()
    for (let i = 0; i < 10; i += 1)
      expect(await signIn(visitor, attemptOf(person.address, `essai numéro ${i}`, null, shared))).toEqual({
        refused: { code: 'wrong-credentials' },
      })
    await disconnect()
    expect(await signIn(visitor, attemptOf(person.address, testPassword, null, shared))).toMatchObject({
      refused: { code: 'too-often' },
    })
    expect(await signIn(visitor, attemptOf(neighbour.address, testPassword, null, shared))).toHaveProperty('ok')
    later(16)
    expect(await signIn(visitor, attemptOf(person.address, testPassword, null, shared))).toHaveProperty('ok')
  })

  it('lets sixty people of one workshop in from one address', async () => {
    const person = await createAccount()
    const shared = freshClient()
    for (let i = 0; i < 60; i += 1)
      expect(await signIn(visitor, attemptOf(person.address, testPassword, null, shared))).toHaveProperty('ok')
  })
})

describe('links', () => {
  const ask = (kind: 'sign-in' | 'reset-password', address: string) =>
    requestLink(visitor, { kind, address, locale: 'fr', returnTo: '/label', clientAddress: freshClient() }).then(
      runLinkJobs,
    )

  it('work once, for half an hour, for their purpose; the newer ends the older', async () => {
    const { address } = await createAccount()
    await ask('sign-in', address)
    const first = await lastTokenTo(address)
    expect((await mailsTo(address)).at(-1)?.text).toContain('retour=%2Flabel')
    await ask('sign-in', address)
    const second = await lastTokenTo(address)
    expect(await followSignInLink(visitor, { token: first, browser: browser() })).toEqual({
      refused: { code: 'link-ended' },
    })
    expect(
      await resetPassword(visitor, { token: second, password: 'trois canards verts', browser: browser() }),
    ).toEqual({ refused: { code: 'link-unknown' } })
    later(31)
    expect(await followSignInLink(visitor, { token: second, browser: browser() })).toEqual({
      refused: { code: 'link-ended' },
    })
    setClock()
    expect(await followSignInLink(visitor, { token: second, browser: browser() })).toHaveProperty('ok')
    expect(await followSignInLink(visitor, { token: second, browser: browser() })).toEqual({
      refused: { code: 'link-used' },
    })
    expect(await followSignInLink(visitor, { token: 'x'.repeat(43), browser: browser() })).toEqual({
      refused: { code: 'link-unknown' },
    })
  })

  it('are sent once, even where the job runs twice', async () => {
    const { address } = await createAccount()
    const payload = { request: 'r1', kind: 'sign-in', address, locale: 'fr', returnTo: null }
    await sendRequestedLink(payload)
    const token = await lastTokenTo(address)
    await sendRequestedLink(payload)
    expect(await mailsTo(address)).toHaveLength(1)
    expect(await followSignInLink(visitor, { token, browser: browser() })).toHaveProperty('ok')
  })

  it('to a new password end every session; a weak one leaves the link to be used', async () => {
    const person = await createAccount()
    const session = await openSessionFor(person)
    await ask('reset-password', person.address)
    const token = await lastTokenTo(person.address)
    expect(await resetPassword(visitor, { token, password: person.name, browser: browser() })).toMatchObject({
      refused: { field: 'password' },
    })
    expect(await resetPassword(visitor, { token, password: 'trois canards verts', browser: browser() })).toHaveProperty(
      'ok',
    )
    expect(await readSession(`portail=${session}`)).toBeNull()
    expect(await signIn(visitor, attemptOf(person.address))).toEqual({ refused: { code: 'wrong-credentials' } })
    expect(await signIn(visitor, attemptOf(person.address, 'trois canards verts'))).toHaveProperty('ok')
  })
})

describe('sessions', () => {
  it('are listed, ended one by one or all but this one, and nobody ends somebody else’s', async () => {
    const [person, stranger] = [await createAccount(), await createAccount()]
    const [here, there, elsewhere] = [
      await openSessionFor(person),
      await openSessionFor(person),
      await openSessionFor(person),
    ]
    expect((await sessionsOf(person.id, here)).map(({ present }) => present)).toEqual([true, false, false])
    const handle = sessionHandle(there)
    expect(await endSession(stranger.actor, { userId: person.id, handle })).toEqual({ refused: { code: 'not-found' } })
    expect(await endSession(stranger.actor, { userId: stranger.id, handle })).toEqual({
      refused: { code: 'session-unknown' },
    })
    expect(await endSession(person.actor, { userId: person.id, handle })).toEqual({ ok: true })
    expect(await endSession(person.actor, { userId: person.id, handle })).toEqual({
      refused: { code: 'session-unknown' },
    })
    expect(await endOtherSessions(person.actor, { userId: person.id, sessionId: here })).toEqual({ ok: { count: 1 } })
    expect(await readSession(`portail=${elsewhere}`)).toBeNull()
    expect(await readSession(`portail=${here}`)).not.toBeNull()
    const lines = await db.journalEntry.findMany({ where: { actor: person.id } })
    expect(lines.map(({ act }) => act)).toEqual(['accounts.end-session', 'accounts.end-other-sessions'])
  })

  it('change their id with the password, and the others end', async () => {
    const person = await createAccount()
    const [here, there] = [await openSessionFor(person), await openSessionFor(person)]
    const change = (present: string) =>
      changePassword(person.actor, { userId: person.id, present, password: 'trois canards verts', sessionId: here })
    expect(await change('pas le bon mot de passe')).toEqual({ refused: { code: 'wrong-password', field: 'present' } })
    const done = await change(testPassword)
    if ('refused' in done) throw new Error(done.refused.code)
    expect(await readSession(`portail=${here}`)).toBeNull()
    expect(await readSession(`portail=${there}`)).toBeNull()
    expect((await readSession(`portail=${tokenOf(done.ok.cookie)}`))?.userId).toBe(person.id)
    expect((await mailsTo(person.address)).at(-1)?.subject).toBe('Votre mot de passe a changé')
  })
})
