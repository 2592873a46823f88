import { beforeAll, describe, expect, it } from 'vitest'
import { labelDesk } from '~/composition/label-desk.server'
import { sources } from '~/composition/personal-data.server'
import { labelEraser } from '~/composition/personal-data-label.server'
import { acceptTransfer } from '~/modules/label/commands/accept-transfer.server'
import { declineTransfer } from '~/modules/label/commands/decline-transfer.server'
import { copyApplication } from '~/modules/label/commands/copy-application.server'
import { decideApplication } from '~/modules/label/commands/decide-application.server'
import { giveOpinion } from '~/modules/label/commands/give-opinion.server'
import { lapseTransfers } from '~/modules/label/commands/lapse-transfers.server'
import { noteFinding } from '~/modules/label/commands/note-finding.server'
import { offerTransfer } from '~/modules/label/commands/offer-transfer.server'
import { withdrawTransfer } from '~/modules/label/commands/withdraw-transfer.server'
import { openDraft } from '~/modules/label/commands/open-draft.server'
import { requestCompletion } from '~/modules/label/commands/request-completion.server'
import { takeApplication } from '~/modules/label/commands/take-application.server'
import { withdrawApplication } from '~/modules/label/commands/withdraw-application.server'
import { openOpinion } from '~/modules/label/opinion-link.server'
import { copiedBy, formOf, historyOf } from '~/modules/label/queries-applicant.server'
import { fileOf, mayReadEvidence, queueOf } from '~/modules/label/queries-officer.server'
import { peersToAsk } from '~/modules/label/queries-opinion.server'
import { handedOnBy, offerFor, organisationsToOffer } from '~/modules/label/queries-transfer.server'
import { readQueueFilter } from '~/modules/label/rules/queue-filter'
import { conflictedUsers, instructorsOf, latestReport, loadApplication } from '~/modules/label/store.server'
import { scorersOf } from '~/modules/label/store-committee.server'
import { setClock } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { type Person, visitor } from '~/platform/permissions'
import {
  codeOf,
  createActor,
  createOrganisation,
  createParty,
  given,
  inCommittee,
  type Party,
  readyDraft,
  setUpCharter,
  submitted,
  underReview,
} from '../factories/label'
import { refusal } from '../factories/label-committee'
import { opinionAsked } from '../factories/label-opinions'
import { offered } from '../factories/label-transfers'
import { createPerson } from '../factories/people'

const at = (day: string) => setClock(() => new Date(`${day}T09:00:00Z`))
const system = { kind: 'system', job: 'label.lapse-transfers' } as const
const reason = 'Elle porte la suite de la démarche.'
let instructor: Person
let from: Party
let to: Party
const load = async (id: string) => {
  const found = await loadApplication(db, id)
  if (!found) throw new Error('no application')
  return found
}
const mailsOf = (key: string) => db.outboxMessage.count({ where: { key: { startsWith: key } } })
const officer = async (organisationId: string, ...roles: Person['roles']) => ({
  ...(await createActor(organisationId, 'contributor')),
  roles,
})

beforeAll(async () => {
  at('2026-03-01')
  given(await setUpCharter())
  instructor = await createPerson({ roles: ['label-instructor'] })
})
const parties = async () => {
  at('2026-03-01')
  ;[from, to] = [await createParty(), await createParty()]
}

describe('an application offered to another organisation', () => {
  it('goes to it once it accepts, with its pieces and history; the first loses it', async () => {
    await parties()
    const { id } = await readyDraft(from)
    const piece = await db.evidence.findFirstOrThrow({ where: { applicationId: id } })
    await db.storedFile.update({ where: { id: piece.fileId }, data: { uploadedById: from.applicant.id } })
    const transferId = await offered(from, id, to.organisation.id)
    expect(await mailsOf(`label-transfer:${transferId}`)).toBe(1)
    expect((await labelDesk.due?.(to.applicant, to.applicant, 'fr'))?.map(({ href }) => href)).toEqual([
      `/espace/label/transmissions/${transferId}`,
    ])
    // Until then, the receiver reads what it is, not its answers.
    expect(await formOf(to.applicant, id)).toBeNull()
    expect(await offerFor(to.applicant, transferId)).toMatchObject({ isOpen: true, problem: null, reason })
    expect(await offerFor(from.applicant, transferId)).toBeNull()

    const before = await load(id)
    given(await acceptTransfer(to.applicant, { transferId }))
    const after = await load(id)
    expect(after).toMatchObject({
      organisationId: to.organisation.id,
      state: 'draft',
      answers: before.answers,
      charterId: before.charterId,
    })
    expect(await formOf(to.applicant, id)).not.toBeNull()
    expect(await formOf(from.applicant, id)).toBeNull()
    expect(await mayReadEvidence(to.applicant, piece.fileId)).toBe(true)
    expect(await mayReadEvidence(from.applicant, piece.fileId)).toBe(false)
    expect((await db.storedFile.findUniqueOrThrow({ where: { id: piece.fileId } })).uploadedById).toBeNull()
    expect(await historyOf(id)).toMatchObject([
      { event: 'transfer', reason, moved: { from: from.organisation.name, to: to.organisation.name } },
    ])
    expect(await handedOnBy(from.applicant)).toMatchObject([{ to: to.organisation.name, title: after.title }])
    expect(await mailsOf(`label-transfer-accepted:${transferId}`)).toBe(2)
    expect(codeOf(await acceptTransfer(to.applicant, { transferId }))).toBe('transfer-over')
  })

  it('is declined with a word, taken back, or lapses after thirty days, which both are told', async () => {
    await parties()
    const { id } = await readyDraft(from)
    const first = await offered(from, id, to.organisation.id)
    expect(codeOf(await offerTransfer(from.applicant, { id, toId: to.organisation.id, email: '', reason }))).toBe(
      'transfer-offered-already',
    )
    given(await declineTransfer(to.applicant, { transferId: first, answer: 'Pas cette année.' }))
    expect(await mailsOf(`label-transfer-declined:${first}`)).toBe(1)

    const second = await offered(from, id, to.organisation.id)
    given(await withdrawTransfer(from.applicant, { id }))
    given(await withdrawTransfer(from.applicant, { id }))
    expect(await mailsOf(`label-transfer-withdrawn:${second}`)).toBe(1)
    expect(codeOf(await acceptTransfer(to.applicant, { transferId: second }))).toBe('transfer-over')

    const third = await offered(from, id, to.organisation.id)
    at('2026-03-31')
    expect(given(await lapseTransfers(system)).lapsed).toBe(0)
    at('2026-04-01')
    expect(codeOf(await acceptTransfer(to.applicant, { transferId: third }))).toBe('transfer-over')
    expect(given(await lapseTransfers(system)).lapsed).toBe(1)
    expect(given(await lapseTransfers(system)).lapsed).toBe(0)
    expect(await mailsOf(`label-transfer-lapsed:${third}`)).toBe(2)
    expect((await load(id)).organisationId).toBe(from.organisation.id)
  })

  it('is found by name or number, or reached by an address of which nothing is told', async () => {
    await parties()
    const id = await submitted(from)
    const application = await load(id)
    const names = async (words: string) => (await organisationsToOffer(words, application))?.map((one) => one.id)
    expect(await names('xy')).toBeUndefined()
    expect(await names(to.organisation.name)).toEqual([to.organisation.id])
    expect(await names(from.organisation.name)).toEqual([])
    await db.organisation.update({ where: { id: to.organisation.id }, data: { siren: '732829320' } })
    expect(await names('732 829 320')).toEqual([to.organisation.id])

    const { email } = to.applicant
    const asked = { id, toId: '', email, reason }
    const nobody = await offerTransfer(from.applicant, { ...asked, email: 'inconnue@exemple.invalid' })
    given(await withdrawTransfer(from.applicant, { id }))
    const known = await offerTransfer(from.applicant, asked)
    expect(Object.keys(given(nobody))).toEqual(Object.keys(given(known)))
    const { transferId } = given(known)
    expect(await offerFor(to.applicant, transferId)).toMatchObject({
      choices: [{ id: to.organisation.id, name: to.organisation.name }],
    })
    expect(await offerFor(from.applicant, transferId)).toBeNull()
    expect(codeOf(await acceptTransfer(to.applicant, { transferId }))).toBe('choose-own-organisation')
    expect(codeOf(await acceptTransfer(to.applicant, { transferId, organisationId: from.organisation.id }))).toBe(
      'choose-own-organisation',
    )
    given(await acceptTransfer(to.applicant, { transferId, organisationId: to.organisation.id }))
    // Once it is settled, the address is kept nowhere but in the mail that left.
    expect(await db.labelTransfer.count({ where: { email } })).toBe(0)
    const lines = await db.journalEntry.findMany({ where: { subjectId: id, act: { contains: 'transfer' } } })
    expect(JSON.stringify(lines.map(({ data }) => data))).not.toContain('@')
  })

  it('is in the personal data of who offered it and of who answered', async () => {
    await parties()
    const { id } = await readyDraft(from)
    const transferId = await offered(from, id, to.organisation.id)
    given(await declineTransfer(to.applicant, { transferId, answer: 'Non merci.' }))
    const exported = async (person: Person) =>
      JSON.stringify((await sources.find(({ name }) => name === 'label-transfers')?.collect(person.id)) ?? [])
    expect(await exported(from.applicant)).toContain(reason)
    expect(await exported(to.applicant)).toContain('Non merci.')
    expect(await exported(to.applicant)).not.toContain(reason)
  })
})

describe('an address that an application is offered to', () => {
  it('is gone with the account that had it, and the offer with it', async () => {
    await parties()
    const { id } = await readyDraft(from)
    const { email } = to.applicant
    const { transferId } = given(await offerTransfer(from.applicant, { id, toId: '', email, reason }))
    await transact(async (tx) => void (await labelEraser(tx, to.applicant.id)))
    expect(await db.labelTransfer.findUnique({ where: { id: transferId } })).toMatchObject({
      state: 'lapsed',
      email: null,
    })
    expect(codeOf(await acceptTransfer(to.applicant, { transferId }))).toBe('not-found')
  })

  it('is not written to more than five times a day', async () => {
    await parties()
    const { id } = await readyDraft(from)
    const again = async () => {
      const asked = await offerTransfer(from.applicant, { id, toId: '', email: 'seule@exemple.invalid', reason })
      await withdrawTransfer(from.applicant, { id })
      return codeOf(asked)
    }
    const codes = [await again(), await again(), await again(), await again(), await again(), await again()]
    expect(codes).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'too-often'])
  })
})

describe('what keeps an application where it is', () => {
  const offer = async (party: Party, id: string, toId: string) =>
    codeOf(await offerTransfer(party.applicant, { id, toId, email: '', reason }))

  it('is its state, its being a renewal, or its receiver', async () => {
    await parties()
    const id = await inCommittee(from, instructor, ['equidistance'])
    expect(await offer(from, id, to.organisation.id)).toBe('transfer-in-committee')
    given(await decideApplication(await createPerson({ roles: ['label-committee'] }), { id, decision: refusal }))
    expect(await offer(from, id, to.organisation.id)).toBe('transfer-decided')

    const other = await submitted(await createParty())
    expect(await offer(from, other, to.organisation.id)).toBe('not-found')
    const contributor = await createActor(from.organisation.id, 'contributor')
    const draft = given(
      await openDraft(from.applicant, { organisationId: from.organisation.id, initiativeKind: 'process', title: 'P' }),
    ).id
    expect(await offer({ ...from, applicant: contributor }, draft, to.organisation.id)).toBe('representative-only')
    expect(await offer(from, draft, from.organisation.id)).toBe('transfer-to-oneself')
    expect(await offer(from, draft, (await createOrganisation()).id)).toBe('receiver-unreachable')
    expect(await offer(from, draft, '')).toBe('choose-receiver')
    await db.application.update({ where: { id: draft }, data: { renewsId: 'a-label' } })
    expect(await offer(from, draft, to.organisation.id)).toBe('transfer-renewal')
  })

  it('is one of the same kind that its receiver has under way', async () => {
    await parties()
    const id = await submitted(from)
    await submitted(to)
    const transferId = await offered(from, id, to.organisation.id)
    expect(await offerFor(to.applicant, transferId)).toMatchObject({ problem: 'transfer-under-way' })
    expect(codeOf(await acceptTransfer(to.applicant, { transferId }))).toBe('transfer-under-way')
  })

  it('is that somebody of the receiver examined it or gave an opinion on it', async () => {
    await parties()
    const kin = await officer(to.organisation.id, 'label-instructor')
    const id = await underReview(from, kin)
    expect(
      codeOf(await acceptTransfer(to.applicant, { transferId: await offered(from, id, to.organisation.id) })),
    ).toBe('transfer-took-part')
    const second = await createParty()
    const other = await underReview(second, instructor)
    const { token } = await opinionAsked(instructor, other, { email: kin.email })
    given(await giveOpinion(visitor, { token, answer: null, text: 'Un avis.' }))
    expect(
      codeOf(await acceptTransfer(to.applicant, { transferId: await offered(second, other, to.organisation.id) })),
    ).toBe('transfer-took-part')
  })

  it('is that the committee has it by then', async () => {
    await parties()
    const id = await underReview(from, instructor)
    const transferId = await offered(from, id, to.organisation.id)
    await db.application.update({ where: { id }, data: { state: 'in-committee' } })
    expect(codeOf(await acceptTransfer(to.applicant, { transferId }))).toBe('transfer-in-committee')
    expect(given(await lapseTransfers(system)).lapsed).toBe(1)
  })
})

describe('an application taken up while it is examined', () => {
  it('is checked again as its new applicant’s kind makes it, and keeps its number, its clock and its hand', async () => {
    await parties()
    const id = await underReview(from, instructor)
    await db.organisation.update({ where: { id: to.organisation.id }, data: { kind: 'company' } })
    const before = await load(id)
    const reports = await db.checkReport.count({ where: { applicationId: id } })
    given(await acceptTransfer(to.applicant, { transferId: await offered(from, id, to.organisation.id) }))
    const { number, state, dueOn, daysUsed, assignedToId } = before
    expect(await load(id)).toMatchObject({ number, state, dueOn, daysUsed, assignedToId, applicantKind: 'company' })
    expect(await db.checkReport.count({ where: { applicationId: id } })).toBe(reports + 1)
    expect(await latestReport(db, id)).toBeTruthy()
    expect(await mailsOf('label-transfer-accepted:')).toBeGreaterThanOrEqual(3)
    expect((await fileOf(instructor, id))?.evidence.length).toBeGreaterThan(0)
  })

  it('while it is completed, is checked as its new people send it back, and shows nothing of what they write before', async () => {
    await parties()
    const id = await underReview(from, instructor)
    given(await requestCompletion(instructor, { id, reason: 'Précisez.', criteria: { equidistance: 'incomplete' } }))
    const reports = await db.checkReport.count({ where: { applicationId: id } })
    const { applicantDueOn } = await load(id)
    given(await acceptTransfer(to.applicant, { transferId: await offered(from, id, to.organisation.id) }))
    expect(await db.checkReport.count({ where: { applicationId: id } })).toBe(reports)
    expect((await load(id)).applicantDueOn).toBe(applicantDueOn)
  })

  it('goes to another instructor where its own acts for the new applicant', async () => {
    await parties()
    const id = await submitted(from)
    const kin = await officer(to.organisation.id, 'label-instructor')
    await db.application.update({ where: { id }, data: { assignedToId: kin.id } })
    given(await acceptTransfer(to.applicant, { transferId: await offered(from, id, to.organisation.id) }))
    expect((await load(id)).assignedToId).toBeNull()
    expect(codeOf(await takeApplication(kin, { id }))).toBe('not-found')
    given(await takeApplication(instructor, { id }))
  })
})

describe('who belonged to the organisation that had it', () => {
  it('neither sees its file, nor takes it, scores it, decides, or gives an opinion', async () => {
    await parties()
    const [kin, judge] = [
      await officer(from.organisation.id, 'label-instructor'),
      await officer(from.organisation.id, 'label-committee'),
    ]
    await db.mandate.createMany({
      data: [kin, judge].map(({ id: userId, roles: [role = 'member'] }) => ({
        ...{ id: `${userId}-m`, userId, role, startsOn: '2020-01-01', decision: 'Essai', grantedBy: 'system:test' },
        createdAt: new Date('2026-01-02T09:00:00Z'),
      })),
    })
    const id = await submitted(from)
    const piece = await db.evidence.findFirstOrThrow({ where: { applicationId: id } })
    given(await acceptTransfer(to.applicant, { transferId: await offered(from, id, to.organisation.id) }))
    const application = await load(id)
    expect(await fileOf(kin, id)).toBeNull()
    expect(await fileOf(judge, id)).toBeNull()
    expect(await mayReadEvidence(kin, piece.fileId)).toBe(false)
    expect(codeOf(await takeApplication(kin, { id }))).toBe('not-found')
    const filter = readQueueFilter(new URLSearchParams('etat=all'))
    expect((await queueOf(kin, filter))?.rows.map((row) => row.id)).not.toContain(id)
    expect((await queueOf(instructor, filter))?.rows.map((row) => row.id)).toContain(id)
    expect((await scorersOf(db, application)).map((one) => one.id)).not.toContain(judge.id)
    expect(await conflictedUsers(db, application, new Date('2026-03-01'))).toEqual(
      expect.arrayContaining([from.applicant.id, to.applicant.id, kin.id]),
    )
    given(await takeApplication(instructor, { id }))
    const { token } = await opinionAsked(instructor, id, { email: 'voisine@exemple.invalid' })
    expect(await openOpinion(db, kin, token)).toBeNull()
    expect(await openOpinion(db, visitor, token)).not.toBeNull()
    expect((await peersToAsk(application)).map((one) => one.id)).not.toContain(from.organisation.id)
    // The year after, as for any applicant, the tie is over.
    await db.organisationMandate.updateMany({
      where: { userId: kin.id },
      data: { endsAt: new Date('2026-03-02T09:00:00Z') },
    })
    at('2027-04-01')
    expect(await fileOf({ ...kin, organisations: [] }, id)).not.toBeNull()
  })
})

describe('findings that somebody else rewrote', () => {
  it('leave who noted them first among those who instructed', async () => {
    await parties()
    const [first, second] = [instructor, await createPerson({ roles: ['label-instructor', 'label-committee'] })]
    const id = await underReview(from, second)
    const note = (who: Person) => noteFinding(who, { id, criterionId: 'equidistance', outcome: 'met', note: '' })
    given(await note(second))
    await db.application.update({ where: { id }, data: { assignedToId: first.id } })
    await db.applicationTransition.deleteMany({ where: { applicationId: id, actor: second.id } })
    given(await note(first))
    expect(await instructorsOf(db, id)).toEqual(expect.arrayContaining([first.id, second.id]))
  })
})

describe('a past application', () => {
  it('is begun again with its answers, under the charter in force, once', async () => {
    await parties()
    const id = await submitted(from)
    expect(codeOf(await copyApplication(from.applicant, { id }))).toBe('application-not-over')
    given(await withdrawApplication(from.applicant, { id, reason: '' }))
    const copy = given(await copyApplication(from.applicant, { id }))
    expect(given(await copyApplication(from.applicant, { id })).id).toBe(copy.id)
    const [past, draft] = [await load(id), await load(copy.id)]
    expect(draft).toMatchObject({ state: 'draft', answers: past.answers, title: past.title, copiedFromId: id })
    expect(await db.evidence.count({ where: { applicationId: copy.id } })).toBe(0)
    expect(await copiedBy(draft)).toMatchObject({ number: past.number, answers: past.answers })
    expect(codeOf(await copyApplication(to.applicant, { id }))).toBe('not-found')
  })
})
