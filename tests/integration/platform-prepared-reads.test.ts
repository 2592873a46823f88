import { beforeAll, describe, expect, it } from 'vitest'
import { debateById, debateBySlug, debateOfId } from '~/modules/contributions/debate.server'
import { readableNumbers } from '~/modules/contributions/queries.server'
import { readCited } from '~/modules/contributions/queries-synthesis-page.server'
import { evidenceOf, loadApplication, readApplication } from '~/modules/label/store.server'
import { actorAndWaitingRole, actorOfUser } from '~/modules/members/actor.server'
import { setClock } from '~/platform/clock.server'
import { contentsOf, practicesAfter, publishedPractice, writtenSince } from '~/modules/network/read-practices.server'
import { loadTerritory } from '~/modules/territory/commands/load-territory.server'
import { readStamp } from '~/modules/territory/queries.server'
import { regionCode } from '~/modules/territory/rules/place'
import { db, transact } from '~/platform/db/db.server'
import { newId } from '~/platform/pure/ids'
import { readSession, sessionHandle } from '~/platform/session/session.server'
import { createAccount, openSessionFor } from '../factories/accounts'
import { publishedContribution } from '../factories/contributions'
import { createOrganisation, createParty, readyDraft, setUpCharter, submitted } from '../factories/label'
import { debateUnderWay, draftDebate } from '../factories/debates'
import { createPractice } from '../factories/entries'
import { createPerson } from '../factories/people'

beforeAll(setUpCharter)

describe('an application read by a prepared statement', () => {
  it.each([
    ['a draft', async () => (await readyDraft(await createParty())).id],
    ['one that is submitted', async () => submitted(await createParty())],
  ])('is what Prisma reads: %s', async (_, make) => {
    const id = await make()
    const read = await readApplication(id)
    expect(read?.application).toEqual(await loadApplication(db, id))
    expect(read?.evidence).toEqual(await evidenceOf(db, id))
    expect(read?.evidence.length).toBeGreaterThan(0)
  })

  it('is null where there is none', async () => {
    expect(await readApplication(newId())).toBeNull()
  })

  it('is as the last commit left it, and never as an open transaction would', async () => {
    const { id } = await readyDraft(await createParty())
    await transact(async (tx) => {
      await tx.application.update({ where: { id }, data: { title: 'Pas encore' } })
      expect((await readApplication(id))?.application.title).not.toBe('Pas encore')
    })
    expect((await readApplication(id))?.application.title).toBe('Pas encore')
  })
})

describe('a session read by a prepared statement', () => {
  it('has the instants that were written', async () => {
    const account = await createAccount()
    const id = await openSessionFor(account)
    const secondFactorAt = new Date('2026-03-29T01:30:00.123Z')
    const lastSeenAt = new Date(Date.now() - 60_000)
    await db.session.update({ where: { id: sessionHandle(id) }, data: { secondFactorAt, lastSeenAt } })
    expect(await readSession(`portail=${id}`)).toEqual({
      sessionId: id,
      userId: account.id,
      name: account.name,
      email: account.address,
      locale: 'fr',
      secondFactorAt,
      lastSeenAt,
    })
  })

  it('is none once its account is erased, or it is over', async () => {
    const erased = await createAccount()
    const id = await openSessionFor(erased)
    await db.user.update({ where: { id: erased.id }, data: { erasedAt: new Date() } })
    expect(await readSession(`portail=${id}`)).toBeNull()
    const other = await openSessionFor(await createAccount())
    await db.session.update({ where: { id: sessionHandle(other) }, data: { expiresAt: new Date(Date.now() - 1_000) } })
    expect(await readSession(`portail=${other}`)).toBeNull()
  })
})

describe('a person’s mandates read by a prepared statement', () => {
  it('are those in force at this moment, its bounds as the rules say', async () => {
    const at = new Date('2026-06-15T10:00:00.000Z')
    setClock(() => at)
    const { id: userId } = await createPerson()
    const give = (role: string, startsOn: string, endsOn: string | null) =>
      db.mandate.create({
        data: {
          id: newId(),
          userId,
          role,
          startsOn,
          endsOn,
          decision: 'Test',
          grantedBy: 'system:test',
          createdAt: at,
        },
      })
    await give('member', '2026-06-15', '2026-06-15')
    await give('board', '2026-06-16', null)
    await give('garant', '2026-01-01', '2026-06-14')
    await give('label-instructor', '2026-01-01', null)
    const [yes, later, over, also] = await Promise.all([1, 2, 3, 4].map(() => createOrganisation()))
    const actsFor = (organisation: { id: string } | undefined, startsAt: number, endsAt: number | null) =>
      db.organisationMandate.create({
        data: {
          id: newId(),
          organisationId: organisation?.id ?? '',
          userId,
          role: 'contributor',
          startsAt: new Date(at.getTime() + startsAt),
          endsAt: endsAt === null ? null : new Date(at.getTime() + endsAt),
          grantedBy: 'system:test',
        },
      })
    await actsFor(yes, 0, 1)
    await actsFor(later, 1, null)
    await actsFor(over, -10, 0)
    await actsFor(also, -10, null)
    const held = await actorOfUser(userId, { officer: true })
    expect(held.roles).toEqual(['member', 'label-instructor'])
    expect(held.organisations.map(({ id }) => id).sort()).toEqual([yes?.id, also?.id].sort())
    expect(await actorAndWaitingRole(userId, { officer: false })).toMatchObject({
      actor: { roles: ['member'] },
      roleWaits: true,
    })
    expect(await actorAndWaitingRole((await createPerson({ roles: ['member'] })).id, { officer: false })).toMatchObject(
      {
        roleWaits: false,
      },
    )
  })
})

describe('practices read by prepared statements', () => {
  it('are what Prisma reads, page after page, with those written since', async () => {
    const place = { name: 'Ici', territory: null, precision: 'exact' as const, latitude: 47.1, longitude: 2.4 }
    const { id } = await createPractice({ content: { place, startsOn: '2024' } })
    const { id: waiting } = await createPractice({ state: 'pending' })
    const { state: _state, kind: _kind, ...wanted } = await db.entry.findUniqueOrThrow({ where: { id } })
    const read = await publishedPractice(id)
    expect(wanted).toMatchObject({ ...read })
    expect(Object.keys(read ?? {}).length).toBe(16)
    expect(await practicesAfter('')).toContainEqual(read)
    expect(await practicesAfter(id)).not.toContainEqual(read)
    expect(await publishedPractice(waiting)).toBeUndefined()
    const written = await writtenSince(wanted.updatedAt)
    expect(written).toContainEqual({ id, state: 'published', updatedAt: wanted.updatedAt })
    expect(written.map((row) => row.id)).toContain(waiting)
    expect(await writtenSince(new Date(Date.now() + 60_000))).toEqual([])
  })
})

describe('a debate read by a prepared statement', () => {
  it.each([
    ['one that takes contributions', debateUnderWay],
    ['a draft, without a stage for them', draftDebate],
  ])('is what Prisma reads: %s', async (_, make) => {
    const { id } = await make()
    const known = await debateById(id, db)
    expect(known?.id).toBe(id)
    expect(await debateOfId(id)).toEqual(known)
    expect(await debateBySlug(known?.slug ?? '')).toEqual(known)
  })

  it('is null where there is none', async () => {
    expect(await debateOfId(newId())).toBeNull()
    expect(await debateBySlug('nulle-part')).toBeNull()
  })
})

describe('what a synthesis cites, read by a prepared statement', () => {
  it('is what Prisma reads, whatever their number, without what is no longer to be read', async () => {
    const { id: debateId } = await debateUnderWay()
    const { debateId: otherId } = await publishedContribution()
    for (let number = 1; number <= 3; number += 1) await publishedContribution({ debateId })
    await db.contribution.updateMany({ where: { debateId, number: 2 }, data: { state: 'withdrawn' } })
    for (const numbers of [[], [1], [3, 2, 1], Array.from({ length: 230 }, (_, at) => at + 1)])
      for (const id of [debateId, otherId]) {
        const known = await readableNumbers(id, numbers)
        expect(await readCited(id, numbers)).toEqual(
          [...known].map(([number, { title }]) => ({ number, title })).sort((a, b) => a.number - b.number),
        )
      }
  })
})

describe('what the list and the map read', () => {
  it('is the content that Prisma reads, of more than one read at once', async () => {
    const ids: string[] = []
    for (let i = 0; i < 23; i += 1) ids.push((await createPractice({ content: { title: `Lue ${i}` } })).id)
    const read = await contentsOf([...ids, newId()])
    const rows = await db.entry.findMany({ where: { id: { in: ids } }, select: { id: true, content: true } })
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
    expect(read.sort(byId)).toEqual(rows.sort(byId))
    expect(await contentsOf([])).toEqual([])
  })

  it('is the mark of the territory that Prisma reads, none before it is loaded', async () => {
    await loadTerritory()
    const row = await db.territory.findUnique({ where: { code: regionCode }, select: { source: true } })
    expect(row).not.toBeNull()
    expect(await readStamp()).toBe(row?.source)
  })
})
