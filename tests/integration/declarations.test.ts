import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadDeclarations } from '~/modules/declarations/commands/load-declarations.server'
import { confirmSignature, signDeclaration } from '~/modules/declarations/commands/sign-declaration.server'
import { signForOrganisation } from '~/modules/declarations/commands/sign-for-organisation.server'
import {
  forgetUnconfirmedSignatures,
  showSignature,
  withdrawSignature,
} from '~/modules/declarations/commands/withdraw-signature.server'
import { closeDeclaration } from '~/modules/declarations/commands/publish-declaration.server'
import { editDeclaration } from '~/modules/declarations/commands/write-declaration.server'
import {
  declarationBy,
  shownSignatures,
  signatureCounts,
  signaturesOfAddress,
} from '~/modules/declarations/queries.server'
import { loadTerritory } from '~/modules/territory/commands/load-territory.server'
import { db } from '~/platform/db/db.server'
import { type Person, visitor } from '~/platform/permissions'
import { declarationText, publishedDeclaration, signatureMailedTo, signing } from '../factories/declarations'
import { codeOf, given } from '../factories/label'
import { again, createOrganisationOf } from '../factories/organisations'
import { createPerson } from '../factories/people'

const portal = { kind: 'system', job: 'test' } as const
let team: Person
beforeAll(async () => {
  given(await loadTerritory())
  team = await createPerson({ roles: ['team'] })
})
beforeEach(async () => {
  await db.rateLimit.deleteMany()
})

describe('a declaration', () => {
  it('of 2017 is loaded once, by its known commitments', async () => {
    given(await loadDeclarations(portal))
    expect(given(await loadDeclarations(portal))).toEqual({ count: 0 })
    const found = await declarationBy({ source: 'territoires-2017' })
    expect(found).toMatchObject({
      state: 'published',
      isDemonstration: false,
      textHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('never changes once published, and is closed for good', async () => {
    const { id } = await publishedDeclaration()
    const { revision = 0 } = (await declarationBy({ id })) ?? {}
    expect(codeOf(await editDeclaration(team, { id, revision, ...declarationText() }))).toBe('declaration-published')
    given(await closeDeclaration(team, { id, revision }))
    expect(codeOf(await signDeclaration(visitor, signing(id)))).toBe('declaration-closed')
  })

  it('is signed once by a mailbox, once its link is followed, without keeping the address', async () => {
    const { id } = await publishedDeclaration()
    const name = `paul.${process.pid}`
    const asked = signing(id, { email: `${name}@gmail.com`, isShown: true, name: 'Personne d’essai' })
    given(await signDeclaration(visitor, asked))
    expect(await signatureCounts(id)).toMatchObject({ people: 0 })
    const token = await signatureMailedTo(asked.email)
    given(await confirmSignature(visitor, { token }))
    given(await confirmSignature(visitor, { token }))
    // Another way of writing the same mailbox, by somebody who only types it, changes nothing of what was confirmed.
    given(await signDeclaration(visitor, { ...asked, email: `${name}+2@gmail.com`, name: 'Quelqu’un d’autre' }))
    const { people, departements } = await signatureCounts(id)
    expect([people, departements.get('dep:18')]).toEqual([1, 1])
    const rows = await db.declarationSignature.findMany({ where: { declarationId: id } })
    expect(rows.map((row) => row.name)).toEqual(['Personne d’essai'])
    expect(JSON.stringify(rows)).not.toMatch(/gmail|paul/)
    expect(await signaturesOfAddress(asked.email)).toHaveLength(1)
  })

  it('lists those who chose it, and forgets who withdraws', async () => {
    const { id } = await publishedDeclaration()
    const asked = signing(id, { isShown: false })
    given(await signDeclaration(visitor, asked))
    const token = await signatureMailedTo(asked.email)
    given(await confirmSignature(visitor, { token }))
    const filter = { kind: null, departement: null, page: 1 }
    expect((await shownSignatures(id, filter)).total).toBe(0)
    given(await showSignature(visitor, { token, isShown: true }))
    expect((await shownSignatures(id, filter)).total).toBe(1)
    given(await withdrawSignature(visitor, { token }))
    expect(await db.declarationSignature.count({ where: { declarationId: id } })).toBe(0)
    expect(codeOf(await withdrawSignature(visitor, { token }))).toBe('token-dead')
  })

  it('is signed by organisations through those who represent them, once each', async () => {
    const [{ id }, person] = [await publishedDeclaration(), await createPerson()]
    const organisation = await createOrganisationOf([[person, 'representative']])
    const actor = await again(person)
    const named = { declarationId: id, organisationId: organisation.id, isShown: true }
    expect(codeOf(await signForOrganisation(await createPerson(), named))).toBe('not-found')
    given(await signForOrganisation(actor, named))
    expect(codeOf(await signForOrganisation(actor, named))).toBe('already-signed')
    expect(await signatureCounts(id)).toMatchObject({ organisations: 1 })
  })

  it('forgets signatures that nobody confirmed', async () => {
    const { id } = await publishedDeclaration()
    given(await signDeclaration(visitor, signing(id)))
    await db.declarationSignature.updateMany({ where: { declarationId: id }, data: { createdAt: new Date('2026-01-01T00:00:00Z') } }) // prettier-ignore
    expect(given(await forgetUnconfirmedSignatures(portal)).forgotten).toBeGreaterThanOrEqual(1)
    expect(await db.declarationSignature.count({ where: { declarationId: id } })).toBe(0)
  })
})
