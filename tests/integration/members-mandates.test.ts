import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { remindEndingMandates } from '~/modules/members/commands/daily-members.server'
import { endMandate } from '~/modules/members/commands/end-mandate.server'
import { giveMandate, type MandateInput } from '~/modules/members/commands/give-mandate.server'
import { endingMandates, findMandates, mandateById, mandatesOf } from '~/modules/members/queries.server'
import { now, setClock, today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { isPostgresql } from '~/platform/db/provider'
import { type Role, roles, visitor } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { newId } from '~/platform/pure/ids'
import { again } from '../factories/organisations'
import { createPerson } from '../factories/people'

const mandate = (email: string, role: Role, more: Partial<MandateInput> = {}): MandateInput => ({
  email,
  role,
  startsOn: today(),
  endsOn: null,
  decision: 'Conseil du 3 mars, n° 4',
  decidedOn: addDays(today(), -10),
  ...more,
})
const idOf = (outcome: { ok: { id: string } } | { refused: unknown }): string =>
  'ok' in outcome ? outcome.ok.id : JSON.stringify(outcome)

describe('a mandate written before its decision had columns', () => {
  const kept = [
    ['Décision de démonstration', null, null, 'Décision de démonstration'],
    ['Conseil, n° 4\nDécision du 2026-01-31', '2026-01-31', null, 'Conseil, n° 4'],
    [
      'Conseil du 3 mars\nDécision du 2026-03-03\nFin anticipée\u00a0: départ, dit-elle\u00a0: « merci »',
      '2026-03-03',
      'départ, dit-elle\u00a0: « merci »',
      'Conseil du 3 mars',
    ],
    ['Sans date\nFin anticipée\u00a0: fusion', null, 'fusion', 'Sans date'],
    ['Décision du 2026-01-31', null, null, 'Décision du 2026-01-31'],
    ['Vu la Décision du bureau\nDécision du hasard', null, null, 'Vu la Décision du bureau\nDécision du hasard'],
  ] as const

  it('gives each line its column when the database is migrated', async () => {
    const { id: userId } = await createPerson()
    const rows = kept.map(([decision], index) => ({
      id: newId(),
      userId,
      role: 'member',
      startsOn: `2020-01-0${index + 1}`,
      decision,
      grantedBy: 'system:test',
      createdAt: now(),
    }))
    await db.mandate.createMany({ data: rows })
    const folder = isPostgresql(process.env['DATABASE_URL'] ?? '') ? 'postgresql' : 'sqlite'
    const sql = readFileSync(
      `prisma/migrations/${folder}/20261127103700_mandate_decision_columns/migration.sql`,
      'utf8',
    )
    const updates = sql
      .split(/;\n/)
      .map((text) => text.slice(Math.max(text.indexOf('UPDATE'), 0)))
      .filter((text) => text.startsWith('UPDATE'))
    expect(updates).toHaveLength(2)
    for (const update of updates) await db.$executeRawUnsafe(update)
    const found = await db.mandate.findMany({ where: { userId }, orderBy: { startsOn: 'asc' } })
    expect(found.map(({ decision, decidedOn, endedBecause }) => [decidedOn, endedBecause, decision])).toEqual(
      kept.map(([, ...expected]) => expected),
    )
  })
})

describe('giving a mandate', () => {
  it('gives the role with its decision, writes the journal and tells the person', async () => {
    const [administrator, person] = [await createPerson({ roles: ['administrator'] }), await createPerson()]
    const id = idOf(await giveMandate(administrator, mandate(person.email, 'label-instructor')))
    expect((await again(person)).roles).toEqual(['label-instructor'])
    expect(await mandateById(id)).toMatchObject({
      grantedBy: administrator.id,
      decision: { text: 'Conseil du 3 mars, n° 4', decidedOn: addDays(today(), -10), endedBecause: null },
    })
    expect(await db.journalEntry.count({ where: { act: 'members.give-mandate', subjectId: id } })).toBe(1)
    expect(await db.outboxMessage.count({ where: { key: `members.give-mandate:${id}:${person.id}` } })).toBe(1)
  })

  it.each(roles)('of %s: by the administration; by the team unless it is a key; by nobody else', async (role) => {
    const [team, administrator] = [
      await createPerson({ roles: ['team'] }),
      await createPerson({ roles: ['administrator'] }),
    ]
    const isKey = role === 'team' || role === 'administrator'
    expect(await giveMandate(team, mandate((await createPerson()).email, role))).toEqual(
      isKey
        ? { refused: { code: 'administrator-only', field: 'role' } }
        : { ok: { id: expect.any(String) as unknown } },
    )
    expect(await giveMandate(administrator, mandate((await createPerson()).email, role))).toHaveProperty('ok')
    for (const wrong of [
      visitor,
      await createPerson(),
      await createPerson({
        roles: ['member', 'label-instructor', 'label-committee', 'ethics-committee', 'garant', 'board'],
      }),
    ])
      expect(await giveMandate(wrong, mandate(team.email, role))).toEqual({ refused: { code: 'not-found' } })
  })

  it('is never to oneself', async () => {
    const administrator = await createPerson({ roles: ['administrator'] })
    expect(await giveMandate(administrator, mandate(administrator.email, 'board'))).toEqual({
      refused: { code: 'give-yourself', field: 'email' },
    })
    expect((await again(administrator)).roles).toEqual(['administrator'])
  })

  it('gives a role once, even from two windows; to a known account; on a decision already taken', async () => {
    const [administrator, person] = [await createPerson({ roles: ['administrator'] }), await createPerson()]
    const twice = await Promise.all([1, 2].map(() => giveMandate(administrator, mandate(person.email, 'garant'))))
    expect(twice.filter((outcome) => 'ok' in outcome)).toHaveLength(1)
    expect(twice).toContainEqual({ refused: { code: 'role-already-held', field: 'role' } })
    expect(await mandatesOf(person.id)).toHaveLength(1)
    expect(await giveMandate(administrator, mandate('inconnue@exemple.invalid', 'board'))).toEqual({
      refused: { code: 'email-unknown', field: 'email' },
    })
    expect(
      await giveMandate(administrator, mandate(person.email, 'board', { decidedOn: addDays(today(), 1) })),
    ).toEqual({ refused: { code: 'decision-in-future', field: 'decidedOn' } })
  })
})

describe('ending a mandate', () => {
  it('takes the role away at once with yesterday as last day, and keeps the reason', async () => {
    const [administrator, person] = [await createPerson({ roles: ['administrator'] }), await createPerson()]
    const id = idOf(await giveMandate(administrator, mandate(person.email, 'team')))
    const yesterday = addDays(today(), -1)
    expect(
      await endMandate(await createPerson({ roles: ['team'] }), { id, lastDay: yesterday, reason: 'Départ' }),
    ).toEqual({ refused: { code: 'administrator-only' } })
    expect(await endMandate(await again(person), { id, lastDay: yesterday, reason: 'Départ' })).toEqual({
      refused: { code: 'administrator-only' },
    })
    expect(await endMandate(await createPerson(), { id, lastDay: yesterday, reason: 'Départ' })).toEqual({
      refused: { code: 'not-found' },
    })
    expect(await endMandate(administrator, { id, lastDay: yesterday, reason: 'Départ' })).toEqual({ ok: { id } })
    expect((await again(person)).roles).toEqual([])
    expect(await mandateById(id)).toMatchObject({
      state: 'past',
      endsOn: yesterday,
      decision: { endedBecause: 'Départ' },
    })
    expect(await endMandate(administrator, { id, lastDay: yesterday, reason: 'Départ' })).toEqual({
      refused: { code: 'mandate-past' },
    })
    expect(await endMandate(administrator, { id: 'nope', lastDay: yesterday, reason: 'x' })).toEqual({
      refused: { code: 'not-found' },
    })
    expect(
      (await db.journalEntry.findFirst({ where: { act: 'members.end-mandate', subjectId: id } }))?.data,
    ).not.toContain('Départ')
  })

  it('never ends the last administrators, even both at once', async () => {
    await db.mandate.deleteMany({ where: { role: 'administrator' } })
    const [first, second] = [
      await createPerson({ roles: ['administrator'] }),
      await createPerson({ roles: ['administrator'] }),
    ]
    const both = await Promise.all(
      [first, second].map(async (actor) =>
        endMandate(actor, { id: (await mandatesOf(actor.id))[0]?.id ?? '', lastDay: today(), reason: 'Départ' }),
      ),
    )
    expect(both.filter((outcome) => 'ok' in outcome)).toHaveLength(1)
    expect(both).toContainEqual({ refused: { code: 'last-administrator' } })
  })
})

describe('mandates that end', () => {
  it('are spoken of once, thirty days before, to the person and the team', async () => {
    const [team, person] = [await createPerson({ roles: ['team'] }), await createPerson()]
    const id = idOf(await giveMandate(team, mandate(person.email, 'board', { endsOn: addDays(today(), 60) })))
    const mails = () => db.outboxMessage.findMany({ where: { key: { startsWith: `members.mandate-ending:${id}:` } } })
    await remindEndingMandates()
    expect(await mails()).toHaveLength(0)
    setClock(() => new Date(Date.now() + 31 * 86_400_000))
    expect((await endingMandates(person.id)).map((ending) => ending.id)).toEqual([id])
    await remindEndingMandates()
    const first = (await mails()).length
    expect((await mails()).map(({ key }) => key.split(':').at(-1))).toEqual(
      expect.arrayContaining([person.id, team.id]),
    )
    setClock(() => new Date(Date.now() + 40 * 86_400_000))
    await remindEndingMandates()
    expect(await mails()).toHaveLength(first)
  })
})

describe('the list of mandates', () => {
  it('is filtered by role, state and words', async () => {
    const administrator = await createPerson({ roles: ['administrator'], email: 'liste-admin@exemple.invalid' })
    const person = await createPerson({ email: 'liste-une@exemple.invalid' })
    await giveMandate(administrator, mandate(person.email, 'member', { startsOn: addDays(today(), 5) }))
    await giveMandate(administrator, mandate(person.email, 'garant'))
    const find = async (role: Role | null, state: 'upcoming' | 'in-force' | 'past' | null, words: string) =>
      (await findMandates({ role, state, words }, 1, 10)).rows.map((row) => row.role)
    expect(await find(null, null, 'LISTE-une@')).toEqual(['member', 'garant'])
    expect(await find(null, 'upcoming', 'liste-une')).toEqual(['member'])
    expect(await find(null, 'in-force', 'liste-une')).toEqual(['garant'])
    expect(await find('member', 'past', 'liste-une')).toEqual([])
    expect(await find(null, null, "' OR 1=1 --")).toEqual([])
    expect((await findMandates({ role: null, state: null, words: 'liste-' }, 2, 2)).rows).toHaveLength(1)
  })
})
