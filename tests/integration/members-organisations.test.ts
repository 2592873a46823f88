import { beforeAll, describe, expect, it } from 'vitest'
import { createAuthority } from '~/modules/members/commands/create-authority.server'
import { createOrganisation } from '~/modules/members/commands/create-organisation.server'
import { editOrganisation } from '~/modules/members/commands/edit-organisation.server'
import { organisationById, organisationsOf, peopleOf } from '~/modules/members/queries.server'
import { db } from '~/platform/db/db.server'
import { visitor } from '~/platform/permissions'
import { again, createOrganisationOf } from '../factories/organisations'
import { createPerson } from '../factories/people'

const place = { foldedName: '', departement: 'dep:45', source: 'test' }
beforeAll(async () => {
  const rows = [
    { code: 'reg:24', kind: 'region', name: 'Centre-Val de Loire' },
    {
      code: 'com:45234',
      kind: 'commune',
      name: 'Orléans',
      siren: '214502346',
      population: 116_000,
      postcodes: '45000 45100',
    },
    { code: 'com:45075', kind: 'commune', name: 'La Chapelle-Saint-Mesmin', postcodes: '45380' },
    { code: 'com:45082', kind: 'commune', name: 'La Chapelle-sur-Aveyron', postcodes: '45230' },
    { code: 'bassin:orleans', kind: 'bassin', name: 'Orléans' },
  ]
  for (const row of rows) await db.territory.create({ data: { ...place, ...row, foldedName: row.name.toLowerCase() } })
})

const base = {
  kind: 'association' as const,
  name: 'Les Amis du débat',
  number: 'W451234567',
  commune: '',
  communeCode: '',
  communeAsked: '',
  website: '',
}
const idOf = (outcome: Awaited<ReturnType<typeof createOrganisation>>): string =>
  'ok' in outcome ? outcome.ok.id : JSON.stringify(outcome)

describe('creating an organisation', () => {
  it('makes whoever creates it its representative, and writes the journal', async () => {
    const actor = await createPerson()
    const id = idOf(await createOrganisation(actor, { ...base, commune: 'orleans' }))
    expect(await organisationById(id)).toMatchObject({
      name: 'Les Amis du débat',
      registration: 'rna:W451234567',
      communeCode: 'com:45234',
    })
    expect((await peopleOf(id)).map(({ userId, role }) => [userId, role])).toEqual([[actor.id, 'representative']])
    expect(await organisationsOf(actor.id)).toHaveLength(1)
    const line = await db.journalEntry.findFirst({ where: { act: 'members.create-organisation', subjectId: id } })
    expect(line?.actor).toBe(actor.id)
    expect(line?.data).not.toContain('Amis')
  })

  it('keeps one organisation a registration, even created at the same time from many windows', async () => {
    const people = await Promise.all([1, 2, 3, 4].map(() => createPerson()))
    const outcomes = await Promise.all(
      people.map((actor) => createOrganisation(actor, { ...base, kind: 'company', number: '732 829 320' })),
    )
    expect(outcomes.filter((outcome) => 'ok' in outcome)).toHaveLength(1)
    expect(
      outcomes.filter((outcome) => 'refused' in outcome && outcome.refused.code === 'registration-known'),
    ).toHaveLength(3)
    expect(await db.organisation.count({ where: { registration: 'siren:732829320' } })).toBe(1)
  })

  it('says nothing of who acts for a known one', async () => {
    const [owner, other] = [await createPerson(), await createPerson()]
    const id = idOf(await createOrganisation(owner, { ...base, number: 'W451234568' }))
    const outcome = await createOrganisation(other, {
      ...base,
      name: 'Autre',
      number: 'W451234568',
      commune: 'nulle part',
    })
    expect(outcome).toEqual({
      refused: { code: 'registration-known', detail: { registration: 'rna:W451234568', name: 'Les Amis du débat' } },
    })
    expect(JSON.stringify(outcome)).not.toContain(owner.id)
    expect(await createOrganisation(await again(owner), { ...base, number: 'W451234568' })).toEqual({
      refused: { code: 'you-act-already', detail: { organisation: id } },
    })
  })

  it('asks which commune where several answer, and takes the one chosen', async () => {
    const actor = await createPerson()
    const given = { ...base, number: 'W451234569', commune: 'La Chapelle' }
    expect(await createOrganisation(actor, given)).toEqual({ refused: { code: 'commune-choose', field: 'commune' } })
    expect(
      await createOrganisation(actor, { ...given, communeCode: 'com:45234', communeAsked: 'La Chapelle' }),
    ).toMatchObject({ refused: { code: 'commune-choose' } })
    expect(
      await createOrganisation(actor, { ...given, communeCode: 'com:45082', communeAsked: 'Orléans' }),
    ).toMatchObject({ refused: { code: 'commune-choose' } })
    expect(await createOrganisation(actor, { ...given, commune: 'Bourges-sur-Lune' })).toEqual({
      refused: { code: 'commune-unknown', field: 'commune' },
    })
    const id = idOf(
      await createOrganisation(actor, { ...given, communeCode: 'com:45082', communeAsked: 'La Chapelle' }),
    )
    expect(await organisationById(id)).toMatchObject({ communeCode: 'com:45082' })
  })

  it('refuses a wrong number, a local authority’s, a visitor, and the sixth of a day', async () => {
    const actor = await createPerson()
    expect(await createOrganisation(actor, { ...base, number: '732829321' })).toEqual({
      refused: { code: 'siren-key', field: 'number' },
    })
    expect(await createOrganisation(actor, { ...base, kind: 'public-body', number: '214502346' })).toEqual({
      refused: { code: 'siren-of-authority', field: 'number' },
    })
    expect(await createOrganisation(visitor, base)).toEqual({ refused: { code: 'not-found' } })
    for (const index of [1, 2, 3, 4, 5])
      expect(await createOrganisation(actor, { ...base, number: `W46000000${index}` })).toHaveProperty('ok')
    expect(await createOrganisation(actor, { ...base, number: 'W460000006' })).toEqual({
      refused: { code: 'too-many-organisations' },
    })
  })

  it('picks a local authority from the territory, once', async () => {
    const [actor, other] = [await createPerson(), await createPerson()]
    const id = idOf(await createAuthority(actor, { place: 'com:45234', website: '' }))
    expect(await organisationById(id)).toMatchObject({
      kind: 'local-authority',
      name: 'Commune d’Orléans',
      siren: '214502346',
      territoryCode: 'com:45234',
      communeCode: 'com:45234',
    })
    expect(await createAuthority(other, { place: 'com:45234', website: '' })).toMatchObject({
      refused: { code: 'registration-known' },
    })
    for (const wrong of ['bassin:orleans', 'com:99999', '', "' OR 1=1 --"])
      expect(await createAuthority(other, { place: wrong, website: '' })).toEqual({
        refused: { code: 'place-unknown', field: 'place' },
      })
    expect(await createAuthority(visitor, { place: 'com:45075', website: '' })).toEqual({
      refused: { code: 'not-found' },
    })
  })
})

describe('editing an organisation', () => {
  const edit = { name: 'Nouveau nom', commune: '', communeCode: '', communeAsked: '', website: 'https://exemple.fr' }
  it('is for those who represent it, and leaves its number', async () => {
    const [representative, contributor, stranger, team] = [
      await createPerson(),
      await createPerson(),
      await createPerson(),
      await createPerson({ roles: ['team'] }),
    ]
    const { id, registration } = await createOrganisationOf([
      [representative, 'representative'],
      [contributor, 'contributor'],
    ])
    for (const actor of [contributor, stranger, team, visitor]) {
      const present = actor.kind === 'person' ? await again(actor) : actor
      expect(await editOrganisation(present, { id, ...edit })).toEqual({ refused: { code: 'not-found' } })
    }
    const actor = await again(representative)
    expect(await editOrganisation(actor, { id, ...edit })).toEqual({ ok: { id } })
    expect(await organisationById(id)).toMatchObject({
      name: 'Nouveau nom',
      registration,
      website: 'https://exemple.fr',
    })
    expect(await editOrganisation(actor, { id, ...edit, name: undefined })).toEqual({
      refused: { code: 'name-missing', field: 'name' },
    })
  })

  it('leaves the name of a local authority', async () => {
    const representative = await createPerson()
    const { id } = await createOrganisationOf([[representative, 'representative']], {
      kind: 'local-authority',
      name: 'Commune de X',
      communeCode: 'com:45075',
    })
    await editOrganisation(await again(representative), { id, ...edit, commune: 'Orléans' })
    expect(await organisationById(id)).toMatchObject({
      name: 'Commune de X',
      communeCode: 'com:45075',
      website: 'https://exemple.fr',
    })
  })
})
