import { describe, expect, it } from 'vitest'
import { adminCommand } from '~/cli/admin'
import { erasers, sources } from '~/composition/personal-data.server'
import { dailyRetention } from '~/modules/accounts/commands/apply-retention.server'
import { changeProfile } from '~/modules/accounts/commands/change-profile.server'
import { confirmAddressChange } from '~/modules/accounts/commands/confirm-address-change.server'
import { eraseAccount, followErasureLink, requestErasureLink } from '~/modules/accounts/commands/erase-account.server'
import { requestAddressChange } from '~/modules/accounts/commands/request-address-change.server'
import { resetPassword } from '~/modules/accounts/commands/reset-password.server'
import { signIn } from '~/modules/accounts/commands/sign-in.server'
import {
  demonstrationAccounts,
  demonstrationPassword,
  seedDemonstrationAccounts,
} from '~/modules/accounts/demonstration'
import { passwordProblem } from '~/modules/accounts/rules/password'
import { actorOfUser } from '~/modules/members/actor.server'
import { setClock, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { visitor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import {
  browser,
  createAccount,
  freshClient,
  lastTokenTo,
  mailsTo,
  openSessionFor,
  type TestAccount,
  testPassword,
} from '../factories/accounts'

const inDays = (days: number) => setClock(() => new Date(Date.now() + days * 86_400_000))
const attemptOf = (address: string, password = testPassword) => ({
  address,
  password,
  clientAddress: freshClient(),
  returnTo: null,
  browser: browser(),
})

/** Every row of every table, as text. */
async function wholeDatabase(): Promise<string> {
  const tables = [
    db.journalEntry,
    db.outboxMessage,
    db.keptMail,
    db.rateLimit,
    db.storedFile,
    db.searchDocument,
    db.searchTerm,
    db.user,
    db.session,
    db.oneTimeLink,
    db.passkey,
    db.recoveryCode,
    db.mandate,
    db.organisation,
    db.organisationMandate,
    db.organisationInvitation,
    db.application,
    db.evidence,
    db.checkReport,
    db.applicationTransition,
    db.completionRequest,
    db.finding,
    db.decision,
    db.certificate,
    db.page,
    db.setting,
    db.contactMessage,
  ] as unknown as readonly { findMany: () => Promise<unknown[]> }[]
  const rows: unknown[] = []
  for (const table of tables) rows.push(await table.findMany())
  return JSON.stringify(rows)
}
async function createOrganisation(person: TestAccount, name: string): Promise<string> {
  const id = newId()
  await db.organisation.create({
    data: {
      id,
      kind: 'association',
      name,
      foldedName: name.toLowerCase(),
      registration: `rna:${id}`,
      createdAt: new Date(),
      createdById: person.id,
    },
  })
  await db.organisationMandate.create({
    data: {
      id: newId(),
      organisationId: id,
      userId: person.id,
      role: 'representative',
      startsAt: new Date(Date.now() - 1000),
      grantedBy: person.id,
    },
  })
  return id
}

describe('a change of address', () => {
  const ask = (person: TestAccount, address: string) =>
    requestAddressChange(person.actor, {
      userId: person.id,
      address,
      present: testPassword,
      clientAddress: freshClient(),
    })

  it('needs both addresses, in any order, and tells both', async () => {
    for (const order of ['old-first', 'new-first']) {
      const person = await createAccount()
      const next = `nouvelle-${order}@exemple.fr`
      expect(await ask(person, next)).toEqual({ ok: true })
      const tokens = [await lastTokenTo(person.address), await lastTokenTo(next)]
      const [first = '', second = ''] = order === 'old-first' ? tokens : tokens.reverse()
      expect(await confirmAddressChange(visitor, { token: first })).toEqual({
        ok: order === 'old-first' ? 'waits-for-new' : 'waits-for-old',
      })
      expect(await confirmAddressChange(visitor, { token: first })).toEqual({ refused: { code: 'link-used' } })
      expect((await db.user.findUnique({ where: { id: person.id } }))?.email).toBe(person.address)
      expect(await confirmAddressChange(visitor, { token: second })).toEqual({ ok: 'changed' })
      expect((await db.user.findUnique({ where: { id: person.id } }))?.email).toBe(next)
      for (const address of [person.address, next])
        expect((await mailsTo(address)).at(-1)?.subject).toBe('L’adresse de votre compte a changé')
    }
  })

  it('does not mix the links of two changes, and never takes an address that has an account', async () => {
    const [person, other] = [await createAccount(), await createAccount()]
    await ask(person, 'premiere@exemple.fr')
    await confirmAddressChange(visitor, { token: await lastTokenTo(person.address) })
    await ask(person, 'deuxieme@exemple.fr')
    expect(await confirmAddressChange(visitor, { token: await lastTokenTo('deuxieme@exemple.fr') })).toEqual({
      ok: 'waits-for-old',
    })
    expect(await ask(person, other.address)).toEqual({ ok: true })
    expect((await mailsTo(other.address)).at(-1)?.subject).toBe('Vous avez déjà un compte')
    expect(await ask(person, person.address)).toEqual({ refused: { code: 'address-same', field: 'address' } })
    const wrong = await requestAddressChange(person.actor, {
      userId: person.id,
      address: 'a@exemple.fr',
      present: 'pas le bon mot de passe',
      clientAddress: freshClient(),
    })
    expect(wrong).toEqual({ refused: { code: 'wrong-password', field: 'present' } })
  })
})

describe('an account is its owner’s alone', () => {
  it('even for an administrator', async () => {
    const [person, administrator] = [await createAccount(), await createAccount()]
    await db.mandate.create({
      data: {
        id: newId(),
        userId: administrator.id,
        role: 'administrator',
        startsOn: '2020-01-01',
        decision: 'Essai',
        grantedBy: 'system:test',
        createdAt: new Date(),
      },
    })
    const actor = await actorOfUser(administrator.id, { officer: true })
    expect(await changeProfile(actor, { userId: person.id, name: 'Autre', locale: 'en' })).toEqual({
      refused: { code: 'not-found' },
    })
    expect(await eraseAccount(actor, { userId: person.id, present: testPassword }, erasers)).toEqual({
      refused: { code: 'not-found' },
    })
    expect(await requestErasureLink(actor, { userId: person.id, clientAddress: freshClient() })).toEqual({
      refused: { code: 'not-found' },
    })
  })
})

describe('personal data', () => {
  it('are all given to their owner', async () => {
    const person = await createAccount({ name: 'Une personne curieuse' })
    await openSessionFor(person)
    await createOrganisation(person, 'Les amis du canal')
    await changeProfile(person.actor, { userId: person.id, name: 'Une personne curieuse', locale: 'fr' })
    const all = JSON.stringify(await Promise.all(sources.map(({ collect }) => collect(person.id))))
    for (const text of [
      person.address,
      'Une personne curieuse',
      'Firefox, Linux',
      'Les amis du canal',
      'accounts.change-profile',
    ])
      expect(all).toContain(text)
    expect(all).not.toContain('argon2')
    expect(new Set(sources.map(({ name }) => name)).size).toBe(sources.length)
  })

  it('leave no table once erased, but a pseudonym; the journal still holds', async () => {
    const person = await createAccount({ address: 'a-effacer@exemple.fr', name: 'Personne Àeffacer' })
    await openSessionFor(person)
    await createOrganisation(person, 'Les bateliers de Loire')
    await requestAddressChange(person.actor, {
      userId: person.id,
      address: 'autre-a-effacer@exemple.fr',
      present: testPassword,
      clientAddress: freshClient(),
    })
    await db.keptMail.create({
      data: {
        id: newId(),
        recipient: person.address,
        subject: 'Bonjour',
        text: person.name,
        html: person.name,
        sentAt: new Date(),
      },
    })
    await db.organisationInvitation.create({
      data: {
        id: newId(),
        organisationId: (await db.organisation.findFirstOrThrow()).id,
        kind: 'invitation',
        email: person.address,
        role: 'contributor',
        createdById: 'x',
        createdAt: new Date(),
        expiresAt: new Date(),
        state: 'pending',
      },
    })
    expect(
      await eraseAccount(person.actor, { userId: person.id, present: 'pas le bon mot de passe' }, erasers),
    ).toMatchObject({ refused: { code: 'wrong-password' } })
    expect(await eraseAccount(person.actor, { userId: person.id, present: testPassword }, erasers)).toEqual({
      ok: true,
    })
    expect((await mailsTo(person.address)).map(({ subject }) => subject)).toEqual(['Votre compte est supprimé'])
    // The mail that confirms is sent, and its row forgotten.
    await db.outboxMessage.updateMany({ where: { key: `accounts.erased:${person.id}` }, data: { state: 'done' } })
    await dailyRetention(erasers)
    const everything = await wholeDatabase()
    for (const text of ['a-effacer@exemple.fr', 'Àeffacer']) expect(everything.includes(text), text).toBe(false)
    expect(everything.includes(person.id)).toBe(true)
    expect(await db.organisationMandate.count({ where: { userId: person.id, endsAt: { not: null } } })).toBe(1)
    expect(await signIn(visitor, attemptOf(person.address))).toEqual({ refused: { code: 'wrong-credentials' } })
    expect(await eraseAccount(person.actor, { userId: person.id, present: testPassword }, erasers)).toEqual({
      refused: { code: 'not-found' },
    })
  })

  it('are kept while somebody else would be stranded: an officer, an organisation’s only representative', async () => {
    const officer = await createAccount()
    await db.mandate.create({
      data: {
        id: newId(),
        userId: officer.id,
        role: 'label-instructor',
        startsOn: today(),
        decision: 'Essai',
        grantedBy: 'system:test',
        createdAt: new Date(),
      },
    })
    await requestErasureLink(officer.actor, { userId: officer.id, clientAddress: freshClient() })
    const token = await lastTokenTo(officer.address)
    expect(await followErasureLink(visitor, { token }, erasers)).toEqual({ refused: { code: 'erase-officer' } })
    await db.mandate.updateMany({
      where: { userId: officer.id },
      data: { endsOn: '2020-01-01', startsOn: '2019-01-01' },
    })
    // The refusal left the link as it was.
    expect(await followErasureLink(visitor, { token }, erasers)).toEqual({ ok: true })

    const person = await createAccount()
    const organisationId = await createOrganisation(person, 'Les jardins partagés')
    const charterId = newId()
    await db.charter.create({
      data: {
        id: charterId,
        version: 99,
        inForceFrom: '2020-01-01',
        decision: 'Essai',
        content: '{}',
        contentHash: 'x',
        createdAt: new Date(),
      },
    })
    await db.application.create({
      data: {
        id: newId(),
        organisationId,
        charterId,
        initiativeKind: 'debate',
        title: 'Essai',
        state: 'under-review',
        answers: '{}',
        createdById: person.id,
        createdAt: new Date(),
        updatedAt: new Date(),
      },
    })
    const erase = () => eraseAccount(person.actor, { userId: person.id, present: testPassword }, erasers)
    expect(await erase()).toEqual({
      refused: { code: 'erase-only-representative', detail: { organisation: 'Les jardins partagés' } },
    })
    expect((await db.user.findUnique({ where: { id: person.id } }))?.email).toBe(person.address)
    const other = await createAccount()
    await db.organisationMandate.create({
      data: {
        id: newId(),
        organisationId,
        userId: other.id,
        role: 'representative',
        startsAt: new Date(Date.now() - 1000),
        grantedBy: person.id,
      },
    })
    expect(await erase()).toEqual({ ok: true })
  })
})

describe('retention', () => {
  it('removes unconfirmed accounts after seven days, links and sessions after their time', async () => {
    const [pending, person] = [await createAccount({ confirmed: false }), await createAccount()]
    await openSessionFor(person)
    inDays(6)
    await dailyRetention(erasers)
    expect(await db.user.count({ where: { id: pending.id } })).toBe(1)
    inDays(15)
    await dailyRetention(erasers)
    expect(await db.user.count({ where: { id: pending.id } })).toBe(0)
    expect(await db.user.count({ where: { id: person.id } })).toBe(1)
    expect(await db.session.count({ where: { userId: person.id } })).toBe(0)
  })

  it('warns a month before it erases an account unused for three years, once', async () => {
    const person = await createAccount()
    inDays(3 * 365 - 29)
    await dailyRetention(erasers)
    await dailyRetention(erasers)
    expect((await mailsTo(person.address)).map(({ subject }) => subject)).toEqual([
      'Votre compte sera supprimé dans un mois',
    ])
    inDays(3 * 365 - 5)
    await dailyRetention(erasers)
    expect((await db.user.findUnique({ where: { id: person.id } }))?.erasedAt).toBeNull()
    inDays(3 * 365 + 2)
    await dailyRetention(erasers)
    expect((await db.user.findUnique({ where: { id: person.id } }))?.erasedAt).not.toBeNull()
  })
})

describe('administrators and demonstration accounts', () => {
  const run = async (...args: string[]) => {
    const lines: string[] = []
    const status = await adminCommand(args, {
      stdout: (text) => void lines.push(text),
      stderr: (text) => void lines.push(text),
    })
    return { status, text: lines.join('') }
  }
  it('are made, listed and ended from the terminal', async () => {
    const made = await run('create', 'Exploitante@Exemple.fr', '--name', 'Exploitante')
    expect(made.status).toBe(0)
    const token = /\/mot-de-passe\/nouveau\/([\w-]{43})/.exec(made.text)?.[1] ?? ''
    expect(await resetPassword(visitor, { token, password: 'trois canards verts', browser: browser() })).toHaveProperty(
      'ok',
    )
    expect(await signIn(visitor, attemptOf('exploitante@exemple.fr', 'trois canards verts'))).toHaveProperty('ok')
    expect((await run('create', 'exploitante@exemple.fr')).text).toContain('déjà donné')
    expect((await run('list')).text).toContain('exploitante@exemple.fr')
    expect(
      await db.mandate.count({ where: { role: 'administrator', user: { email: 'exploitante@exemple.fr' } } }),
    ).toBe(1)
    await db.mandate.updateMany({
      where: { role: 'administrator', user: { email: { not: 'exploitante@exemple.fr' } } },
      data: { endsOn: '2020-12-31' },
    })
    expect((await run('end', 'exploitante@exemple.fr')).status).toBe(1)
    expect((await run('create', 'autre-exploitant@exemple.fr')).status).toBe(0)
    expect((await run('end', 'exploitante@exemple.fr')).status).toBe(0)
    for (const args of [
      [],
      ['create'],
      ['create', 'pas une adresse'],
      ['end', 'inconnu@exemple.fr'],
      ['create', 'a@b.fr', '--oops'],
      ['autre'],
    ])
      expect((await run(...args)).status).toBeGreaterThan(0)
  })

  it('are seeded once, with a password that the rule takes', async () => {
    const first = await transact(seedDemonstrationAccounts)
    expect(await transact(seedDemonstrationAccounts)).toEqual(first)
    expect(await db.user.count({ where: { isDemonstration: true } })).toBe(demonstrationAccounts.length)
    for (const { name, address } of demonstrationAccounts)
      expect(passwordProblem(demonstrationPassword, { name, address })).toBeNull()
    expect(
      await signIn(visitor, attemptOf(demonstrationAccounts[0]?.address ?? '', demonstrationPassword)),
    ).toHaveProperty('ok')
  })
})
