import { beforeAll, describe, expect, it } from 'vitest'
import { takeEffectJob, tellAdoptionJob } from '~/modules/members/adoption-jobs.server'
import { adoptStatutes } from '~/modules/members/commands/adopt-statutes.server'
import { takeAdoptionEffect } from '~/modules/members/commands/take-adoption-effect.server'
import { sendAdoption } from '~/modules/members/commands/tell-adoption.server'
import { entitledMembers } from '~/modules/members/queries-membership.server'
import { addMembership, admit, changeCategory, endMembership } from '~/modules/members/store-membership.server'
import { createDraft } from '~/modules/statutes/commands/create-draft.server'
import { mapMembers } from '~/modules/statutes/commands/map-members.server'
import { saveDraft } from '~/modules/statutes/commands/save-draft.server'
import { exampleOf } from '~/modules/statutes/examples'
import { statutesByVersion, statutesInForce } from '~/modules/statutes/queries.server'
import { draftOf } from '~/modules/statutes/queries-draft.server'
import { setClock, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { formatDate } from '~/platform/i18n/format'
import type { Person } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { parisInstant } from '~/platform/pure/paris-time'
import { codeOf, given } from '../factories/label'
import { createPerson } from '../factories/people'
import { setUpStatutes, startDraft } from '../factories/statutes'

let team: Person

async function apply(category: string, name: string): Promise<string> {
  const { id } = await transact((tx) =>
    addMembership(tx, {
      kind: 'person',
      userId: null,
      organisationId: null,
      representativeId: null,
      name,
      email: null,
      category,
      isDemonstration: false,
    }),
  )
  return id
}

async function join(category: string, name: string): Promise<string> {
  const id = await apply(category, name)
  const admission = {
    on: addDays(today(), -60),
    category,
    college: null,
    votes: 1,
    decision: 'Décision 1',
    by: 'system:test',
  }
  await transact((tx) => admit(tx, id, admission))
  return id
}

beforeAll(async () => {
  await setUpStatutes(exampleOf('association'))
  team = await createPerson({ roles: ['team'] })
})

const adoption = { decision: 'Assemblée, résolution 2', decidedOn: addDays(today(), -1), effectiveFrom: today() }

describe('a draft', () => {
  it('keeps what cannot be read, and is refused to whoever read an older one', async () => {
    const id = await startDraft()
    const save = (revision: number, text: string) =>
      saveDraft(team, { id, revision, section: 'depart', posted: { 'leaving.noticeDays': text }, change: null })
    given(await save(1, 'trois mois'))
    expect((await draftOf(team, id))?.fields['leaving.noticeDays']).toBe('trois mois')
    expect(codeOf(await save(1, '90'))).toBe('draft-changed')
    expect(codeOf(await adoptStatutes(team, { id, revision: 2, ...adoption }))).toBe('draft-unsound')
    expect(await db.statutes.count()).toBe(1)
  })

  it('begins from a file of the right shape alone', async () => {
    const begin = (file: string) => createDraft(team, { title: 'Fichier', from: 'file', file })
    given(await begin(JSON.stringify(exampleOf('scic-sas'))))
    expect(codeOf(await begin('{'))).toBe('not-json')
    expect(codeOf(await begin('{"name":1}'))).toBe('wrong-shape')
  })
})

describe('from an association to a SCIC', () => {
  it('moves every member at once on the day of effect, or nobody', async () => {
    const resident = await join('individuals', 'Membre de test A')
    const employee = await join('individuals', 'Membre de test B')
    const id = await startDraft('scic-sas')
    expect(codeOf(await adoptStatutes(team, { id, revision: 1, ...adoption }))).toBe('members-without-category')
    expect(await db.statutes.count()).toBe(1)

    const mapping = { categories: { individuals: 'residents' }, members: { [employee]: 'employees' } }
    given(await mapMembers(team, { id, revision: 1, mapping }))
    expect(codeOf(await adoptStatutes(team, { id, revision: 1, ...adoption }))).toBe('draft-changed')
    expect(given(await adoptStatutes(team, { id, revision: 2, ...adoption }))).toEqual({ version: 2, moved: 2 })

    expect((await statutesInForce(today()))?.statutes).toEqual(exampleOf('scic-sas'))
    expect((await statutesInForce(addDays(today(), -1)))?.version).toBe(1)
    expect((await statutesByVersion(2))?.decision).toBe(adoption.decision)
    const collegesOn = async (day: string) =>
      Object.fromEntries((await entitledMembers(day)).map(({ membershipId, college }) => [membershipId, college]))
    expect(await collegesOn(addDays(today(), -1))).toEqual({ [resident]: null, [employee]: null })
    expect(await collegesOn(today())).toEqual({ [resident]: 'residents', [employee]: 'employees' })
    expect(await draftOf(team, id)).toBeNull()
    const line = await db.journalEntry.findFirstOrThrow({ where: { act: 'statutes.adopt' } })
    expect(JSON.parse(line.data)).toMatchObject({ version: 2, moved: 2 })
  })

  it('is told to each by mail, with what it makes of them', async () => {
    const version = await db.statutes.findFirstOrThrow({ where: { version: 2 } })
    const told = await join('residents', 'Membre de test D')
    await db.membership.update({ where: { id: told }, data: { email: 'membre-d@exemple.invalid' } })
    const queued = await db.outboxMessage.findFirstOrThrow({ where: { kind: `job:${tellAdoptionJob}` } })
    await sendAdoption(JSON.parse(queued.payload))
    await sendAdoption(JSON.parse(queued.payload))
    const mails = await db.outboxMessage.findMany({
      where: { key: { startsWith: `${tellAdoptionJob}:${version.id}:` }, kind: 'mail' },
    })
    expect(mails).toHaveLength(1)
    const { to, subject, text, html } = JSON.parse(mails[0]?.payload ?? '{}')
    expect(to).toBe('membre-d@exemple.invalid')
    expect(subject).toBe(`Nouveaux statuts à partir du ${formatDate(today(), 'fr')}`)
    for (const body of [text, html]) {
      expect(body).toContain('/statuts/versions/2')
      expect(body).toContain('Assemblée, résolution 2')
      expect(body).toContain('Les articles qui changent')
    }
  })

  it('is followed by no version that would change the past', async () => {
    const id = await startDraft('scic-sas')
    expect(codeOf(await adoptStatutes(team, { id, revision: 1, ...adoption }))).toBe('effect-before-latest')
  })
})

describe('statutes adopted for a later day', () => {
  const category = async (id: string) => (await db.membership.findUniqueOrThrow({ where: { id } })).category

  it('change nobody before their day, and on it everyone, those who came meanwhile too', async () => {
    const scic = exampleOf('scic-sas')
    const renamed = {
      ...scic,
      categories: scic.categories.map((one) => (one.id === 'residents' ? { ...one, id: 'inhabitants' } : one)),
    }
    const [early, waiting] = [await join('residents', 'Membre de test E'), await apply('residents', 'Membre de test F')]
    const { id } = given(await createDraft(team, { title: 'Plus tard', from: 'file', file: JSON.stringify(renamed) }))
    given(
      await mapMembers(team, { id, revision: 1, mapping: { categories: { residents: 'inhabitants' }, members: {} } }),
    )
    const effectiveFrom = addDays(today(), 30)
    const later = { decision: 'Assemblée, résolution 3', decidedOn: today(), effectiveFrom }
    const { version } = given(await adoptStatutes(team, { id, revision: 2, ...later }))
    expect([await category(early), await category(waiting)]).toEqual(['residents', 'residents'])
    const categoryOn = async (day: string) =>
      (await entitledMembers(day)).find(({ membershipId }) => membershipId === early)?.category
    expect([await categoryOn(today()), await categoryOn(effectiveFrom)]).toEqual(['residents', 'inhabitants'])

    const between = await join('residents', 'Membre de test G')
    const queued = await db.outboxMessage.findFirstOrThrow({ where: { kind: `job:${takeEffectJob}` } })
    expect(queued.runAt).toEqual(parisInstant(effectiveFrom, '00:00'))
    await takeAdoptionEffect(JSON.parse(queued.payload))
    expect(await category(early)).toBe('residents')
    setClock(() => parisInstant(effectiveFrom, '00:00'))
    try {
      for (const _ of [1, 2]) await takeAdoptionEffect(JSON.parse(queued.payload))
      for (const member of [early, waiting, between]) expect(await category(member)).toBe('inhabitants')
      expect((await statutesInForce(today()))?.version).toBe(version)
      const rows = (await entitledMembers(today())).map(({ membershipId }) => membershipId)
      expect(new Set(rows).size).toBe(rows.length)
      expect(rows).toEqual(expect.arrayContaining([early, between]))
    } finally {
      setClock()
    }
  })

  it('leave no period behind when a member goes, or changes category, before their day', async () => {
    const [goes, changes] = [await join('residents', 'Membre de test H'), await join('residents', 'Membre de test I')]
    const later = { category: 'inhabitants', college: null, votes: 1, from: addDays(today(), 60), decision: 'Test' }
    await transact(async (tx) => {
      await changeCategory(tx, goes, later)
      await changeCategory(tx, changes, later)
      await endMembership(tx, goes, { on: today(), reason: 'resignation', words: 'Test' })
      await changeCategory(tx, changes, { ...later, category: 'associations', from: today() })
    })
    const periodsOf = async (membershipId: string) =>
      (await db.membershipPeriod.findMany({ where: { membershipId }, orderBy: { startsOn: 'asc' } })).map(
        ({ category, endsOn }) => [category, endsOn],
      )
    expect(await periodsOf(goes)).toEqual([['residents', today()]])
    expect(await periodsOf(changes)).toEqual([
      ['residents', addDays(today(), -1)],
      ['associations', null],
    ])
  })
})
