import { beforeAll, describe, expect, it } from 'vitest'
import { appealExclusion } from '~/modules/members/commands/appeal-exclusion.server'
import { applyForMembership } from '~/modules/members/commands/apply-for-membership.server'
import { callForExclusion, recordHearing } from '~/modules/members/commands/call-for-exclusion.server'
import { cancelPayment } from '~/modules/members/commands/cancel-payment.server'
import { endMemberships } from '~/modules/members/commands/daily-memberships.server'
import { callDues, remindDues } from '~/modules/members/commands/daily-dues.server'
import { decideExclusion } from '~/modules/members/commands/decide-exclusion.server'
import { decideMembership } from '~/modules/members/commands/decide-membership.server'
import { importMembers } from '~/modules/members/commands/import-members.server'
import { openStatement, recordStatement } from '~/modules/members/commands/import-statement.server'
import { recordEnding } from '~/modules/members/commands/record-ending.server'
import { repayShares } from '~/modules/members/commands/repay-shares.server'
import { resign } from '~/modules/members/commands/resign.server'
import { actorOfUser } from '~/modules/members/actor.server'
import { accountOf, paidCapital } from '~/modules/members/queries-ledger.server'
import { entitledMembers, membershipById } from '~/modules/members/queries-membership.server'
import { registerNames } from '~/modules/members/forms-registers'
import { membersOn, sharesOn } from '~/modules/members/queries-registers.server'
import { countRegister, registerCsv, registerOn } from '~/modules/members/registers.server'
import { owedOf, totalOwed } from '~/modules/members/rules/member-account'
import { readAgainstRegister } from '~/modules/members/statement.server'
import { now, setClock, today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { addDays } from '~/platform/pure/civil-date'
import { given } from '../factories/label'
import {
  admittedMember,
  appliedMembership,
  boardMember,
  payIn,
  residentApplication,
  scicInForce,
  teamMember,
} from '../factories/memberships'
import { createOrganisationOf } from '../factories/organisations'
import { createPerson } from '../factories/people'

beforeAll(async () => void (await scicInForce()))

/** All of a register's lines: a test has few. */
const whole = { skip: 0, take: 1000 }
const owed = async (id: string) => totalOwed(owedOf((await accountOf(id)).ledger))
const inDays = async (days: number, work: () => Promise<void>) => {
  const then = new Date(now().getTime() + days * 86_400_000)
  setClock(() => then)
  await work().finally(() => setClock())
}

describe('joining', () => {
  it('gives a number, a college, shares, dues and the mandate, and a vote from that day', async () => {
    const { id, person, number } = await admittedMember()
    expect(await membershipById(id)).toMatchObject({ state: 'admitted', number, category: 'residents' })
    expect((await actorOfUser(person.id, { officer: true })).roles).toContain('member')
    expect(await owed(id)).toBe(2 * 2000 + 1000)
    expect(await entitledMembers(today())).toContainEqual(
      expect.objectContaining({ membershipId: id, accountId: person.id, college: 'residents', votes: 1 }),
    )
  })

  it('is once for a person, and apart for the organisation that they represent', async () => {
    const { person } = await appliedMembership()
    expect(await applyForMembership(person, residentApplication)).toMatchObject({
      refused: { code: 'already-member' },
    })
    const { id } = await createOrganisationOf([[person, 'representative']])
    const actor = await actorOfUser(person.id, { officer: true })
    const asked = { ...residentApplication, organisationId: id, category: 'associations' }
    given(await applyForMembership(actor, asked))
    expect(await applyForMembership(actor, asked)).toMatchObject({ refused: { code: 'organisation-already-member' } })
  })

  it('is refused with reasons only', async () => {
    const { id } = await appliedMembership()
    const refusal = { id, outcome: 'refuse' as const, category: '', votes: 1, reasons: '' }
    const board = await boardMember()
    expect(await decideMembership(board, refusal)).toMatchObject({ refused: { code: 'reasons-missing' } })
    given(await decideMembership(board, { ...refusal, reasons: 'Hors de la région.' }))
    expect(await decideMembership(board, { ...refusal, outcome: 'admit' })).toMatchObject({
      refused: { code: 'membership-not-open' },
    })
  })

  it('never lets local authorities have more than half of the capital', async () => {
    const representative = await createPerson()
    const organisation = await createOrganisationOf([[representative, 'representative']], { kind: 'local-authority' })
    const actor = await actorOfUser(representative.id, { officer: true })
    const asked = {
      organisationId: organisation.id,
      category: 'local-authorities',
      ties: [],
      shares: 5000,
      motivation: '',
    }
    const { id } = given(await applyForMembership(actor, asked))
    const decision = { id, outcome: 'admit' as const, category: 'local-authorities', votes: 1, reasons: '' }
    expect(await decideMembership(await boardMember(), decision)).toMatchObject({
      refused: { code: 'authorities-above-half', rule: 'loi 47-1775, art. 19 septies' },
    })
    expect((await membershipById(id))?.state).toBe('applied')
  })
})

describe('money', () => {
  it('pays shares, then dues, and comes off again when it is cancelled', async () => {
    const { id } = await admittedMember()
    const { payment } = await payIn(id, 4500)
    expect(await owed(id)).toBe(500)
    given(await cancelPayment(await teamMember(), { payment, reason: 'Chèque sans provision' }))
    expect(await owed(id)).toBe(5000)
  })

  it('of a statement is recorded by its reference, once for good', async () => {
    const { id } = await admittedMember()
    const reference = (await membershipById(id))?.reference ?? ''
    const content = `Date;Libellé;Montant\n${today()};VIR ${reference.toLowerCase()};50,00\n${today()};INCONNU;5,00`
    const team = await teamMember()
    const read = given(await readAgainstRegister(content))
    expect(read.lines.map(({ state }) => state)).toEqual(['matched', 'unmatched'])
    const references = { [read.lines[0]?.hash ?? '']: reference }
    const first = given(await openStatement(team, { fileName: 'a.csv', content }))
    expect(await owed(id)).toBe(5000)
    given(await recordStatement(team, { id: first.id, references }))
    expect(await owed(id)).toBe(0)
    expect(given(await readAgainstRegister(content)).lines[0]?.state).toBe('recorded')
    const again = given(await openStatement(team, { fileName: 'a.csv', content }))
    expect(await recordStatement(team, { id: again.id, references })).toMatchObject({
      refused: { code: 'nothing-to-record' },
    })
  })

  it('is called once a year, and reminded of once', async () => {
    const { id } = await admittedMember()
    await inDays(400, async () => {
      await callDues()
      await callDues()
      await remindDues()
      await remindDues()
    })
    expect(await db.due.count({ where: { membershipId: id } })).toBe(2)
    expect(
      await db.outboxMessage.count({ where: { key: { contains: `dues-reminder` }, payload: { not: '' } } }),
    ).toBeGreaterThan(0)
    expect((await db.due.findMany({ where: { membershipId: id, remindedAt: { not: null } } })).length).toBe(1)
  })
})

describe('leaving', () => {
  it('after a resignation waits for the notice, then cancels shares and gives paid ones back', async () => {
    const { id, person } = await admittedMember()
    await payIn(id, 5000)
    for (let count = 0; count < 3; count += 1) await payIn((await admittedMember()).id, 5000)
    const { endsOn } = given(await resign(person, { id, grounds: '' }))
    expect(endsOn).toBe(addDays(today(), 90))
    await inDays(90, endMemberships)
    expect((await membershipById(id))?.state).toBe('admitted')
    await inDays(91, endMemberships)
    expect(await membershipById(id)).toMatchObject({ state: 'ended', endedOn: endsOn, endReason: 'resignation' })
    const money = { id, method: 'transfer' as const, on: today(), note: '' }
    const team = await teamMember()
    expect(await repayShares(team, { ...money, cents: 4001 })).toMatchObject({
      refused: { code: 'repay-more-than-held', detail: { most: 4000 } },
    })
    given(await repayShares(team, { ...money, cents: 4000 }))
    expect((await paidCapital(today())).cents).toBeGreaterThan(0)
    expect((await membersOn(today(), whole)).some(({ number }) => number !== null)).toBe(true)
    expect((await sharesOn(addDays(endsOn, 1), whole)).some(({ shares }) => shares < 0)).toBe(false)
  })

  it('by exclusion asks for a hearing first, and waits for the appeal', async () => {
    const { id, person } = await admittedMember()
    const board = await boardMember()
    const call = { id, grounds: 'Griefs', hearingOn: addDays(today(), 3) }
    expect(await callForExclusion(board, call)).toMatchObject({ refused: { code: 'hearing-too-soon' } })
    const { departure } = given(await callForExclusion(board, { ...call, hearingOn: addDays(today(), 15) }))
    expect(await decideExclusion(board, { departure, exclude: true, reasons: 'Motifs' })).toMatchObject({
      refused: { code: 'departure-not-so' },
    })
    await inDays(15, async () => {
      given(await recordHearing(board, { departure, hearing: 'Entendu.' }))
      given(await decideExclusion(board, { departure, exclude: true, reasons: 'Motifs' }))
      given(await appealExclusion(person, { departure, appeal: 'Je conteste.' }))
    })
    await inDays(300, endMemberships)
    expect((await membershipById(id))?.state).toBe('admitted')
  })

  it('by death is recorded with its day, and ends the mandate', async () => {
    const { id, person } = await admittedMember()
    given(await recordEnding(await teamMember(), { id, kind: 'death', on: today(), note: '' }))
    expect((await membershipById(id))?.endReason).toBe('death')
    const mandate = await db.mandate.findFirstOrThrow({ where: { userId: person.id, role: 'member' } })
    expect(mandate.endsOn).toBe(today())
  })
})

describe('a list of members', () => {
  const head = 'nom;type;categorie;admis_le;courriel;numero;parts'
  it('is taken whole, or not at all', async () => {
    const team = await teamMember()
    const before = await db.membership.count()
    const wrong = `${head}\nUne;personne;residents;2026-01-05;;;2\nDeux;personne;nobles;2026-01-05;;;2`
    expect(await importMembers(team, { content: wrong })).toMatchObject({ refused: { code: 'list-has-faults' } })
    expect(await db.membership.count()).toBe(before)
    const right = `${head}\nUne reprise;personne;residents;2026-01-05;une@exemple.invalid;9001;2`
    expect(await importMembers(team, { content: right })).toEqual({ ok: { added: 1, duplicates: 0 } })
    expect(await importMembers(team, { content: right })).toMatchObject({ refused: { code: 'nothing-to-record' } })
    expect((await membersOn('2026-01-05', whole)).some(({ number }) => number === 9001)).toBe(true)
  })
})

describe('a register', () => {
  it('adds up each member’s shares and payments as their own account does', async () => {
    const { id, number } = await admittedMember()
    await payIn(id, 4000)
    const { shares, ledger } = await accountOf(id)
    const line = (await sharesOn(today(), whole)).find((one) => one.number === number)
    expect(line).toMatchObject({ shares, subscribedCents: ledger.subscribedCents, paidCents: 4000 })
    expect(await sharesOn('2020-01-01', whole)).toEqual([])
    const paid = (await sharesOn(today(), whole)).reduce((sum, { paidCents }) => sum + paidCents, 0)
    expect((await paidCapital(today())).cents).toBe(paid)
  })

  it('is read a page at a time, each line once, and its file holds them all', async () => {
    await admittedMember()
    await admittedMember()
    for (const name of registerNames) {
      const total = await countRegister(name, today())
      const { rows } = await registerOn(name, today(), 'fr', whole)
      expect(rows.length).toBe(total)
      const pages = []
      for (let skip = 0; skip < total; skip += 2)
        pages.push(...(await registerOn(name, today(), 'fr', { skip, take: 2 })).rows)
      expect(pages).toEqual(rows)
      const lines: string[] = []
      for await (const piece of registerCsv(name, today(), 'fr')) lines.push(piece)
      expect(lines.length).toBe(total + 1)
      expect(lines[0]).toMatch(/^\ufeff[a-z,]+\r\n$/)
    }
  })
})
