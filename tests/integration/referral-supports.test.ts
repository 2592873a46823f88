import '~/composition/concerned.server'
import '~/composition/decided.server'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { referralProcedureSources, referralSupportEraser } from '~/composition/personal-data-referrals.server'
import { tellSupporters } from '~/modules/referrals/commands/notify.server'
import { forgetSupports } from '~/modules/referrals/commands/forget-supports.server'
import { confirmMailSupport, withdrawMailSupport } from '~/modules/referrals/commands/manage-mail-support.server'
import { supportByMail } from '~/modules/referrals/commands/support-by-mail.server'
import { supportReferral } from '~/modules/referrals/commands/support-referral.server'
import { mailSupportForm } from '~/modules/referrals/forms-procedure'
import { supportedMail } from '~/modules/referrals/mails/decided'
import { procedureOf } from '~/modules/referrals/queries-procedure.server'
import { mailSupportPath } from '~/modules/referrals/rules/referral'
import { loadReferral } from '~/modules/referrals/store-procedure.server'
import { setClock, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { parseForm } from '~/platform/http/parse-form'
import { visitor } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { codeOf, given } from '../factories/label'
import { createPerson } from '../factories/people'
import { askedSupport, mailSupportFacts, referralIn } from '../factories/referral-procedure'
import { setUpStatutes } from '../factories/statutes'

beforeAll(async () => void (await setUpStatutes()))
beforeEach(async () => {
  await db.rateLimit.deleteMany()
  return () => setClock()
})

const mailsTo = async (email: string): Promise<string[]> =>
  (await db.outboxMessage.findMany({ where: { kind: 'mail', payload: { contains: email } } })).map(
    ({ payload }) => payload,
  )
const supportsOf = async (id: string) => (await procedureOf(id, 'fr'))?.supports
const nothing = { total: 0, byMail: 0, organisations: [], people: [], unnamed: 0 }
const confirmed = async (id: string, email?: string, name?: string): Promise<string> => {
  const token = await askedSupport(id, email, name)
  given(await confirmMailSupport(visitor, { token }))
  return token
}

describe('the form', () => {
  it.each([
    [{ email: 'Nom@Exemple.fr' }, { email: 'nom@exemple.fr', name: '' }],
    [
      { email: 'nom@exemple.fr', name: 'Une voisine' },
      { email: 'nom@exemple.fr', name: '' },
    ],
    [
      { email: 'nom@exemple.fr', isShown: 'yes', name: ' Une voisine ' },
      { email: 'nom@exemple.fr', name: 'Une voisine' },
    ],
    [{ email: 'nom@exemple.fr', isShown: 'yes', name: ' ' }, { name: 'name-missing' }],
    [{ email: '' }, { email: 'email-missing' }],
    [{ email: 'nom' }, { email: 'email-form' }],
  ])('%j is %j', (fields, read) => {
    const parsed = parseForm(mailSupportForm, fields as Record<string, string>)
    expect('ok' in parsed ? parsed.ok : parsed.errors).toEqual(read)
  })
})

describe('a support without an account', () => {
  it('counts once a mailbox, once its link is followed, and is withdrawn by the same link', async () => {
    const { id } = await referralIn({ state: 'submitted' })
    const token = await askedSupport(id, 'ana.dupont@gmail.com', 'Une voisine')
    expect(await supportsOf(id)).toEqual(nothing)
    given(await confirmMailSupport(visitor, { token }))
    expect(given(await confirmMailSupport(visitor, { token }))).toMatchObject({})
    expect(await supportsOf(id)).toEqual({ ...nothing, total: 1, byMail: 1, people: ['Une voisine'] })
    for (const same of ['anadupont+x@googlemail.com', 'a.n.a.dupont@gmail.com'])
      given(await supportByMail(visitor, mailSupportFacts(id, same, 'Une autre')))
    expect(await db.referralMailSupport.count({ where: { referralId: id } })).toBe(1)
    expect((await supportsOf(id))?.people).toEqual(['Une voisine'])
    // Whoever types the address again is told by mail alone, at the address that confirmed.
    expect((await mailsTo('ana.dupont@gmail.com')).filter((mail) => mail.includes('Soutien déjà compté'))).toHaveLength(
      2,
    )
    given(await confirmMailSupport(visitor, { token: await askedSupport(id) }))
    expect(await supportsOf(id)).toMatchObject({ total: 2, byMail: 2, unnamed: 1 })
    given(await withdrawMailSupport(visitor, { token }))
    expect(given(await withdrawMailSupport(visitor, { token }))).toEqual({ id: null })
    expect(await supportsOf(id)).toMatchObject({ total: 1, byMail: 1, people: [] })
  })

  it('and one by the same mailbox’s account are one, whichever comes first', async () => {
    const { id } = await referralIn({ state: 'submitted' })
    const email = 'jean.petit@gmail.com'
    const person = await createPerson({ email })
    const byAccount = { id, organisationId: null, isShown: false }
    given(await supportReferral(person, byAccount))
    const token = await askedSupport(id, 'jeanpetit+saisine@gmail.com')
    expect(codeOf(await confirmMailSupport(visitor, { token }))).toBe('supported-by-account')
    expect(await supportsOf(id)).toMatchObject({ total: 1, byMail: 0 })
    const other = await referralIn({ state: 'submitted' })
    await confirmed(other.id, 'j.eanpetit@gmail.com')
    given(await supportReferral(person, { ...byAccount, id: other.id }))
    expect(await supportsOf(other.id)).toMatchObject({ total: 1, byMail: 0 })
  })

  it('is the same answer for any address; fifty people from one connection pass, one mailbox asked too often does not', async () => {
    const { id } = await referralIn({ state: 'submitted' })
    const known = await createPerson()
    const answers = []
    for (const email of [known.email, 'inconnue@exemple.invalid'])
      answers.push(await supportByMail(visitor, mailSupportFacts(id, email)))
    expect(answers[0]).toEqual(answers[1])
    for (let person = 0; person < 50; person += 1) given(await supportByMail(visitor, mailSupportFacts(id)))
    const codes = []
    for (let time = 0; time < 6; time += 1)
      codes.push(codeOf(await supportByMail(visitor, mailSupportFacts(id, `toujours+${time}@exemple.invalid`))))
    expect(codes).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'too-often'])
  })

  it('leaves nothing of itself in the journal, and is closed with the file', async () => {
    const { id } = await referralIn({ state: 'submitted' })
    const token = await askedSupport(id, 'discrete@exemple.invalid', 'Nom discret')
    given(await confirmMailSupport(visitor, { token }))
    const lines = await db.journalEntry.findMany({ where: { subjectKind: 'referral-support' } })
    expect(lines.length).toBeGreaterThan(0)
    expect(JSON.stringify(lines)).not.toMatch(/discret/i)
    const late = await askedSupport(id)
    await db.referral.update({ where: { id }, data: { state: 'withdrawn' } })
    expect(codeOf(await confirmMailSupport(visitor, { token: late }))).toBe('support-closed')
    expect(codeOf(await supportByMail(visitor, mailSupportFacts(id)))).toBe('support-closed')
    expect(codeOf(await confirmMailSupport(visitor, { token: 'rien' }))).toBe('not-found')
  })

  it('is told of the decision, with the way to withdraw', async () => {
    const { id } = await referralIn({ state: 'admissibility' })
    const token = await confirmed(id, 'suit@exemple.invalid')
    await askedSupport(id, 'jamais@exemple.invalid')
    await transact(async (tx) => {
      const referral = await loadReferral(tx, id)
      if (!referral) throw new Error('no referral')
      const decision = { outcome: 'admissible', code: '', reason: 'Tout y est.', redirectedTo: '' } as const
      await tellSupporters(tx, referral, 'essai', (locale, withdrawal) =>
        supportedMail(
          locale,
          { id, number: referral.number ?? '', title: referral.title },
          { ...decision, rule: '', number: 'D-1', withdrawal },
        ),
      )
    })
    const told = (await db.outboxMessage.findMany({ where: { key: { startsWith: 'essai:supporter:' } } })).map(
      ({ payload }) => payload,
    )
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('suit@exemple.invalid')
    expect(told[0]).toContain(mailSupportPath(token))
  })

  it('is forgotten where nobody confirmed it, and once the file is over since long: its number stays', async () => {
    const { id } = await referralIn({ state: 'submitted' })
    await confirmed(id, 'ancienne@exemple.invalid', 'Une ancienne voisine')
    await askedSupport(id)
    const soon = new Date(`${addDays(today(), 8)}T10:00:00Z`)
    setClock(() => soon)
    await forgetSupports()
    expect(await db.referralMailSupport.count({ where: { referralId: id } })).toBe(1)
    await db.referral.update({ where: { id }, data: { state: 'inadmissible' } })
    const later = new Date(`${addDays(today(), 400)}T10:00:00Z`)
    setClock(() => later)
    await forgetSupports()
    expect(await db.referralMailSupport.findMany({ where: { referralId: id } })).toMatchObject([
      { email: '', name: '' },
    ])
    expect(await supportsOf(id)).toEqual({ ...nothing, total: 1, byMail: 1, unnamed: 1 })
  })

  it('is given to the account of its address, and goes with it', async () => {
    const { id } = await referralIn({ state: 'submitted' })
    const email = 'partante@exemple.invalid'
    await confirmed(id, email, 'Partante')
    const person = await createPerson({ email })
    const source = referralProcedureSources.find(({ name }) => name === 'referral-mail-supports')
    expect(await source?.collect(person.id)).toMatchObject([{ address: email, name: 'Partante' }])
    await transact((tx) => referralSupportEraser(tx, person.id))
    expect(await supportsOf(id)).toEqual(nothing)
  })
})
