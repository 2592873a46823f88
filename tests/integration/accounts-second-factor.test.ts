import { describe, expect, it } from 'vitest'
import { addPasskey } from '~/modules/accounts/commands/add-passkey.server'
import { removePasskey, renamePasskey } from '~/modules/accounts/commands/change-passkey.server'
import { makeRecoveryCodes } from '~/modules/accounts/commands/make-recovery-codes.server'
import { passSecondFactor, type Proof } from '~/modules/accounts/commands/pass-second-factor.server'
import { signIn } from '~/modules/accounts/commands/sign-in.server'
import { authenticationOptions, registrationOptions } from '~/modules/accounts/passkeys.server'
import { secondFactorAtOf, secondFactorOf } from '~/modules/accounts/queries.server'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { visitor } from '~/platform/permissions'
import { readSession } from '~/platform/session/session.server'
import {
  browser,
  createAccount,
  freshClient,
  mailsTo,
  openSessionFor,
  type TestAccount,
  testPassword,
  tokenOf,
} from '../factories/accounts'
import { SoftwareAuthenticator } from '../factories/authenticator'

const requestUrl = 'http://localhost:3000/espace/compte/second-facteur'
const optionsFor = ({ id, name, address }: TestAccount) => registrationOptions({ id, name, email: address })

async function enrol(person: TestAccount, device = new SoftwareAuthenticator()) {
  const sessionId = await openSessionFor(person)
  const response = device.register(await optionsFor(person))
  const outcome = await addPasskey(person.actor, {
    userId: person.id,
    name: 'Téléphone',
    response,
    requestUrl,
    sessionId,
    secondFactorAt: null,
    present: '',
  })
  if ('refused' in outcome) throw new Error(outcome.refused.code)
  return {
    device,
    sessionId: tokenOf(outcome.ok.cookie),
    codes: outcome.ok.codes ?? [],
    response,
    oldSession: sessionId,
  }
}
/** The password is right: the cookie waits for the second factor. */
async function waitAfterPassword({ address }: TestAccount): Promise<string> {
  const outcome = await signIn(visitor, {
    address,
    password: testPassword,
    clientAddress: freshClient(),
    returnTo: null,
    browser: browser(),
  })
  if ('refused' in outcome) throw new Error(outcome.refused.code)
  expect(outcome.ok.secondFactor).toBe(true)
  return tokenOf(outcome.ok.cookie)
}
const passkeyProof = async (person: TestAccount, device: SoftwareAuthenticator): Promise<Proof> => ({
  kind: 'passkey',
  response: device.authenticate(await authenticationOptions(person.id)),
  requestUrl,
})

describe('a passkey', () => {
  it('is added once for one challenge, renews the session and ends those that never gave it', async () => {
    const person = await createAccount()
    const other = await openSessionFor(person)
    const { sessionId, codes, response, oldSession } = await enrol(person)
    expect(codes).toHaveLength(10)
    expect(await readSession(`portail=${oldSession}`)).toBeNull()
    expect(await readSession(`portail=${other}`)).toBeNull()
    expect(await secondFactorAtOf(sessionId)).not.toBeNull()
    const again = await addPasskey(person.actor, {
      userId: person.id,
      name: 'Encore',
      response,
      requestUrl,
      sessionId,
      secondFactorAt: new Date(),
      present: '',
    })
    expect(again).toEqual({ refused: { code: 'passkey-failed' } })
    expect((await mailsTo(person.address)).at(-1)?.subject).toBe('Une clé d’accès a été ajoutée')
  })

  it('is first added by whoever has just signed in, or gives the password; without one, by a new link', async () => {
    const person = await createAccount()
    const sessionId = await openSessionFor(person)
    const { createdAt } = await db.session.findFirstOrThrow({ where: { userId: person.id } })
    setClock(() => new Date(createdAt.getTime() + 11 * 60_000))
    const device = new SoftwareAuthenticator()
    const add = async (present: string) =>
      addPasskey(person.actor, {
        userId: person.id,
        name: 'Téléphone',
        response: device.register(await optionsFor(person)),
        requestUrl,
        sessionId,
        secondFactorAt: null,
        present,
      })
    expect(await add('')).toEqual({ refused: { code: 'password-missing', field: 'present' } })
    expect(await add('un mot de passe deviné')).toEqual({ refused: { code: 'wrong-password', field: 'present' } })
    expect(await db.passkey.count({ where: { userId: person.id } })).toBe(0)
    await db.user.update({ where: { id: person.id }, data: { passwordHash: null } })
    expect(await add(testPassword)).toEqual({ refused: { code: 'sign-in-again' } })
    setClock(() => new Date(createdAt.getTime() + 9 * 60_000))
    expect(await add('')).toHaveProperty('ok')
    setClock()
    const other = await createAccount()
    const late = await openSessionFor(other)
    setClock(() => new Date(Date.now() + 3_600_000))
    const given = await addPasskey(other.actor, {
      userId: other.id,
      name: 'Clé',
      response: new SoftwareAuthenticator().register(await optionsFor(other)),
      requestUrl,
      sessionId: late,
      secondFactorAt: null,
      present: testPassword,
    })
    setClock()
    expect(given).toHaveProperty('ok')
  })

  it('is asked for at each sign-in: until then no session is open', async () => {
    const person = await createAccount()
    const { device } = await enrol(person)
    const waiting = await waitAfterPassword(person)
    expect(await readSession(`portail=${waiting}`)).toBeNull()
    const proof = await passkeyProof(person, device)
    const passed = await passSecondFactor(visitor, { waitingToken: waiting }, proof)
    if ('refused' in passed) throw new Error(passed.refused.code)
    expect(tokenOf(passed.ok.cookie)).not.toBe(waiting)
    expect((await readSession(`portail=${tokenOf(passed.ok.cookie)}`))?.userId).toBe(person.id)
    // Neither the answer nor the waiting sign-in serves twice.
    expect(await passSecondFactor(visitor, { waitingToken: waiting }, await passkeyProof(person, device))).toEqual({
      refused: { code: 'waiting-ended' },
    })
    expect(await passSecondFactor(visitor, { waitingToken: await waitAfterPassword(person) }, proof)).toEqual({
      refused: { code: 'passkey-failed' },
    })
  })

  it('is refused from another site, another device, another person, or too late', async () => {
    const [person, stranger] = [await createAccount(), await createAccount()]
    const { device } = await enrol(person)
    const waiting = { waitingToken: await waitAfterPassword(person) }
    const failed = { refused: { code: 'passkey-failed' } }
    const phishing = Object.assign(new SoftwareAuthenticator('localhost', 'http://portail.mechant.example'), {
      credentialId: device.credentialId,
    })
    expect(await passSecondFactor(visitor, waiting, await passkeyProof(person, phishing))).toEqual(failed)
    expect(await passSecondFactor(visitor, waiting, await passkeyProof(person, new SoftwareAuthenticator()))).toEqual(
      failed,
    )
    const theirs = await enrol(stranger)
    expect(await passSecondFactor(visitor, waiting, await passkeyProof(stranger, theirs.device))).toEqual(failed)
    const late = await passkeyProof(person, device)
    setClock(() => new Date(Date.now() + 6 * 60_000))
    expect(await passSecondFactor(visitor, waiting, late)).toEqual(failed)
    setClock()
    for (const response of [
      '',
      '{}',
      '[]',
      'null',
      '<script>',
      JSON.stringify({ id: 'x', rawId: 'x', type: 'public-key', response: {} }),
    ])
      expect(await passSecondFactor(visitor, waiting, { kind: 'passkey', response, requestUrl })).toEqual(failed)
  })

  it('is named, removed by its owner alone, and takes the codes with it when it is the last', async () => {
    const [person, stranger] = [await createAccount(), await createAccount()]
    const { device, sessionId } = await enrol(person)
    const id = device.credentialId.toString('base64url')
    expect(await renamePasskey(stranger.actor, { userId: stranger.id, id, name: 'À moi' })).toEqual({
      refused: { code: 'passkey-unknown' },
    })
    expect(await renamePasskey(person.actor, { userId: person.id, id, name: 'Bureau' })).toEqual({ ok: true })
    expect((await secondFactorOf(person.id)).passkeys.map(({ name }) => name)).toEqual(['Bureau'])
    expect(
      await removePasskey(stranger.actor, { userId: person.id, id, sessionId, secondFactorAt: new Date() }),
    ).toEqual({ refused: { code: 'not-found' } })
    expect(await removePasskey(person.actor, { userId: person.id, id, sessionId, secondFactorAt: null })).toEqual({
      refused: { code: 'second-factor-first' },
    })
    expect(
      await removePasskey(person.actor, { userId: person.id, id, sessionId, secondFactorAt: new Date() }),
    ).toHaveProperty('ok')
    expect(await secondFactorOf(person.id)).toEqual({ passkeys: [], codesLeft: 0 })
  })
})

describe('recovery codes', () => {
  it('open once each, are kept as digests, and new ones end the former', async () => {
    const person = await createAccount()
    const { codes, sessionId } = await enrol(person)
    const [first = '', second = ''] = codes
    const kept = JSON.stringify(await db.recoveryCode.findMany({ where: { userId: person.id } }))
    for (const code of codes) expect(kept).not.toContain(code)
    const use = async (code: string) =>
      passSecondFactor(visitor, { waitingToken: await waitAfterPassword(person) }, { kind: 'code', code })
    expect(await use('AAAA-AAAA-AAAA')).toEqual({ refused: { code: 'code-wrong', field: 'code' } })
    expect(await use(first.toLowerCase().replaceAll('-', ' '))).toHaveProperty('ok')
    expect(await use(first)).toEqual({ refused: { code: 'code-wrong', field: 'code' } })
    const renewed = await makeRecoveryCodes(person.actor, {
      userId: person.id,
      secondFactorAt: await secondFactorAtOf(sessionId),
    })
    if ('refused' in renewed) throw new Error(renewed.refused.code)
    expect(await use(second)).toEqual({ refused: { code: 'code-wrong', field: 'code' } })
    expect(await use(renewed.ok.codes[0] ?? '')).toHaveProperty('ok')
  })

  it('cannot be guessed: ten tries in a quarter of an hour', async () => {
    const person = await createAccount()
    await enrol(person)
    const waitingToken = await waitAfterPassword(person)
    const guess = () => passSecondFactor(visitor, { waitingToken }, { kind: 'code', code: 'ZZZZ-ZZZZ-ZZZZ' })
    for (let i = 0; i < 10; i += 1) await guess()
    expect(await guess()).toMatchObject({ refused: { code: 'too-often' } })
  })
})
