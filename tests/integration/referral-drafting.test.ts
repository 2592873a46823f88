import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { similarSubjects } from '~/composition/similar-subjects.server'
import { mayReadFile } from '~/composition/file-access.server'
import { referralEraser } from '~/composition/personal-data-referral-drafting.server'
import { addDocument, removeDocument } from '~/modules/referrals/commands/add-document.server'
import { collectSignatures } from '~/modules/referrals/commands/collect-signatures.server'
import { confirmSignature, withdrawSignature } from '~/modules/referrals/commands/manage-signature.server'
import { checkSheet } from '~/modules/referrals/commands/paper-sheets.server'
import { removeSheet } from '~/modules/referrals/commands/remove-sheet.server'
import { saveDraft } from '~/modules/referrals/commands/save-draft.server'
import { setCommitment } from '~/modules/referrals/commands/set-commitment.server'
import { setTerritory } from '~/modules/referrals/commands/set-territory.server'
import { signReferral } from '~/modules/referrals/commands/sign-referral.server'
import { submitReferral } from '~/modules/referrals/commands/submit-referral.server'
import { forgetSignatures, remindDrafts } from '~/modules/referrals/commands/tend-drafting.server'
import { withdrawReferral } from '~/modules/referrals/commands/withdraw-referral.server'
import { publicFile } from '~/modules/referrals/public-file.server'
import { signatureToken } from '~/modules/referrals/signature-tokens.server'
import { setClock, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { indexDocument } from '~/platform/search/index.server'
import { type Person, visitor } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { codeOf, given } from '../factories/label'
import { createOrganisationOf, again } from '../factories/organisations'
import { createPerson } from '../factories/people'
import {
  asked,
  askedSignature,
  collecting,
  completeDraft,
  draftReferral,
  receivedFile,
  revisionOf,
  setUpReferrals,
  sheetBy,
  signatureFacts,
} from '../factories/referrals'

beforeAll(setUpReferrals)
beforeEach(async () => {
  await db.rateLimit.deleteMany()
  return () => setClock()
})

const mailsTo = async (email: string): Promise<string[]> =>
  (await db.outboxMessage.findMany({ where: { kind: 'mail', payload: { contains: email } } })).map(
    ({ payload }) => payload,
  )
const collectionOf = (referralId: string) => db.referralCollection.findUniqueOrThrow({ where: { referralId } })
const confirmed = async (number: string, email?: string): Promise<string> => {
  given(await signReferral(visitor, signatureFacts(number, email)))
  const { id } = await db.referralSignature.findFirstOrThrow({ orderBy: { id: 'desc' } })
  given(await confirmSignature(visitor, { token: signatureToken(id) }))
  return id
}

describe('a draft', () => {
  it('is written by two windows without losing anything, and says what both changed', async () => {
    const author = await createPerson()
    const id = await draftReferral(author)
    const patch = (answers: Record<string, string>, base?: string) => ({
      answers: Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, { base: base ?? null, value }])),
    })
    given(await saveDraft(author, { id, revision: 1, patch: patch({ subject: 'Le premier' }) }))
    given(await saveDraft(author, { id, revision: 1, patch: patch({ resources: 'Une salle' }) }))
    const conflict = await saveDraft(author, { id, revision: 1, patch: patch({ subject: 'Le second' }) })
    expect(conflict).toMatchObject({
      refused: { code: 'stale-revision', conflicts: [{ criterionId: 'subject', stored: 'Le premier' }] },
    })
    expect(codeOf(await setTerritory(author, { id, revision: 1, territoryCode: 'dep:18' }))).toBe('changed-since-read')
    expect(codeOf(await setTerritory(author, { id, revision: 3, territoryCode: 'dep:99' }))).toBe('place-unknown')
    expect(codeOf(await saveDraft(await createPerson(), { id, revision: 3, patch: { answers: {} } }))).toBe('not-found')
  })

  it('is submitted once, as it was read again, with its check; its documents are then everyone’s', async () => {
    const person = await createPerson()
    const organisation = await createOrganisationOf([[person, 'representative']], { kind: 'local-authority' })
    const author: Person = await again(person)
    const id = await completeDraft(author, { requesterKind: 'petr', organisationId: organisation.id })
    given(await addDocument(author, { id, title: 'Étude', file: receivedFile() }))
    const { fileId, id: documentId } = await db.referralDocument.findFirstOrThrow({ where: { referralId: id } })
    expect(await mayReadFile(visitor, fileId)).toBe(false)
    const revision = await revisionOf(id)
    expect(codeOf(await submitReferral(author, { id, revision: revision - 1 }))).toBe('changed-since-read')
    const { number } = given(await submitReferral(author, { id, revision }))
    expect(given(await submitReferral(author, { id, revision }))).toEqual({ number, isNew: false })
    expect(await mayReadFile(visitor, fileId)).toBe(true)
    expect(codeOf(await removeDocument(author, { id, documentId }))).toBe('read-only')
    const found = await publicFile(number, 'fr')
    expect(found?.file).toMatchObject({
      ...{ state: 'submitted', organisation: organisation.name },
      check: { isKept: true },
      commitment: { state: 'asked' },
    })
    expect(found?.file.check.findings.find((finding) => finding.id === 'commitment')?.status).toBe('needs-judgement')
    // The authority answers late: it is published either way, and an answer is not unsaid.
    const answer = { ...asked, state: 'refused', signatory: 'Une élue', answeredOn: today() } as const
    expect(codeOf(await setCommitment(author, { id, form: answer, file: null }))).toBe('refusal-reason-missing')
    given(await setCommitment(author, { id, form: { ...answer, reason: 'Le budget est voté.' }, file: null }))
    expect(codeOf(await setCommitment(author, { id, form: asked, file: null }))).toBe('answered-already')
    const { title } = await db.referral.findUniqueOrThrow({ where: { id } })
    // Close enough is said also where another one holds all the words.
    const wider = `${title} partout`
    await transact((tx) =>
      indexDocument(tx, { kind: 'practice', url: '/reseau/pratiques/d-essai', title: wider, body: '', locale: 'fr' }),
    )
    const near = await similarSubjects({ title: wider, territoryCode: null, except: null, locale: 'fr' })
    expect(near.map(({ url }) => url)).toContain(`/saisines/${number}`)
    const similar = await similarSubjects({ title, territoryCode: 'dep:18', except: null, locale: 'fr' })
    expect(similar).toContainEqual({ kind: 'referral', title, url: `/saisines/${number}` })
  })

  it('that lacks what is mandatory is not submitted', async () => {
    const person = await createPerson()
    const organisation = await createOrganisationOf([[person, 'representative']])
    const author = await again(person)
    const id = await draftReferral(author, { requesterKind: 'association', organisationId: organisation.id })
    expect(codeOf(await submitReferral(author, { id, revision: 1 }))).toBe('mandatory-missing')
  })

  it('whose term is near is told of, once', async () => {
    const author = await createPerson()
    const id = await draftReferral(author)
    const { requesterDueOn } = await db.referral.findUniqueOrThrow({ where: { id } })
    const near = new Date(`${addDays(requesterDueOn ?? '', -10)}T10:00:00Z`)
    setClock(() => near)
    await remindDrafts()
    await remindDrafts()
    expect(await mailsTo(author.email)).toEqual([expect.stringContaining('s’éteint bientôt')])
  })
})

describe('signatures', () => {
  it('count once a mailbox, once confirmed, on line and on paper; the authors are told at each share', async () => {
    const author = await createPerson()
    const { id, number, needed } = await collecting(author)
    await db.referralCollection.update({ where: { referralId: id }, data: { needed: 3 } })
    expect(needed).toBeGreaterThan(100)
    expect(codeOf(await setTerritory(author, { id, revision: 99, territoryCode: 'reg:24' }))).toBe('read-only')
    const first = await confirmed(number, 'ana.dupont@gmail.com')
    expect(await collectionOf(id)).toMatchObject({ online: 1, told: 33 })
    for (const same of ['anadupont+x@googlemail.com', 'A.N.A.dupont@gmail.com'])
      given(await signReferral(visitor, { ...signatureFacts(number, same), name: 'Une autre' }))
    expect(await db.referralSignature.count({ where: { referralId: id } })).toBe(1)
    expect((await db.referralSignature.findFirstOrThrow({ where: { id: first } })).name).toBe('Signataire de test')
    await askedSignature(number)
    expect(await collectionOf(id)).toMatchObject({ online: 1 })
    const sheetId = await sheetBy(author, id, 2)
    expect(await collectionOf(id)).toMatchObject({ online: 1, paper: 0 })
    expect(codeOf(await checkSheet(author, { id, sheetId }))).toBe('sheet-entered-by-you')
    const team = await createPerson({ roles: ['team'] })
    given(await checkSheet(team, { id, sheetId }))
    expect(await collectionOf(id)).toMatchObject({ online: 1, paper: 2, told: 100 })
    const told = (await mailsTo(author.email)).join()
    expect([told.includes('33\u00a0%'), told.includes('Signatures réunies')]).toEqual([true, true])
    given(await removeSheet(team, { id, sheetId }))
    given(await withdrawSignature(visitor, { token: signatureToken(first) }))
    expect(await collectionOf(id)).toMatchObject({ online: 0, paper: 0, told: 100 })
    expect(given(await withdrawSignature(visitor, { token: signatureToken(first) }))).toEqual({ number: null })
    expect(codeOf(await submitReferral(author, { id, revision: await revisionOf(id) }))).toBe('signatures-missing')
  })

  it('of fifty people behind one address pass; those from elsewhere, and a mailbox asked too often, do not', async () => {
    const { id, number } = await collecting(await createPerson())
    for (let person = 0; person < 50; person += 1) await askedSignature(number)
    expect(await db.referralSignature.count({ where: { referralId: id } })).toBe(50)
    const elsewhere = { ...signatureFacts(number), place: 'Tours' }
    expect(codeOf(await signReferral(visitor, elsewhere))).toBe('commune-elsewhere')
    const codes = []
    for (let time = 0; time < 6; time += 1)
      codes.push(codeOf(await signReferral(visitor, signatureFacts(number, 'toujours@exemple.invalid'))))
    expect(codes).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'too-often'])
  })

  it('open the submission when they are there, and are forgotten once the file is over; their number stays', async () => {
    const author = await createPerson()
    const { id, number } = await collecting(author)
    await db.referralCollection.update({ where: { referralId: id }, data: { needed: 1 } })
    const email = 'erasee@exemple.invalid'
    const [kept, gone] = [await confirmed(number), await confirmed(number, email)]
    given(await submitReferral(author, { id, revision: await revisionOf(id) }))
    expect(codeOf(await signReferral(visitor, signatureFacts(number)))).toBe('collection-over')
    const erased = await createPerson({ email })
    await transact((tx) => referralEraser(tx, erased.id))
    expect(await db.referralSignature.count({ where: { id: gone } })).toBe(0)
    given(await withdrawReferral(author, { id, reason: '', isPublic: false }))
    await forgetSignatures()
    expect(await db.referralSignature.count({ where: { id: kept } })).toBe(1)
    const later = new Date(`${addDays(today(), 100)}T10:00:00Z`)
    setClock(() => later)
    await forgetSignatures()
    expect(await db.referralSignature.count({ where: { referralId: id } })).toBe(0)
    expect(await collectionOf(id)).toMatchObject({ online: 2 })
  })

  it('are collected by residents alone, on a territory whose population is known', async () => {
    const author = await createPerson()
    const id = await draftReferral(author)
    expect(codeOf(await collectSignatures(author, { id, revision: 1 }))).toBe('population-unknown')
    const team = await createPerson({ roles: ['team'] })
    const other = await completeDraft(team, { requesterKind: 'team' })
    expect(codeOf(await collectSignatures(team, { id: other, revision: await revisionOf(other) }))).toBe(
      'signatures-not-needed',
    )
  })
})
